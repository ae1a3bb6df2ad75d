namespace Answerable.Web.Charts;

/// <summary>How ranks are laid on a sheet. Every column starts at zero: its length is the message.</summary>
internal static class RankDrawing
{
    private const double Size = Drawing.TextSize, WideSize = 15, RowHeight = 22, NarrowRowHeight = 43;

    /// <summary>On a phone this many above and below the subject, besides its group.</summary>
    private const int Neighbours = 2;

    public static Svg Wide(RankChart chart, Credit? credit)
    {
        var sheet = new Sheet(720, credit);
        var id = $"{chart.Id}-{(credit is null ? "wide" : "alone")}";
        if (!chart.Rows.Any(r => r.Value is not null)) return sheet.Empty(id, "an-chart an-chart--wide", chart.Title, chart.Words.NoFigures);

        Key(sheet, chart, chart.Rows);
        var rank = chart.Rows.Max(r => TextWidth.Of(r.Rank ?? "", WideSize, true));
        var name = chart.Rows.Max(r => TextWidth.Of(r.Name, WideSize, r.Standing is Standing.Subject));
        var value = chart.Rows.Max(r => TextWidth.Of(Value(chart, r), WideSize, r.Standing is Standing.Subject));
        var columns = new Columns(sheet.Left + rank + name + (rank > 0 ? 20 : 8), sheet.Right - value - 14, ScaleOf(chart, chart.Rows));

        var top = Axis(sheet, chart, columns);
        var bottom = top + chart.Rows.Count * RowHeight;
        Hairlines(sheet.Pen, columns, top, bottom);
        var y = top;
        foreach (var row in chart.Rows)
        {
            var (baseline, bold, paint) = (y + RowHeight / 2 + 5.5, row.Standing is Standing.Subject, row.Standing is Standing.Subject ? Paint.Subject : Paint.Ink);
            if (row.Rank is not null) sheet.Pen.Text(sheet.Left + rank, baseline, row.Rank, bold ? paint : Paint.Muted, Anchor.End, bold, WideSize);
            sheet.Pen.Text(sheet.Left + (rank > 0 ? rank + 12 : 0), baseline, row.Name, paint, bold: bold, size: WideSize);
            Column(sheet.Pen, columns, row, y + RowHeight / 2);
            sheet.Pen.Text(sheet.Right, baseline, Value(chart, row), row.Value is null ? Paint.Muted : paint, Anchor.End, bold, WideSize);
            y += RowHeight;
        }
        Held(sheet.Pen, chart, columns, top - 27, bottom);
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
        var columns = new Columns(sheet.Left, sheet.Right - 8, ScaleOf(chart, [.. drawn.Select(i => chart.Rows[i])]));
        var top = Axis(sheet, chart, columns);
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
            Hairlines(sheet.Pen, columns, y + 24, y + 40);
            Column(sheet.Pen, columns, row, y + 32);
            Held(sheet.Pen, chart, columns, y + 25, y + 41);
            (y, before) = (y + NarrowRowHeight, index);
        }
        sheet.Y = y;
        if (drawn.Count < chart.Rows.Count) sheet.Note(chart.Words.SomeDrawn(drawn.Count, chart.Rows.Count));
        return sheet.Finish(id, "an-chart an-chart--narrow", chart.Title, chart.Description);
    }

    private sealed record Columns(double Left, double Right, Scale Scale)
    {
        public double X(decimal value) => Scale.At(value, Left, Right);
        public double Zero => X(Math.Clamp(0, Scale.From, Scale.To));
    }

    /// <summary>A list that fits a phone is drawn whole.</summary>
    private static List<int> Chosen(IReadOnlyList<RankRow> rows)
    {
        var all = Enumerable.Range(0, rows.Count);
        if (rows.Count <= 10) return [.. all];
        var subjects = all.Where(i => rows[i].Standing is Standing.Subject).ToList();
        return [.. all.Where(i => rows[i].Standing is Standing.Group || subjects.Any(s => Math.Abs(s - i) <= Neighbours))];
    }

    private static Scale ScaleOf(RankChart chart, IReadOnlyCollection<RankRow> rows) =>
        Scale.Fitting([.. rows.Select(r => r.Value).OfType<decimal>(), .. chart.Standard is { } s ? [s.Value] : Array.Empty<decimal>()], true, chart.Most);

    private static string Value(RankChart chart, RankRow row) => row.Value is { } value ? chart.Number(value) : chart.Words.NoFigure;

    /// <summary>The three kinds of force, in the shapes they have below; on one line where it fits, else under each other.</summary>
    private static void Key(Sheet sheet, RankChart chart, IReadOnlyList<RankRow> rows)
    {
        (Standing Standing, string Name)[] kinds =
        [
            .. rows.Where(r => r.Standing is Standing.Subject).Take(1).Select(r => (r.Standing, r.Name)),
            .. chart.GroupName is { } group && rows.Any(r => r.Standing is Standing.Group) ? [(Standing.Group, group)] : Array.Empty<(Standing, string)>(),
            .. rows.Any(r => r.Standing is Standing.Others) ? [(Standing.Others, chart.Words.OtherForces)] : Array.Empty<(Standing, string)>(),
        ];
        var x = sheet.Left;
        sheet.Y += 22;
        foreach (var (standing, name) in kinds)
        {
            var width = 44 + TextWidth.Of(name, Size, standing is Standing.Subject);
            if (x > sheet.Left && x + width > sheet.Right) (x, sheet.Y) = (sheet.Left, sheet.Y + 24);
            Bar(sheet.Pen, x, x + 24, sheet.Y - 5.5, standing);
            sheet.Pen.Text(x + 36, sheet.Y, name, standing is Standing.Subject ? Paint.Subject : Paint.Ink, bold: standing is Standing.Subject);
            x += width + 22;
        }
    }

    /// <summary>Values over the columns, and over them the standard's name at its line. Returns where the columns begin.</summary>
    private static double Axis(Sheet sheet, RankChart chart, Columns columns)
    {
        sheet.Y += 12;
        if (chart.Standard is { } standard)
        {
            sheet.Y += 21;
            var (x, half) = (columns.X(standard.Value), TextWidth.Of(standard.Name, Size) / 2);
            var anchor = x + half > sheet.Right ? Anchor.End : x - half < sheet.Left ? Anchor.Start : Anchor.Middle;
            sheet.Pen.Text(anchor is Anchor.End ? sheet.Right : anchor is Anchor.Start ? sheet.Left : x, sheet.Y, standard.Name, Paint.Ink, anchor);
        }
        sheet.Y += 21;
        Box? before = null;
        foreach (var tick in columns.Scale.Ticks)
        {
            var (text, x) = ((chart.AxisNumber ?? chart.Number)(tick), columns.X(tick));
            var anchor = x - TextWidth.Of(text, Size) / 2 < sheet.Left ? Anchor.Start : x + TextWidth.Of(text, Size) / 2 > sheet.Right ? Anchor.End : Anchor.Middle;
            var at = anchor is Anchor.End ? sheet.Right : x;
            var box = Box.Of(text, at, sheet.Y, anchor);
            // A tick beside the standard's name would be crossed by its line: the name says the value better.
            if (before?.Overlaps(box) is true || chart.Standard is { } held && Math.Abs(columns.X(held.Value) - (box.Left + box.Right) / 2) < (box.Right - box.Left) / 2 + 3) continue;
            sheet.Pen.Text(at, sheet.Y, text, Paint.Muted, anchor);
            before = box;
        }
        return sheet.Y + 8;
    }

    private static void Hairlines(Drawing pen, Columns columns, double top, double bottom)
    {
        foreach (var tick in columns.Scale.Ticks)
            pen.Line(columns.X(tick), top, columns.X(tick), bottom, tick == 0 ? Paint.Ink : Paint.Rule, tick == 0 ? 1.5 : 1);
    }

    private static void Held(Drawing pen, RankChart chart, Columns columns, double top, double bottom)
    {
        if (chart.Standard is { } standard) pen.Line(columns.X(standard.Value), top, columns.X(standard.Value), bottom, Paint.Ink, 1.5, "6 4");
    }

    private static void Column(Drawing pen, Columns columns, RankRow row, double y)
    {
        if (row.Value is { } value) Bar(pen, columns.Zero, columns.X(value), y, row.Standing);
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
