namespace Answerable.Web.Charts;

/// <summary>What is said under a trend: what its shapes are and which months have them.</summary>
internal static class TrendNotes
{
    public static void Write(Sheet sheet, TrendChart chart, Scale scale)
    {
        if (scale.IsBroken) sheet.Note(chart.Words.ScaleStartsAt((chart.AxisNumber ?? chart.Number)(scale.From)));
        TrendLimits.Notes(sheet, chart);
        foreach (var marked in chart.Points.Where(p => p.Value is not null && p.Mark is not PointMark.None).GroupBy(p => p.Mark).OrderBy(g => g.Key))
            sheet.Note(chart.Words.Of(chart.Words.Mark(marked.Key), PointMarks.Spans([.. marked.Select(p => p.Month)], chart.Step, chart.Words)),
                (pen, x, y) => PointMarks.Draw(pen, x, y, 7, marked.Key, marked.Count(p => IsAbove(chart, p)) * 2 >= marked.Count()));
        if (chart.Breaks.Any(b => b.At > chart.Points[0].Month && b.At <= chart.Points[^1].Month))
            sheet.Note(chart.Words.NotLikeForLike, (pen, x, y) => pen.Line(x, y - 9, x, y + 9, Paint.Muted, 1.5, "3 4"));
        foreach (var remark in chart.Points.Where(p => p is { Remark: not null, Value: not null }).GroupBy(p => p.Remark))
            sheet.Note($"{remark.Key}: {string.Join(", ", remark.Select(p => chart.Words.Month(p.Month)))}", (pen, x, y) => pen.Diamond(x, y, 7, Paint.Unusual));
        if (chart.Step > 1) return;
        var gaps = Gaps(chart.Points).Select(gap => gap.From == gap.To
            ? chart.Words.Month(gap.From)
            : chart.Words.FromTo(chart.Words.Month(gap.From), chart.Words.Month(gap.To))).ToList();
        if (gaps.Count > 0) sheet.Note(chart.Words.NoFigureFor(string.Join(", ", gaps)));
    }

    /// <summary>Whether a point lies above the average of its phase, or of all where it has none.</summary>
    public static bool IsAbove(TrendChart chart, TrendPoint point)
    {
        if (point.Mark is PointMark.High or PointMark.Low) return point.Mark is PointMark.High;
        var centre = chart.Phases.FirstOrDefault(p => p.From <= point.Month && point.Month <= p.To)?.Centre;
        return point.Value >= (centre ?? chart.Points.Average(p => p.Value));
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
