using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;

namespace Answerable.Core.Statements;

/// <summary>How one priority of a framework is doing, by its measures.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Measures">Its measures that are known, in its order.</param>
public sealed record PriorityProgress(Priority Priority, IReadOnlyList<MeasureProgress> Measures)
{
    /// <summary>How every priority of a framework is doing.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="series">The series of a measure; null for one that is not to be seen.</param>
    /// <param name="decisions">Decisions that a phase begins.</param>
    /// <param name="catalogue">The known breaks.</param>
    /// <param name="through">Nothing that ends later is looked at; null for all.</param>
    public static IReadOnlyList<PriorityProgress> Of(
        Framework framework, string place, Func<string, Series?> series, IReadOnlyList<Baseline> decisions, Catalogue catalogue, Period? through = null) =>
    [
        .. framework.Priorities.Select(priority => new PriorityProgress(
            priority,
            [
                .. priority.Measures.Select(series).OfType<Series>().Select(one =>
                {
                    var progress = Progress.Of(one, place, decisions, catalogue, through);
                    return new MeasureProgress(one.Measure, progress, progress is null ? null : Since(framework.BaselineOf(one.Measure.Id), progress, catalogue));
                }),
            ])),
    ];

    /// <summary>A figure against the baseline of its measure; null where it has none, or one of another length.</summary>
    private static Comparison? Since(MeasureBaseline? baseline, Progress progress, Catalogue catalogue)
    {
        var (now, place) = (progress.Now.Period, progress.Now.Place.Id);
        if (baseline is null || baseline.Period.Months != now.Months || baseline.Period >= now) return null;
        var then = baseline.Value is { } settled ? new Amount(baseline.Period, settled, "", "") : Amount.Of(progress.Series, place, baseline.Period, catalogue);
        return new(
            progress.Series.Measure.Unit, progress.Series.Measure.Direction, Amount.Of(progress.Series, place, now, catalogue), then,
            [.. catalogue.Between(progress.Series.Measure.Id, place, baseline.Period, now).Select(known => known.Text)]);
    }
}

/// <summary>How one measure of a priority is doing.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Progress">How it is doing; null where it has no figure.</param>
/// <param name="SinceBaseline">Against the baseline; null where it has none.</param>
public sealed record MeasureProgress(Measure Measure, Progress? Progress, Comparison? SinceBaseline);
