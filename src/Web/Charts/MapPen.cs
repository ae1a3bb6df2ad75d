using System.Text;
using Answerable.Core.Maps;

namespace Answerable.Web.Charts;

/// <summary>What every map is drawn with: fillings, hatching, marks and the key.</summary>
internal static class MapPen
{
    private const double Border = .75, HatchGap = 6, KeyHeight = 24, Swatch = 20, Beside = Swatch + 8, ColumnGap = 20;

    /// <summary>A shape with its filling and what it says; without a figure it is hatched, so that nobody takes it for the least.</summary>
    public static void Fill(Drawing pen, string d, IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings, MapArea area)
    {
        pen.Area(d, PaintOf(area.Shade), area.Shade is MapShade.Outside ? Paint.Rule : Paint.Edge, Border, area.Title);
        if (area.Shade is MapShade.NoFigure && Hatch(rings) is { Length: > 0 } hatch) pen.Path(hatch, null, Paint.Edge, 1);
    }

    /// <summary>The subject is framed: a strong line with paper on both sides of it, which is seen on every filling.</summary>
    public static void Frame(Drawing pen, string d)
    {
        pen.Path(d, null, Paint.Paper, 5.5);
        pen.Path(d, null, Paint.Subject, 3);
    }

    /// <summary>The subject's mark is full, its group's a ring.</summary>
    public static void Mark(Drawing pen, double x, double y, Standing standing)
    {
        if (standing is Standing.Subject) pen.Circle(x, y, 6, Paint.Subject, Paint.Paper, 2);
        if (standing is not Standing.Group) return;
        pen.Circle(x, y, 7, Paint.Paper);
        pen.Circle(x, y, 4.5, Paint.Paper, Paint.Group, 3);
    }

    /// <summary>What letters are written with on a filling.</summary>
    public static Paint TextOn(MapShade shade) => shade is MapShade.Step4 or MapShade.Step5 ? Paint.Paper : Paint.Ink;

    /// <summary>The key, in columns: the steps from little to much, then what has none, then who stands out.</summary>
    public static void Key(Sheet sheet, IReadOnlyList<MapKeyLine> lines, IReadOnlyList<MapArea> areas, string? groupName)
    {
        List<(string Words, bool Bold, Action<Drawing, double, double> Shape)> entries =
        [
            .. lines.Select(line => (line.Words, false, (Action<Drawing, double, double>)((pen, left, y) => Fill(pen, Box(left, y - 7, Swatch, 14), [Corners(left, y - 7, Swatch, 14)], new(line.Words, "", line.Shade))))),
        ];
        if (areas.FirstOrDefault(area => area.Standing is Standing.Subject) is { } subject) entries.Add((subject.Name, true, (pen, left, y) => Mark(pen, left + (Swatch / 2), y, Standing.Subject)));
        if (groupName is not null && areas.Any(area => area.Standing is Standing.Group)) entries.Add((groupName, false, (pen, left, y) => Mark(pen, left + (Swatch / 2), y, Standing.Group)));
        if (entries.Count == 0) return;
        var width = entries.Max(entry => Beside + TextWidth.Of(entry.Words, Drawing.TextSize, entry.Bold)) + ColumnGap;
        var columns = Math.Max(1, (int)((sheet.Right - sheet.Left + ColumnGap) / width));
        sheet.Y += 20;
        foreach (var row in entries.Chunk(columns))
        {
            var deepest = 1;
            foreach (var (column, (words, bold, shape)) in row.Index())
            {
                var x = sheet.Left + (column * width);
                shape(sheet.Pen, x, sheet.Y - 5.5);
                var wrapped = TextWidth.Lines(words, Drawing.TextSize, sheet.Right - x - Beside, bold);
                foreach (var (i, text) in wrapped.Index()) sheet.Pen.Text(x + Beside, sheet.Y + (i * Labels.LineHeight), text, bold ? Paint.Subject : Paint.Ink, bold: bold);
                deepest = Math.Max(deepest, wrapped.Count);
            }

            sheet.Y += KeyHeight + ((deepest - 1) * Labels.LineHeight);
        }

        sheet.Y -= 6;
    }

    public static string Box(double x, double y, double width, double height) => Drawing.Corners(Corners(x, y, width, height));

    public static (double X, double Y)[] Corners(double x, double y, double width, double height) => [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];

    private static Paint PaintOf(MapShade shade) => shade switch
    {
        MapShade.Step1 => Paint.Step1,
        MapShade.Step2 => Paint.Step2,
        MapShade.Step3 => Paint.Step3,
        MapShade.Step4 => Paint.Step4,
        MapShade.Step5 => Paint.Step5,
        _ => Paint.Paper,
    };

    /// <summary>Slanted lines inside a shape, worked out: not every program that shows a drawing knows patterns.</summary>
    private static string Hatch(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings)
    {
        var sums = rings.SelectMany(ring => ring).Select(point => point.X + point.Y).ToList();
        var hatch = new StringBuilder();
        for (var sum = (Math.Floor(sums.Min() / HatchGap) * HatchGap) + (HatchGap / 2); sum < sums.Max(); sum += HatchGap)
        {
            List<double> crossed = [];
            foreach (var ring in rings)
            {
                for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
                {
                    var (from, to) = (ring[j].X + ring[j].Y, ring[i].X + ring[i].Y);
                    if (from > sum != to > sum) crossed.Add(ring[j].X + ((sum - from) / (to - from) * (ring[i].X - ring[j].X)));
                }
            }

            crossed.Sort();
            for (var i = 0; i + 1 < crossed.Count; i += 2)
                if (crossed[i + 1] - crossed[i] > .5) hatch.Append($"M{Drawing.At(crossed[i])} {Drawing.At(sum - crossed[i])}L{Drawing.At(crossed[i + 1])} {Drawing.At(sum - crossed[i + 1])}");
        }

        return hatch.ToString();
    }
}

/// <summary>Where on the paper a point of the British National Grid lies: north is up, and all is of one scale.</summary>
/// <param name="West">The easting at the left edge.</param>
/// <param name="North">The northing at the upper edge.</param>
/// <param name="Scale">Units of the paper for a metre.</param>
/// <param name="Left">The left edge on the paper.</param>
/// <param name="Top">The upper edge on the paper.</param>
/// <param name="Steps">How many places there are in a unit of the paper: every point is put on one.</param>
internal sealed record MapFrame(double West, double North, double Scale, double Left, double Top, int Steps)
{
    /// <summary>The frame in which outlines fill a box as far as they can, from its upper left corner.</summary>
    public static (MapFrame Frame, double Width, double Height) Fitting(IEnumerable<Outline> outlines, double left, double top, double width, double height, int steps)
    {
        var bounds = outlines.Select(outline => outline.Bounds).ToList();
        var (west, south, east, north) = (bounds.Min(b => b.West), bounds.Min(b => b.South), bounds.Max(b => b.East), bounds.Max(b => b.North));
        var scale = Math.Min(width / Math.Max(1, east - west), height / Math.Max(1, north - south));
        return (new(west, north, scale, left, top, steps), (east - west) * scale, (north - south) * scale);
    }

    public (double X, double Y) At(GridPoint point) => (Left + ((point.East - West) * Scale), Top + ((North - point.North) * Scale));

    /// <summary>
    /// An outline as a path from place to place. Neighbours share their points, and equal points fall on equal places, so no border comes apart. What shrinks
    /// to nothing becomes a dot: every area can be pointed at.
    /// </summary>
    public (string D, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings) Path(Outline outline)
    {
        List<IReadOnlyList<(double X, double Y)>> rings = [];
        var d = new StringBuilder();
        foreach (var ring in outline.Rings)
        {
            var points = Places(ring);
            if (points.Count < 3) continue;
            Write(d, points);
            rings.Add([.. points.Select(point => ((double)point.X / Steps, (double)point.Y / Steps))]);
        }

        if (rings.Count > 0) return (d.ToString(), rings);
        var (x, y) = At(outline.Rings[0][0]);
        return (MapPen.Box(x - .5, y - .5, 1, 1), [MapPen.Corners(x - .5, y - .5, 1, 1)]);
    }

    private List<(int X, int Y)> Places(IReadOnlyList<GridPoint> ring)
    {
        List<(int X, int Y)> points = [];
        foreach (var point in ring)
        {
            var (x, y) = At(point);
            var place = ((int)Math.Floor((Steps * x) + .5), (int)Math.Floor((Steps * y) + .5));
            if (points.Count > 0 && points[^1] == place) continue;
            if (points.Count > 1 && IsBetween(points[^2], points[^1], place)) points[^1] = place;
            else points.Add(place);
        }

        while (points.Count > 1 && points[0] == points[^1]) points.RemoveAt(points.Count - 1);
        return points;
    }

    private static bool IsBetween((int X, int Y) from, (int X, int Y) at, (int X, int Y) to) =>
        (at.X - from.X) * (to.Y - at.Y) == (at.Y - from.Y) * (to.X - at.X) && ((at.X - from.X) * (to.X - at.X)) + ((at.Y - from.Y) * (to.Y - at.Y)) > 0;

    private void Write(StringBuilder d, List<(int X, int Y)> points)
    {
        string At(int place) => Drawing.At((double)place / Steps);
        d.Append($"M{At(points[0].X)} {At(points[0].Y)}l");
        for (var i = 1; i < points.Count; i++)
        {
            var (x, y) = (At(points[i].X - points[i - 1].X), At(points[i].Y - points[i - 1].Y));
            d.Append(i > 1 && x[0] != '-' ? " " : "").Append(x).Append(y[0] == '-' ? "" : " ").Append(y);
        }

        d.Append('z');
    }
}
