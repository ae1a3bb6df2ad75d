using Answerable.Core.Maps;

namespace Answerable.Web.Charts;

/// <summary>How a map of outlines is laid on its sheet: the key above, the map under it, and in its empty corner what is drawn larger.</summary>
internal static class AreaMapDrawing
{
    private const double Tallest = 620, TallestNarrow = 420, NameSize = 15;

    public static Svg Draw(AreaMap map, ChartWidth width, Credit? credit)
    {
        var wide = width is ChartWidth.Wide;
        var id = $"{map.Id}-{(credit is not null ? "alone" : wide ? "wide" : "narrow")}";
        var classes = wide ? "an-chart an-chart--wide" : "an-chart an-chart--narrow";
        var sheet = new Sheet(wide ? 720 : 328, credit);
        if (map.Areas.Count == 0) return sheet.Empty(id, classes, map.Title, map.Words.NoFigures);

        MapPen.Key(sheet, map.Key, [.. map.Areas.Select(item => item.Area)], map.GroupName);
        var (frame, across, height) = MapFrame.Fitting(map.Areas.Select(item => item.Outline), sheet.Left + 2, sheet.Y, sheet.Right - sheet.Left - 4, wide ? Tallest : TallestNarrow);
        Areas(sheet.Pen, frame, map.Areas);
        if (map.Inset is { } inset) Inset(sheet, map, inset, wide, across);
        Names(sheet.Pen, frame, map);
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
        var room = wide ? sheet.Right - sheet.Left - (across * .86) : across * .32;
        var (_, width, height) = MapFrame.Fitting(areas.Select(item => item.Outline), 0, 0, room - (2 * Pad), (wide ? 230 : 92) - (2 * Pad));
        var name = TextWidth.Lines(inset.Name, Drawing.TextSize, Math.Max(width, 60));
        var (left, top) = (sheet.Right - width - (2 * Pad) - 1, sheet.Y + (Head * name.Count));
        foreach (var (i, line) in name.Index()) sheet.Pen.Text(sheet.Right - 1, sheet.Y + (i * Labels.LineHeight) + 14, line, Paint.Muted, Anchor.End);
        sheet.Pen.Path(MapPen.Box(left, top, width + (2 * Pad), height + (2 * Pad)), Paint.Paper, Paint.Rule, 1);
        var (frame, _, _) = MapFrame.Fitting(areas.Select(item => item.Outline), left + Pad, top + Pad, width, height);
        Areas(sheet.Pen, frame, areas);
    }

    /// <summary>A name stands on its area where it fits, else on a plate of paper, and nowhere where it would lie on another.</summary>
    private static void Names(Drawing pen, MapFrame frame, AreaMap map)
    {
        if (!map.IsNamed) return;
        List<Box> taken = [];
        foreach (var (area, outline) in map.Areas.OrderByDescending(item => item.Area.Standing).ThenByDescending(item => item.Outline.Area))
        {
            var bold = area.Standing is Standing.Subject;
            var (x, y) = frame.At(outline.Inside(3));
            var box = Box.Of(area.Name, x, y + 5, Anchor.Middle, bold, NameSize);
            if (area.Standing is not Standing.Others) box = Box.Of(area.Name, x, (y += 14) + 5, Anchor.Middle, bold, NameSize);
            var places = new[] { 0.0, -18, 18, -36, 36 }.Select(down => (Down: down, Box: box with { Top = box.Top + down, Bottom = box.Bottom + down })).ToList();
            if (places.Find(place => !taken.Any(place.Box.Overlaps)) is not { Box.Right: > 0 } free) continue;
            taken.Add(free.Box);
            var fits = free.Down == 0 && new[] { (box.Left, box.Top), (box.Right, box.Top), (box.Left, box.Bottom), (box.Right, box.Bottom), (x, box.Top), (x, box.Bottom) }.All(corner => Holds(frame, outline, corner));
            if (!fits) pen.Shape(MapPen.Corners(free.Box.Left - 2, free.Box.Top - 1, free.Box.Right - free.Box.Left + 4, free.Box.Bottom - free.Box.Top + 2), Paint.Paper);
            pen.Text(x, y + 5 + free.Down, area.Name, fits ? MapPen.TextOn(area.Shade) : Paint.Ink, Anchor.Middle, bold, NameSize);
        }
    }

    private static bool Holds(MapFrame frame, Outline outline, (double X, double Y) at) =>
        outline.Holds(NationalGrid.Whole(frame.West + ((at.X - frame.Left) / frame.Scale), frame.North - ((at.Y - frame.Top) / frame.Scale)));
}
