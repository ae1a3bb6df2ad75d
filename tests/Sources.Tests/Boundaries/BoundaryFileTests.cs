using System.Text;
using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Sources.Boundaries;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;
using static Answerable.Sources.Tests.Boundaries.Layers;

namespace Answerable.Sources.Tests.Boundaries;

/// <summary>What is made of a layer once it is read: places, the national grid, and everything that a person must know.</summary>
public sealed class BoundaryFileTests
{
    private static ReferenceRow Row(Taken taken, string place) => taken.Extract.References.Single(row => row.Name == place);

    [Fact]
    public void An_outline_is_kept_in_metres_of_the_grid_under_its_force()
    {
        var taken = Taken(Norfolk);
        Assert.Equal(["E22000218", "E22000223"], taken.Extract.References.Select(row => row.Name));
        Assert.All(taken.Extract.References, row => Assert.Equal((Boundary.Kind, "norfolk"), (row.Kind, row.Place)));
        var corner = NationalGrid.PointOf(1.2, 52.6);
        Assert.Contains(corner, Outline.Parse(Row(taken, "E22000223").Content).Rings[0]);
        Assert.Equal("Boundaries of local areas (community safety partnerships), 2023", taken.Extract.Title);
        Assert.Contains("Broadland", taken.Said("areas-lacking").Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Extract.Problems, note => note.Problem.Kind != ProblemKind.Note);
    }

    [Fact]
    public void A_force_is_kept_under_its_country()
    {
        var taken = Taken(Collection([Feature("""{"PFA23CD":"E23000024","PFA23NM":"Norfolk"}""", $$"""{"type":"MultiPolygon","coordinates":[[{{Square(1, 52.5)}}],[{{Square(1.3, 52.5)}}]]}""")], """
            "name":"PFA_DEC_2023_EW_BUC","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
            """));
        Assert.Equal("E92000001", Row(taken, "norfolk").Place);
        Assert.Equal(2, Outline.Parse(Row(taken, "norfolk").Content).Rings.Count);
        Assert.Equal("Boundaries of police force areas, December 2023", taken.Extract.Title);
    }

    [Fact]
    public void The_national_grid_is_taken_as_it_stands_whether_it_is_said_or_only_plain_from_the_numbers()
    {
        var area = Feature("""{"code":"E23000024","name":"Norfolk"}""", $$"""{"type":"Polygon","coordinates":[{{Square(600_000, 300_000, 20_000)}}]}""");
        foreach (var before in new[] { "\"name\":\"pfa 2023\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},", "\"name\":\"pfa 2023\"," })
            Assert.Equal(OutlineOf(600_000, 300_000, 20_000), Row(Taken(Collection([area], before)), "norfolk").Content);
        var shapefile = Sample.Bytes(Shapefile("PFA_DEC_2023", [("E23000024", "Norfolk", [Ring(600_000, 300_000, 20_000)])], OnGrid), ".zip");
        Assert.Equal(Outline.Parse(OutlineOf(600_000, 300_000, 20_000)).Rings[0].ToHashSet(), Outline.Parse(Row(Taken(shapefile), "norfolk").Content).Rings[0].ToHashSet());
    }

    private static string OutlineOf(int east, int north, int side) => $"{east} {north} {side} 0 0 {side} -{side} 0";

    [Theory]
    [InlineData("""{"code":"E23000024","name":"Norfolk"}""", "vintage", ProblemKind.Question)]
    [InlineData("""{"PFA23CD":"E23000024","PFA23NM":"Suffolk"}""", "code-and-name", ProblemKind.Question)]
    [InlineData("""{"PFA23CD":"E23000024","PFA23NM":"North Folk"}""", "code-and-name", ProblemKind.Note)]
    [InlineData("""{"PFA23CD":"E23000024","PFA23NM":"Norfolk"}""", "areas-lacking", ProblemKind.Note)]
    [InlineData("""{"PFA23CD":"","PFA23NM":"Norfolk"}""", "no-code", ProblemKind.Note)]
    [InlineData("""{"PFA23CD":null,"PFA23NM":"Norfolk"}""", "no-code", ProblemKind.Note)]
    [InlineData("""{"PFA23CD":"E23999999","PFA23NM":"Nowhere"}""", "unknown-code", ProblemKind.Note)]
    [InlineData("""{"PFA23CD":"E12000006","PFA23NM":"East of England"}""", "not-mapped", ProblemKind.Note)]
    public void A_doubt_about_an_area_is_told_with_its_place(string properties, string code, ProblemKind kind)
    {
        var taken = Taken(Collection([Feature(properties, $$"""{"type":"Polygon","coordinates":[{{Square(1, 52.5)}}]}"""),
            .. properties.Contains("\"code\"", StringComparison.Ordinal) ? [] : new[] { Feature("""{"PFA23CD":"E23000036","PFA23NM":"Avon and Somerset"}""", $$"""{"type":"Polygon","coordinates":[{{Square(-2.8, 51.2)}}]}""") }]));
        var problem = Assert.Single(taken.Said(code));
        Assert.Equal(kind, problem.Kind);
        if (code is not ("vintage" or "areas-lacking")) Assert.StartsWith("feature 1", problem.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"PFA23CD":"E23000024"}""", """{"PFA23CD":"E23000024"}""", "duplicate")]
    [InlineData("""{"name":"Norfolk"}""", """{"name":"Suffolk"}""", "no-codes")]
    [InlineData("""{"LSOA21CD":"E01026419"}""", """{"LSOA21CD":"E01026420"}""", "unknown-areas")]
    public void A_layer_that_does_not_say_which_areas_it_has_is_refused(string first, string second, string code) => Assert.Equal(code, Taken(Collection(
        [Feature(first, $$"""{"type":"Polygon","coordinates":[{{Square(1, 52.5)}}]}"""), Feature(second, $$"""{"type":"Polygon","coordinates":[{{Square(1.2, 52.5)}}]}""")])).Extract.Problems.First(note => note.Problem.Kind == ProblemKind.Refusal).Problem.Code);

    [Theory]
    [InlineData(2.35, 48.85, "", "lies outside Britain")] // Paris
    [InlineData(52.5, 1.0, "", "changed places")]
    [InlineData(6_000_000, 300_000, "", "metres of the British National Grid")]
    [InlineData(1.0, 52.5, "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},", "Expected longitude and latitude")]
    public void Coordinates_that_are_not_of_Britain_are_refused(double x, double y, string before, string says)
    {
        var refusal = Taken(Collection([Feature("""{"PFA23CD":"E23000024"}""", $$"""{"type":"Polygon","coordinates":[{{Square(x, y)}}]}""")], before)).Refusal;
        Assert.Contains(says, refusal.Text, StringComparison.Ordinal);
        if (before.Length == 0) Assert.Equal("feature 1, part 1, ring 1, point 1", refusal.Where);
    }

    [Fact]
    public void A_person_says_which_column_is_meant_and_of_which_year_it_is()
    {
        var two = Collection([Feature("""{"lad":"E07000148","csp":"E22000223","name":"Norwich"}""", $$"""{"type":"Polygon","coordinates":[{{Square(1.2, 52.6)}}]}""")]);
        Assert.Equal("E07000148", Assert.Single(Taken(two).Extract.References).Name);
        Assert.Equal("E22000223", Assert.Single(Taken(two, ("csp", "place")).Extract.References).Name);

        Extract With(Said said) => BoundaryFile.Publisher.Read(Read(two).Tables, said, Tests.Taken.Catalogue);
        var said = Tests.Taken.Said();
        Assert.Equal("Boundaries of districts, year not stated", With(said).Title);
        Assert.Equal("Boundaries of districts, May 2024", With(said with { Decided = new Dictionary<string, string> { ["vintage"] = "May 2024" } }).Title);
        Assert.DoesNotContain(With(said with { Title = "Districts, May 2024" }).Problems, note => note.Problem.Kind == ProblemKind.Question);
    }

    [Fact]
    public void Names_in_another_alphabet_of_bytes_are_read()
    {
        var zip = Workbooks.Zip(
        [
            ("a/Ynys.shp", Shapes([[Ring(240_000, 370_000, 9_000)]])), ("a/Ynys.dbf", Table([("W06000001", "Ynys Môn")], Encoding.Latin1)), ("a/Ynys.prj", Encoding.UTF8.GetBytes(OnGrid)), ("__MACOSX/a/._Ynys.shp", [0, 5]),
        ]);
        var read = Sample.Bytes(zip, "");
        Assert.Contains("Ynys Môn", read.Tables[0].Rows[3].Cells);
        Assert.Equal("Isle of Anglesey", Tests.Taken.Catalogue.Places[Assert.Single(Taken(read).Extract.References).Name].Name);
    }
}
