namespace Answerable.Web.Charts;

/// <summary>How ranks are laid on a sheet. Every column starts at zero: its length is the message.</summary>
internal static class RankDrawing
{
    private const double WideSize = 15, RowHeight = 22, NarrowRowHeight = 43;

    /// <summary>On a phone this many above and below the subject, besides its group.</summary>
    private const int Neighbours = 2, Ends = 5;

    public static Svg Wide(RankChart chart, Credit? credit)
    {
        var sheet = new Sheet(720, credit);
        var id = $"{chart.Id}-{(credit is null ? "wide" : "alone")}";
        if (!chart.Rows.Any(r => r.Value is not null)) return sheet.Empty(id, "an-chart an-chart--wide", chart.Title, chart.Words.NoFigures);

        Key(sheet, chart, chart.Rows);
        var rank = chart.Rows.Max(r => TextWidth.Of(r.Rank ?? "", WideSize, true));
        var name = chart.Rows.Max(r => TextWidth.Of(r.Name, WideSize, r.Standing is Standing.Subject));
        var value = chart.Rows.Max(r => TextWidth.Of(Value(chart, r), WideSize, r.Standing is Standing.Subject));
        var across = new Across(sheet.Left + rank + name + (rank > 0 ? 20 : 8), sheet.Right - value - 14, ScaleOf(chart, chart.Rows));

        var top = across.Axis(sheet, chart.AxisNumber ?? chart.Number, chart.Standard?.Name, chart.Standard?.Value);
        var bottom = top + chart.Rows.Count * RowHeight;
        across.Hairlines(sheet.Pen, top, bottom);
        var y = top;
        foreach (var row in chart.Rows)
        {
            var (baseline, bold, paint) = (y + RowHeight / 2 + 5.5, row.Standing is Standing.Subject, row.Standing is Standing.Subject ? Paint.Subject : Paint.Ink);
            if (row.Rank is not null) sheet.Pen.Text(sheet.Left + rank, baseline, row.Rank, bold ? paint : Paint.Muted, Anchor.End, bold, WideSize);
            sheet.Pen.Text(sheet.Left + (rank > 0 ? rank + 12 : 0), baseline, row.Name, paint, bold: bold, size: WideSize);
            Column(sheet.Pen, across, row, y + RowHeight / 2);
            sheet.Pen.Text(sheet.Right, baseline, Value(chart, row), row.Value is null ? Paint.Muted : paint, Anchor.End, bold, WideSize);
            y += RowHeight;
        }
        across.Upright(sheet.Pen, chart.Standard?.Value, top - Across.Reach, bottom);
        sheet.Y = bottom;
        return sheet.Finish(id, "an-chart an-chart--wide", chart.Title, chart.Description);
    }

    public static Svg Narrow(RankChart chart)
    {
        var sheet = new Sheet(328, null);
        var id = $"{chart.Id}-narrow";
        if (!chart.Rows.Any(r => r.Value is not null)) return sheet.Empty(id, "an-chart an-chart--narrow", chart.Title, chart.Words.NoFigures);

        var drawn = Chosen(chart.Rows);
        Key(sheet, chart, [.. drawn.Select(i => chart.Rows[i])]);
        var across = new Across(sheet.Left, sheet.Right - 8, ScaleOf(chart, [.. drawn.Select(i => chart.Rows[i])]));
        var top = across.Axis(sheet, chart.AxisNumber ?? chart.Number, chart.Standard?.Name, chart.Standard?.Value);
        var (y, before) = (top, -1);
        foreach (var index in drawn)
        {
            // Rows left out between two that are drawn: three dots, so that nobody reads them as neighbours.
            if (before >= 0 && index != before + 1)
            {
                for (var dot = 0; dot < 3; dot++) sheet.Pen.Circle(sheet.Left + 6 + dot * 8, y + 7, 1.5, Paint.Muted);
                y += 14;
            }
            var row = chart.Rows[index];
            var (bold, paint) = (row.Standing is Standing.Subject, row.Standing is Standing.Subject ? Paint.Subject : Paint.Ink);
            var name = row.Rank is null ? row.Name : $"{row.Rank}  {row.Name}";
            sheet.Pen.Text(sheet.Left, y + 19, name, paint, bold: bold);
            sheet.Pen.Text(sheet.Right, y + 19, Value(chart, row), row.Value is null ? Paint.Muted : paint, Anchor.End, bold);
            // Lines only beside the bar: between the words they would be in the way of reading.
            across.Hairlines(sheet.Pen, y + 24, y + 40);
            Column(sheet.Pen, across, row, y + 32);
            across.Upright(sheet.Pen, chart.Standard?.Value, y + 25, y + 41);
            (y, before) = (y + NarrowRowHeight, index);
        }
        sheet.Y = y;
        if (drawn.Count < chart.Rows.Count) sheet.Note(chart.Words.SomeDrawn(drawn.Count, chart.Rows.Count));
        return sheet.Finish(id, "an-chart an-chart--narrow", chart.Title, chart.Description);
    }

    /// <summary>A list that fits a phone is drawn whole. Where nobody stands out, or nothing is known of who does: both ends of the order.</summary>
    private static List<int> Chosen(IReadOnlyList<RankRow> rows)
    {
        var all = Enumerable.Range(0, rows.Count);
        if (rows.Count <= 10) return [.. all];
        var subjects = all.Where(i => rows[i].Standing is Standing.Subject).ToList();
        var near = all.Where(i => rows[i].Standing is Standing.Group || subjects.Any(s => Math.Abs(s - i) <= Neighbours)).ToList();
        var known = rows.Count(row => row.Value is not null);
        return near.Exists(i => rows[i].Value is not null) ? near : [.. all.Where(i => i < Ends || (i < known && i >= known - Ends))];
    }

    private static Scale ScaleOf(RankChart chart, IReadOnlyCollection<RankRow> rows) =>
        Scale.Fitting([.. rows.Select(r => r.Value).OfType<decimal>(), .. chart.Standard is { } s ? [s.Value] : Array.Empty<decimal>()], true, chart.Most);

    private static string Value(RankChart chart, RankRow row) => row.Value is { } value ? chart.Number(value) : chart.Words.NoFigure;

    private static void Key(Sheet sheet, RankChart chart, IReadOnlyList<RankRow> rows) =>
        StandingKey.Draw(sheet, [.. rows.Select(r => (r.Standing, r.Name))], chart.GroupName, chart.Words, 24, (pen, x, y, standing) => Bar(pen, x, x + 24, y, standing));

    private static void Column(Drawing pen, Across across, RankRow row, double y)
    {
        if (row.Value is { } value) Bar(pen, across.Zero, across.X(value), y, row.Standing);
    }

    /// <summary>Three shapes, so that colour is never alone: a full bar; a thin one that ends in a ring; a thin one.</summary>
    private static void Bar(Drawing pen, double from, double to, double y, Standing standing)
    {
        var height = standing is Standing.Subject ? 15 : 7;
        var paint = standing switch { Standing.Subject => Paint.Subject, Standing.Group => Paint.Group, _ => Paint.Others };
        pen.Rectangle(Math.Min(from, to), y - height / 2d, Math.Abs(to - from), height, paint);
        if (standing is Standing.Group) pen.Circle(to, y, 5, Paint.Paper, Paint.Group, 3);
    }
}
