using static Answerable.Web.Charts.Drawing;

namespace Answerable.Web.Charts;

/// <summary>How a funnel is laid on a sheet.</summary>
internal static class FunnelDrawing
{
    /// <summary>More names than this would hide the points.</summary>
    private const int MostNamed = 6;

    private const string InnerDashes = "5 4";

    public static Svg Draw(FunnelChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        if (chart.Points.Count == 0) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        StandingKey.Draw(sheet, [.. chart.Points.Select(p => (p.Standing, p.Name))], chart.GroupName, chart.Words, 12, (pen, x, y, standing) => DotsDrawing.Dot(pen, x + 8, y, standing));
        var plot = FunnelPlot.On(sheet, chart, wide);
        Axes(sheet.Pen, plot, chart);
        foreach (var line in plot.Curves(chart, l => l.InnerLower).Concat(plot.Curves(chart, l => l.InnerUpper))) Curve(sheet.Pen, line, InnerDashes);
        foreach (var line in plot.Curves(chart, l => l.OuterLower).Concat(plot.Curves(chart, l => l.OuterUpper))) Curve(sheet.Pen, line, null);
        sheet.Pen.Line(plot.Left, plot.Y(chart.Centre.Value), plot.Right, plot.Y(chart.Centre.Value), Paint.Ink, 1.5);
        foreach (var point in chart.Points.OrderBy(p => p.Standing)) DotsDrawing.Dot(sheet.Pen, plot.X(point.Size), plot.Y(point.Value), point.Standing);
        FunnelNames.Draw(sheet.Pen, plot, chart, Named(chart));

        SizeName(sheet, plot, chart);
        Notes(sheet, plot, chart);
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    /// <summary>Those outside, the farthest first.</summary>
    private static List<FunnelPoint> Outside(FunnelChart chart) =>
        [.. chart.Points.Where(p => p.IsOutside).OrderByDescending(p => Math.Abs(p.Value - chart.Centre.Value)).ThenBy(p => p.Name, StringComparer.Ordinal)];

    private static List<FunnelPoint> Named(FunnelChart chart) =>
        [.. chart.Points.Where(p => p.Standing is Standing.Subject), .. Outside(chart).Where(p => p.Standing is not Standing.Subject).Take(MostNamed)];

    private static void Axes(Drawing pen, FunnelPlot plot, FunnelChart chart)
    {
        foreach (var tick in plot.Scale.Ticks)
        {
            pen.Line(plot.Left, plot.Y(tick), plot.Right, plot.Y(tick), tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
            pen.Text(plot.Left - 8, plot.Y(tick) + 5.5, (chart.AxisNumber ?? chart.Number)(tick), Paint.Muted, Anchor.End);
        }
        var ticks = plot.Sizes.Ticks.Select(choice => choice.Select(Tick).ToList())
            .FirstOrDefault(choice => choice.Count > 1 && choice.Zip(choice.Skip(1)).All(pair => !pair.First.Box.Overlaps(pair.Second.Box)));
        foreach (var (x, text, box) in ticks ?? [.. plot.Sizes.Ticks[0].Select(Tick).Take(1)])
        {
            pen.Line(x, plot.Bottom, x, plot.Bottom + 5, Paint.Muted, 1);
            pen.Text((box.Left + box.Right) / 2, plot.Bottom + 23, text, Paint.Muted, Anchor.Middle);
        }

        (double X, string Text, Box Box) Tick(decimal size)
        {
            var (x, text) = (plot.X(size), chart.SizeNumber(size));
            var half = TextWidth.Of(text, TextSize) / 2;
            return (x, text, Box.Of(text + " ", Math.Min(x, plot.SheetRight - half), plot.Bottom + 23, Anchor.Middle));
        }
    }

    private static void SizeName(Sheet sheet, FunnelPlot plot, FunnelChart chart)
    {
        sheet.Y = plot.Bottom + 26;
        foreach (var line in TextWidth.Lines(chart.SizeName, TextSize, sheet.Right - sheet.Left))
        {
            sheet.Y += Labels.LineHeight;
            sheet.Pen.Text(sheet.Right, sheet.Y, line, Paint.Ink, Anchor.End);
        }
        sheet.Y += 8;
    }

    private static void Curve(Drawing pen, IReadOnlyList<(double X, double Y)> line, string? dashes) =>
        pen.Path(Through([.. line.Select(p => (p.X, p.Y))]), null, Paint.Muted, 1.5, dashes);

    private static void Notes(Sheet sheet, FunnelPlot plot, FunnelChart chart)
    {
        var words = chart.Words;
        sheet.Note(chart.Centre.Name, (pen, x, y) => pen.Line(x - 8, y, x + 8, y, Paint.Ink, 1.5));
        if (chart.Limits.Any(l => l.InnerLower is not null || l.InnerUpper is not null))
            sheet.Note(words.InnerLimits, (pen, x, y) => pen.Line(x - 8, y, x + 8, y, Paint.Muted, 1.5, InnerDashes));
        if (chart.Limits.Any(l => l.OuterLower is not null || l.OuterUpper is not null))
        {
            sheet.Note(words.OuterLimits, (pen, x, y) => pen.Line(x - 8, y, x + 8, y, Paint.Muted, 1.5));
            var outside = Outside(chart).Select(p => p.Name).ToList();
            sheet.Note(outside.Count == 0 ? words.NoneOutside
                : words.OutsideLimits(string.Join(", ", outside.Count > MostNamed ? [.. outside.Take(MostNamed), words.AndMore(outside.Count - MostNamed)] : outside)));
        }
        if (plot.Scale.IsBroken) sheet.Note(words.ScaleStartsAt((chart.AxisNumber ?? chart.Number)(plot.Scale.From)));
        if (plot.Sizes.IsLog) sheet.Note(words.LogScale);
    }
}
