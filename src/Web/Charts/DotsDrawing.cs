namespace Answerable.Web.Charts;

/// <summary>How dots with intervals are laid on a sheet.</summary>
internal static class DotsDrawing
{
    private const double Size = Drawing.TextSize, RowHeight = 32, NarrowRowHeight = 47, WidestName = 300;

    public static Svg Draw(DotsChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        if (!chart.Rows.Any(r => r.Value is not null)) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        var scale = Scale.Fitting([.. chart.Rows.SelectMany(r => new[] { r.Value, Shown(chart, r.Lower), Shown(chart, r.Upper) }).OfType<decimal>(),
            .. chart.Reference is { } line ? [line.Value] : Array.Empty<decimal>()], false, chart.Most);
        // Names beside the dots where there is room for both, else over them.
        var name = chart.Rows.Max(r => TextWidth.Of(r.Name, Size, r.Standing is Standing.Subject));
        var value = chart.Rows.Max(r => TextWidth.Of(Value(chart, r), Size, r.Standing is Standing.Subject));
        var across = wide ? new Across(sheet.Left + Math.Min(name, WidestName) + 18, sheet.Right - value - 18, scale) : new Across(sheet.Left + 8, sheet.Right - 8, scale);
        var top = across.Axis(sheet, chart.AxisNumber ?? chart.Number, chart.Reference?.Name, chart.Reference?.Value);
        sheet.Y = wide ? Beside(sheet, chart, across, top) : Under(sheet, chart, across, top);

        if (scale.IsBroken) sheet.Note(chart.Words.ScaleStartsAt((chart.AxisNumber ?? chart.Number)(scale.From)));
        if (chart.Rows.Any(r => r is { Value: not null, Lower: not null, Upper: not null }))
            sheet.Note(chart.Words.Intervals, (pen, x, y) => { pen.Line(x - 8, y, x + 8, y, Paint.Group, 2.5); Dot(pen, x, y, Standing.Group); });
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    private static double Beside(Sheet sheet, DotsChart chart, Across across, double top)
    {
        var names = chart.Rows.Select(row => TextWidth.Lines(row.Name, Size, WidestName, row.Standing is Standing.Subject)).ToList();
        var bottom = top + names.Sum(Height);
        across.Hairlines(sheet.Pen, top, bottom);
        across.Upright(sheet.Pen, chart.Reference?.Value, top - Across.Reach, bottom);
        var edge = top;
        foreach (var (row, lines) in chart.Rows.Zip(names))
        {
            var (bold, y) = (row.Standing is Standing.Subject, edge + Height(lines) / 2);
            var paint = bold ? Paint.Subject : Paint.Ink;
            for (var i = 0; i < lines.Count; i++) sheet.Pen.Text(sheet.Left, y + 5.5 + (i - (lines.Count - 1) / 2d) * Labels.LineHeight, lines[i], paint, bold: bold);
            sheet.Pen.Text(sheet.Right, y + 5.5, Value(chart, row), row.Value is null ? Paint.Muted : paint, Anchor.End, bold);
            Row(sheet.Pen, chart, across, row, y);
            edge += Height(lines);
        }
        return bottom;

        static double Height(IReadOnlyList<string> lines) => RowHeight + Math.Max(0, lines.Count - 1) * Labels.LineHeight;
    }

    private static double Under(Sheet sheet, DotsChart chart, Across across, double top)
    {
        var y = top;
        foreach (var row in chart.Rows)
        {
            var bold = row.Standing is Standing.Subject;
            var paint = bold ? Paint.Subject : Paint.Ink;
            var value = Value(chart, row);
            var lines = TextWidth.Lines(row.Name, Size, sheet.Right - sheet.Left - TextWidth.Of(value, Size, bold) - 12, bold);
            sheet.Pen.Text(sheet.Right, y + 19, value, row.Value is null ? Paint.Muted : paint, Anchor.End, bold);
            foreach (var (line, i) in lines.Select((line, i) => (line, i))) sheet.Pen.Text(sheet.Left, y + 19 + i * Labels.LineHeight, line, paint, bold: bold);
            y += (lines.Count - 1) * Labels.LineHeight;
            // Lines only beside the dots: between the words they would be in the way of reading.
            across.Hairlines(sheet.Pen, y + 25, y + 43);
            across.Upright(sheet.Pen, chart.Reference?.Value, y + 25, y + 43);
            Row(sheet.Pen, chart, across, row, y + 34);
            y += NarrowRowHeight;
        }
        return y;
    }

    private static void Row(Drawing pen, DotsChart chart, Across across, DotsRow row, double y)
    {
        if (row.Value is not { } value) return;
        if (Shown(chart, row.Lower) is { } lower && Shown(chart, row.Upper) is { } upper)
            pen.Line(across.X(lower), y, across.X(upper), y, PaintOf(row.Standing), row.Standing is Standing.Subject ? 4 : 2.5);
        Dot(pen, across.X(value), y, row.Standing);
    }

    /// <summary>Three shapes, so that colour is never alone: a large full dot; a ring; a small full dot.</summary>
    public static void Dot(Drawing pen, double x, double y, Standing standing)
    {
        if (standing is Standing.Group) pen.Circle(x, y, 5, Paint.Paper, Paint.Group, 2.5);
        else pen.Circle(x, y, standing is Standing.Subject ? 7.5 : 4, PaintOf(standing));
    }

    public static Paint PaintOf(Standing standing) => standing switch { Standing.Subject => Paint.Subject, Standing.Group => Paint.Group, _ => Paint.Others };

    private static decimal? Shown(DotsChart chart, decimal? end) =>
        end is { } value && chart.Most is { } most ? Math.Clamp(value, Math.Min(0, most), most) : end;

    private static string Value(DotsChart chart, DotsRow row) => row.Value is { } value ? chart.Number(value) : chart.Words.NoFigure;
}
