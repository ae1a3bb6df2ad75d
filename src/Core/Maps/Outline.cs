using System.Globalization;
using System.Text;

namespace Answerable.Core.Maps;

/// <summary>
/// The outline of an area: closed rings of grid points, each without its first point repeated at the end. What lies inside an odd number of rings belongs to
/// the area, so islands and holes need no telling apart.
/// </summary>
/// <param name="Rings">The rings, each of at least three points.</param>
public sealed record Outline(IReadOnlyList<IReadOnlyList<GridPoint>> Rings)
{
    /// <summary>The area in square metres, by the rings' own signs where holes turn the other way; of each ring alone see <see cref="AreaOf"/>.</summary>
    public double Area => Math.Abs(Rings.Sum(Signed));

    /// <summary>The west, south, east and north of it.</summary>
    public (int West, int South, int East, int North) Bounds
    {
        get
        {
            var (west, south, east, north) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
            foreach (var ring in Rings)
                foreach (var point in ring)
                    (west, south, east, north) = (Math.Min(west, point.East), Math.Min(south, point.North), Math.Max(east, point.East), Math.Max(north, point.North));
            return (west, south, east, north);
        }
    }

    /// <summary>The area of a ring in square metres, whichever way it turns.</summary>
    public static double AreaOf(IReadOnlyList<GridPoint> ring) => Math.Abs(Signed(ring));

    /// <summary>
    /// A point well inside, for a mark or a name: of a grid of points over the area the one farthest from every border. It is the same on every machine.
    /// </summary>
    /// <param name="wide">How many times as wide as high what is put there is: 1 for a mark, more for a name.</param>
    public GridPoint Inside(double wide = 1)
    {
        const int Steps = 28;
        var largest = Rings.MaxBy(AreaOf)!;
        var (west, south, east, north) = new Outline([largest]).Bounds;
        var (best, farthest) = (largest[0], double.MinValue);
        for (var i = 1; i < Steps; i++)
        {
            for (var j = 1; j < Steps; j++)
            {
                var point = new GridPoint(west + (int)((long)(east - west) * i / Steps), south + (int)((long)(north - south) * j / Steps));
                if (Holds(point) && Clearance(point, wide) is var clear && clear > farthest) (best, farthest) = (point, clear);
            }
        }

        return best;
    }

    /// <summary>Whether a point lies in the area.</summary>
    public bool Holds(GridPoint point)
    {
        var inside = false;
        foreach (var ring in Rings)
        {
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            {
                var (a, b) = (ring[i], ring[j]);
                if (a.North > point.North != b.North > point.North
                    && point.East < a.East + ((double)(b.East - a.East) * (point.North - a.North) / (b.North - a.North))) inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>The compact text of the outline: each ring its first point and then the steps to the next ones, rings parted by semicolons.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var ring in Rings)
        {
            if (text.Length > 0) text.Append(';');
            var before = default(GridPoint);
            for (var i = 0; i < ring.Count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{ring[i].East - before.East} {ring[i].North - before.North}");
                before = ring[i];
            }
        }

        return text.ToString();
    }

    /// <summary>Reads the compact text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Outline Parse(string text)
    {
        List<IReadOnlyList<GridPoint>> rings = [];
        foreach (var part in text.AsSpan().Split(';'))
        {
            List<GridPoint> ring = [];
            int? east = null;
            var before = default(GridPoint);
            foreach (var number in text.AsSpan(part).Split(' '))
            {
                var step = int.Parse(text.AsSpan(part)[number], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                if (east is not { } first) east = step;
                else
                {
                    ring.Add(before = new(before.East + first, before.North + step));
                    east = null;
                }
            }

            if (east is not null || ring.Count < 3) throw new FormatException("An outline has a ring that is none.");
            rings.Add(ring);
        }

        return new(rings);
    }

    private double Clearance(GridPoint point, double wide)
    {
        var nearest = double.MaxValue;
        foreach (var ring in Rings)
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
                nearest = Math.Min(nearest, Distance2((point.East / wide, point.North), (ring[i].East / wide, ring[i].North), (ring[j].East / wide, ring[j].North)));
        return nearest;
    }

    /// <summary>The square of the distance of a point from a line between two others.</summary>
    private static double Distance2((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y, length2) = (to.X - from.X, to.Y - from.Y, ((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        var along = length2 == 0 ? 0 : Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / length2, 0, 1);
        var (offX, offY) = (point.X - from.X - (along * x), point.Y - from.Y - (along * y));
        return (offX * offX) + (offY * offY);
    }

    private static double Signed(IReadOnlyList<GridPoint> ring)
    {
        var twice = 0.0;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++) twice += ((double)ring[j].East * ring[i].North) - ((double)ring[i].East * ring[j].North);
        return twice / 2;
    }
}
