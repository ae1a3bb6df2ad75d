using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>The months of one measure and place on an XmR chart, gaps kept.</summary>
/// <param name="Series">The measure's series.</param>
/// <param name="Place">The place's id.</param>
/// <param name="Months">From the first month with a value to the last; one for each point.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Baselines">The decisions at which a phase begins, oldest first; one less than there are phases.</param>
public sealed record Monthly(Series Series, string Place, IReadOnlyList<Period> Months, XmrChart Chart, IReadOnlyList<Baseline> Baselines)
{
    /// <summary>Points that must follow a decision before a new phase may begin.</summary>
    public const int FewestSinceBaseline = 8;

    /// <summary>Puts months on a chart. Unrounded values where they are known; the usual baseline, rule book section 2.</summary>
    /// <param name="series">The series.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="decisions">All decisions there are; those of other measures and places, outside the months or too late to tell are passed over.</param>
    /// <returns>Null where the measure is not judged month by month, or no month has a value.</returns>
    public static Monthly? Of(Series series, string place, IEnumerable<Baseline> decisions)
    {
        if (series.Measure.Method != Method.Individuals) return null;
        var held = series.Of(place).Where(figure => figure.Period.IsMonth && figure.Best is not null).Select(figure => figure.Period).ToList();
        if (held.Count == 0) return null;
        Period[] months = [.. held[0].To(held[^1]).EachMonth()];
        Baseline[] phases = [.. decisions.Where(decision => decision.Measure == series.Measure.Id && decision.Place == place)
            .Where(decision => held.Count(month => month >= decision.From) >= FewestSinceBaseline && months[0] < decision.From)
            .OrderBy(decision => decision.From).DistinctBy(decision => decision.From)];
        int[] starts = [.. phases.Select(decision => Array.IndexOf(months, decision.From))];
        var longest = starts.Append(months.Length).Zip(starts.Prepend(0), (end, start) => end - start).Max();
        var chart = Xmr.Of([.. months.Select(month => (double?)series.At(place, month)?.Best)], new()
        {
            Baseline = XmrOptions.UsualBaseline(longest),
            RebaseAt = starts,
            Improvement = Improvement(series.Measure.Direction),
        });
        return new(series, place, months, chart, phases);
    }

    /// <summary>The last point.</summary>
    public XmrPoint Latest => Chart.Points[^1];

    /// <summary>The last phase.</summary>
    public XmrPhase Phase => Chart.Phases[^1];

    /// <summary>The figure of the last month.</summary>
    public Figure Figure => Series.At(Place, Months[^1])!;

    /// <summary>Whether the measure's standard will be met if nothing changes; null without a standard, without limits, or while they are a trial.</summary>
    public Assurance? Assurance => Series.Measure.Standard is { } standard && !standard.Excludes.Contains(Place) && !Phase.IsTrial
        ? Chart.AssuranceOf((double)standard.Value, Improvement(Series.Measure.Direction))
        : null;

    /// <summary>What is unusual, the last first: months that follow each other and are marked for the same cause are one signal. Nothing while limits are a trial.</summary>
    public IReadOnlyList<Signal> Signals
    {
        get
        {
            List<Signal> signals = [];
            for (var i = 0; i < Months.Count; i++)
            {
                var point = Chart.Points[i];
                if (point.Phase.IsTrial || point.Cause is SpecialCause.CommonCause or SpecialCause.Missing) continue;
                var figure = Series.At(Place, Months[i])!;
                if (signals is [.., var last] && last.Last == Months[i].Plus(-1) && last.Cause == point.Cause && i > 0 && Chart.Points[i - 1].Phase == point.Phase)
                    signals[^1] = last with { Last = Months[i], Latest = figure };
                else signals.Add(new(figure, Months[i], Months[i], point.Cause, point.Variation, point.Phase));
            }

            signals.Reverse();
            return signals;
        }
    }

    private static ImprovementDirection Improvement(Direction direction) => direction switch
    {
        Direction.Up => ImprovementDirection.Increase,
        Direction.Down => ImprovementDirection.Decrease,
        _ => ImprovementDirection.Neutral,
    };
}
