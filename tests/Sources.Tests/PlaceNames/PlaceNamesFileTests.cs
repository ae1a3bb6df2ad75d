using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.PlaceNames;
using Answerable.Tests;

namespace Answerable.Sources.Tests.PlaceNames;

/// <summary>Lists of towns, villages and neighbourhoods with the areas they lie in.</summary>
public sealed class PlaceNamesFileTests
{
    private static Taken Neighbourhoods => field ??= Taken.Of(PlaceNamesFile.Publisher, Shared.Path("data", "places", "norfolk_msoa11_places.csv"));

    [Fact]
    public void The_neighbourhoods_of_Norfolk_are_read_with_the_districts_they_lie_in()
    {
        var rows = Neighbourhoods.Extract.References;
        Assert.Equal(110, rows.Count);
        Assert.Equal(["E07000143", "E07000144", "E07000145", "E07000146", "E07000147", "E07000148", "E07000149"], rows.Select(row => row.Place).Distinct().Order(StringComparer.Ordinal));
        var wayland = Assert.Single(rows, row => row.Name == "wayland ellingham and great hockham");
        Assert.Equal(new("Wayland, Ellingham & Great Hockham", "", "degrees 52.50147 0.85961"), NamedPlace.Of(wayland.Content));
        Assert.Equal(("E07000143", new Cell("csv", 2, 3)), (wayland.Place, wayland.Cell));
        Assert.Equal(("110 named places in Norfolk", "House of Commons Library"), (Neighbourhoods.Extract.Title, Neighbourhoods.Extract.Publisher));
        Assert.Empty(Neighbourhoods.Readings);
        Assert.Equal(["columns-left-out"], Neighbourhoods.Extract.Problems.Select(note => note.Problem.Code));
    }

    [Theory]
    [InlineData("Name,Kind,District\nAshill,village,Breckland\n", "E07000143", "village", "")]
    [InlineData("Town or village,CSP24CD\nAshill,E22000218\n", "E22000218", "", "")]
    [InlineData("place23nm,descnm,lad23cd,pfa23cd\nAshill,LOC,E07000143,E23000024\n", "E07000143", "loc", "")]
    [InlineData("ID,NAMES_URI,NAME1,TYPE,LOCAL_TYPE,GEOMETRY_X,GEOMETRY_Y,DISTRICT_BOROUGH,COUNTY_UNITARY\n1,u,Ashill,populatedPlace,Village,588012,304020,Breckland,Norfolk\n", "E07000143", "village", "grid 588012 304020")]
    [InlineData("name,police force\nAshill,Norfolk Constabulary\n", "norfolk", "", "")]
    [InlineData("name,area\nAshill,King's Lynn and West Norfolk\n", "E07000146", "", "")]
    public void Headings_of_other_lists_are_known_and_the_most_detailed_area_is_taken(string csv, string area, string sort, string point)
    {
        var row = Assert.Single(Taken.OfText(PlaceNamesFile.Publisher, csv).Extract.References);
        Assert.Equal(("ashill", area, new NamedPlace("Ashill", sort, point)), (row.Name, row.Place, NamedPlace.Of(row.Content)));
    }

    [Fact]
    public void Roads_and_rivers_of_a_list_are_left_out_and_a_second_name_is_a_name_too()
    {
        var taken = Taken.OfText(PlaceNamesFile.Publisher, "NAME1,NAME2,TYPE,LOCAL_TYPE,DISTRICT_BOROUGH,COUNTY_UNITARY\nAbertawe,Swansea,populatedPlace,City,,Swansea\nA11,,transportNetwork,Numbered Road,Breckland,Norfolk\n");
        Assert.Equal(["abertawe", "swansea"], taken.Extract.References.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Contains("1 row is of roads", Assert.Single(taken.Said("no-settlements")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_places_of_one_name_are_kept_and_a_row_printed_twice_is_one()
    {
        var taken = Taken.OfText(PlaceNamesFile.Publisher, "name,kind,district\nAshill,village,Breckland\nAshill,village,Somerset\nAshill,ward,Breckland\nAshill,village,Breckland\n");
        Assert.Equal([("ashill", "E07000143"), ("ashill", "E06000066"), ("ashill #2", "E07000143")], taken.Extract.References.Select(row => (row.Name, row.Place)));
        Assert.Contains("3 places are called \"Ashill\": all are kept and told apart by their area (Breckland, Somerset)", Assert.Single(taken.Said("same-name")).Text, StringComparison.Ordinal);
        Assert.StartsWith("1 row is printed twice", Assert.Single(taken.Said("duplicate")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,district\nAshill,Brekland\n", "unknown-area", "line 2, column 2 (\"district\")", "Is it Breckland?")]
    [InlineData("name,district\n,Breckland\n", "no-name", "line 2, column 1 (\"name\")", "blank")]
    [InlineData("name,district\n...,Breckland\n", "no-name", "line 2, column 1 (\"name\")", "no letter")]
    [InlineData("name,district\nAshill,\n", "no-area", "line 2, column 2 (\"district\")", "in which area")]
    [InlineData("name,district,lat,long\nAshill,Breckland,72.1,0.8\n", "bad-point", "line 2, column 3 (\"lat\")", "from 49 to 61")]
    [InlineData("name,lad24cd\nPerth,S12000048\n", "no-places", "the whole file", "No row")]
    public void What_cannot_be_read_is_refused_with_its_place(string csv, string code, string where, string text)
    {
        var refusal = Taken.OfText(PlaceNamesFile.Publisher, csv).Refusal;
        Assert.Equal((code, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_of_another_country_are_left_out_and_unknown_codes_of_this_one_are_asked_about()
    {
        var scottish = Taken.OfText(PlaceNamesFile.Publisher, "name,lad24cd\nAshill,E07000143\nPerth,S12000048\n");
        Assert.Single(scottish.Extract.References);
        Assert.Equal(ProblemKind.Note, Assert.Single(scottish.Said("outside")).Kind);
        var older = Taken.OfText(PlaceNamesFile.Publisher, "name,lad24cd\nAshill,E07000143\nKettering,E07000999\n");
        Assert.Contains("E07000999 (1)", Assert.Single(older.Said("unknown-area")).Text, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Question, older.Said("unknown-area").Single().Kind);
        Assert.Single(older.Extract.References);
    }

    [Fact]
    public void A_person_can_say_what_a_heading_is_and_a_file_without_areas_where_it_belongs()
    {
        const string Csv = "Settlement name,Council,Note\nAshill,Breckland,x\n";
        Assert.False(Taken.IsRecognised(PlaceNamesFile.Publisher, Csv));
        Assert.Single(Taken.OfText(PlaceNamesFile.Publisher, Csv, Taken.Said(("Settlement name", "name"))).Extract.References);
        var placed = Taken.OfText(PlaceNamesFile.Publisher, "village\nAshill\n", new(null, "norfolk", new Dictionary<string, string>()));
        Assert.Equal("norfolk", Assert.Single(placed.Extract.References).Place);
    }

    [Fact]
    public void Other_tables_are_no_lists_of_places()
    {
        Assert.False(Taken.IsRecognised(PlaceNamesFile.Publisher, "lad24cd,lad24nm,csp24cd\nE07000143,Breckland,E22000218\n"));
        Assert.False(Taken.IsRecognised(PlaceNamesFile.Publisher, "measure,place,period,value\nx,norfolk,2024,1\n"));
    }
}
