using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Sources.HomeOfficeOpenData;
using Answerable.Sources.HomeOfficeOutcomes;
using Answerable.Sources.HomeOfficeRolling;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.HomeOfficeOutcomes;

/// <summary>The Home Office's outcomes: what is kept of a row, what is asked and what is refused. Rows made up for the tests are of the two smallest forces.</summary>
public sealed class OutcomesFileTests
{
    private const string Snake = "financial_year,financial_quarter,force_name,offence_description,offence_group,offence_subgroup,offence_code,offence_code_expired,outcome_description,outcome_group,outcome_type,offences,force_outcomes_recorded_in_quarter\n";
    private const string Words = "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Code Expired,Outcome Description,Outcome Group,Outcome Type,Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter\n";

    [Theory]
    [InlineData(Snake)]
    [InlineData(Words)]
    public void Both_spellings_of_the_headings_are_known(string head)
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, head + Row("16", "12", "15"));
        Assert.Equal(
            [("outcomes-of-offences", "offence=28E;outcome=16", "norfolk", "2017-Q2", 12m, 12), ("outcomes-recorded", "offence=28E;outcome=16", "norfolk", "2017-Q2", 15m, 13)],
            taken.Readings.Select(reading => (reading.Measure, reading.Breakdown, reading.Place, reading.Period.ToString(), reading.Value!.Value, reading.Cell.Column)));
        Assert.All(taken.Readings, reading => Assert.Equal(("csv", 2), (reading.Cell.Table, reading.Cell.Row)));
        Assert.Equal("ho-outcomes", taken.Extract.Source);
    }

    [Fact]
    public void A_zero_is_not_stored_and_that_it_was_printed_is()
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "0", "0") + Row("0", "3", "NA", line: "Not yet assigned an outcome,Not yet assigned an outcome") + Row("18", "-0", "00"));
        Assert.Equal(("outcomes-of-offences", "offence=28E;outcome=0", 3m), Assert.Single(taken.Readings.Select(reading => (reading.Measure, reading.Breakdown, reading.Value!.Value))));
        var printed = Assert.Single(PrintedOutcomes.Of(taken.Extract.References));
        Assert.Equal(("norfolk", "2017-Q2", "0 16 18", "28E"), (printed.Place, printed.Quarter.ToString(), string.Join(' ', printed.Types.Keys.Order()), string.Join(' ', printed.Codes.Keys)));
        Assert.Equal(2, taken.Extract.References[0].Cell.Row);
        Assert.Empty(taken.Extract.Problems);
    }

    [Fact]
    public void A_row_of_NA_holds_nothing_and_that_is_said()
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "12", "15") + "NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA\n");
        Assert.Equal(2, taken.Readings.Count);
        Assert.Equal("line 3, column 1", Assert.Single(taken.Said("blank-row")).Where);
    }

    [Fact]
    public void Less_than_none_is_kept_and_said_once_for_all()
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, Snake + Row("0", "-3", "NA", line: "Not yet assigned an outcome,Not yet assigned an outcome") + Row("16", "12", "-1"));
        Assert.Equal([-3m, 12m, -1m], taken.Readings.Select(reading => reading.Value!.Value));
        Assert.StartsWith("2 counts are less than none", Assert.Single(taken.Said("negative")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_instead_of_a_count_is_kept_as_a_sign()
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "[x]", "NA"));
        Assert.Equal([(null, "[x]"), (null, "NA")], taken.Readings.Select(reading => (reading.Value, reading.Marker)));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("2A")]
    [InlineData("3a")]
    public void An_alternate_file_is_refused_because_it_counts_twice(string type)
    {
        var refusal = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "1", "1") + Row(type, "1", "1")).Refusal;
        Assert.Equal(("alternate-file", "line 3, column 11 (\"outcome_type\")"), (refusal.Code, refusal.Where));
        Assert.Contains("a second time", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_known_is_asked_about_and_then_counts_where_it_was_put()
    {
        var csv = Snake + Row("16", "5", "5") + Row("22", "4", "4", line: "Diversionary activity,Diversionary activity") + Row("22", "0", "0", code: "28F") + Row("16", "0", "0", code: "28F");
        var refusal = Taken.OfText(OutcomesFile.Publisher, csv).Refusal;
        Assert.Equal("unknown-outcome-type", refusal.Code);
        Assert.Contains("--map \"outcome 22=GROUP\"", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("diversion", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not-yet", refusal.Text, StringComparison.Ordinal);

        var told = Taken.OfText(OutcomesFile.Publisher, csv, Taken.Said(("outcome 22", "diversion")));
        Assert.Equal(4, told.Readings.Count);
        Assert.Equal(("diversion", null), (PrintedOutcomes.Of(told.Extract.References)[0].Types[22], PrintedOutcomes.Of(told.Extract.References)[0].Types[16]));

        var left = Taken.OfText(OutcomesFile.Publisher, csv, Taken.Said(("outcome 22", "ignore")));
        Assert.Equal(2, left.Readings.Count);
        Assert.Single(left.Said("outcome-left-out"));
        Assert.DoesNotContain(22, PrintedOutcomes.Of(left.Extract.References)[0].Types.Keys);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("64")]
    [InlineData("")]
    [InlineData("1.0")]
    public void What_is_no_number_of_a_type_is_refused(string type) => Assert.Equal("bad-outcome-type", Taken.OfText(OutcomesFile.Publisher, Snake + Row(type, "1", "1")).Refusal.Code);

    [Fact]
    public void An_offence_that_is_not_known_can_be_told_and_is_not_taken_for_a_type()
    {
        var csv = Snake + Row("16", "5", "5", code: "8Z");
        Assert.Equal("unknown-offence", Taken.OfText(OutcomesFile.Publisher, csv).Refusal.Code);
        var told = Taken.OfText(OutcomesFile.Publisher, csv, Taken.Said(("8Z", "crime-violence-with-injury")));
        Assert.Equal("crime-violence-with-injury", Assert.Single(PrintedOutcomes.Of(told.Extract.References)).Codes["8Z"]);

        // 20 is an offence code and an outcome type: to leave out the one is not to leave out the other.
        var both = Snake + Row("20", "5", "5") + Row("20", "0", "1", code: "20");
        Assert.Equal(2, Taken.OfText(OutcomesFile.Publisher, both, Taken.Said(("20", "ignore"))).Readings.Count);
        Assert.Equal("no-readings", Taken.OfText(OutcomesFile.Publisher, both, Taken.Said(("outcome 20", "ignore"))).Extract.Problems.First(note => note.Problem.Kind == ProblemKind.Refusal).Problem.Code);
    }

    [Theory]
    [InlineData("2017/19", "1", "Norfolk", "28E", "16", "1", "1", "bad-year")]
    [InlineData("2017/18", "5", "Norfolk", "28E", "16", "1", "1", "bad-quarter")]
    [InlineData("2017/18", "1", "Norfollk", "28E", "16", "1", "1", "unknown-place")]
    [InlineData("2017/18", "1", "Norfolk", "28E", "16", "one", "1", "bad-number")]
    [InlineData("2017/18", "1", "Norfolk", "28E", "16", "1", "", "bad-number")]
    [InlineData("2017/18", "1", "Norfolk", "28E", "0", "1", "2", "undecided")]
    public void What_cannot_be_read_is_refused_with_its_place(string year, string quarter, string force, string code, string type, string offences, string recorded, string problem) =>
        Assert.Equal(problem, Taken.OfText(OutcomesFile.Publisher, Snake + Row(type, offences, recorded, code, force, year, quarter)).Refusal.Code);

    [Fact]
    public void The_same_twice_is_refused_though_it_be_a_zero()
    {
        var refusal = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "0", "0") + Row("18", "1", "1") + Row("16", "0", "0")).Refusal;
        Assert.Equal(("duplicate", "line 4, column 11 (\"outcome_type\")"), (refusal.Code, refusal.Where));
    }

    [Fact]
    public void An_offence_without_all_types_is_asked_about_and_is_no_zero()
    {
        var taken = Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "1", "1") + Row("18", "1", "1") + Row("16", "1", "1", code: "28F"));
        var asked = Assert.Single(taken.Said("types-lacking"));
        Assert.Equal(ProblemKind.Question, asked.Kind);
        Assert.Contains("offence \"28F\": lacks the outcome type 18", asked.Text, StringComparison.Ordinal);
        var printed = Assert.Single(PrintedOutcomes.Of(taken.Extract.References));
        Assert.Equal(("28E", "28F"), (Assert.Single(printed.Codes.Keys), Assert.Single(printed.Partial)));
    }

    [Fact]
    public void A_force_without_an_offence_that_others_have_is_asked_about() => Assert.Contains(
        "Suffolk, April to June 2017: lacks offence 28F",
        Assert.Single(Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "1", "1") + Row("16", "0", "0", code: "28F") + Row("16", "1", "1", force: "Suffolk")).Said("offences-lacking")).Text, StringComparison.Ordinal);

    [Fact]
    public void Forces_are_known_by_the_names_this_publisher_prints() => Assert.Equal(
        ["city-of-london", "btp", "devon-and-cornwall"],
        Taken.OfText(OutcomesFile.Publisher, Snake + Row("16", "1", "0", force: "\"London, City of\"") + Row("16", "1", "0", force: "British Transport Police") + Row("16", "1", "0", force: "Devon and Cornwall"))
            .Readings.Select(reading => reading.Place));

    [Fact]
    public void A_label_that_is_not_the_numbers_is_noted_and_a_longer_dash_is_not()
    {
        Assert.Empty(Taken.OfText(OutcomesFile.Publisher, Snake + Row("18", "1", "1", line: "x,Investigation complete - no suspect identified")).Extract.Problems);
        Assert.Single(Taken.OfText(OutcomesFile.Publisher, Snake + Row("18", "1", "1", line: "x,Charged/Summonsed")).Said("label-and-type"));
    }

    [Fact]
    public void Recorded_crime_is_not_taken_for_it_nor_it_for_recorded_crime()
    {
        Assert.False(Taken.IsRecognised(OutcomesFile.Publisher, "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences\n2017/18,1,Norfolk,a,b,c,8N,5\n"));
        Assert.False(Taken.IsRecognised(OpenDataFile.ByForce, Snake + Row("16", "1", "1")));
        Assert.False(Taken.IsRecognised(OpenDataFile.ByLocalArea, Snake + Row("16", "1", "1")));
    }

    private static string Row(string type, string offences, string recorded, string code = "28E", string force = "Norfolk", string year = "2017/18", string quarter = "1", string line = "x,") =>
        $"{year},{quarter},{force},Burglary Residential,Theft offences,Residential burglary,{code},NA,{line},{type},{offences},{recorded}\n";
}

/// <summary>The real file of 2017/18, handed on row by row by the real reading process.</summary>
public sealed class PublishedOutcomesTests
{
    private static Taken Published => field ??= Read();

    [Fact]
    public void Of_450912_rows_221494_counts_are_not_zero_and_nothing_lacks()
    {
        Assert.Equal(221_494, Published.Readings.Count);
        Assert.Equal((116_719, 104_775), (Published.Readings.Count(reading => reading.Measure == OutcomeCounts.OfOffences), Published.Readings.Count(reading => reading.Measure == OutcomeCounts.Recorded)));
        Assert.Equal(["blank-row", "negative"], Published.Extract.Problems.Select(note => note.Problem.Code).Order(StringComparer.Ordinal));
        Assert.StartsWith("3,033 counts", Assert.Single(Published.Said("negative")).Text, StringComparison.Ordinal);
        var printed = PrintedOutcomes.Of(Published.Extract.References);
        Assert.Equal(176, printed.Count); // 44 forces, 4 quarters
        Assert.All(printed, one => Assert.Equal((21, 122, 0), (one.Types.Count, one.Codes.Count, one.Partial.Count)));
        Assert.DoesNotContain(Published.Readings, reading => reading.Value == 0);
    }

    [Fact]
    public void The_outcomes_of_a_forces_crimes_add_up_to_its_recorded_crime_in_two_other_products()
    {
        Taken recorded = Taken.Of(OpenDataFile.ByForce, Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv")),
            rolling = Taken.Of(RollingFile.Publisher, Shared.Path("data", "ho-prc", "rec-crime-pfa.csv"));
        decimal Sum(string place, string? quarter = null) => Published.Readings.Where(reading => reading.Measure == OutcomeCounts.OfOffences && reading.Place == place && (quarter is null || reading.Period.ToString() == quarter))
            .Sum(reading => reading.Value!.Value);
        Assert.Equal((56_398m, 56_398m, 56_398m), (Sum("norfolk"), recorded.Value("crime-total", "norfolk", "P12M/2018-03"), rolling.Value("crime-total", "norfolk", "P12M/2018-03")));
        foreach (var quarter in new[] { "2017-Q2", "2017-Q3", "2017-Q4", "2018-Q1" }) Assert.Equal(recorded.Value("crime-total", "norfolk", quarter), Sum("norfolk", quarter));

        // Published a year later, it has some forces as they had been revised by then: as the product that ends in 2018 has them.
        var forces = Published.Readings.Select(reading => reading.Place).Distinct().ToList();
        Assert.Equal(44, forces.Count);
        int Equal(Taken other) => forces.Count(force => Sum(force) == other.Value("crime-total", force, "P12M/2018-03"));
        Console.WriteLine($"outcomes add up to the recorded crime of 2017/18 for {Equal(recorded)} of {forces.Count} forces in the open data of 2018 and for {Equal(rolling)} in the rolling file that ends in 2018");
        Assert.Equal((37, 43), (Equal(recorded), Equal(rolling)));
    }

    private static Taken Read()
    {
        var taking = OutcomesFile.Publisher.Rows!(Taken.Said(), Taken.Catalogue);
        var path = Shared.Path("data", "ho-outcomes", "prc-outcomes-open-data-mar2018-2017-18.csv.gz");
        var file = Answerable.Sources.Reading.PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None, begin: taking.Begin).GetAwaiter().GetResult()!;
        Assert.False(file.IsRefused, string.Join('\n', file.Problems));
        Assert.Equal((450_914, 0), (file.Rows, file.Tables.Count)); // the headings and the row of NA among them; none is held
        return new(taking.End(file.Tables));
    }
}
