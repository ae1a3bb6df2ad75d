using Answerable.Core.Measures;
using Answerable.Sources.FraudDashboard;

namespace Answerable.Sources.Tests.FraudDashboard;

/// <summary>Layouts that such a file may have, and what is asked where one is not known. All figures are made up for these tests.</summary>
public sealed class LayoutTests
{
    private const string Reports = "fraud-and-cyber-reports", Loss = "fraud-and-cyber-loss-pounds";

    private static Taken Of(string csv, params (string, string)[] mapping) => Taken.OfText(FraudDashboardFile.Publisher, csv, Taken.Said(mapping));

    private static Problem Refusal(string csv, params (string, string)[] mapping) => Of(csv, mapping).Refusal;

    [Fact]
    public void Referrals_outcomes_and_their_kinds_are_four_counts_that_nothing_divides()
    {
        var taken = Of("Month,Force,Reports,Disseminations to force,Outcomes,Judicial outcomes,Non-judicial outcomes\n2025-10,Norfolk,500,20,68,23,45\n2025-11,Norfolk,510,19,60,20,40\n");
        Assert.Equal((19m, 60m, 20m, 40m), (taken.Value("fraud-and-cyber-referrals", "norfolk", "2025-11"), taken.Value("fraud-and-cyber-outcomes", "norfolk", "2025-11"),
            taken.Value("fraud-and-cyber-outcomes-judicial", "norfolk", "2025-11"), taken.Value("fraud-and-cyber-outcomes-non-judicial", "norfolk", "2025-11")));
        foreach (var measure in Taken.Catalogue.Measures.Where(measure => measure.Topic == "fraud" && measure.Id.Contains("outcomes", StringComparison.Ordinal)))
        {
            Assert.Empty(measure.Rates);
            Assert.Contains(measure.NeverPer, never => never.Of.Contains("fraud-and-cyber-referrals"));
        }
    }

    [Fact]
    public void Outcomes_are_their_two_kinds_where_no_total_is_printed() =>
        Assert.Equal(815, Of("Month,Force,Referrals,Judicial outcomes,Non-judicial outcomes\n2025-10,Norfolk,235,274,541\n").Value("fraud-and-cyber-outcomes", "norfolk", "2025-10"));

    [Fact]
    public void A_printed_total_is_shown_and_parts_beside_it_are_parts()
    {
        var taken = Of("Month,Force,NFIB code,Reports\n2025-10,Norfolk,All,10\n2025-10,Norfolk,52A,4\n2025-10,Norfolk,3A Online shopping,6\n");
        Assert.False(taken.Extract.IsRefused);
        Assert.Equal(10, taken.Value(Reports, "norfolk", "2025-10"));
        Assert.Contains(taken.Readings, reading => reading.Breakdown == "category=52A" && reading.Value == 4);
    }

    [Fact]
    public void Parts_that_do_not_make_what_is_printed_are_asked_about()
    {
        var asked = Assert.Single(Of("Month,Force,NFIB code,Reports\n2025-10,Norfolk,All,12\n2025-10,Norfolk,52A,4\n2025-10,Norfolk,3A,6\n").Said("parts-do-not-add"));
        Assert.Equal((ProblemKind.Question, "line 2, column 4"), (asked.Kind, asked.Where));
        Assert.EndsWith("2 parts add to 10, but 12 is printed for all together.", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_one_force_lacks_is_asked_about_where_a_total_would_be_added_up()
    {
        var taken = Of("Month,Force,NFIB code,Reports\n2025-10,Norfolk,52A,4\n2025-10,Norfolk,3A,6\n2025-10,Suffolk,3A,6\n");
        Assert.Contains("Suffolk, October 2025", Assert.Single(taken.Said("types-left-out")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Medians_are_kept_and_never_put_together_and_averages_are_left_out()
    {
        var taken = Of("Month,Force,Victim type,Reports,Median loss,Average loss\n2025-10,Norfolk,Individual,9,£250,£2000\n2025-10,Norfolk,Business,3,£400,£1000\n");
        Assert.Null(taken.Figure("fraud-and-cyber-median-loss-pounds", "norfolk", "2025-10"));
        Assert.Equal(12, taken.Value(Reports, "norfolk", "2025-10"));
        Assert.Contains("one case can rule an average", Assert.Single(taken.Said("average-left-out")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(taken.Readings, reading => reading.Value == 2000);
    }

    [Fact]
    public void A_month_in_two_columns_and_a_table_of_one_force_are_understood()
    {
        Taken taken = new(FraudDashboardFile.Read(Reading.Sample.Csv("Year,Month name,Type of fraud,Number of reports\n2025,October,Dating scam,7\n").Tables, new(null, "norfolk", new Dictionary<string, string>()), Taken.Catalogue));
        Assert.Empty(taken.Extract.Problems);
        Assert.Equal(7, taken.Value(Reports, "norfolk", "2025-10"));
    }

    [Fact]
    public void A_heading_that_is_not_known_is_asked_about_and_can_be_told()
    {
        const string Csv = "Month,Force,NFIB code,Tally of things\n2025-10,Norfolk,52A,4\n";
        Assert.Equal(4, Of("Month,Force,NFIB code,Reports,Tally of things\n2025-10,Norfolk,52A,4,9\n", ("Tally of things", "ignore")).Value(Reports, "norfolk", "2025-10"));
        Assert.Equal(4, Of(Csv, ("Tally of things", Reports)).Value(Reports, "norfolk", "2025-10"));
        var refusal = Refusal("Month,Force,NFIB code,Reports,Tally of things\n2025-10,Norfolk,52A,4,9\n");
        Assert.Equal(("unknown-heading", "line 1, column 5"), (refusal.Code, refusal.Where[.."line 1, column 5".Length]));
        Assert.Contains("--map \"Tally of things=ROLE\", where ROLE is one of", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_known_is_asked_about_once_and_can_be_told()
    {
        const string Csv = "Month,Force,NFIB code,Reports\n2025-10,Norfolk,77Z,4\n2025-11,Norfolk,77Z,5\n";
        var refusal = Refusal(Csv);
        Assert.Equal("unknown-category", refusal.Code);
        Assert.Contains("--map \"77Z=52A\"", refusal.Text, StringComparison.Ordinal);
        var told = Of(Csv, ("77Z", "52A"));
        Assert.Equal(["category=52A"], told.Readings.Select(reading => reading.Breakdown).Distinct());
        Assert.Equal(5, told.Value(Reports, "norfolk", "2025-11"));
    }

    [Fact]
    public void Where_types_are_left_out_no_total_is_added_up()
    {
        var refusal = Refusal("Month,Force,NFIB code,Reports\n2025-10,Norfolk,77Z,4\n2025-10,Norfolk,52A,5\n", ("77Z", "ignore"));
        Assert.Equal("no-total", refusal.Code);
    }

    [Theory]
    [InlineData("2025-10,Norfolk,52A,Individual,4,£1.2m", "bad-number", "line 2, column 6", "has lost its digits")]
    [InlineData("2025-10,Norfolk,52A,Individual,4.5,£10", "bad-number", "line 2, column 5", "is not a count")]
    [InlineData("2025-10,Norfolk,52A,Individual,4,-£10", "out-of-range", "line 2, column 6", "less than 0")]
    [InlineData("2025-10,Norfolk,52A,Martian,4,£10", "unknown-victim", "line 2, column 4", "--map \"Martian=individual\"")]
    [InlineData("2025-10,Norfolk,,Individual,4,£10", "no-category", "line 2, column 3", "is blank")]
    [InlineData("last autumn,Norfolk,52A,Individual,4,£10", "bad-month", "line 2, column 1", "last autumn")]
    [InlineData("2025-10,Norfalk,52A,Individual,4,£10", "unknown-place", "line 2, column 2", "Norfolk")]
    [InlineData("2025-10,Norfolk,52A,Individual,4,£10\n2025-10,Norfolk,52A,Person,5,£10", "duplicate", "line 3, column 5", "with another figure")]
    public void What_is_wrong_is_said_with_its_cell_and_nothing_is_taken(string rows, string code, string where, string says)
    {
        var refusal = Refusal($"Month,Force,NFIB code,Victim type,Reports,Loss\n{rows}\n");
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith(where, refusal.Where, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-10,Norfolk,52A,Individual,4,5,£10", "more-than-reports")]
    [InlineData("2025-10,Norfolk,52A,Individual,4,0,£10", "loss-without-reports")]
    [InlineData("2025-10,Norfolk,52A Ticket fraud,Individual,4,2,£10", "category-and-name")]
    [InlineData("2025-10,Norfolk,52A,,4,2,£10", "victim-blank")]
    public void What_cannot_both_be_right_is_asked_about(string row, string code) =>
        Assert.Equal(ProblemKind.Question, Assert.Single(Of($"Month,Force,NFIB code,Victim type,Reports,Reports with a loss,Loss\n{row}\n").Said(code)).Kind);

    [Theory]
    [InlineData("Month,Force,Calls,Mean answer time\n2025-10,Norfolk,4,3\n")]
    [InlineData("measure,place,period,value\n999-calls,norfolk,2025-10,4\n")]
    public void Tables_of_other_kinds_are_not_taken_for_it(string csv) => Assert.False(Taken.IsRecognised(FraudDashboardFile.Publisher, csv));
}
