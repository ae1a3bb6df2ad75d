using System.Globalization;
using static Answerable.Web.Charts.Drawing;

namespace Answerable.Web.Charts;

/// <summary>
/// How small charts are laid on their sheet: two or three beside each other, on a phone one under the other. What is the same at every width, thousands of points
/// among it, is worked out once.
/// </summary>
internal sealed class MultiplesDrawing
{
    private const double Gap = 24, Height = 96, Foot = 30, Line = 20;

    private readonly MultiplesChart _chart;
    private readonly IReadOnlyList<Curve> _curves;
    private readonly Scale? _one;
    private readonly int _first, _last;

    public MultiplesDrawing(MultiplesChart chart)
    {
        _chart = chart;
        _curves = [.. chart.Charts.Select(small => Curve.Of(small))];
        if (IsEmpty) return;
        var drawn = _curves.Where(curve => curve.Points.Length > 0).ToList();
        (_first, _last) = (drawn.Min(curve => curve.Points[0].Month), drawn.Max(curve => curve.Points[^1].Month));
        if (chart.OneScale) _one = Scale.Fitting([.. drawn.SelectMany(curve => curve.Values)], false, chart.Most);
        foreach (var curve in drawn) curve.Scale = _one ?? Scale.Fitting(curve.Values, true, chart.Most);
    }

    private bool IsEmpty => _curves.All(curve => curve.Points.Length == 0);

    public Svg Draw(ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var id = $"{_chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        if (IsEmpty) return sheet.Empty(id, classes, _chart.Title, _chart.Words.NoFigures);
        var columns = !wide ? 1 : _curves.Count <= 4 ? 2 : 3;
        var room = (sheet.Right - sheet.Left - (Gap * (columns - 1))) / columns;
        foreach (var row in _curves.Chunk(columns))
        {
            var heads = row.Select(curve => TextWidth.Lines(curve.Head, TextSize, room, bold: true)).ToList();
            var top = sheet.Y + (heads.Max(lines => lines.Count) * Line) + 10;
            for (var i = 0; i < row.Length; i++)
            {
                var left = sheet.Left + (i * (room + Gap));
                for (var line = 0; line < heads[i].Count; line++)
                    sheet.Pen.Text(left, sheet.Y + ((line + 1) * Line), heads[i][line], row[i].Small.IsSubject ? Paint.Subject : Paint.Ink, bold: true);
                Draw(sheet.Pen, row[i], left, top, left + room);
            }

            sheet.Y = top + Height + Foot + 8;
        }

        if (_curves.Any(curve => BreaksOf(curve).Any())) sheet.Note(_chart.Words.NotLikeForLike);
        if (_one is { IsBroken: true }) sheet.Note(_chart.Words.ScaleStartsAt(_curves[0].Small.AxisNumber(_one.From)));
        if (_one is null && _curves.Count > 1) sheet.Note(_chart.Words.OwnScales);
        return sheet.Finish(id, classes, _chart.Title, _chart.Description);
    }

    private void Draw(Drawing pen, Curve curve, double left, double top, double right)
    {
        var (small, points, bottom) = (curve.Small, curve.Points, top + Height);
        if (curve.Scale is not { } scale)
        {
            pen.Text(left, top + 40, _chart.Words.NoFigure, Paint.Muted);
            return;
        }

        var (low, high) = (small.AxisNumber(scale.From), small.AxisNumber(scale.To));
        var plot = left + Math.Max(TextWidth.Of(low, TextSize), TextWidth.Of(high, TextSize)) + 8;
        var span = _last - _first;
        double X(int month) => span == 0 ? (plot + right - 6) / 2 : plot + 4 + ((right - 6 - plot - 4) * (month - _first) / span);

        pen.Line(plot, top, right, top, Paint.Rule, 1);
        pen.Line(plot, bottom, right, bottom, scale.From == 0 ? Paint.Ink : Paint.Rule, scale.From == 0 ? 1.5 : 1);
        if (scale.From < 0 && scale.To > 0) pen.Line(plot, scale.At(0d, bottom, top), right, scale.At(0d, bottom, top), Paint.Ink, 1.5);
        pen.Text(plot - 6, top + 10, high, Paint.Muted, Anchor.End);
        pen.Text(plot - 6, bottom + 2, low, Paint.Muted, Anchor.End);
        pen.Text(plot, bottom + 22, Year(_first), Paint.Muted);
        if (Year(_first) != Year(_last)) pen.Text(right, bottom + 22, Year(_last), Paint.Muted, Anchor.End);
        foreach (var month in BreaksOf(curve)) pen.Line(X(month) - 1, top - 4, X(month) - 1, bottom, Paint.Muted, 1.5, "3 4");

        var places = new (double X, double Y)[points.Length];
        for (var i = 0; i < points.Length; i++) places[i] = (X(points[i].Month), scale.At(points[i].Value, bottom, top));
        for (var (begin, i) = (0, 1); i <= points.Length; i++)
        {
            if (i < points.Length && points[i].Month - points[i - 1].Month <= _chart.Step) continue;
            if (i - begin == 1) pen.Circle(places[begin].X, places[begin].Y, 2.5, Paint.Subject);
            else pen.Path(Through(places.AsSpan(begin, i - begin)), null, Paint.Subject, 2);
            begin = i;
        }

        pen.Circle(places[^1].X, places[^1].Y, 4, Paint.Subject);
    }

    private IEnumerable<int> BreaksOf(Curve curve) => curve.Small.Breaks.Select(Curve.Number).Where(month => month > _first && month <= _last);

    private static string Year(int month) => (month / 12).ToString(CultureInfo.InvariantCulture);

    /// <summary>One small chart, its months as numbers and its values as they are drawn.</summary>
    /// <param name="Small">The chart.</param>
    /// <param name="Head">Its name, and the last figure after it.</param>
    /// <param name="Values">Its values, the first first.</param>
    /// <param name="Points">The same with their months.</param>
    private sealed record Curve(SmallChart Small, string Head, decimal[] Values, (int Month, double Value)[] Points)
    {
        /// <summary>Its scale; null as long as it has no figure.</summary>
        public Scale? Scale { get; set; }

        /// <summary>A month as a number: the next has the next.</summary>
        public static int Number(DateOnly month) => (month.Year * 12) + month.Month - 1;

        public static Curve Of(SmallChart small)
        {
            List<decimal> values = new(small.Points.Count);
            List<(int, double)> points = new(small.Points.Count);
            foreach (var point in small.Points)
            {
                if (point.Value is not { } value) continue;
                values.Add(value);
                points.Add((Number(point.Month), (double)value));
            }

            return new(small, values is [.., var last] ? $"{small.Name}: {small.Number(last)}" : small.Name, [.. values], [.. points]);
        }
    }
}
