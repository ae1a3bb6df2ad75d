using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Web.Charts;
using Answerable.Web.Words;
using Place = Answerable.Core.Places.Place;

namespace Answerable.Web.Components;

/// <summary>The charts of a measure: the answer in, a chart out. Pages put them where they belong.</summary>
public static class MeasureCharts
{
    /// <summary>One place over time: months with the range they usually lie in and what is unusual, or twelve months as a line that is never judged.</summary>
    /// <param name="series">The measure's series.</param>
    /// <param name="place">The place.</param>
    /// <param name="figures">Its figures of one length, earliest first; at least one has a value.</param>
    /// <param name="monthly">The months on a chart, where they are judged.</param>
    /// <param name="breaks">Known breaks that are drawn.</param>
    /// <param name="title">The chart's title.</param>
    public static TrendChart Trend(Series series, Place place, IReadOnlyList<Figure> figures, Monthly? monthly, IReadOnlyList<Break> breaks, string title)
    {
        var measure = series.Measure;
        var shown = figures.Where(figure => figure.Value is not null).ToList();
        var span = shown[0].Period.LastMonth.To(shown[^1].Period.LastMonth);
        var length = shown[0].Period.Months;
        return new()
        {
            Id = "trend",
            Title = title,
            Subject = place.Name,
            Points = length == 1
                ? [.. span.EachMonth().Select(month => PointOf(series, place, month, monthly))]
                : [.. shown.Select(figure => new TrendPoint(figure.Period.LastMonth.Start, figure.Value, Remark(series, figure)))],
            Step = length,
            Phases = monthly is { IsSeasonal: false } ? [.. monthly.Chart.Phases.Select(phase => PhaseOf(monthly, phase)).OfType<TrendPhase>()] : [],
            Breaks = [.. breaks.Where(known => known.Kind == BreakKind.Redefined && known.From > span.LastMonth.Plus(1 - span.Months) && known.From <= span.LastMonth)
                .Select(known => new TrendBreak(known.From.Start, English.BreakName(known.Kind)))],
            Standard = StandardOf(measure, place),
            Number = value => English.WithUnit(measure, value, measure.Decimals),
            AxisNumber = value => English.WithUnit(measure, value, value == decimal.Truncate(value) ? 0 : 1),
            Most = measure.Unit == Unit.Percent ? 100 : null,
            Least = 0,
            IsWhole = measure.Method is Method.Survey or Method.RareEvents,
        };
    }

    /// <summary>Every force against the average of all, with the limits that allow for how forces vary; null with too few.</summary>
    public static FunnelChart? Funnel(AmongForces nation, Group? peers)
    {
        if (nation.Funnel is not { } funnel) return null;
        var measure = nation.Own.Figure.Measure;
        var share = measure.Part is not null;
        decimal Scaled(double value) => (decimal)(share ? value : value * funnel.Average);
        var members = peers?.At(nation.Own.Figure.Period).Members ?? [];
        return new()
        {
            Id = "funnel",
            Title = English.FunnelTitle(measure, nation.Own.Figure.Period),
            Points =
            [
                .. nation.Members.Zip(funnel.Members, (member, place) => new FunnelPoint(
                    member.Figure.Place.Name, (decimal)member.Size, (decimal)member.Value,
                    member == nation.Own ? Charts.Standing.Subject : members.Contains(member.Figure.Place.Id) ? Charts.Standing.Group : Charts.Standing.Others, place.Band is 2 or -2)),
            ],
            Limits =
            [
                .. nation.Members.Zip(funnel.Members).Where(pair => pair.Second.Adjusted is not null).Select(pair => new FunnelLimit(
                    (decimal)pair.First.Size, Scaled(pair.Second.Adjusted!.Value.Inner.Lower), Scaled(pair.Second.Adjusted.Value.Inner.Upper),
                    Scaled(pair.Second.Adjusted.Value.Outer.Lower), Scaled(pair.Second.Adjusted.Value.Outer.Upper))),
            ],
            Centre = new(English.AllForces(measure, funnel.Average), (decimal)funnel.Average),
            SizeName = English.SizeName(measure),
            GroupName = peers is null ? null : English.Sentence(peers.Name),
            Number = value => English.InUnitShort(measure, value),
            SizeNumber = value => English.Number(value),
            Most = share ? 100 : null,
            Words = ChartWords.English with { InnerLimits = English.InnerLimits, OuterLimits = English.OuterLimits },
        };
    }

    /// <summary>A group's forces, each with the interval its true value probably lies in, beside the others' average.</summary>
    public static DotsChart Dots(AmongForces among, Group group)
    {
        var measure = among.Own.Figure.Measure;
        return new()
        {
            Id = "dots",
            Title = English.DotsTitle(measure, group, among.Own.Figure.Period),
            Rows = [.. among.Members.Select(member => new DotsRow(
                member.Figure.Place.Name, (decimal)member.Value, (decimal)member.Interval.Lower, (decimal)member.Interval.Upper,
                member == among.Own ? Charts.Standing.Subject : Charts.Standing.Group))],
            Reference = new(English.OthersTogether(measure, among.Average), (decimal)among.Average),
            Number = value => English.InUnitShort(measure, value),
            Most = measure.Part is not null ? 100 : null,
        };
    }

    /// <summary>The history of a signal, small: two years up to its end, with the range of its phase.</summary>
    public static Sparkline Spark(Monthly monthly, Signal signal, string id) => new()
    {
        Id = id,
        Title = English.SparkTitle(signal),
        Values = [.. monthly.Months.Where(month => month <= signal.Last && month.Plus(24) > signal.Last).Select(month => monthly.Series.At(monthly.Place, month)?.Value)],
        Lower = signal.IsSeasonal ? null : (decimal?)signal.Phase.Lower,
        Upper = signal.IsSeasonal ? null : (decimal?)signal.Phase.Upper,
        Mark = MarkOf(signal.Variation),
    };

    /// <summary>The level a measure is held against, as a chart draws it.</summary>
    public static Charts.Standard? StandardOf(Measure measure, Place place) => measure.Standard is { } standard && !standard.Excludes.Contains(place.Id)
        ? new(English.Sentence(standard.Name) + " " + English.WithUnit(measure, standard.Value, 0), standard.Value, standard.From.Start) : null;

    private static TrendPoint PointOf(Series series, Place place, Core.Periods.Period month, Monthly? monthly)
    {
        var figure = series.At(place.Id, month);
        var at = monthly is null ? -1 : monthly.Months.Index().Where(item => item.Item == month).Select(item => item.Index).DefaultIfEmpty(-1).First();
        var point = at < 0 ? null : monthly!.Chart.Points[at];
        return new(month.Start, figure?.Value, figure is null ? null : Remark(series, figure), point is { Phase.IsTrial: false } ? MarkOf(point.Variation) : PointMark.None);
    }

    private static TrendPhase? PhaseOf(Monthly monthly, XmrPhase phase) => phase.Mean is not { } mean ? null : new(
        monthly.Months[phase.Start].Start, monthly.Months[phase.Start + phase.Length - 1].Start, (decimal)mean, (decimal?)phase.Lower, (decimal?)phase.Upper, phase.IsTrial);

    private static PointMark MarkOf(Variation variation) => variation switch
    {
        Variation.Improvement => PointMark.Better,
        Variation.Concern => PointMark.Worse,
        Variation.NeutralHigh => PointMark.High,
        Variation.NeutralLow => PointMark.Low,
        _ => PointMark.None,
    };

    private static string? Remark(Series series, Figure figure) => series.NotesOn(figure).Any() ? English.FigureQueried : null;
}
