using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

public static partial class English
{
    public const string FigureQueried = "Queried figure, see the notes";

    public static string TrendTitle(string place, Period span) => $"999 calls answered in under 10 seconds, {place}, {Span(span)}, percent";

    public static string RanksTitle(Period month) => $"999 calls answered in under 10 seconds, by force, {Month(month)}, percent";

    public static string Published(Edition edition) => $"Published {Day(edition.Published)}{(edition.PublishedIsAssumed ? " (assumed)" : "")}";

    /// <summary>The trend's finding: nine in ten calls were answered within ten seconds in 5 of 32 months ….</summary>
    public static string TrendFinding(IReadOnlyList<Figure> months)
    {
        var first = months[0];
        var last = months[^1];
        var (low, high) = (months.MinBy(month => month.Best)!, months.MaxBy(month => month.Best)!);
        return months.Count < 3
            ? $"{Percent(first)} of calls were answered in under 10 seconds in {Month(first.Period)}" + (months.Count == 2 ? $", {Percent(last)} in {Month(last.Period)}" : "")
            : $"Between {Percent(low)} ({Month(low.Period)}) and {Percent(high)} ({Month(high.Period)}) of calls were answered in under 10 seconds; {Percent(last)} in {Month(last.Period)}";
    }

    /// <summary>The ranks' finding: Norfolk was 16th of 44 forces in June 2024.</summary>
    public static string RanksFinding(Core.Places.Place force, RankedPeriod ranked) => ranked.Of(force.Id) is { } standing
        ? $"{force.Name} was {Rank(standing)} of {standing.Of} forces in {Month(ranked.Period)}"
        : $"{force.Name} has no figure for {Month(ranked.Period)} and is not ranked";

    public static string PageTitle999(string place, Period? year) => year is { } known ? $"999 call answering in {known.Year}: {place}" : $"999 call answering: {place}";
}
