using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Calls999;

/// <summary>The head of a page: title, what the period is, when it was updated, whom to ask.</summary>
public sealed record Head(CallAnswering Answering, Period? Year, IReadOnlyList<TakenIn> Editions, IReadOnlyList<Figure> Months);

/// <summary>The latest month in a large number and three sentences.</summary>
public sealed record Latest(CallAnswering Answering, Figure Share)
{
    /// <summary>The months on a chart, where this is the latest of them.</summary>
    public Monthly? Monthly => Answering.Monthly is { } monthly && monthly.Months[^1] == Share.Period ? monthly : null;
}

/// <summary>One rank in the table: computed with N, or as printed without.</summary>
public sealed record RankCell(CallAnswering Answering, Period Month, string Group)
{
    /// <summary>Whether any rank of a group in the table is only known as a publisher printed it.</summary>
    public static bool IsPrintedOnly(CallAnswering answering, string group, IEnumerable<Figure> months) =>
        months.Any(month => answering.Ranked(group, month.Period)?.Of(answering.Force.Id) is null && answering.PrintedRank(month.Period, group) is not null);
}

/// <summary>All forces in rank order in one month.</summary>
public sealed record Order(CallAnswering Answering, Period Month, RankedPeriod? Ranked, ChartFigure? Chart);

/// <summary>Method, sources, downloads and how to cite.</summary>
public sealed record HowWeKnow(
    CallAnswering Answering, Period? Year, IReadOnlyList<Figure> Months, IReadOnlyList<Measure> Measures, IReadOnlyList<TakenIn> Editions, string Address, bool HasRanksChart);
