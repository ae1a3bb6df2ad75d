using Answerable.Core.Maps;

namespace Answerable.Core.Tests.Maps;

/// <summary>Fewer points, and neighbours still touch along one line.</summary>
public sealed class GeneralisationTests
{
    [Fact]
    public void Two_neighbours_keep_one_common_border()
    {
        var border = Enumerable.Range(0, 101).Select(i => new GridPoint(50_000 + (i % 2 == 0 ? 0 : 60) + (i % 10 == 0 ? 2_000 : 0), i * 1_000)).ToList();
        Outline west = new([[new(0, 0), .. border, new(0, 100_000)]]), east = new([[new(100_000, 100_000), .. border.AsEnumerable().Reverse(), new(100_000, 0)]]);
        var simple = Generalisation.Of([west, east]);
        var (kept, alsoKept) = (Edges(simple[0]), Edges(simple[1]));
        Assert.InRange(simple[0].Rings[0].Count, 5, 60);
        var common = kept.Count(edge => alsoKept.Contains((edge.To, edge.From)));
        Assert.Equal(simple[0].Rings[0].Count - 3, common); // all but the three sides to the outside
        Assert.Equal(10_000e6, simple[0].Area + simple[1].Area, 1.0);
    }

    [Fact]
    public void No_gap_and_no_sliver_arises_in_a_grid_of_ragged_areas()
    {
        const int Side = 5, Step = 20_000, Parts = 80;
        var random = new Random(7);
        Dictionary<(int, int, bool), List<GridPoint>> lines = [];
        List<GridPoint> Line(int x, int y, bool across) => lines.TryGetValue((x, y, across), out var known) ? known : lines[(x, y, across)] =
            [.. Enumerable.Range(0, Parts + 1).Select(i => (Along: i * Step / Parts, Off: i is 0 or Parts ? 0 : random.Next(-40, 40)))
                .Select(item => across ? new GridPoint((x * Step) + item.Along, (y * Step) + item.Off) : new GridPoint((x * Step) + item.Off, (y * Step) + item.Along))];
        List<Outline> areas = [];
        for (var x = 0; x < Side; x++)
            for (var y = 0; y < Side; y++)
                areas.Add(new([[.. Line(x, y, true).SkipLast(1), .. Line(x + 1, y, false).SkipLast(1), .. Line(x, y + 1, true).AsEnumerable().Reverse().SkipLast(1), .. Line(x, y, false).AsEnumerable().Reverse().SkipLast(1)]]));

        var simple = Generalisation.Of(areas);
        Assert.True(simple.Sum(Points) < areas.Sum(Points) * 0.8, $"{simple.Sum(Points)} of {areas.Sum(Points)}");
        var edges = simple.SelectMany(Edges).GroupBy(edge => edge).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(edges.Values, count => Assert.Equal(1, count)); // no two areas lie on one side of a line
        var open = edges.Keys.Where(edge => !edges.ContainsKey((edge.To, edge.From))).ToList();
        Assert.All(open, edge => Assert.True(IsOuter(edge.From) && IsOuter(edge.To), $"{edge}"));
        static bool IsOuter(GridPoint point) => Math.Min(Math.Min(point.East, point.North), Math.Min((Side * Step) - point.East, (Side * Step) - point.North)) < 400;
    }

    [Fact]
    public void A_line_never_comes_to_cross_another()
    {
        // A narrow inlet: leaving out its tip alone would draw the far bank through the near one.
        List<GridPoint> coast = [new(0, 0), new(40_000, 0), new(40_000, 40_000), new(20_100, 40_000), new(20_050, 200), new(20_000, 40_000), new(0, 40_000)];
        Outline area = new([coast]), pond = new([[new(20_040, 20_000), new(20_060, 20_000), new(20_060, 20_100), new(20_040, 20_100)]]);
        var simple = Generalisation.Of([area, pond])[0].Rings[0];
        for (var i = 0; i < simple.Count; i++)
            for (var j = i + 2; j < simple.Count; j++)
                if (!(i == 0 && j == simple.Count - 1)) Assert.False(Cross(simple[i], simple[(i + 1) % simple.Count], simple[j], simple[(j + 1) % simple.Count]), $"{simple[i]} {simple[j]}");
    }

    [Fact]
    public void An_island_alone_in_the_sea_goes_when_it_is_too_small_to_be_seen_and_an_enclave_stays()
    {
        Outline large = new([OutlineTests.Square(0, 0, 60_000), OutlineTests.Square(100_000, 0, 300), OutlineTests.Square(20_000, 20_000, 900).Reverse().ToList()]);
        Outline enclave = new([OutlineTests.Square(20_000, 20_000, 900)]);
        var simple = Generalisation.Of([large, enclave]);
        Assert.Equal(2, simple[0].Rings.Count);
        Assert.Equal(enclave.Rings[0].ToHashSet(), simple[1].Rings[0].ToHashSet());
        Assert.Equal(enclave.Rings[0].ToHashSet(), simple[0].Rings[1].ToHashSet());
        Assert.Single(Generalisation.Of([new([OutlineTests.Square(0, 0, 30)])])[0].Rings); // however small, an area keeps its largest ring
    }

    [Fact]
    public void Points_said_twice_and_spikes_are_no_part_of_an_outline() => Assert.Equal(
        OutlineTests.Square(0, 0, 1_000).ToHashSet(),
        Generalisation.Of([new([[new(0, 0), new(0, 0), new(1_000, 0), new(1_500, 0), new(1_000, 0), new(1_000, 1_000), new(0, 1_000), new(0, 0)]])])[0].Rings[0].ToHashSet());

    private static int Points(Outline area) => area.Rings.Sum(ring => ring.Count);

    private static HashSet<(GridPoint From, GridPoint To)> Edges(Outline area) => [.. area.Rings.SelectMany(ring => ring.Select((point, i) => (point, ring[(i + 1) % ring.Count])))];

    private static bool Cross(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        static long Turn(GridPoint p, GridPoint q, GridPoint r) => Math.Sign(((long)(q.East - p.East) * (r.North - p.North)) - ((long)(q.North - p.North) * (r.East - p.East)));
        return Turn(a, b, c) * Turn(a, b, d) < 0 && Turn(c, d, a) * Turn(c, d, b) < 0;
    }
}
