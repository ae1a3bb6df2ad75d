using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.HomeOfficeOpenData;
using Answerable.Sources.HomeOfficeRolling;
using Answerable.Tests;

namespace Answerable.Sources.Tests.HomeOfficeOpenData;

/// <summary>The Home Office's open data by police force area: the published sheet of 2017/18, and what is said of rows that cannot be read.</summary>
public sealed class OpenDataFileTests
{
    private const string Year = "P12M/2018-03";
    private const string Head = "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences\n";

    private static Taken Published => field ??= Taken.Of(OpenDataFile.ByForce, Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv"));

    private static Taken Rolling => field ??= Taken.Of(RollingFile.Publisher, Shared.Path("data", "ho-prc", "rec-crime-pfa.csv"));

    [Fact]
    public void The_published_sheet_has_23068_readings_of_four_quarters()
    {
        Assert.Equal(23_068, Published.Readings.Count);
        Assert.Equal(["2017-Q2", "2017-Q3", "2017-Q4", "2018-Q1"], Published.Readings.Select(reading => reading.Period).Distinct().Order().Select(period => period.ToString()));
        Assert.All(Published.Extract.Problems, note => Assert.Equal(ProblemKind.Note, note.Problem.Kind));
        Assert.Equal(["accounting-zeros", .. Enumerable.Repeat("negative", 36), "rows-of-one-code"], Published.Extract.Problems.Select(note => note.Problem.Code).Order(StringComparer.Ordinal));
    }

    // data-formats.md section 5, Norfolk 2017/18.
    [Theory]
    [InlineData("crime-total", 56_398)]
    [InlineData("crime-homicide", 6)]
    [InlineData("crime-violence-with-injury", 6_639)]
    [InlineData("crime-death-or-serious-injury-unlawful-driving", 6)]
    [InlineData("crime-violence-with-injury-including-driving", 6_645)]
    [InlineData("crime-residential-burglary", 2_746)]
    [InlineData("crime-vehicle-offences", 2_741)]
    [InlineData("crime-theft-from-the-person", 554)]
    [InlineData("crime-robbery", 425)]
    [InlineData("crime-drug-trafficking", 464)]
    [InlineData("crime-drug-possession", 1_555)]
    public void Norfolk_is_as_the_handbook_counted_it(string measure, int value) => Assert.Equal(value, Published.Value(measure, "norfolk", Year));

    [Fact]
    public void The_two_products_agree_on_Norfolk() => Assert.Equal(
        Taken.Catalogue.Measures.Where(measure => measure.Topic == "crime").Select(measure => (measure.Id, Value: Rolling.Value(measure.Id, "norfolk", Year))).Where(item => item.Value is not null),
        Taken.Catalogue.Measures.Where(measure => measure.Topic == "crime" && measure.Id is not ("crime-drug-trafficking" or "crime-drug-possession"))
            .Select(measure => (measure.Id, Value: Published.Value(measure.Id, "norfolk", Year))).Where(item => item.Value is not null));

    [Fact]
    public void Of_47_places_40_agree_in_the_two_products_and_seven_were_revised()
    {
        var bodies = Taken.Catalogue.Places.All.Where(place => place.Kind == PlaceKind.NoArea);
        var places = Rolling.Readings.Select(reading => reading.Place).Distinct().ToList();
        var pairs = places.Select(place => bodies.Any(body => body.Id == place)
            ? (Place: place, Before: Fraud(place), After: Rolling.Value("crime-fraud", place, Year))
            : (Place: place, Before: Published.Value("crime-total", place, Year), After: Rolling.Value("crime-total", place, Year))).ToList();
        Assert.Equal(47, pairs.Count);
        Assert.All(pairs, pair => Assert.NotNull(pair.Before));
        Assert.Equal(
            [
                ("btp", 59_591m, 59_785m), ("cheshire", 87_361m, 87_320m), ("derbyshire", 55_589m, 55_389m), ("leicestershire", 83_793m, 81_960m),
                ("north-wales", 51_602m, 51_582m), ("sussex", 113_666m, 112_826m), ("uk-finance", 59_367m, 84_328m),
            ],
            pairs.Where(pair => pair.Before != pair.After).Select(pair => (pair.Place, pair.Before!.Value, pair.After!.Value)).OrderBy(pair => pair.Place, StringComparer.Ordinal));
        Assert.Equal(84_328, Fraud("uk-finance") + Fraud("financial-fraud-action-uk"));
        Assert.Equal(24_961, Fraud("financial-fraud-action-uk"));
    }

    [Fact]
    public void Codes_stay_text()
    {
        var codes = Published.Readings.Select(reading => reading.Breakdown).ToHashSet();
        Assert.Superset(new HashSet<string> { "offence=8N", "offence=4.4", "offence=1/4.1/4.10/4.2", "offence=FFA UK", "offence=2" }, codes);
    }

    [Fact]
    public void A_code_of_four_offences_has_four_rows_that_are_all_taken()
    {
        var rows = Published.Readings.Where(reading => reading.Measure == "crime-homicide" && reading.Place == "avon-and-somerset" && reading.Period.ToString() == "2017-Q2").ToList();
        Assert.Equal(
            [("offence=1/4.1/4.10/4.2", 0m), ("offence=1/4.1/4.10/4.2;row=2", 0m), ("offence=1/4.1/4.10/4.2;row=3", 1m), ("offence=1/4.1/4.10/4.2;row=4", 1m)],
            rows.Select(reading => (reading.Breakdown, reading.Value!.Value)));
        Assert.Contains("704 rows", Assert.Single(Published.Said("rows-of-one-code")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_accounting_zero_is_zero_and_36_true_negatives_stay()
    {
        Assert.StartsWith("5,792 cells are printed as -0 or -00", Assert.Single(Published.Said("accounting-zeros")).Text, StringComparison.Ordinal);
        Assert.Equal(5_792, Published.Readings.Count(reading => reading.Value == 0));
        Assert.Equal(36, Published.Readings.Count(reading => reading.Value < 0));
        Assert.Equal(-45, Published.Readings.Min(reading => reading.Value));
    }

    [Fact]
    public void A_change_of_sign_is_said_beside_its_figure()
    {
        var note = Published.Extract.Problems.First(note => note.Problem.Code == "negative");
        Assert.NotNull(note.Place);
        Assert.Contains(Published.Readings, reading => reading.Value < 0 && reading.Place == note.Place && reading.Period.ToString() == note.Period);
    }

    [Theory]
    [InlineData("2017/18", "1", "2017-Q2")]
    [InlineData("2017-18", "4", "2018-Q1")]
    [InlineData("2017_18", "3", "2017-Q4")]
    [InlineData("1999/2000", "4", "2000-Q1")]
    public void The_first_quarter_is_April_to_June(string year, string quarter, string period) =>
        Assert.Equal(period, Assert.Single(Taken.OfText(OpenDataFile.ByForce, Row(year, quarter)).Readings).Period.ToString());

    [Theory]
    [InlineData("2017/19", "1", "Norfolk", "8N", "5", "bad-year", "line 2, column 1 (\"Financial Year\")", "2017/18")]
    [InlineData("2017", "1", "Norfolk", "8N", "5", "bad-year", "line 2, column 1 (\"Financial Year\")", "2017/18")]
    [InlineData("2017/18", "5", "Norfolk", "8N", "5", "bad-quarter", "line 2, column 2 (\"Financial Quarter\")", "1 to 4")]
    [InlineData("2017/18", "1", "Norfollk", "8N", "5", "unknown-place", "line 2, column 3 (\"Force Name\")", "Is it Norfolk?")]
    [InlineData("2017/18", "1", "Norfolk", "8Z", "5", "unknown-offence", "line 2, column 7 (\"Offence Code\")", "\"Assault with Injury\", in \"Violence against the person\"")]
    [InlineData("2017/18", "1", "Norfolk", "8N", "five", "bad-number", "line 2, column 8 (\"Number of Offences\")", "\"five\" is not a count")]
    public void What_cannot_be_read_is_refused_with_its_place(string year, string quarter, string force, string code, string count, string problem, string where, string text)
    {
        var refusal = Taken.OfText(OpenDataFile.ByForce, Row(year, quarter, force, code, count)).Refusal;
        Assert.Equal((problem, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_was_explained_is_taken_or_left_out()
    {
        var csv = Row(code: "8Z");
        Assert.Contains("--map \"8Z=MEASURE\"", Taken.OfText(OpenDataFile.ByForce, csv).Refusal.Text, StringComparison.Ordinal);
        var reading = Assert.Single(Taken.OfText(OpenDataFile.ByForce, csv, Taken.Said(("8Z", "crime-violence-with-injury"))).Readings);
        Assert.Equal(("crime-violence-with-injury", "offence=8Z"), (reading.Measure, reading.Breakdown));
        var left = Taken.OfText(OpenDataFile.ByForce, csv + Row(code: "8N")[Head.Length..], Taken.Said(("8Z", "ignore")));
        Assert.Equal("offence=8N", Assert.Single(left.Readings).Breakdown);
        Assert.Single(left.Said("offence-left-out"));
    }

    [Fact]
    public void An_unknown_heading_is_refused_with_what_was_found_and_what_is_expected()
    {
        var refusal = Taken.OfText(OpenDataFile.ByForce, Row().Replace("Offence Subgroup", "Kind", StringComparison.Ordinal)).Refusal;
        Assert.Equal(("unknown-heading", "line 1, column 6 (\"Kind\")"), (refusal.Code, refusal.Where));
        Assert.Contains("Found: \"Financial Year\"", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("Expected: \"financial year\"", refusal.Text, StringComparison.Ordinal);
        Assert.Single(Taken.OfText(OpenDataFile.ByForce, Row().Replace("Offence Subgroup", "Kind", StringComparison.Ordinal), Taken.Said(("kind", "ignore"))).Readings);
    }

    [Fact]
    public void The_same_row_twice_is_noted_and_with_another_figure_refused()
    {
        Assert.Single(Taken.OfText(OpenDataFile.ByForce, Row() + Row()[Head.Length..]).Said("duplicate"));
        Assert.Equal("duplicate", Taken.OfText(OpenDataFile.ByForce, Row() + Row(count: "6")[Head.Length..]).Refusal.Code);
    }

    [Fact]
    public void Half_the_rows_of_a_code_of_four_offences_are_asked_about()
    {
        var row = Row(code: "1/4.1/4.10/4.2");
        Assert.DoesNotContain(Taken.OfText(OpenDataFile.ByForce, row).Extract.Problems, note => note.Problem.Code == "rows-of-one-code");
        var two = Taken.OfText(OpenDataFile.ByForce, row + row[Head.Length..]);
        Assert.Contains(two.Said("rows-of-one-code"), problem => problem.Kind == ProblemKind.Question && problem.Text.Contains("has 2 rows. Expected 1 or 4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_that_is_not_the_codes_is_noted_and_the_code_believed()
    {
        var taken = Taken.OfText(OpenDataFile.ByForce, Row(code: "46"));
        Assert.Equal("crime-shoplifting", Assert.Single(taken.Readings).Measure);
        Assert.Single(taken.Said("label-and-code"));
    }

    [Theory]
    [InlineData("12 months ending,PFA,Region,Offence,Rolling year total number of offences\n31-12-2018,Norfolk,East,Robbery,1\n")]
    [InlineData("financial_year,financial_quarter,force_name,offence_description,offence_group,offence_subgroup,offence_code,offence_code_expired,outcome_description,offences\n2017/18,1,Norfolk,a,b,c,8N,,d,5\n")]
    public void Other_tables_are_not_taken_for_it(string csv) => Assert.False(Taken.IsRecognised(OpenDataFile.ByForce, csv));

    private static string Row(string year = "2017/18", string quarter = "1", string force = "Norfolk", string code = "8N", string count = " 5 ") =>
        $"{Head}{year},{quarter},{force},Assault with Injury,Violence against the person,Violence with injury,{code},{count}\n";

    /// <summary>The quarters a body reported in: one was renamed in the course of the year.</summary>
    private static decimal? Fraud(string body) => Published.Readings.Where(reading => reading.Measure == "crime-fraud" && reading.Place == body).Sum(reading => reading.Value);
}
