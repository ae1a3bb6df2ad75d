using Answerable.Sources.Populations;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Populations;

/// <summary>Lists of people and households by official codes of areas.</summary>
public sealed class PopulationFileTests
{
    private static Taken Districts => field ??= Taken.Of(PopulationFile.Publisher, Shared.Path("data", "places", "population_lad_mid2024.csv"));

    private static Taken LocalAreas => field ??= Taken.Of(PopulationFile.Publisher, Shared.Path("data", "places", "population_csp_mid2022.csv"));

    [Fact]
    public void The_list_of_districts_has_318_and_nothing_is_added_up()
    {
        Assert.Equal(318, Districts.Readings.Count);
        Assert.All(Districts.Readings, reading => Assert.Equal(("population", "2024-06", ""), (reading.Measure, reading.Period.ToString(), reading.Breakdown)));
        Assert.Equal(98_180, Districts.Value("population", "E06000001", "2024-06"));
        Assert.Empty(Districts.Extract.Problems);
        Assert.Null(Districts.Figure("population", "norfolk", "2024-06"));
    }

    [Theory]
    [InlineData("E08000016", "Barnsley", 251_770)]
    [InlineData("E08000019", "Sheffield", 582_493)]
    public void A_district_whose_code_changed_is_one_place_under_both_codes(string id, string name, int people)
    {
        Assert.Equal(name, Taken.Catalogue.Places[id].Name);
        Assert.Equal(people, Districts.Value("population", id, "2024-06"));
    }

    [Fact]
    public void The_list_of_local_areas_goes_by_their_codes_because_not_all_rows_have_a_districts()
    {
        Assert.Equal(628, LocalAreas.Readings.Count);
        Assert.Equal(238_300, LocalAreas.Value("population", "E22000362", "2022-06"));
        Assert.Equal(102_400, LocalAreas.Value("households", "E22000362", "2021-06"));
        Assert.All(LocalAreas.Extract.Problems, note => Assert.Equal("rounded", note.Problem.Code));
        Assert.Equal(2, LocalAreas.Extract.Problems.Count);
    }

    [Theory]
    [InlineData("Area Code,Area Name,Mid-2023 population\nE23000024,Norfolk,931900\n")]
    [InlineData("Mid-2023 population estimates,,\nCode,Name,All ages\nE23000024,Norfolk,\"931,900 \"\n")]
    [InlineData("Estimates for 2023,,,,\nCode,Name,All ages,0,90+\nE23000025,Suffolk,776400,7000,10000\nE23000024,Norfolk,931900,8000,12000\nSource: ONS,,,,\n")]
    public void The_year_stands_in_the_heading_or_in_a_title(string csv)
    {
        var taken = Taken.OfText(PopulationFile.Publisher, csv);
        Assert.Equal(931_900, taken.Value("population", "norfolk", "2023-06"));
        Assert.All(taken.Readings, reading => Assert.Equal("population", reading.Measure));
    }

    [Theory]
    [InlineData("lad24cd,population_mid2024\nE07000001,5\n", "unknown-place", "line 2, column 1 (\"lad24cd\")", "E07000001")]
    [InlineData("lad24cd,population_mid2024\nE07000144,5\n,6\n", "unknown-place", "line 3, column 1 (\"lad24cd\")", "blank")]
    [InlineData("lad24cd,population_mid2024\nE07000144,-5\n", "out-of-range", "line 2, column 2 (\"population_mid2024\")", "less than 0")]
    [InlineData("lad24cd,population_mid2024\nE07000144,5\nE07000144,6\n", "duplicate", "line 3, column 2 (\"population_mid2024\")", "on line 2")]
    [InlineData("lad24cd,lad24nm,population\nE07000144,Broadland,5\n", "no-year", "line 1, column 3 (\"population\")", "mid-2024")]
    [InlineData("lad24cd,lad24nm,population_mid2024,density\nE07000144,Broadland,5,6\n", "unknown-heading", "line 1, column 4 (\"density\")", "Found: \"lad24cd\"")]
    public void What_cannot_be_read_is_refused_with_its_place(string csv, string code, string where, string text)
    {
        var refusal = Taken.OfText(PopulationFile.Publisher, csv).Refusal;
        Assert.Equal((code, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_may_be_left_out_or_explained()
    {
        const string Csv = "lad24cd,inhabitants in mid-2024,area\nE07000144,5,6\n";
        var taken = Taken.OfText(PopulationFile.Publisher, Csv, Taken.Said(("inhabitants in mid-2024", "population"), ("Area", "ignore")));
        Assert.Equal(5, Assert.Single(taken.Readings).Value);
        Assert.Single(taken.Said("column-left-out"));
    }

    [Fact]
    public void A_name_that_is_not_the_codes_is_noted() =>
        Assert.Single(Taken.OfText(PopulationFile.Publisher, "lad24cd,lad24nm,population_mid2024\nE07000144,Breckland,5\n").Said("code-and-name"));

    [Theory]
    [InlineData("lad24cd,lad24nm,csp24cd,csp24nm\nE07000144,Broadland,E22000219,Broadland\n")]
    [InlineData("Area Code,Area Name,Total recorded crime,Robbery,Population 2023,Rate,Burglary\nE23000024,Norfolk,1,2,3,4,5\n")]
    [InlineData("Force,Population 2023\nNorfolk,931900\n")]
    public void Other_tables_are_not_taken_for_it(string csv) => Assert.False(Taken.IsRecognised(PopulationFile.Publisher, csv));
}
