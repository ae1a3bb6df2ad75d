namespace Answerable.Web.Charts;

/// <summary>The usual range of each phase, behind everything else, and what is said of it below.</summary>
internal static class TrendLimits
{
    private const string Trial = "5 4";

    public static void Draw(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        foreach (var phase in chart.Phases.Where(p => plot.Before(p.From) < plot.After(p.To)))
        {
            var (left, right) = (plot.Before(phase.From), plot.After(phase.To));
            if (phase is { Lower: { } lower, Upper: { } upper })
            {
                var (top, bottom) = (plot.Y(TrendPlot.Shown(chart, upper)), plot.Y(TrendPlot.Shown(chart, lower)));
                pen.Rectangle(left, top, right - left, bottom - top, Paint.Band);
                // A limit that was cut off is not there to be drawn.
                if (TrendPlot.Shown(chart, upper) == upper) pen.Line(left, top, right, top, Paint.Muted, 1, phase.IsTrial ? Trial : null);
                if (TrendPlot.Shown(chart, lower) == lower) pen.Line(left, bottom, right, bottom, Paint.Muted, 1, phase.IsTrial ? Trial : null);
            }
        }
    }

    /// <summary>Over the hairlines, under the figures.</summary>
    public static void Centres(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        foreach (var phase in chart.Phases.Where(p => plot.Before(p.From) < plot.After(p.To)))
            pen.Line(plot.Before(phase.From), plot.Y(TrendPlot.Shown(chart, phase.Centre)), plot.After(phase.To), plot.Y(TrendPlot.Shown(chart, phase.Centre)), Paint.Muted, 1.5);
    }

    /// <summary>The limits that hold at the line's end, as far as they can be drawn.</summary>
    public static IEnumerable<decimal> Edges(TrendChart chart) =>
        chart.Phases is [.., { Lower: { } lower, Upper: { } upper }] && lower < upper
            ? new[] { upper, lower }.Where(limit => TrendPlot.Shown(chart, limit) == limit)
            : [];

    public static void Notes(Sheet sheet, TrendChart chart)
    {
        foreach (var phase in chart.Phases)
        {
            var what = phase is { Lower: { } lower, Upper: { } upper }
                ? chart.Words.UsualRange(chart.Words.FromTo(Number(lower), Number(upper)), Number(phase.Centre))
                : chart.Words.Average(Number(phase.Centre));
            if (chart.Phases.Count > 1) what = chart.Words.Of(what, chart.Words.FromTo(chart.Words.Month(phase.From), chart.Words.Month(phase.To)));
            sheet.Note(what, (pen, x, y) => Swatch(pen, x, y, phase.Lower is not null && phase.Upper is not null, phase.IsTrial));
        }
        if (chart.Phases.Any(p => p is { IsTrial: true, Lower: not null, Upper: not null })) sheet.Note(chart.Words.TrialLimits);

        string Number(decimal limit) => chart.Number(TrendPlot.Shown(chart, limit));
    }

    /// <summary>A piece of the band with its average, to stand before words.</summary>
    public static void Swatch(Drawing pen, double x, double y, bool band, bool trial)
    {
        if (band)
        {
            pen.Rectangle(x - 8, y - 7, 16, 14, Paint.Band);
            pen.Line(x - 8, y - 7, x + 8, y - 7, Paint.Muted, 1, trial ? Trial : null);
            pen.Line(x - 8, y + 7, x + 8, y + 7, Paint.Muted, 1, trial ? Trial : null);
        }
        pen.Line(x - 8, y, x + 8, y, Paint.Muted, 1.5);
    }
}
