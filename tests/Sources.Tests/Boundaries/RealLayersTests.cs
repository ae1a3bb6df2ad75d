using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Sources.Boundaries;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Boundaries;

/// <summary>The boundary files there are, each under a random name through the real child process.</summary>
public sealed class RealLayersTests
{
    // Areas that figures are not published for here, and a base map without codes.
    private static readonly string[] OfNoPlace = ["lsoa11_norfolk.topo.json", "basemap_ne10m_uk_surround.geojson"];

    [Fact]
    public async Task Every_boundary_file_is_read_under_a_random_name()
    {
        var files = Directory.GetFiles(Shared.Path("data", "geo"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var (read, taken) = await TakenAsync(file);
            Assert.True(!read.IsRefused, $"{file}: {string.Join("; ", read.Problems)}");
            var refusals = taken!.Extract.Problems.Where(note => note.Problem.Kind == ProblemKind.Refusal).Select(note => note.Problem.Code).ToList();
            if (OfNoPlace.Contains(Path.GetFileName(file))) Assert.True(refusals is ["no-codes"] or ["unknown-areas"], $"{file}: {string.Join(", ", refusals)}");
            else Assert.True(refusals.Count == 0 && taken.Extract.References.Count > 0, $"{file}: {string.Join(", ", refusals)}");
            Console.WriteLine($"{Path.GetFileName(file)}: {taken.Extract.Title}, {taken.Extract.References.Count} outlines");
        }

        Assert.True(files.Count >= 12, "The collection is short.");
    }

    [Fact]
    public async Task GeoJSON_and_TopoJSON_of_one_layer_are_the_same_outlines()
    {
        foreach (var (json, topology, metres) in new[] { ("pfa_ew_2023_buc.geojson", "pfa_ew_2023_buc.topo.json", 450), ("csp_norfolk.geojson", "csp_norfolk.topo.json", 250) })
        {
            var (one, other) = (await Rows(json), await Rows(topology));
            Assert.Equal(one.Keys.Order(), other.Keys.Order());
            foreach (var (place, outline) in one)
            {
                var (a, b) = (outline.Bounds, other[place].Bounds);
                Assert.True(Math.Abs(a.West - b.West) < metres && Math.Abs(a.South - b.South) < metres && Math.Abs(a.East - b.East) < metres && Math.Abs(a.North - b.North) < metres, $"{place}: {a} {b}"); // each is simplified, from points that were rounded otherwise
                Assert.Equal(1, outline.Area / other[place].Area, 0.02);
            }
        }
    }

    [Fact]
    public async Task The_43_forces_meet_along_common_borders_once_simplified()
    {
        var rows = await Rows("pfa_ew_2023_buc.topo.json");
        Assert.Equal(43, rows.Count);
        Assert.Equal(151_000e6, rows.Values.Sum(outline => outline.Area), 1_500e6); // England and Wales: about 151,000 square kilometres of land
        var edges = rows.Values.SelectMany(Edges).ToList();
        Assert.Equal(edges.Count, edges.Distinct().Count());
        var (norfolk, suffolk) = (Edges(rows["norfolk"]).ToHashSet(), Edges(rows["suffolk"]));
        Assert.True(suffolk.Count(edge => norfolk.Contains((edge.To, edge.From))) > 20, "Norfolk and Suffolk do not meet.");
    }

    private static IEnumerable<(GridPoint From, GridPoint To)> Edges(Outline area) => area.Rings.SelectMany(ring => ring.Select((point, i) => (From: point, To: ring[(i + 1) % ring.Count])));

    private static async Task<Dictionary<string, Outline>> Rows(string file) =>
        (await TakenAsync(Shared.Path("data", "geo", file))).Taken!.Extract.References.ToDictionary(row => row.Name, row => Outline.Parse(row.Content));

    private static async Task<(PublisherFile Read, Taken? Taken)> TakenAsync(string file)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-");
        try
        {
            var copy = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
            File.Copy(file, copy);
            var read = (await PublisherFile.ReadAsync(copy, Child.Command, CancellationToken.None))!;
            return (read, read.IsRefused ? null : Taken.Of(BoundaryFile.Publisher, read.Tables, Taken.Said()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
