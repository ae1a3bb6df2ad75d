using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Web.Words;

/// <summary>Headings, labels and fixed sentences of pages.</summary>
public static partial class English
{
    public const string YouAreHere = "You are here", Years = "Years", FiguresFor = "Figures for", Updated = "Updated", SourceHead = "Source", ContactHead = "Contact";
    public const string InShort = "In short", NowHead = "How it is now", YearBeforeHead = "A year earlier", OthersHead = "Other forces";
    public const string MonthHead = "Month", PointsHead = "Difference (percentage points)", ChangeHead = "Change in calls", RankWord = "Rank", ForceHead = "Police force";
    public const string UnderTenHead = "Answered in under 10 seconds", CallsWord = "Total calls", StandardWord = "Standard", EditionHead = "Edition";
    public const string HowWeKnowHeading = "How we know", SourcesHeading = "Where the figures come from", AllEditions = "Everything that has been brought in";
    public const string WhereHeading = "Where each number stood", WhereSubtitle = "The line and column of the publisher's file, so that anyone can check.";
    public const string GetAs = "Get this as", TrendDrawing = "Trend (SVG)", RanksDrawing = "Ranks (SVG)", CiteHeading = "Cite this", WorkedOut = ", worked out";
    public const string FromRounded = " (from rounded figures)", AssumedWhy = ", because the publisher gives no date";
    public const string DefinitionsAre = "What is counted, and what it cannot tell:";
    public const string YearBeforeSubtitle = "A difference between two months is not yet a trend: months go up and down by chance and by season.";

    public static string NoteNumber(int number) => $"Note {Number(number)}";

    public static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string NumberIs(Period month) => $"of 999 calls answered in under 10 seconds, {Month(month)}";

    public static string Heading999(string force, Period? year) => year is { } known ? $"How fast {force} answered 999 calls in {known.Year}" : $"How fast {force} answers 999 calls";

    public static string TableTitle999(string force, Period year) => $"{force}: 999 calls by month, {year.Year}";

    public static string TableSubtitle999(IReadOnlyList<Figure> months) => months.Count == 12
        ? "All twelve months. Ranks are for the percentage answered in under 10 seconds."
        : $"{Span(months[0].Period.To(months[^1].Period))}, {Of(months.Count, "month", "months")} of the year. Ranks are for the percentage answered in under 10 seconds.";

    public static string AnsweredHead(Measure measure) => "Answered in " + char.ToLowerInvariant(measure.ShortName[0]) + measure.ShortName[1..];

    public static string RankHead(string group) => group + " rank";

    public static string StandardHead(Standard standard) => $"Standard ({Number(standard.Value)}%)";

    public static string TotalHead(Period year, IReadOnlyList<Figure> months) => months.Count == year.Months ? $"{year.Year}" : $"{Of(months.Count, "month", "months")} of {year.Year}";

    /// <summary>The notes that belong under a table of one year.</summary>
    public static IEnumerable<string> UnderTable999(bool ranksAsPrinted, Period year, IReadOnlyList<Figure> months, bool _)
    {
        if (ranksAsPrinted)
            yield return "Ranks are as the office printed them. It did not print how many forces were ranked, shown as [x] (not available).";
        yield return "The last row puts the months together: calls are added; times and percentages are averaged with each month counting by its calls. Ranks are given for months only, [z] (not applicable).";
        if (months.Count < year.Months)
            yield return $"Not all of {year.Year} is there: {Of(year.Months - months.Count, "month is", "months are")} missing, so the last row is not a full year.";
        yield return "Percentages are rounded one by one, so the three may add to 99.9 or 100.1. The standard is tested on unrounded values where they are known.";
    }

    public static string YearBeforeTitle(Period year) => $"The same months of {year.Year - 1} and {year.Year}";

    public static string ShareHead(int year) => string.Create(CultureInfo.InvariantCulture, $"Under 10 seconds, {year}");

    public static string CallsHead(int year) => string.Create(CultureInfo.InvariantCulture, $"Calls, {year}");

    public static string OrderHeading(Period month) => $"All forces, {Month(month)}";

    public static string OrderTitle(Period month) => $"Police forces by percentage of 999 calls answered in under 10 seconds, {Month(month)}";

    public static string OrderSubtitle(RankedPeriod ranked) =>
        $"{Of(ranked.Order.Count, "force", "forces")} with a figure. Neighbours in the order are often too close to tell apart."
        + (ranked.FromRounded ? " Ranked by rounded figures, because no counts are published." : " Ranked by unrounded percentages.");

    public static string NoOtherForces(string force) =>
        $"Only figures for {force} have been brought in, from the office's own page. When the national figures are brought in, every force stands here in rank order.";

    public static string GroupsHead(string force) => $"Compared with {force}";

    public static string GroupNote(Group group, Period month, IEnumerable<string> members)
    {
        var list = group.At(month);
        return $"{Sentence(group.Name)}{(group.Term is { } term ? $" ({term})" : "")}: {List(members)}. The list is from {list.Source}"
            + (month < list.From ? $"; no older list is known, so it is used for {Month(month)} too." : ".");
    }

    public static string GroupsUnknown(string force) => $"Which forces are most similar to {force} is not known to this site, so it is ranked among all forces only.";

    public static string OfMembers(int members) => $" ({Number(members)} in the group, the others have no figure)";

    public static string PrintedWas(int rank) => $"the office printed {Ordinal(rank)}";

    public static string Method999 =>
        "The clock runs from the moment the operator passes a 999 call to the force until the force picks up. Percentages are shown as printed; ranks, totals and the "
        + "standard are worked out from the numbers of calls where those are published. Equal forces share a rank, and forces without a figure are left out of the count.";

    public static string TakenInOn(DateTimeOffset at) => $"Brought in {Moment(at)}.";

    public static string FileIs(string file, string sha256) => $"File {file}, SHA-256 {sha256[..12]}…";

    public static string Where(Cell cell) => cell.Table == "csv"
        ? string.Create(CultureInfo.InvariantCulture, $"line {cell.Row}, column {cell.ColumnLetters}")
        : string.Create(CultureInfo.InvariantCulture, $"sheet {cell.Table.Trim()}, cell {cell.ColumnLetters}{cell.Row}");

    /// <summary>A short citation, pinned to what was visible.</summary>
    public static string Cite(string office, string title, string version, string address) =>
        $"{office}, {title}. {AtVersion(address, version)}";

    /// <summary>An address of a page as it stands at a version.</summary>
    public static string AtVersion(string address, string version) => version.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}version={version}";

    /// <summary>Where a force stands in its groups, computed or as printed.</summary>
    public static string AmongOthers(IEnumerable<(string Id, Group? Known, Core.Statistics.Standing? Standing, decimal? Printed)> groups, Place force)
    {
        var all = groups.ToList();
        var computed = all.Where(group => group.Standing is not null).Select(group => $"{Rank(group.Standing!.Value)} of {group.Standing.Value.Of} {AmongGroup(group.Id, group.Known)}").ToList();
        if (computed.Count > 0) return $"{force.Name} was {List(computed)}. Forces are often close together, so a few places mean little.";
        var printed = all.Where(group => group.Printed is not null).Select(group => $"{Ordinal((int)group.Printed!.Value)} {AmongGroup(group.Id, group.Known)}").ToList();
        return printed.Count > 0
            ? $"{force.Name} was {List(printed)}, as the office printed it; of how many forces it did not say."
            : "Figures for other forces have not been brought in, so there is nothing to compare it with.";
    }
}
