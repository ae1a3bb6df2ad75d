using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Answerable.Core.Measures;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Takes files in, each whole or not at all.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Command()
    {
        var files = new Argument<string[]>("FILE") { Description = "Publishers' files.", Arity = ArgumentArity.OneOrMore };
        var options = new BroughtOptions();
        var publish = new Option<bool>("--publish") { Description = "Let the figures be seen at once." };
        var isInternal = new Option<bool>("--internal") { Description = "Only staff and named partner organisations may see the figures." };
        var emergency = new Option<string?>("--emergency") { Description = "Publish past the approvers, and say why: it is shown beside the edition." };
        emergency.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value)) result.AddError("--emergency takes the reason, which is shown publicly.");
        });
        var json = new Option<bool>("--json") { Description = "Print what happened as JSON, one line for each file." };
        var command = new Command("import", "Takes publishers' files in, each whole or not at all.") { files, publish, isInternal, emergency, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var no = 0;
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            foreach (var file in parsed.GetRequiredValue(files))
            {
                Progress progress = new(file);
                var brought = options.Brought(parsed, file, parsed.GetValue(publish)) with
                {
                    Progress = progress.Read,
                    Internal = parsed.GetValue(isInternal),
                    Emergency = parsed.GetValue(emergency),
                };
                var outcome = await site.Importer.ImportAsync(brought, cancel);
                progress.End();
                if (outcome.TakingIn is null || outcome.Release is Release.Proposed or Release.Behind) no++;
                if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(Record(file, outcome, progress), Json));
                else Say(file, outcome, brought.Internal, progress);
            }

            return no > 0 ? 1 : 0;
        });
        return command;
    }

    private static void Say(string file, Outcome outcome, bool isInternal, Progress progress)
    {
        if (outcome.TakingIn is null)
        {
            Console.Error.WriteLine($"{file}: refused, nothing was stored.");
            foreach (var problem in outcome.Refusals) Console.Error.WriteLine($"  {problem}");
            return;
        }

        if (outcome.Inspection.Edition is { } edition)
        {
            Console.WriteLine($"{file}: {(outcome.IsNew ? "taken in" : "already taken in")} as {edition.Id}");
            InspectCommand.Describe(outcome.Inspection, Console.Out);
            Console.WriteLine($"  {progress.Took(outcome.Inspection)}");
        }
        else
        {
            Console.WriteLine($"{file}: already taken in");
        }

        if (outcome.Release == Release.Proposed) Console.Error.WriteLine($"{file}: {English.OnlyProposed}");
        else if (outcome.Release == Release.Behind) Console.Error.WriteLine($"{file}: {English.LaterIsApproved}");
        else Console.WriteLine($"  {English.ReleasedAs(outcome.Release == Release.Published, isInternal)}");
    }

    private static object Record(string file, Outcome outcome, Progress progress) => new
    {
        file,
        outcome = outcome.TakingIn is null ? "refused" : outcome.IsNew ? "taken in" : "already taken in",
        published = outcome.Release == Release.Published,
        proposed = outcome.Release == Release.Proposed,
        edition = outcome.Inspection.Edition?.Id,
        rows = outcome.Inspection.Rows,
        readings = outcome.Inspection.Readings.Count,
        seconds = progress.Seconds,
        megabytes = Progress.Megabytes(Progress.Peak),
        readerMegabytes = Progress.Megabytes(outcome.Inspection.ChildPeak),
        placeMonths = InspectCommand.PlaceMonths(outcome.Inspection),
        refusals = outcome.Refusals,
        notes = outcome.Inspection.Notes.Select(note => note.Problem).Where(problem => problem.Kind != ProblemKind.Refusal),
    };
}

/// <summary>What a person can say about a file; the same for inspecting it and for taking it in.</summary>
internal sealed class BroughtOptions
{
    private readonly Option<string?> _place = new("--place") { Description = "The force all rows are about, for a file without a column of forces." };

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "What a heading means: \"HEADING=MEASURE\", or \"HEADING=ignore\". Kept for next time.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _published = new("--published") { Description = "The date of publication, such as 2024-07-24." };

    private readonly Option<string?> _title = new("--title") { Description = "What the edition is called, such as \"Police force areas, December 2023\", where the file does not say it." };

    private readonly Option<string[]> _accept = new("--accept") { Description = "The code of a question, to answer it with: it is right as printed." };

    public void AddTo(Command command)
    {
        _map.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.LastIndexOf('=') is < 1) result.AddError($"--map takes \"HEADING=MEASURE\", not \"{token.Value}\".");
        });
        _published.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--published takes a date such as 2024-07-24, not \"{token.Value}\".");
        });
        foreach (var option in new Option[] { _place, _map, _published, _title, _accept }) command.Add(option);
    }

    public Brought Brought(ParseResult parsed, string file, bool publish) => new(
        file, parsed.GetValue(_place),
        (parsed.GetValue(_map) ?? []).Select(pair => (Heading: pair[..pair.LastIndexOf('=')].Trim(), Role: pair[(pair.LastIndexOf('=') + 1)..].Trim()))
            .GroupBy(pair => pair.Heading).ToDictionary(group => group.Key, group => group.Last().Role),
        parsed.GetValue(_published) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        publish, parsed.GetValue(_accept) ?? [])
    {
        Title = string.IsNullOrWhiteSpace(parsed.GetValue(_title)) ? null : parsed.GetValue(_title)!.Trim(),
    };
}
