using System.Globalization;
using static Answerable.Web.Charts.Drawing;

namespace Answerable.Web.Charts;

/// <summary>How days between events are laid on a sheet: one place for each event, whatever the time between them, which is its height.</summary>
internal static class DaysBetweenDrawing
{
    public static Svg Draw(DaysBetweenChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        if (chart.Events.Count == 0 && chart.Open is null) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        var plot = Plot.On(sheet, chart, wide);
        Limits(sheet.Pen, plot, chart);
        Days(sheet.Pen, plot, chart);
        for (var i = 0; i < chart.Events.Count; i++) Column(sheet.Pen, plot, i, chart.Events[i]);
        if (chart.Open is { } open) Hollow(sheet.Pen, plot.X(plot.Count - 1), plot.Y(open.Days), plot.Bottom, plot.Column);
        if (chart.Centre is { } centre) sheet.Pen.Line(plot.Left, plot.Y(centre), plot.Right, plot.Y(centre), Paint.Ink, 1.5, "6 4");
        if (wide) EndWords(sheet.Pen, plot, chart);

        sheet.Y = plot.Bottom + 28;
        Notes(sheet, chart);
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    private sealed record Plot(double Left, double Top, double Right, double Bottom, double SheetRight, Scale Scale, int Count)
    {
        public static Plot On(Sheet sheet, DaysBetweenChart chart, bool wide)
        {
            var scale = Scale.Fitting([.. chart.Events.Select(e => e.DaysSinceLast), .. new[] { chart.Open?.Days, chart.Centre, chart.Upper }.OfType<decimal>()], true);
            var axis = scale.Ticks.Max(t => TextWidth.Of((chart.AxisNumber ?? chart.Number)(t), TextSize)) + 14;
            var end = wide ? Math.Min(150, 20 + EndTexts(chart).Select(text => TextWidth.Of(text, TextSize)).DefaultIfEmpty().Max()) : 4;
            var top = sheet.Y + 16;
            return new(sheet.Left + axis, top, sheet.Right - end, top + (wide ? 270 : 190), sheet.Right, scale, chart.Events.Count + (chart.Open is null ? 0 : 1));
        }

        private double Apart => (Right - Left) / Count;

        public double Column => Math.Clamp(Apart * .66, 1.5, 30);

        public double X(int i) => Left + Apart * (i + .5);

        public double Y(decimal days) => Scale.At(days, Bottom, Top);
    }

    private static IEnumerable<string> EndTexts(DaysBetweenChart chart)
    {
        if (chart.Centre is { } centre) yield return chart.Words.UsualTime(chart.Number(centre));
        if (chart is { Upper: { } upper, Lower: not null }) yield return chart.Number(upper);
    }

    private static void Limits(Drawing pen, Plot plot, DaysBetweenChart chart)
    {
        if (chart is { Lower: { } lower, Upper: { } upper })
        {
            pen.Rectangle(plot.Left, plot.Y(upper), plot.Right - plot.Left, plot.Y(lower) - plot.Y(upper), Paint.Band);
            pen.Line(plot.Left, plot.Y(lower), plot.Right, plot.Y(lower), Paint.Muted, 1);
        }
        if (chart.Upper is { } edge) pen.Line(plot.Left, plot.Y(edge), plot.Right, plot.Y(edge), Paint.Muted, 1);
        foreach (var tick in plot.Scale.Ticks)
        {
            pen.Line(plot.Left, plot.Y(tick), plot.Right, plot.Y(tick), tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
            pen.Text(plot.Left - 8, plot.Y(tick) + 5.5, (chart.AxisNumber ?? chart.Number)(tick), Paint.Muted, Anchor.End);
        }
    }

    /// <summary>Under the first event of a year the year, as far as they do not touch.</summary>
    private static void Days(Drawing pen, Plot plot, DaysBetweenChart chart)
    {
        var days = chart.Events.Select(e => e.Event).Concat(chart.Open is { } open ? [open.Until] : Array.Empty<DateOnly>()).ToList();
        Box? before = null;
        for (var i = 0; i < days.Count; i++)
        {
            if (i > 0 && days[i].Year == days[i - 1].Year) continue;
            var (x, text) = (plot.X(i), days[i].Year.ToString(CultureInfo.InvariantCulture));
            pen.Line(x, plot.Bottom, x, plot.Bottom + 5, Paint.Muted, 1);
            var box = Box.Of(text + " ", Math.Min(x, plot.SheetRight - TextWidth.Of(text, TextSize) / 2), plot.Bottom + 23, Anchor.Middle);
            if (before?.Overlaps(box) is true) continue;
            pen.Text((box.Left + box.Right) / 2, plot.Bottom + 23, text, Paint.Muted, Anchor.Middle);
            before = box;
        }
    }

    private static void Column(Drawing pen, Plot plot, int i, DaysBetween days)
    {
        var (x, top) = (plot.X(i), plot.Y(days.DaysSinceLast));
        pen.Rectangle(x - plot.Column / 2, top, plot.Column, plot.Bottom - top, Paint.Subject);
        if (days.IsSignal) Signal(pen, x, top - 9);
    }

    private static void Signal(Drawing pen, double x, double y) => pen.Shape([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], Paint.Unusual);

    private static void Hollow(Drawing pen, double x, double top, double bottom, double width) =>
        pen.Path(Corners([(x - width / 2, bottom), (x - width / 2, top), (x + width / 2, top), (x + width / 2, bottom)]), Paint.Paper, Paint.Subject, 2);

    private static void EndWords(Drawing pen, Plot plot, DaysBetweenChart chart)
    {
        var labels = new EndLabels();
        if (chart.Centre is { } centre)
            labels.Add(TextWidth.Lines(chart.Words.UsualTime(chart.Number(centre)), TextSize, plot.SheetRight - plot.Right - 12), plot.Y(centre), Paint.Ink, false, 100);
        if (chart is { Upper: { } upper, Lower: not null }) labels.Add([chart.Number(upper)], plot.Y(upper), Paint.Muted, false, 1);
        labels.Draw(pen, plot.Right + 12, plot.Top, plot.Bottom + 20);
    }

    private static void Notes(Sheet sheet, DaysBetweenChart chart)
    {
        var words = chart.Words;
        if (chart.Centre is { } centre)
            sheet.Note(chart is { Lower: { } lower, Upper: { } upper }
                ? words.UsualTimes(chart.Number(centre), words.FromTo((chart.AxisNumber ?? chart.Number)(lower), chart.Number(upper)))
                : words.UsualTime(chart.Number(centre)), (pen, x, y) => Swatch(pen, x, y, chart.Lower is not null && chart.Upper is not null));
        if (chart.Open is { } open)
            sheet.Note(words.StillOpen(chart.Number(open.Days), words.Day(open.Until)), (pen, x, y) => Hollow(pen, x, y - 8, y + 8, 10));
        var signals = chart.Events.Where(e => e.IsSignal).Select(e => words.Day(e.Event)).ToList();
        if (signals.Count > 0)
            sheet.Note(words.Of(words.UnusualTime, string.Join(", ", signals.Count > 6 ? [.. signals.TakeLast(6), words.AndMore(signals.Count - 6)] : signals)), (pen, x, y) => Signal(pen, x, y));
    }

    private static void Swatch(Drawing pen, double x, double y, bool band)
    {
        if (band) pen.Rectangle(x - 8, y - 7, 16, 14, Paint.Band);
        pen.Line(x - 8, y, x + 8, y, Paint.Ink, 1.5, "6 4");
    }
}
