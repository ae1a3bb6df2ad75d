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
    /// <param name="through">The last month to look at; null for all.</param>
    /// <returns>Null where the measure is not judged month by month, or no month has a value.</returns>
    public static Monthly? Of(Series series, string place, IEnumerable<Baseline> decisions, Period? through = null)
    {
        if (series.Measure.Method != Method.Individuals) return null;
        var held = series.Of(place).Where(figure => figure.Period.IsMonth && figure.Best is not null && (through is not { } last || figure.Period.End <= last.End)).Select(figure => figure.Period).ToList();
        if (held.Count == 0) return null;
        Period[] months = [.. held[0].To(held[^1]).EachMonth()];
        Baseline[] phases = [.. decisions.Where(decision => decision.Measure == series.Measure.Id && decision.Place == place)
            .Where(decision => held.Count(month => month >= decision.From) >= FewestSinceBaseline && months[0] < decision.From)
            .OrderBy(decision => decision.From).DistinctBy(decision => decision.From)];
        int[] starts = [.. phases.Select(decision => Array.IndexOf(months, decision.From))];
        var longest = starts.Append(months.Length).Zip(starts.Prepend(0), (end, start) => end - start).Max();
        XmrOptions options = new() { Baseline = XmrOptions.UsualBaseline(longest), RebaseAt = starts, Improvement = Improvement(series.Measure.Direction) };
        double?[] values = [.. months.Select(month => (double?)series.At(place, month)?.Best)];
        var chart = Xmr.Of(values, options);
        return series.Measure.Unit == Unit.Count && SeasonOf(values, chart) is { } season
            ? new(series, place, months, Xmr.Of(season.Adjusted, options), phases) { IsSeasonal = true }
            : new(series, place, months, chart, phases);
    }

    /// <summary>Whether the usual season was taken out before judging: the points of the chart are then adjusted values.</summary>
    public bool IsSeasonal { get; private init; }

    /// <summary>What is usual for the time of year at one place of the series, in the unit of the values; 0 where no season was taken out.</summary>
    public double SeasonAt(int at) => IsSeasonal && Chart.Points[at].Value is { } adjusted && Series.At(Place, Months[at])?.Best is { } value ? (double)value - adjusted : 0;

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

    /// <summary>What is unusual, the last first: marked months that follow each other in one direction are one stretch. Nothing while limits are a trial.</summary>
    public IReadOnlyList<Signal> Signals
    {
        get
        {
            List<Signal> signals = [];
            for (var i = 0; i < Months.Count; i++)
            {
                var point = Chart.Points[i];
                if (point.Phase.IsTrial || point.Cause is SpecialCause.CommonCause or SpecialCause.Missing) continue;
                var (figure, oneSide, outside) = (Series.At(Place, Months[i])!, OneSide(i), point.Outside ? 1 : 0);
                if (signals is [.., var last] && last.Last == Months[i].Plus(-1) && last.IsHigh == Signal.IsHighCause(point.Cause) && last.Phase == point.Phase)
                    signals[^1] = last with { Last = Months[i], Latest = figure, Cause = Stronger(last.Cause, point.Cause), Outside = last.Outside + outside, OneSide = oneSide };
                else signals.Add(new(figure, Months[i], Months[i], point.Cause, point.Variation, point.Phase, outside, oneSide, IsSeasonal));
            }

            signals.Reverse();
            return signals;
        }
    }

    /// <summary>How many months in a row, up to one, lie on its side of the average of its phase; a gap ends the row.</summary>
    public int OneSide(int at)
    {
        var point = Chart.Points[at];
        int Side(XmrPoint other) => other.Value is { } value && other.Phase == point.Phase ? Math.Sign(value - point.Phase.Mean ?? 0) : 0;
        var length = 0;
        while (at - length >= 0 && Side(Chart.Points[at - length]) == Side(point) && Side(point) != 0) length++;
        return length;
    }

    // The enumeration is in the order of the rule book: the first that fits is the strongest.
    private static SpecialCause Stronger(SpecialCause one, SpecialCause other) => one < other ? one : other;

    /// <summary>
    /// The season, where it moves months more than chance does: its range exceeds half the width of the limits. Rule book section 4.
    /// </summary>
    private static Decomposition? SeasonOf(double?[] values, XmrChart chart) =>
        chart.Phases is [{ Upper: { } upper, Mean: { } mean, IsTrial: false }] && Decomposition.Additive(values) is { } season
            && season.Figures.Max() - season.Figures.Min() > upper - mean ? season : null;

    private static ImprovementDirection Improvement(Direction direction) => direction switch
    {
        Direction.Up => ImprovementDirection.Increase,
        Direction.Down => ImprovementDirection.Decrease,
        _ => ImprovementDirection.Neutral,
    };
}
