using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Twins;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Prints published figures of one measure and place.</summary>
internal static class FiguresCommand
{
    public static Command Command()
    {
        var measure = new Argument<string>("MEASURE") { Description = "A measure, such as 999-percent-under-10s." };
        var place = new Option<string>("--place") { Description = "A place, such as norfolk or E23000024.", Required = true };
        var group = new Option<string?>("--group") { Description = "The group to rank in: national, msg-norfolk, regional-7." };
        var from = new Option<string?>("--from") { Description = "Only periods that end with this one or later." };
        var to = new Option<string?>("--to") { Description = "Only periods that end with this one or earlier." };
        var asOf = new Option<string?>("--as-of") { Description = "What had been published by a day, such as 2024-07-24." };
        var length = new Option<string?>("--length") { Description = "month, quarter, 12-months or year: what was not printed so is put together from months or quarters, where all are there." };
        var unit = new Option<string?>("--unit") { Description = "number, rate, change (from a year before) or share (of what it is part of)." };
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        foreach (var bound in new[] { from, to })
            bound.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && !Period.TryParse(token.Value, out _))
                    result.AddError($"\"{token.Value}\" is not a period such as 2024-06, 2024-Q2, 2024, 2023-24 or P12M/2024-03.");
            });
        asOf.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--as-of takes a date such as 2024-07-24, not \"{token.Value}\".");
        });

        var command = new Command("figures", "Prints published figures of a measure and place.") { measure, place, group, from, to, asOf, length, unit, format };
        command.SetAction(async (parsed, _) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            if (Unknown(site, parsed.GetRequiredValue(measure), parsed.GetRequiredValue(place), parsed.GetValue(group)) is { } reason) return Usage(reason);
            if (new[] { from, to }.Any(bound => Period.TryParse(parsed.GetValue(bound), out var period) && period.Months == 13)) return No(English.ThirteenMonths);
            if (parsed.GetValue(length) is not null || parsed.GetValue(unit) is not null)
            {
                return FiguresTold.Print(site, parsed.GetValue(group) is not null, parsed.GetValue(format)!,
                [
                    new("measure", parsed.GetRequiredValue(measure)), new("place", parsed.GetRequiredValue(place)), new("length", parsed.GetValue(length) ?? ""), new("unit", parsed.GetValue(unit) ?? ""),
                    new("from", parsed.GetValue(from) ?? ""), new("to", parsed.GetValue(to) ?? ""), new("as-of", parsed.GetValue(asOf) ?? ""),
                ]);
            }

            Period? Bound(Option<string?> option) => Period.TryParse(parsed.GetValue(option), out var period) ? period : null;
            var answer = site.Answers.Ask(new(
                parsed.GetRequiredValue(measure), [site.Catalogue.Places[parsed.GetRequiredValue(place)].Id], Bound(from), Bound(to), parsed.GetValue(group),
                parsed.GetValue(asOf) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null));
            if (answer.Lines.Count == 0) Console.Error.WriteLine($"No figure of {parsed.GetValue(measure)} for {parsed.GetValue(place)} is published{(answer.Question.From ?? answer.Question.To) switch { null => "", _ => " in that time" }}.");
            Print(answer, parsed.GetValue(format)!);
            return answer.Lines.Count == 0 ? 1 : 0;
        });
        return command;
    }

    private static string? Unknown(Site site, string measure, string place, string? group)
    {
        if (!site.Catalogue.TryMeasure(measure, out _)) return $"There is no measure \"{measure}\". There are: {string.Join(", ", site.Catalogue.Measures.Select(known => known.Id))}.";
        if (!site.Catalogue.Places.TryFind(place, out _)) return $"There is no place \"{place}\".{(site.Catalogue.Places.Nearest(place) is { Count: > 0 } near ? $" Is it {string.Join(" or ", near)}?" : "")}";
        return group is null or Group.National || site.Public.Catalogue.TryGroup(group, out _)
            ? null
            : $"There is no group \"{group}\". There are: national, {string.Join(", ", site.Public.Catalogue.Groups.Select(known => known.Id))}.";
    }

    private static int Usage(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }

    private static int No(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    private static void Print(Answer answer, string format)
    {
        var lines = answer.Lines.Select(line => TidyLine.Ranked(line, answer.Question.Group)).ToList();
        if (format == "table") Table(answer);
        else Print(lines, format, answer.Series, answer.Lines.Select(line => line.Figure.Edition), answer.Question.Group is not null);
    }

    /// <summary>Lines as csv or JSON.</summary>
    internal static void Print(IReadOnlyList<TidyLine> lines, string format, Series series, IEnumerable<Edition> editions, bool withRanks)
    {
        if (format == "csv")
        {
            Console.Write(TidyCsv.Few(lines, withRanks));
            return;
        }

        var json = new ArrayBufferWriter<byte>();
        TidyJson.Write(json, series.Measure.Name, series.Version, lines, editions.Distinct());
        Console.WriteLine(Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static void Table(Answer answer)
    {
        var measure = answer.Series.Measure;
        Console.WriteLine(English.Sentence(measure.Name));
        foreach (var line in answer.Lines)
        {
            var value = line.Figure.Value is { } number ? English.Number(number, Math.Max(measure.Decimals, number.Scale <= 3 ? number.Scale : 0)) : line.Figure.Marker;
            var rank = line.Rank is { } standing ? $"  {English.Rank(standing)} of {standing.Of}"
                : line.PrintedRank is { } printed ? $"  {English.Ordinal((int)printed)} (as published; of how many was not)" : "";
            Console.WriteLine($"{English.Twelve(line.Figure.Period),-26}{(measure.Unit == Unit.Pounds && line.Figure.Value is not null ? "£" + value : value),10}{(measure.Unit == Unit.Percent && line.Figure.Value is not null ? "%" : "")}{rank}");
            foreach (var other in line.Figure.Others.Where(other => other.Value != line.Figure.Value))
                Console.WriteLine($"  was {(other.Value is { } was ? English.Number(was, was.Scale) : other.Marker)} in {English.EditionShort(other.Edition)}, published {English.PublishedOn(other.Edition)}");
        }
    }
}
