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

        var scale = Scale.Fitting([.. drawn.Select(p => p.Value!.Value), .. chart.Standard is { } s ? [s.Value] : Array.Empty<decimal>()], false, chart.Most);
        var plot = Plot.On(sheet, chart, scale, wide);

        Grid(sheet.Pen, plot, chart, scale);
        Months(sheet.Pen, plot, chart);
        Held(sheet.Pen, plot, chart);
        Line(sheet.Pen, plot, chart);
        if (wide) LabelsAtTheEnd(sheet.Pen, plot, chart, drawn[^1]);
        else LabelsBetween(sheet.Pen, plot, chart, drawn[^1]);

        sheet.Y = plot.Bottom + 44;
        Notes(sheet, chart, scale);
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    /// <summary>Where months and values stand on the paper.</summary>
    private sealed record Plot(double Left, double Top, double Right, double Bottom, double SheetRight, Scale Scale, DateOnly First, int Months)
    {
        public static Plot On(Sheet sheet, TrendChart chart, Scale scale, bool wide)
        {
            var axis = scale.Ticks.Max(t => TextWidth.Of(AxisNumber(chart, t), TextSize)) + 10;
            // Room for labels: at the line's end beside text, over the highest hairline on a phone.
            var end = wide ? Math.Min(150, 20 + Labelled(chart).Max(text => TextWidth.Of(text, TextSize, bold: true))) : 8;
            var top = sheet.Y + (wide ? 12 : 28);
            var first = chart.Points[0].Month;
            return new(sheet.Left + axis + 4, top, sheet.Right - end, top + (wide ? 290 : 205), sheet.Right, scale, first, Between(first, chart.Points[^1].Month) + 1);
        }

        private static IEnumerable<string> Labelled(TrendChart chart) =>
            [chart.Subject, chart.Number(chart.Points.Last(p => p.Value is not null).Value!.Value), chart.Standard?.Name ?? ""];

        public double X(int month) => Months == 1 ? (Left + Right) / 2 : Left + 6 + (Right - Left - 12) * month / (Months - 1);
        public double X(DateOnly month) => X(Between(First, month));
        public double Y(decimal value) => Scale.At(value, Bottom, Top);
        private static int Between(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
    }

    private static string AxisNumber(TrendChart chart, decimal value) => (chart.AxisNumber ?? chart.Number)(value);

    private static void Grid(Drawing pen, Plot plot, TrendChart chart, Scale scale)
    {
        foreach (var tick in scale.Ticks)
        {
            // The zero line is ink: what stands on it can be compared by height. The foot of a broken scale is not.
            pen.Line(plot.Left, plot.Y(tick), plot.Right, plot.Y(tick), tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
            pen.Text(plot.Left - 8, plot.Y(tick) + 5.5, AxisNumber(chart, tick), Paint.Muted, Anchor.End);
        }
    }

    private static void Months(Drawing pen, Plot plot, TrendChart chart)
    {
        var months = Enumerable.Range(0, plot.Months).Select(plot.First.AddMonths).ToList();
        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.FirstOrDefault(Fits, 120);
        int? year = null;
        foreach (var month in months.Where(m => IsLabelled(m, step)))
        {
            var x = plot.X(month);
            pen.Line(x, plot.Bottom, x, plot.Bottom + (month.Month == 1 ? 8 : 5), Paint.Muted, 1);
            if (step < 12) pen.Text(x, plot.Bottom + 23, chart.Words.ShortMonth(month), Paint.Muted, Anchor.Middle);
            if (year != month.Year) pen.Text(x, plot.Bottom + (step < 12 ? 41 : 24), Year(month), step < 12 ? Paint.Ink : Paint.Muted, Anchor.Middle, bold: step < 12);
            year = month.Year;
        }

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

    private static void Held(Drawing pen, Plot plot, TrendChart chart)
    {
        if (chart.Standard is not { } standard) return;
        var (from, y) = (HeldFrom(plot, standard), plot.Y(standard.Value));
        pen.Line(from, y, plot.Right, y, Paint.Ink, 1.5, "6 4");
        if (from > plot.Left) pen.Line(from, y - 6, from, y + 6, Paint.Ink, 1.5);
    }

    private static double HeldFrom(Plot plot, Standard standard) =>
        standard.From is { } from && from > plot.First ? Math.Min(plot.X(from), plot.Right) : plot.Left;

    private static void Line(Drawing pen, Plot plot, TrendChart chart)
    {
        foreach (var run in Runs(chart))
        {
            // A month between two gaps has no line to be on.
            if (run.Count == 1) pen.Circle(plot.X(run[0].Month), plot.Y(run[0].Value!.Value), 3.5, Paint.Subject);
            else pen.Path("M" + string.Join('L', run.Select(p => $"{At(plot.X(p.Month))} {At(plot.Y(p.Value!.Value))}")), null, Paint.Subject, 2.5);
        }
        var last = chart.Points.Last(p => p.Value is not null);
        pen.Circle(plot.X(last.Month), plot.Y(last.Value!.Value), 5, Paint.Subject);
        foreach (var point in chart.Points.Where(p => p is { Remark: not null, Value: not null }))
            pen.Diamond(plot.X(point.Month), plot.Y(point.Value!.Value), 7, Paint.Unusual);
    }

    /// <summary>The months that follow each other without a gap.</summary>
    private static List<List<TrendPoint>> Runs(TrendChart chart)
    {
        var runs = new List<List<TrendPoint>>();
        DateOnly? latest = null;
        foreach (var point in chart.Points.Where(p => p.Value is not null))
        {
            if (latest is null || point.Month > latest) runs.Add([]);
            runs[^1].Add(point);
            latest = point.Month.AddMonths(chart.Step);
        }
        return runs;
    }

    /// <summary>Beside the line's end there is room: the subject over its value, the standard over or under it, as they stand.</summary>
    private static void LabelsAtTheEnd(Drawing pen, Plot plot, TrendChart chart, TrendPoint last)
    {
        var x = plot.Right + 12;
        string[] subject = [.. TextWidth.Lines(chart.Subject, TextSize, plot.SheetRight - x, bold: true), chart.Number(last.Value!.Value)];
        var middle = plot.Y(last.Value.Value);
        if (chart.Standard is { } standard)
        {
            var lines = TextWidth.Lines(standard.Name, TextSize, plot.SheetRight - x);
            var at = plot.Y(standard.Value);
            var apart = (subject.Length + lines.Count) * Labels.LineHeight / 2 + 6;
            var standardAbove = standard.Value > last.Value;
            if (Math.Abs(at - middle) is var distance && distance < apart)
            {
                // The subject keeps its place beside its line; the standard, whose dashes lead to it, gives way.
                at = standardAbove ? middle - apart : middle + apart;
                var low = plot.Top - 4 - (at - lines.Count * Labels.LineHeight / 2);
                if (low > 0) (at, middle) = (at + low, middle + low);
            }
            Block(lines, at, Paint.Ink, false);
        }
        Block(subject, middle, Paint.Subject, true);

        void Block(IReadOnlyList<string> lines, double at, Paint paint, bool bold)
        {
            var y = at - (lines.Count - 1) * Labels.LineHeight / 2 + 5.5;
            foreach (var line in lines)
            {
                pen.Text(x, y, line, paint, bold: bold);
                y += Labels.LineHeight;
            }
        }
    }

    /// <summary>On a phone the labels stand in the plot, where no stroke is.</summary>
    private static void LabelsBetween(Drawing pen, Plot plot, TrendChart chart, TrendPoint last)
    {
        var labels = new Labels();
        var within = new Box(plot.Left, plot.Top - 26, plot.Right + 8, plot.Bottom);
        foreach (var run in Runs(chart))
            foreach (var (a, b) in run.Zip(run.Skip(1).DefaultIfEmpty(run[0])))
                labels.KeepLine(plot.X(a.Month), plot.Y(a.Value!.Value), plot.X(b.Month), plot.Y(b.Value!.Value));
        foreach (var point in chart.Points.Where(p => p is { Remark: not null, Value: not null }))
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

    private static void Notes(Sheet sheet, TrendChart chart, Scale scale)
    {
        if (scale.IsBroken) sheet.Note(chart.Words.ScaleStartsAt(AxisNumber(chart, scale.From)));
        foreach (var remark in chart.Points.Where(p => p is { Remark: not null, Value: not null }).GroupBy(p => p.Remark))
            sheet.Note($"{remark.Key}: {string.Join(", ", remark.Select(p => chart.Words.Month(p.Month)))}", (pen, x, y) => pen.Diamond(x, y, 7, Paint.Unusual));
        if (chart.Step > 1) return;
        var gaps = Gaps(chart.Points).Select(gap => gap.From == gap.To
            ? chart.Words.Month(gap.From)
            : chart.Words.FromTo(chart.Words.Month(gap.From), chart.Words.Month(gap.To))).ToList();
        if (gaps.Count > 0) sheet.Note(chart.Words.NoFigureFor(string.Join(", ", gaps)));
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Gaps(IReadOnlyList<TrendPoint> points)
    {
        var known = points.Where(p => p.Value is not null).Select(p => p.Month).ToHashSet();
        DateOnly? from = null;
        for (var month = points[0].Month; month <= points[^1].Month; month = month.AddMonths(1))
        {
            if (!known.Contains(month)) from ??= month;
            else if (from is { } began)
            {
                yield return (began, month.AddMonths(-1));
                from = null;
            }
        }
        if (from is { } open) yield return (open, points[^1].Month);
    }
}
