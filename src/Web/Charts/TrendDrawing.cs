using static Answerable.Web.Charts.Drawing;

namespace Answerable.Web.Charts;

/// <summary>How a trend is laid on its sheet.</summary>
internal static class TrendDrawing
{
    public static Svg Draw(TrendChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var drawn = chart.Points.Where(p => p.Value is not null).ToList();
        if (drawn.Count == 0) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        var plot = TrendPlot.On(sheet, chart, wide);
        var flags = FlagsOf(plot, chart);
        plot = plot with { Top = plot.Top + flags.Height, Bottom = plot.Bottom + flags.Height };

        TrendLimits.Draw(sheet.Pen, plot, chart);
        Grid(sheet.Pen, plot, chart);
        Months(sheet.Pen, plot, chart);
        TrendLimits.Centres(sheet.Pen, plot, chart);
        flags.Draw(sheet.Pen, plot.Top - (wide ? 6 : TrendPlot.NarrowHead), plot.Top, plot.Bottom);
        Held(sheet.Pen, plot, chart);
        Line(sheet.Pen, plot, chart);
        if (wide) LabelsAtTheEnd(sheet.Pen, plot, chart, drawn[^1]);
        else LabelsBetween(sheet.Pen, plot, chart, drawn[^1], flags);

        sheet.Y = plot.Bottom + 44;
        TrendNotes.Write(sheet, chart, plot.Scale);
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    private static string AxisNumber(TrendChart chart, decimal value) => (chart.AxisNumber ?? chart.Number)(value);

    private static void Grid(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        foreach (var tick in plot.Scale.Ticks)
        {
            // The zero line is ink: what stands on it can be compared by height. The foot of a broken scale is not.
            pen.Line(plot.Left, plot.Y(tick), plot.Right, plot.Y(tick), tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
            pen.Text(plot.Left - 8, plot.Y(tick) + 5.5, AxisNumber(chart, tick), Paint.Muted, Anchor.End);
        }
    }

    private static void Months(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        var months = Enumerable.Range(0, plot.Months).Select(plot.First.AddMonths).ToList();
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.FirstOrDefault(Fits, 120);
        var years = months.Where(m => IsLabelled(m, step)).DistinctBy(m => m.Year).ToList();
        foreach (var month in months.Where(m => IsLabelled(m, step)))
        {
            var x = plot.X(month);
            pen.Line(x, plot.Bottom, x, plot.Bottom + (month.Month == 1 ? 8 : 5), Paint.Muted, 1);
            if (step < 12) pen.Text(x, plot.Bottom + 23, chart.Words.ShortMonth(month), Paint.Muted, Anchor.Middle);
            if (years.Contains(month) && !IsCrowded(month)) pen.Text(x, plot.Bottom + (step < 12 ? 41 : 24), Year(month), step < 12 ? Paint.Ink : Paint.Muted, Anchor.Middle, bold: step < 12);
        }

        // A year of which only the last months are drawn leaves its place to the next.
        bool IsCrowded(DateOnly month) => years.FirstOrDefault(other => other > month) is var next && next > month
            && Box.Of(Year(month) + " ", plot.X(month), 0, Anchor.Middle).Overlaps(Box.Of(Year(next) + " ", plot.X(next), 0, Anchor.Middle));

        bool Fits(int step)
        {
            var labels = months.Where(m => IsLabelled(m, step))
                .Select(m => Box.Of(step < 12 ? chart.Words.ShortMonth(m) + " " : Year(m) + "  ", plot.X(m), 0, Anchor.Middle)).ToList();
            return labels.Zip(labels.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second));
        }

        static string Year(DateOnly month) => month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsLabelled(DateOnly month, int step) =>
        step < 12 ? (month.Month - 1) % step == 0 : month.Month == 1 && month.Year % (step / 12) == 0;

    private static void Held(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        if (chart.Standard is not { } standard) return;
        var (from, y) = (HeldFrom(plot, standard), plot.Y(standard.Value));
        pen.Line(from, y, plot.Right, y, Paint.Ink, 1.5, "6 4");
        if (from > plot.Left) pen.Line(from, y - 6, from, y + 6, Paint.Ink, 1.5);
    }

    private static double HeldFrom(TrendPlot plot, Standard standard) =>
        standard.From is { } from && from > plot.First ? Math.Min(plot.X(from), plot.Right) : plot.Left;

    private static void Line(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        foreach (var run in Runs(chart))
        {
            // A month between two gaps has no line to be on.
            if (run.Count == 1) pen.Circle(plot.X(run[0].Month), plot.Y(run[0].Value!.Value), 3.5, Paint.Subject);
            else pen.Path(Through([.. run.Select(p => (plot.X(p.Month), plot.Y(p.Value!.Value)))]), null, Paint.Subject, 2.5);
        }
        Points(pen, plot, chart);
    }

    private static void Points(Drawing pen, TrendPlot plot, TrendChart chart)
    {
        var radius = Math.Clamp(plot.Apart * .55, 5, 7);
        foreach (var point in chart.Points.Where(p => p is { Remark: not null, Value: not null }))
            pen.Diamond(plot.X(point.Month), plot.Y(point.Value!.Value), point.Mark is PointMark.None ? 7 : radius + 7, Paint.Unusual);
        var last = chart.Points.Last(p => p.Value is not null);
        foreach (var point in chart.Points.Where(p => p.Value is not null))
        {
            var (x, y) = (plot.X(point.Month), plot.Y(point.Value!.Value));
            if (point.Mark is not PointMark.None) PointMarks.Draw(pen, x, y, radius, point.Mark, TrendNotes.IsAbove(chart, point));
            else if (point.Remark is not null) continue;
            else if (point == last) pen.Circle(x, y, 5, Paint.Subject);
            // Beside limits each month is looked at for itself; where they stand too close the line alone is clearer.
            else if (chart.Phases.Count > 0 && plot.Apart >= 8) pen.Circle(x, y, 3, Paint.Subject);
        }
    }

    private static Flags FlagsOf(TrendPlot plot, TrendChart chart)
    {
        var phases = chart.Phases.Skip(1).Where(p => IsDrawn(p.From)).Select(p => (plot.Before(p.From), chart.Words.NewPhase, (string?)null));
        var breaks = chart.Breaks.Where(b => IsDrawn(b.At)).Select(b => (plot.Step == 1 ? plot.Before(b.At) : plot.X(b.At), b.Label, (string?)"3 4"));
        return Flags.On([.. phases, .. breaks], plot.Left, plot.SheetRight);

        bool IsDrawn(DateOnly from) => from > plot.First && from <= plot.First.AddMonths(plot.Months - 1);
    }

    /// <summary>The months that follow each other without a gap, counted alike: a line over a break would join what cannot be compared.</summary>
    private static List<List<TrendPoint>> Runs(TrendChart chart)
    {
        var runs = new List<List<TrendPoint>>();
        DateOnly? latest = null;
        foreach (var point in chart.Points.Where(p => p.Value is not null))
        {
            if (latest is null || point.Month > latest || chart.Breaks.Any(b => b.At > runs[^1][^1].Month && b.At <= point.Month)) runs.Add([]);
            runs[^1].Add(point);
            latest = point.Month.AddMonths(chart.Step);
        }
        return runs;
    }

    /// <summary>Beside the line's end there is room: the subject over its value, the standard over or under it, as they stand.</summary>
    private static void LabelsAtTheEnd(Drawing pen, TrendPlot plot, TrendChart chart, TrendPoint last)
    {
        var x = plot.Right + 12;
        var labels = new EndLabels();
        // The subject keeps its place beside its line; the others, whose lines lead to them, give way.
        labels.Add([.. TextWidth.Lines(chart.Subject, TextSize, plot.SheetRight - x, bold: true), chart.Number(last.Value!.Value)],
            plot.Y(last.Value.Value), Paint.Subject, true, 1000);
        if (chart.Standard is { } standard)
            labels.Add(TextWidth.Lines(standard.Name, TextSize, plot.SheetRight - x), plot.Y(standard.Value) + (standard.Value <= last.Value ? .1 : -.1), Paint.Ink, false, 10);
        foreach (var edge in TrendLimits.Edges(chart))
            labels.Add([chart.Number(edge)], plot.Y(edge), Paint.Muted, false, 1);
        labels.Draw(pen, x, plot.Top, plot.Bottom + 40);
    }

    /// <summary>On a phone the labels stand in the plot, where no stroke is.</summary>
    private static void LabelsBetween(Drawing pen, TrendPlot plot, TrendChart chart, TrendPoint last, Flags flags)
    {
        var labels = new Labels();
        foreach (var (upright, through) in flags.Places) labels.KeepLine(upright, plot.Top - 26, upright, through ? plot.Bottom : plot.Top + 16);
        var within = new Box(plot.Left, plot.Top - 26, plot.Right + 8, plot.Bottom);
        foreach (var run in Runs(chart))
            foreach (var (a, b) in run.Zip(run.Skip(1).DefaultIfEmpty(run[0])))
                labels.KeepLine(plot.X(a.Month), plot.Y(a.Value!.Value), plot.X(b.Month), plot.Y(b.Value!.Value));
        foreach (var point in chart.Points.Where(p => p.Value is not null && (p.Remark is not null || p.Mark is not PointMark.None)))
            labels.Keep(new(plot.X(point.Month) - 9, plot.Y(point.Value!.Value) - 9, plot.X(point.Month) + 9, plot.Y(point.Value.Value) + 9));
        if (chart.Standard is { } held) labels.KeepLine(HeldFrom(plot, held), plot.Y(held.Value), plot.Right, plot.Y(held.Value));

        var (x, y) = (plot.X(last.Month), plot.Y(last.Value!.Value));
        var lines = TextWidth.Lines($"{chart.Subject} {chart.Number(last.Value.Value)}", TextSize, plot.Right - plot.Left, bold: true);
        var rise = (lines.Count - 1) * Labels.LineHeight;
        // Over or under the end of the line, as near to it as the strokes allow.
        var places = Enumerable.Range(0, 24).SelectMany(i => new[] { y - 11 - i * 6 - rise, y + 21 + i * 6 })
            .Select(at => (Math.Max(x + 6, plot.Left + lines.Max(l => TextWidth.Of(l, TextSize, true))), at, Anchor.End)).ToList();
        var place = labels.Place(lines, true, places, within);
        for (var i = 0; i < lines.Count; i++)
            pen.Text(place.X, place.Y + i * Labels.LineHeight, lines[i], Paint.Subject, place.Anchor, bold: true, halo: true);

        if (chart.Standard is not { } standard) return;
        var (from, line) = (HeldFrom(plot, standard), plot.Y(standard.Value));
        var along = Enumerable.Range(0, 9).Select(i => from + 4 + (plot.Right - from) * i / 10);
        var free = labels.Place([standard.Name], false, [.. along.SelectMany(at => new[] { (at, line - 7, Anchor.Start), (at, line + 19, Anchor.Start) }),
            (plot.Right + 6, line - 7, Anchor.End), (plot.Right + 6, line + 19, Anchor.End)], within);
        pen.Text(free.X, free.Y, standard.Name, Paint.Ink, free.Anchor, halo: true);
    }
}
