using System.Globalization;
using static Answerable.Web.Charts.Drawing;

namespace Answerable.Web.Charts;

/// <summary>How small charts are laid on their sheet: two or three beside each other, on a phone one under the other.</summary>
internal static class MultiplesDrawing
{
    private const double Gap = 24, Height = 96, Foot = 30, Line = 20;

    public static Svg Draw(MultiplesChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var known = chart.Charts.Select(small => small.Points.Where(point => point.Value is not null).ToArray()).ToArray();
        if (known.All(points => points.Length == 0)) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        var held = known.Where(points => points.Length > 0).ToList();
        var (first, last) = (held.Min(points => points[0].Month), held.Max(points => points[^1].Month));
        var one = chart.OneScale ? Scale.Fitting([.. known.SelectMany(points => points.Select(point => point.Value!.Value))], false, chart.Most) : null;
        var columns = !wide ? 1 : chart.Charts.Count <= 4 ? 2 : 3;
        var room = (sheet.Right - sheet.Left - (Gap * (columns - 1))) / columns;
        for (var at = 0; at < known.Length; at += columns)
        {
            var row = Enumerable.Range(at, Math.Min(columns, known.Length - at)).Select(i => (Small: chart.Charts[i], Known: known[i])).ToList();
            var heads = row.Select(item => Head(item.Small, item.Known, room)).ToList();
            var top = sheet.Y + (heads.Max(lines => lines.Count) * Line) + 10;
            for (var i = 0; i < row.Count; i++)
            {
                var left = sheet.Left + (i * (room + Gap));
                for (var line = 0; line < heads[i].Count; line++)
                    sheet.Pen.Text(left, sheet.Y + ((line + 1) * Line), heads[i][line], row[i].Small.IsSubject ? Paint.Subject : Paint.Ink, bold: true);
                Small(sheet.Pen, chart, row[i].Small, row[i].Known, one, left, top, left + room, first, last);
            }

            sheet.Y = top + Height + Foot + 8;
        }

        if (chart.Charts.Any(small => small.Breaks.Any(at => at > first && at <= last))) sheet.Note(chart.Words.NotLikeForLike);
        if (one is { IsBroken: true } && chart.Charts.Count > 0) sheet.Note(chart.Words.ScaleStartsAt(chart.Charts[0].AxisNumber(one.From)));
        if (one is null && chart.Charts.Count > 1) sheet.Note(chart.Words.OwnScales);
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    /// <summary>The name, and the last figure after it.</summary>
    private static IReadOnlyList<string> Head(SmallChart small, TrendPoint[] known, double room) =>
        TextWidth.Lines(known is [.., { Value: { } value }] ? $"{small.Name}: {small.Number(value)}" : small.Name, TextSize, room, bold: true);

    private static void Small(Drawing pen, MultiplesChart chart, SmallChart small, TrendPoint[] known, Scale? one, double left, double top, double right, DateOnly first, DateOnly last)
    {
        var bottom = top + Height;
        if (known.Length == 0)
        {
            pen.Text(left, top + 40, chart.Words.NoFigure, Paint.Muted);
            return;
        }

        var scale = one ?? Scale.Fitting([.. known.Select(point => point.Value!.Value)], true, chart.Most);
        var (low, high) = (small.AxisNumber(scale.From), small.AxisNumber(scale.To));
        var plot = left + Math.Max(TextWidth.Of(low, TextSize), TextWidth.Of(high, TextSize)) + 8;
        var all = Between(first, last);
        double X(DateOnly month) => all == 0 ? (plot + right - 6) / 2 : plot + 4 + ((right - 6 - plot - 4) * Between(first, month) / all);
        double Y(decimal value) => scale.At(value, bottom, top);

        pen.Line(plot, top, right, top, Paint.Rule, 1);
        pen.Line(plot, bottom, right, bottom, scale.From == 0 ? Paint.Ink : Paint.Rule, scale.From == 0 ? 1.5 : 1);
        if (scale.From < 0 && scale.To > 0) pen.Line(plot, Y(0), right, Y(0), Paint.Ink, 1.5);
        pen.Text(plot - 6, top + 10, high, Paint.Muted, Anchor.End);
        pen.Text(plot - 6, bottom + 2, low, Paint.Muted, Anchor.End);
        pen.Text(plot, bottom + 22, Year(first), Paint.Muted);
        if (first.Year != last.Year) pen.Text(right, bottom + 22, Year(last), Paint.Muted, Anchor.End);
        foreach (var at in small.Breaks.Where(at => at > first && at <= last)) pen.Line(X(at) - 1, top - 4, X(at) - 1, bottom, Paint.Muted, 1.5, "3 4");

        var places = new (double X, double Y)[known.Length];
        for (var i = 0; i < known.Length; i++) places[i] = (X(known[i].Month), Y(known[i].Value!.Value));
        for (var (begin, i) = (0, 1); i <= known.Length; i++)
        {
            if (i < known.Length && Between(known[i - 1].Month, known[i].Month) <= chart.Step) continue;
            if (i - begin == 1) pen.Circle(places[begin].X, places[begin].Y, 2.5, Paint.Subject);
            else pen.Path(Through(places.AsSpan(begin, i - begin)), null, Paint.Subject, 2);
            begin = i;
        }

        pen.Circle(places[^1].X, places[^1].Y, 4, Paint.Subject);
    }

    private static string Year(DateOnly month) => month.Year.ToString(CultureInfo.InvariantCulture);

    private static int Between(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
