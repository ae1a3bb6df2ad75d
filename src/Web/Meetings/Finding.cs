using Answerable.Core.Answers;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>Something unusual that the page "What has changed" tells everybody.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Id">What tells it from the others: the measure, and when it began.</param>
/// <param name="Says">What is said of it.</param>
/// <param name="IsWorse">Whether it is worse, given which way is good.</param>
/// <param name="Months">For how many months it holds.</param>
public sealed record Finding(Figure Figure, string Id, string Says, bool IsWorse, int Months)
{
    /// <summary>Everything of a page, in its order: new stretches of months, then years, then months against the same month a year before.</summary>
    public static IReadOnlyList<Finding> Of(Overview overview) =>
    [
        .. overview.New.Select(signal => new Finding(signal.Latest, $"{signal.Latest.Measure.Id} since {signal.First}", English.SignalSays(signal), signal.Variation == Variation.Concern, signal.Months)),
        .. overview.Changes.Concat(overview.MonthChanges).Select(year => new Finding(year.Now, $"{year.Now.Measure.Id} {year.Now.Period}", English.YearVerdict(year), year.Outcome == Outcome.Worse, year.Now.Period.Months)),
    ];

    /// <summary>Where a question about it is begun.</summary>
    public string BeginAt => BeginAtOf(Figure);

    /// <summary>Where a question about a figure is begun.</summary>
    public static string BeginAtOf(Figure figure) => $"/staff/questions/begin?Measure={figure.Measure.Id}&Place={figure.Place.Id}&Figure={Uri.EscapeDataString(figure.Period.ToString())}";
}
