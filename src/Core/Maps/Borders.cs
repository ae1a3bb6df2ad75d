namespace Answerable.Core.Maps;

/// <summary>The borders of areas: rings cut into lines where three or more meet, each line once however many areas it parts.</summary>
internal sealed class Borders
{
    private readonly Dictionary<GridPoint, int> _ids = [];
    private readonly List<GridPoint> _points = [];
    private readonly List<(int A, int B, bool IsNode)> _neighbours = [];
    private readonly List<Line> _lines = [];
    private readonly Dictionary<(int, int), (int Line, bool Forward)> _known = [];

    /// <summary>A line between two nodes, or a whole ring that meets none; then its first point stands at its end too.</summary>
    private sealed class Line(int[] points)
    {
        public int[] Points { get; set; } = points;

        public int[] Full { get; } = points;

        public double Tolerance { get; set; } = double.MaxValue;

        public int Area { get; set; } = -1;

        public bool IsShared { get; set; }

        /// <summary>How many points between its ends must stay, so that a ring remains a ring.</summary>
        public int Least { get; set; }
    }

    /// <summary>Takes a ring in; all rings are taken in before the first is cut.</summary>
    public int[] Add(IReadOnlyList<GridPoint> ring)
    {
        var ids = ring.Select(IdOf).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            Meet(ids[i], ids[(i + 1) % ids.Length]);
            Meet(ids[(i + 1) % ids.Length], ids[i]);
        }

        return ids;
    }

    /// <summary>The lines of a ring, in order, each with the way in which it is gone.</summary>
    public IReadOnlyList<(int Line, bool Forward)> Cut(int[] ring, int area, double tolerance)
    {
        var first = Array.FindIndex(ring, id => _neighbours[id].IsNode);
        List<(int, bool)> lines = first < 0 ? [Whole(ring)] : Parts([.. ring[first..], .. ring[..first]]);
        foreach (var (at, _) in lines)
        {
            var line = _lines[at];
            line.Tolerance = Math.Min(line.Tolerance, tolerance);
            line.IsShared |= line.Area >= 0 && line.Area != area;
            line.Area = area;
            line.Least = Math.Max(line.Least, lines.Count switch { 1 => 2, 2 => 1, _ => 0 });
        }

        return lines;
    }

    /// <summary>Whether a ring meets no other area: an island, or a hole that nothing fills.</summary>
    public bool IsAlone(IReadOnlyList<(int Line, bool Forward)> ring) => ring is [var only] && !_lines[only.Line].IsShared && _lines[only.Line].Full is var points && points[0] == points[^1] && !_neighbours[points[0]].IsNode;

    public IReadOnlyList<GridPoint> Points(IReadOnlyList<(int Line, bool Forward)> ring) => Joined(ring, line => line.Points);

    /// <summary>A ring as it came in.</summary>
    public IReadOnlyList<GridPoint> Full(IReadOnlyList<(int Line, bool Forward)> ring) => Joined(ring, line => line.Full);

    /// <summary>Leaves out of every line the points that say least.</summary>
    public void Simplify()
    {
        Near near = new(_points, [.. _lines.SelectMany(line => line.Full).Distinct()]);
        foreach (var line in _lines) line.Points = Fewer(line, near);
    }

    private int[] Fewer(Line line, Near near)
    {
        var points = line.Full;
        var (left, most) = (points.Length - 2, line.Tolerance * line.Tolerance);
        if (left <= line.Least) return points;
        int[] before = [.. Enumerable.Range(-1, points.Length)], after = [.. Enumerable.Range(1, points.Length)];
        var areas = new double[points.Length];
        PriorityQueue<int, double> smallest = new();
        for (var i = 1; i < points.Length - 1; i++) Weigh(i, 0);
        while (left > line.Least && smallest.TryDequeue(out var i, out var area) && area < most)
        {
            if (areas[i] != area) continue; // it was weighed anew since
            if (near.AnyIn(points[before[i]], points[i], points[after[i]])) continue;
            near.Remove(points[i]);
            areas[i] = -1;
            (after[before[i]], before[after[i]]) = (after[i], before[i]);
            left--;
            if (before[i] > 0) Weigh(before[i], area);
            if (after[i] < points.Length - 1) Weigh(after[i], area);
        }

        List<int> kept = [];
        for (var i = 0; i < points.Length; i = after[i]) kept.Add(points[i]);
        return [.. kept];

        // A point that became less only because its neighbour went is no less than that one was.
        void Weigh(int i, double least)
        {
            var (a, b, c) = (_points[points[before[i]]], _points[points[i]], _points[points[after[i]]]);
            areas[i] = Math.Max(least, Math.Abs(((double)(b.East - a.East) * (c.North - a.North)) - ((double)(c.East - a.East) * (b.North - a.North))) / 2);
            smallest.Enqueue(i, areas[i]);
        }
    }

    private List<GridPoint> Joined(IReadOnlyList<(int Line, bool Forward)> ring, Func<Line, int[]> points)
    {
        List<GridPoint> joined = [];
        foreach (var (at, forward) in ring)
        {
            var line = points(_lines[at]);
            for (var i = 0; i < line.Length - 1; i++) joined.Add(_points[line[forward ? i : line.Length - 1 - i]]);
        }

        return joined;
    }

    private List<(int, bool)> Parts(int[] ring)
    {
        List<(int, bool)> parts = [];
        for (var start = 0; start < ring.Length;)
        {
            var end = start + 1;
            while (end < ring.Length && !_neighbours[ring[end]].IsNode) end++;
            parts.Add(Known([.. ring[start..end], ring[end % ring.Length]]));
            start = end;
        }

        return parts;
    }

    /// <summary>A ring without nodes begins with its first-met point and goes towards the first-met of that one's neighbours, so that both sides of it are one line.</summary>
    private (int, bool) Whole(int[] ring)
    {
        var start = Array.IndexOf(ring, ring.Min());
        int[] turned = [.. ring[start..], .. ring[..start]];
        var forward = turned[1] < turned[^1];
        int[] closed = forward ? [.. turned, turned[0]] : [turned[0], .. turned[1..].Reverse(), turned[0]];
        if (!_known.TryGetValue((closed[0], closed[1]), out var known))
        {
            known = (_lines.Count, true);
            _known[(closed[0], closed[1])] = known;
            _lines.Add(new(closed));
        }

        return (known.Line, forward);
    }

    /// <summary>Between nodes a line is told by its first two points, from whichever end.</summary>
    private (int, bool) Known(int[] points)
    {
        if (_known.TryGetValue((points[0], points[1]), out var known)) return known;
        var line = _lines.Count;
        _lines.Add(new(points));
        _known[(points[^1], points[^2])] = (line, false);
        _known[(points[0], points[1])] = (line, true);
        return (line, true);
    }

    private void Meet(int id, int other)
    {
        var (a, b, isNode) = _neighbours[id];
        if (a < 0 || a == other) a = other;
        else if (b < 0 || b == other) b = other;
        else isNode = true;
        _neighbours[id] = (a, b, isNode);
    }

    private int IdOf(GridPoint point)
    {
        if (_ids.TryGetValue(point, out var id)) return id;
        _points.Add(point);
        _neighbours.Add((-1, -1, false));
        return _ids[point] = _points.Count - 1;
    }
}
