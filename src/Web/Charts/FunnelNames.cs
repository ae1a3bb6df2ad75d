namespace Answerable.Web.Charts;

/// <summary>The names of the subject and of those outside, each beside its point where no other words are; one that finds no place is in the note below.</summary>
internal static class FunnelNames
{
    public static void Draw(Drawing pen, FunnelPlot plot, FunnelChart chart, IReadOnlyList<FunnelPoint> named)
    {
        var labels = new Labels();
        foreach (var point in chart.Points) labels.KeepClear(Around(plot.X(point.Size), plot.Y(point.Value), 4));
        var curves = plot.Curves(chart, l => l.OuterLower).Concat(plot.Curves(chart, l => l.OuterUpper));
        foreach (var line in curves)
            foreach (var (a, b) in line.Zip(line.Skip(1))) labels.KeepLine(a.X, a.Y, b.X, b.Y);
        labels.KeepLine(plot.Left, plot.Y(chart.Centre.Value), plot.Right, plot.Y(chart.Centre.Value));

        var within = new Box(plot.Left, plot.Top - 18, plot.SheetRight, plot.Bottom - 2);
        foreach (var point in named)
        {
            var bold = point.Standing is Standing.Subject;
            var (x, y) = (plot.X(point.Size), plot.Y(point.Value));
            var lines = TextWidth.Lines(point.Name, Drawing.TextSize, (plot.Right - plot.Left) * .6, bold);
            var places = Places(x, y, (lines.Count - 1) * Labels.LineHeight, bold ? 6 : 2);
            // The subject is never without its name.
            if ((bold ? labels.Place(lines, bold, places, within) : labels.PlaceIfFree(lines, bold, places, within)) is not { } place) continue;
            for (var i = 0; i < lines.Count; i++)
                pen.Text(place.X, place.Y + i * Labels.LineHeight, lines[i], bold ? Paint.Subject : Paint.Ink, place.Anchor, bold, halo: true);
        }
    }

    /// <summary>Near to far: on the right, on the left, over and under.</summary>
    private static List<(double X, double Y, Anchor Anchor)> Places(double x, double y, double rise, int distances) =>
        [.. Enumerable.Range(0, distances).SelectMany(i => new[]
        {
            (x + 11 + i * 5, y + 5.5 - rise / 2, Anchor.Start), (x - 11 - i * 5, y + 5.5 - rise / 2, Anchor.End),
            (x, y - 12 - i * 6 - rise, Anchor.Middle), (x, y + 23 + i * 6, Anchor.Middle),
            (x + 6, y - 9 - i * 6 - rise, Anchor.Start), (x + 6, y + 20 + i * 6, Anchor.Start),
            (x - 6, y - 9 - i * 6 - rise, Anchor.End), (x - 6, y + 20 + i * 6, Anchor.End),
        })];

    private static Box Around(double x, double y, double reach) => new(x - reach, y - reach, x + reach, y + reach);
}
