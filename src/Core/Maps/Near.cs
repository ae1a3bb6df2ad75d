namespace Answerable.Core.Maps;

/// <summary>Points by where they lie, to ask quickly whether any is inside a triangle.</summary>
internal sealed class Near
{
    private const int Side = 2_000; // metres of a cell

    private readonly IReadOnlyList<GridPoint> _points;
    private readonly Dictionary<(int, int), List<int>> _cells = [];

    public Near(IReadOnlyList<GridPoint> points, IEnumerable<int> ids)
    {
        _points = points;
        foreach (var id in ids)
        {
            var cell = CellOf(points[id]);
            if (!_cells.TryGetValue(cell, out var held)) _cells[cell] = held = [];
            held.Add(id);
        }
    }

    public void Remove(int id) => _cells[CellOf(_points[id])].Remove(id);

    /// <summary>Whether any point beside the corners lies in the triangle or on its edge.</summary>
    public bool AnyIn(int a, int b, int c)
    {
        GridPoint p = _points[a], q = _points[b], r = _points[c];
        var (west, south) = CellOf(new(Math.Min(p.East, Math.Min(q.East, r.East)), Math.Min(p.North, Math.Min(q.North, r.North))));
        var (east, north) = CellOf(new(Math.Max(p.East, Math.Max(q.East, r.East)), Math.Max(p.North, Math.Max(q.North, r.North))));
        for (var x = west; x <= east; x++)
            for (var y = south; y <= north; y++)
                if (_cells.TryGetValue((x, y), out var held))
                    foreach (var id in held)
                        if (id != a && id != b && id != c && IsIn(_points[id], p, q, r)) return true;
        return false;
    }

    private static (int, int) CellOf(GridPoint point) => ((int)Math.Floor(point.East / (double)Side), (int)Math.Floor(point.North / (double)Side));

    private static bool IsIn(GridPoint point, GridPoint a, GridPoint b, GridPoint c)
    {
        var (ab, bc, ca) = (Turn(a, b, point), Turn(b, c, point), Turn(c, a, point));
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private static long Turn(GridPoint from, GridPoint to, GridPoint point) =>
        ((long)(to.East - from.East) * (point.North - from.North)) - ((long)(to.North - from.North) * (point.East - from.East));
}
