namespace Answerable.Web.Charts;

/// <summary>How bars of parts are laid on a sheet.</summary>
internal static class CompositionDrawing
{
    private const double Size = Drawing.TextSize, BarHeight = 26, RowHeight = 38, NarrowRowHeight = 62, WidestName = 250, Plate = 18, Step = 6;

    /// <summary>On a phone no more than so many are drawn.</summary>
    private const int MostNarrow = 10;

    public static Svg Draw(CompositionChart chart, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var sheet = new Sheet(wide ? 720 : 328, credit);
        var id = $"{chart.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        if (chart.Rows.All(row => row.Shares is null)) return sheet.Empty(id, classes, chart.Title, chart.Words.NoFigures);

        var rows = wide || chart.Rows.Count <= MostNarrow ? chart.Rows : Chosen(chart.Rows);
        var name = rows.Max(row => TextWidth.Of(row.Name, Size, row.Standing is Standing.Subject));
        var beside = rows.Max(row => TextWidth.Of(row.Beside, Size, row.Standing is Standing.Subject));
        var across = wide
            ? new Across(sheet.Left + (rows.Count == 1 ? 0 : Math.Min(name, WidestName) + 14), sheet.Right - (rows.Count == 1 ? 8 : beside + 14), new(0, 100, 25))
            : new Across(sheet.Left, sheet.Right - 8, new(0, 100, 25));
        var top = across.Axis(sheet, chart.AxisNumber, null, null);
        sheet.Y = wide ? Beside(sheet, chart, rows, across, top) : Under(sheet, chart, rows, across, top);
        Key(sheet, chart, [.. Enumerable.Range(0, chart.Parts.Count).Where(i => rows.Any(row => row.Shares?[i] > 0))], wide);
        foreach (var note in chart.Notes) sheet.Note(note);
        if (rows.Count < chart.Rows.Count) sheet.Note(chart.Words.SomeDrawn(rows.Count, chart.Rows.Count));
        return sheet.Finish(id, classes, chart.Title, chart.Description);
    }

    /// <summary>The subject and its group, and after them the first of the others.</summary>
    private static IReadOnlyList<BarRow> Chosen(IReadOnlyList<BarRow> rows)
    {
        var drawn = rows.Index().OrderByDescending(row => row.Item.Standing).ThenBy(row => row.Index).Take(MostNarrow).Select(row => row.Index).ToHashSet();
        return [.. rows.Index().Where(row => drawn.Contains(row.Index)).Select(row => row.Item)];
    }

    /// <summary>A bar beside its name. A row is as high as its name needs.</summary>
    private static double Beside(Sheet sheet, CompositionChart chart, IReadOnlyList<BarRow> rows, Across across, double top)
    {
        var names = rows.Select(row => rows.Count > 1 ? Lines(row, WidestName) : []).ToList();
        var heights = names.Select(lines => Math.Max(RowHeight, lines.Count * Labels.LineHeight + 12)).ToList();
        var bottom = top + heights.Sum();
        across.Hairlines(sheet.Pen, top, bottom);
        var y = top;
        foreach (var (index, row) in rows.Index())
        {
            var middle = y + heights[index] / 2;
            if (rows.Count > 1) Named(sheet, row, names[index], middle + 5.5 - (names[index].Count - 1) / 2d * Labels.LineHeight, middle + 5.5);
            Bar(sheet.Pen, chart, row, across, middle);
            y += heights[index];
        }
        return bottom;
    }

    /// <summary>A bar under its name.</summary>
    private static double Under(Sheet sheet, CompositionChart chart, IReadOnlyList<BarRow> rows, Across across, double top)
    {
        var y = top;
        foreach (var row in rows)
        {
            if (rows.Count > 1)
            {
                var lines = Lines(row, sheet.Right - sheet.Left - TextWidth.Of(row.Beside, Size, row.Standing is Standing.Subject) - 14);
                Named(sheet, row, lines, y + 19, y + 19);
                y += 24 + (lines.Count - 1) * Labels.LineHeight;
            }
            across.Hairlines(sheet.Pen, y, y + BarHeight + 6);
            Bar(sheet.Pen, chart, row, across, y + 3 + BarHeight / 2);
            y += NarrowRowHeight - 24;
        }
        return y;
    }

    private static IReadOnlyList<string> Lines(BarRow row, double room) => TextWidth.Lines(row.Name, Size, room, row.Standing is Standing.Subject);

    private static void Named(Sheet sheet, BarRow row, IReadOnlyList<string> lines, double first, double beside)
    {
        var bold = row.Standing is Standing.Subject;
        var paint = bold ? Paint.Subject : Paint.Ink;
        for (var i = 0; i < lines.Count; i++) sheet.Pen.Text(sheet.Left, first + i * Labels.LineHeight, lines[i], paint, bold: bold);
        sheet.Pen.Text(sheet.Right, beside, row.Beside, row.Shares is null ? Paint.Muted : paint, Anchor.End, bold);
    }

    /// <summary>Each part with its letter where it has room for one. Parts below zero are nothing to look at; the rest then fills the bar.</summary>
    private static void Bar(Drawing pen, CompositionChart chart, BarRow row, Across across, double y)
    {
        var top = y - BarHeight / 2;
        if (row.Shares is not { } shares)
        {
            pen.Text(across.Left + 6, y + 5.5, row.Instead, Paint.Muted, halo: true);
            return;
        }
        var whole = shares.Sum(share => Math.Max(0, share));
        var at = across.Left;
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] <= 0) continue;
            var part = (double)(shares[i] / whole) * (across.Right - across.Left);
            Segment(pen, chart.Parts[i], at, top, part, BarHeight);
            at += part;
        }
        at = across.Left;
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] <= 0) continue;
            var part = (double)(shares[i] / whole) * (across.Right - across.Left);
            if (part >= Plate + 2) Lettered(pen, at + part / 2, y, i);
            at += part;
        }
    }

    /// <summary>The parts that are drawn, by letter; in two columns where there is room.</summary>
    private static void Key(Sheet sheet, CompositionChart chart, IReadOnlyList<int> parts, bool wide)
    {
        const double swatch = 26, gap = 20;
        var columns = wide ? 2 : 1;
        var room = (sheet.Right - sheet.Left - (columns - 1) * gap) / columns;
        var perColumn = (parts.Count + columns - 1) / columns;
        var (start, lowest) = (sheet.Y + 12, sheet.Y + 12);
        for (var column = 0; column < columns; column++)
        {
            var (left, y) = (sheet.Left + column * (room + gap), start);
            foreach (var part in parts.Skip(column * perColumn).Take(perColumn))
            {
                var lines = TextWidth.Lines(chart.Parts[part].Name, Size, room - swatch - 40);
                Segment(sheet.Pen, chart.Parts[part], left, y + 4, swatch, 18);
                sheet.Pen.Text(left + swatch + 14, y + 18.5, Letter(part), Paint.Ink, Anchor.Middle, bold: true);
                for (var i = 0; i < lines.Count; i++) sheet.Pen.Text(left + swatch + 30, y + 18.5 + i * Labels.LineHeight, lines[i], Paint.Ink);
                y += 26 + (lines.Count - 1) * Labels.LineHeight;
            }
            lowest = Math.Max(lowest, y);
        }
        sheet.Y = lowest;
    }

    private static string Letter(int part) => ((char)('A' + part)).ToString();

    /// <summary>A letter on a plate of paper: legible over any tone and in any colours.</summary>
    private static void Lettered(Drawing pen, double x, double y, int part)
    {
        pen.Rectangle(x - Plate / 2, y - Plate / 2, Plate, Plate, Paint.Paper);
        pen.Text(x, y + 5.5, Letter(part), Paint.Ink, Anchor.Middle, bold: true);
    }

    private static void Segment(Drawing pen, BarPart part, double x, double y, double width, double height)
    {
        if (part.Tone is Tone.Open)
        {
            // What is open is no part of what was decided: an outline, a little apart.
            var inset = Math.Min(2, width / 3);
            pen.Path(Drawing.Corners([(x + inset, y + 1), (x + width - 1, y + 1), (x + width - 1, y + height - 1), (x + inset, y + height - 1)]), Paint.Paper, Paint.Ink, 1.5, "3 3");
            return;
        }
        pen.Rectangle(x, y, width, height, part.Tone switch { Tone.Strong => Paint.Subject, Tone.Warm => Paint.Group, _ => Paint.Others });
        if (Lines(part.Hatch, x, y, width, height) is { Length: > 0 } lines) pen.Path(lines, null, Paint.Paper, 1.5);
        pen.Line(x + width, y, x + width, y + height, Paint.Paper, 1.5); // parts of one tone touch
    }

    /// <summary>Lines from edge to edge, inside the segment.</summary>
    private static string Lines(Hatch hatch, double x, double y, double width, double height)
    {
        List<(double X1, double Y1, double X2, double Y2)> lines = [];
        if (hatch is Hatch.Upright or Hatch.Grid)
            for (var at = x + Step; at < x + width - 1; at += Step) lines.Add((at, y, at, y + height));
        if (hatch is Hatch.Level or Hatch.Grid)
            for (var at = y + Step; at < y + height - 1; at += Step) lines.Add((x, at, x + width, at));
        if (hatch is Hatch.Rising or Hatch.Falling)
            for (var at = Step; at < width + height; at += Step * 1.4)
            {
                // From the foot, or the right-hand edge, to the left-hand edge, or the head: where the diagonal meets the segment.
                var (from, to) = (Math.Min(at, width), Math.Max(0, at - height));
                var (low, high) = (at - from, at - to);
                lines.Add(hatch is Hatch.Rising ? (x + to, y + high, x + from, y + low) : (x + to, y + height - high, x + from, y + height - low));
            }
        return string.Concat(lines.Select(line => $"M{Drawing.At(line.X1)} {Drawing.At(line.Y1)}L{Drawing.At(line.X2)} {Drawing.At(line.Y2)}"));
    }
}
