using Answerable.Core.Maps;

namespace Answerable.Web.Charts;

/// <summary>How a map of outlines is laid on its sheet: the key above, the map under it, and in its empty corner what is drawn larger.</summary>
internal static class AreaMapDrawing
{
    private const double Tallest = 620, TallestNarrow = 420, NameSize = 16, NameLine = 18;

    public static Svg Draw(AreaMap map, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var id = $"{map.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        if (map.Areas.Count == 0) return sheet.Empty(id, classes, map.Title, map.Words.NoFigures);

        MapPen.Key(sheet, map.Key, [.. map.Areas.Select(item => item.Area)], map.GroupName);
        var (frame, across, height) = MapFrame.Fitting(map.Areas.Select(item => item.Outline), sheet.Left + 2, sheet.Y, sheet.Right - sheet.Left - 4, wide ? Tallest : TallestNarrow, StepsOf(map, wide));
        Areas(sheet.Pen, frame, map.Areas);
        if (map.Inset is { } inset) Inset(sheet, map, inset, wide, across);
        Names(sheet, frame, map, wide, credit is not null);
        sheet.Y += height + 4;
        return sheet.Finish(id, classes, map.Title, map.Description);
    }

    /// <summary>The subject last, so that nothing lies over its frame; marks over all.</summary>
    private static void Areas(Drawing pen, MapFrame frame, IReadOnlyList<(MapArea Area, Outline Outline)> areas)
    {
        var paths = areas.Select(item => frame.Path(item.Outline)).ToList();
        foreach (var ((area, _), (d, rings)) in areas.Zip(paths)) MapPen.Fill(pen, d, rings, area);
        foreach (var ((area, _), (d, _)) in areas.Zip(paths))
            if (area.Standing is Standing.Subject) MapPen.Frame(pen, d);
        foreach (var (area, outline) in areas.OrderBy(item => item.Area.Standing))
        {
            if (area.Standing is Standing.Others) continue;
            var (x, y) = frame.At(outline.Inside());
            MapPen.Mark(pen, x, y, area.Standing);
        }
    }

    /// <summary>The upper right corner is sea: the coast of England runs from north-west to south-east.</summary>
    private static void Inset(Sheet sheet, AreaMap map, MapInset inset, bool wide, double across)
    {
        var areas = map.Areas.Where(item => inset.Areas.Contains(item.Area.Name)).ToList();
        if (areas.Count == 0) return;
        const double Pad = 6, Head = 22;
        var room = wide ? sheet.Right - sheet.Left - (across * .86) : across * .26;
        var (_, width, height) = MapFrame.Fitting(areas.Select(item => item.Outline), 0, 0, room - (2 * Pad), wide ? 218 : 70, 2);
        var (left, top) = (sheet.Right - width - (2 * Pad) - 1, sheet.Y + Head);
        sheet.Pen.Text(sheet.Right - 1, sheet.Y + 14, inset.Name, Paint.Muted, Anchor.End);
        sheet.Pen.Path(MapPen.Box(left, top, width + (2 * Pad), height + (2 * Pad)), Paint.Paper, Paint.Rule, 1);
        var (frame, _, _) = MapFrame.Fitting(areas.Select(item => item.Outline), left + Pad, top + Pad, width, height, 2);
        Areas(sheet.Pen, frame, areas);
    }

    /// <summary>
    /// A name stands on its area where it fits, on one line or on two. Where it does not, it stands over its borders with paper behind its letters, on a phone only
    /// the subject's; and nowhere where it would lie on another.
    /// </summary>
    private static void Names(Sheet sheet, MapFrame frame, AreaMap map, bool wide, bool alone)
    {
        if (!map.IsNamed) return;
        List<Box> taken = [];
        foreach (var (area, outline) in map.Areas.OrderByDescending(item => item.Area.Standing).ThenByDescending(item => item.Outline.Area))
        {
            var isMarked = area.Standing is not Standing.Others;
            var drop = isMarked ? 18 : 0; // under its mark
            IReadOnlyList<string>[] ways = area.Name.Contains(' ', StringComparison.Ordinal) ? [[area.Name], Halved(area.Name)] : [[area.Name]];
            var inside = ways.Select(lines => Placed(lines, area, frame.At(outline.Inside(lines.Count == 1 ? 3 : 1.5)), drop, sheet)).FirstOrDefault(name => !taken.Any(name.Box.Overlaps) && IsOn(frame, outline, name.Box));
            if (inside.Lines is not null)
            {
                Write(inside, MapPen.TextOn(area.Shade), false);
                continue;
            }

            if (!wide && area.Standing is not Standing.Subject) continue;
            var over = Placed(ways[^1], area, frame.At(outline.Inside()), drop, sheet);
            if (over.Box.Left >= sheet.Left - 1 && over.Box.Right <= sheet.Right + 1 && !taken.Any(over.Box.Overlaps)) Write(over, Paint.Ink, true);

            void Write((IReadOnlyList<string> Lines, double X, double Y, Box Box) name, Paint paint, bool behind)
            {
                taken.Add(name.Box);
                if (behind && alone) sheet.Pen.Shape(MapPen.Corners(name.Box.Left, name.Box.Top, name.Box.Right - name.Box.Left, name.Box.Bottom - name.Box.Top), Paint.Paper);
                foreach (var (i, line) in name.Lines.Index())
                    sheet.Pen.Text(name.X, name.Y + (i * NameLine), line, paint, Anchor.Middle, area.Standing is Standing.Subject, NameSize, halo: behind);
            }
        }
    }

    /// <summary>Lines about a point, moved aside where they would leave the sheet.</summary>
    private static (IReadOnlyList<string> Lines, double X, double Y, Box Box) Placed(IReadOnlyList<string> lines, MapArea area, (double X, double Y) at, double drop, Sheet sheet)
    {
        var half = (lines.Max(line => TextWidth.Of(line, NameSize, area.Standing is Standing.Subject)) / 2) + 2;
        var (x, y) = (half * 2 > sheet.Right - sheet.Left ? at.X : Math.Clamp(at.X, sheet.Left + half, sheet.Right - half), at.Y + drop + 5 - ((lines.Count - 1) * NameLine / 2));
        return (lines, x, y, new(x - half, y - NameSize + 2, x + half, y + ((lines.Count - 1) * NameLine) + 4));
    }

    /// <summary>A name in two lines about as long as each other.</summary>
    private static string[] Halved(string name)
    {
        var cut = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').MinBy(i => Math.Abs(i - (name.Length / 2)));
        return [name[..cut], name[(cut + 1)..]];
    }

    private static bool IsOn(MapFrame frame, Outline outline, Box box) =>
        new[] { box.Left, (box.Left + box.Right) / 2, box.Right }.All(x => new[] { box.Top, box.Bottom }.All(y => Holds(frame, outline, (x, y))));

    /// <summary>A map of few areas can be finer than one of many.</summary>
    private static int StepsOf(AreaMap map, bool wide) => wide || map.Areas.Count <= 20 ? 2 : 1;

    private static bool Holds(MapFrame frame, Outline outline, (double X, double Y) at) =>
        outline.Holds(NationalGrid.Whole(frame.West + ((at.X - frame.Left) / frame.Scale), frame.North - ((at.Y - frame.Top) / frame.Scale)));
}
