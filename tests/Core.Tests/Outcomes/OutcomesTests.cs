using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Outcomes.Told;

namespace Answerable.Core.Tests.Outcomes;

/// <summary>What became of crimes: what is none, what is not known, and what is never put together.</summary>
public sealed class OutcomesTests
{
    private static readonly Edition One = Edition("a"), Other = Edition("b", "2020-04-25");
    private static readonly string[] Norfolk = ["norfolk"], Both = ["norfolk", "suffolk"], Codes = ["28E", "28F", "34B"], Quarters = [Quarter1, Quarter2, Quarter3, Quarter4];

    [Fact]
    public void A_type_that_is_printed_and_has_no_reading_is_a_zero_and_a_force_that_is_not_printed_has_none()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3").Has(One, "norfolk", Quarter1, "28F", 18, "61");
        var found = told.At("norfolk", Quarter1);
        Assert.Equal((OutcomeLack.None, 64m), (found.Lack, found.Whole));
        Assert.Equal(21, found.Types.Count);
        Assert.Equal(0, found.Types.Single(part => part.Number == 16).Value);
        var missing = told.At("suffolk", Quarter1);
        Assert.Equal((OutcomeLack.NotPrinted, 0), (missing.Lack, missing.Types.Count));
        Assert.Equal(OutcomeLack.NotPrinted, told.At("norfolk", Quarter2).Lack);
    }

    [Fact]
    public void Only_the_codes_of_the_crime_count()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3").Has(One, "norfolk", Quarter1, "34B", 1, "7");
        Assert.Equal(3, told.At("norfolk", Quarter1).Whole);
        Assert.Equal(7, told.At("norfolk", Quarter1, Sample.Catalogue.Measure("crime-robbery")).Whole);
        Assert.Equal(10, told.At("norfolk", Quarter1, Sample.Catalogue.Measure("crime-neighbourhood")).Whole);
        Assert.Equal(["28E", "28F"], told.Coverage.Codes(Burglary));
    }

    [Fact]
    public void Groups_come_in_the_catalogues_order_and_what_is_not_decided_yet_comes_last()
    {
        var found = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 0, "5").Has(One, "norfolk", Quarter1, "28E", 14, "20").Has(One, "norfolk", Quarter1, "28E", 16, "30")
            .At("norfolk", Quarter1);
        Assert.Equal(
            ["charged", "taken-into-consideration", "out-of-court-formal", "out-of-court-informal", "prosecution-prevented", "evidence-lacking", "victim-does-not-support", "police-decision", "passed-on", "no-suspect", "not-yet"],
            found.Groups.Select(part => part.Group.Id));
        Assert.Equal(50, found.Groups.Single(part => part.Group.Id == "victim-does-not-support").Value);
        Assert.Equal(5, found.Undecided!.Value);
        Assert.Equal(0, found.Types[^1].Number);
    }

    [Fact]
    public void The_count_of_outcomes_has_nothing_undecided_and_a_whole_of_its_own()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 0, "5").Has(One, "norfolk", Quarter1, "28E", 1, "60")
            .Has(One, "norfolk", Quarter1, "28E", 1, "80", OutcomeCount.Recorded);
        var recorded = told.At("norfolk", Quarter1, count: OutcomeCount.Recorded);
        Assert.Equal((80m, 20, null), (recorded.Whole, recorded.Types.Count, recorded.Undecided));
        Assert.Equal(100, recorded.Share(recorded.Groups[0]));
        var offences = told.At("norfolk", Quarter1);
        Assert.Equal((65m, Shares.Percent(60, 65)), (offences.Whole, offences.Share(offences.Groups[0])));
    }

    [Fact]
    public void Quarters_are_added_only_when_all_are_there()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1, Quarter2, Quarter4], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3").Has(One, "norfolk", Quarter4, "28E", 1, "4");
        var year = told.At("norfolk", Year);
        Assert.Equal(OutcomeLack.Incomplete, year.Lack);
        Assert.Equal([Sample.Month(Quarter3)], year.Missing);
        told.Prints(One, Norfolk, [Quarter3], Codes);
        Assert.Equal((OutcomeLack.None, 7m), (told.At("norfolk", Year).Lack, told.At("norfolk", Year).Whole));
    }

    [Fact]
    public void Two_editions_are_never_mixed_and_the_later_one_that_has_all_is_shown()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1, Quarter2], Codes).Prints(Other, Norfolk, [Quarter3, Quarter4], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3").Has(Other, "norfolk", Quarter4, "28E", 1, "4");
        Assert.Equal(OutcomeLack.Mixed, told.At("norfolk", Year).Lack);
        Assert.Equal(One, told.At("norfolk", Quarter1).Edition);
        told.Prints(One, Norfolk, [Quarter3, Quarter4], Codes);
        Assert.Equal((One, 3m), (told.At("norfolk", Year).Edition, told.At("norfolk", Year).Whole));
        told.Prints(Other, Norfolk, [Quarter1, Quarter2], Codes);
        Assert.Equal((Other, 4m), (told.At("norfolk", Year).Edition, told.At("norfolk", Year).Whole));
        Assert.Equal(One, told.Coverage.AsOf(new(2019, 12, 31)).At(Burglary, Place("norfolk"), Sample.Month(Year)).Edition is { } id ? id == One.Id ? One : Other : null);
        Assert.Empty(told.Coverage.AsOf(new(2018, 12, 31)).Quarters);
    }

    [Fact]
    public void A_force_that_lacks_an_offence_which_others_have_is_not_told()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], ["28E"]).Prints(One, ["suffolk"], [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3");
        Assert.Equal(OutcomeLack.OffencesLacking, told.At("norfolk", Quarter1).Lack);
        Assert.Equal(OutcomeLack.None, told.At("suffolk", Quarter1).Lack);
    }

    [Fact]
    public void An_offence_without_all_its_types_is_not_told_even_where_no_force_has_more()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], ["28E"], partial: ["28F"]).Has(One, "norfolk", Quarter1, "28E", 1, "3");
        Assert.Equal(OutcomeLack.OffencesLacking, told.At("norfolk", Quarter1).Lack);
    }

    [Fact]
    public void A_sign_instead_of_a_number_is_no_zero()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "[x]").Has(One, "norfolk", Quarter1, "28F", 1, "3");
        Assert.Equal(OutcomeLack.Marked, told.At("norfolk", Quarter1).Lack);
    }

    [Fact]
    public void Under_50_there_are_no_shares_and_from_50_they_have_Wilsons_interval()
    {
        var told = new Told().Prints(One, Both, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "49").Has(One, "suffolk", Quarter1, "28E", 1, "10").Has(One, "suffolk", Quarter1, "28E", 18, "40");
        var (small, large) = (told.At("norfolk", Quarter1), told.At("suffolk", Quarter1));
        Assert.Null(small.Share(small.Groups[0]));
        Assert.Null(small.Interval(small.Groups[0]));
        Assert.Equal(20, large.Share(large.Groups[0]));
        Assert.Equal(Interval.OfShare(10, 50, .95) * 100, large.Interval(large.Groups[0]));
    }

    [Fact]
    public void Less_than_none_undecided_is_kept_and_has_no_interval()
    {
        var found = new Told().Prints(One, Norfolk, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 0, "-3").Has(One, "norfolk", Quarter1, "28E", 1, "103").At("norfolk", Quarter1);
        Assert.Equal((100m, -3m, -3m, 103m), (found.Whole, found.Undecided!.Value, found.Share(found.Undecided)!.Value, found.Share(found.Groups[0])!.Value));
        Assert.Null(found.Interval(found.Undecided));
        Assert.Null(found.Interval(found.Groups[0])); // more than the whole
    }

    [Fact]
    public void The_shares_of_types_and_of_groups_both_add_to_100()
    {
        var random = new Random(1);
        var told = new Told().Prints(One, Norfolk, Quarters, Codes);
        foreach (var quarter in Quarters)
            foreach (var type in Enumerable.Range(0, 19)) told.Has(One, "norfolk", quarter, "28E", type, $"{random.Next(0, 400)}");
        var found = told.At("norfolk", Year);
        Assert.Equal(found.Whole, found.Groups.Sum(part => part.Value));
        Assert.Equal(100m, Rounding.Round(found.Types.Sum(part => found.Share(part)!.Value), 20));
        Assert.Equal(100m, Rounding.Round(found.Groups.Sum(part => found.Share(part)!.Value), 20));
    }

    [Fact]
    public void Places_are_added_only_when_all_are_there_from_one_edition()
    {
        var told = new Told().Prints(One, Both, [Quarter1], Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3").Has(One, "suffolk", Quarter1, "28E", 1, "4").Has(One, "suffolk", Quarter1, "28E", 18, "5");
        Place all = new("all", null, "All", "All", PlaceKind.NoArea, []);
        var (norfolk, suffolk) = (told.At("norfolk", Quarter1), told.At("suffolk", Quarter1));
        Assert.Equal(3, norfolk.Groups[0].Value); // asked before: nothing of it sticks to the sum
        var together = OutcomeComposition.Together([norfolk, suffolk], all)!;
        Assert.Equal((12m, 7m), (together.Whole, together.Groups[0].Value));
        Assert.Null(OutcomeComposition.Together([norfolk, told.At("kent", Quarter1)], all));
        Assert.Null(OutcomeComposition.Together([norfolk, suffolk with { Edition = Other }], all));
        Assert.Null(OutcomeComposition.Together([norfolk], all));
    }

    [Fact]
    public void The_age_of_a_count_is_told_in_months_and_only_counts_of_one_age_compare()
    {
        var told = new Told().Prints(One, Norfolk, Quarters, Codes).Has(One, "norfolk", Quarter1, "28E", 1, "3");
        Assert.Equal((22, 13), (told.At("norfolk", Quarter1).Age, told.At("norfolk", Quarter4).Age));
        Assert.False(OutcomeComposition.AreOfOneAge([told.At("norfolk", Quarter1), told.At("norfolk", Quarter4)]));
        Assert.True(OutcomeComposition.AreOfOneAge([told.At("norfolk", Quarter4), told.At("norfolk", Quarter4)]));
        var assumed = told.At("norfolk", Quarter1) with { Edition = One with { PublishedIsAssumed = true } };
        Assert.Null(assumed.Age);
        Assert.False(OutcomeComposition.AreOfOneAge([assumed]));
    }

    [Theory]
    [InlineData("crime-total", true)]
    [InlineData("crime-residential-burglary", true)]
    [InlineData("crime-neighbourhood", true)]
    [InlineData("crime-drug-offences", true)]
    [InlineData("crime-gbh", false)]
    [InlineData("crime-knife", false)]
    [InlineData("999-calls", false)]
    [InlineData("population", false)]
    public void Outcomes_are_told_of_whole_offences_alone(string measure, bool can) =>
        Assert.Equal(can, OutcomeCoverage.IsOfOffences(Sample.Catalogue.Measure(measure), Sample.Catalogue));

    [Fact]
    public void The_periods_of_each_length_are_those_that_a_place_has_whole()
    {
        var coverage = new Told().Prints(One, Norfolk, [.. Quarters, "2018-Q2"], Codes).Coverage;
        string[] Periods(Span span) => [.. coverage.Periods(Burglary, [Place("norfolk"), Place("kent")], span).Select(period => period.ToString())];
        Assert.Equal(["2017-Q2", "2017-Q3", "2017-Q4", "2018-Q1", "2018-Q2"], Periods(Span.Quarter));
        Assert.Equal(["P12M/2018-03", "P12M/2018-06"], Periods(Span.TwelveMonths));
        Assert.Equal(["P12M/2018-03"], Periods(Span.FinancialYear));
        Assert.Empty(Periods(Span.Year));
        Assert.Empty(Periods(Span.Month));
        Assert.Empty(coverage.Periods(Burglary, [Place("kent")], Span.Quarter));
    }

    [Fact]
    public void A_type_that_a_person_put_in_a_group_counts_there()
    {
        var told = new Told().Prints(One, Norfolk, [Quarter1], Codes, types: new Dictionary<int, string?> { [0] = null, [1] = null, [23] = "diversion" }).Has(One, "norfolk", Quarter1, "28E", 23, "9");
        var part = told.At("norfolk", Quarter1).Types.Single(part => part.Number == 23);
        Assert.Equal(("diversion", 9m, null), (part.Group.Id, part.Value, part.Type));
    }

    [Fact]
    public void What_is_printed_is_written_into_a_row_and_read_from_it()
    {
        PrintedOutcomes printed = new("norfolk", Sample.Month(Quarter1), new Dictionary<int, string?> { [0] = null, [23] = "diversion" },
            new Dictionary<string, string?> { ["1/4.1/4.10/4.2"] = null, ["20"] = "crime-sexual-offences" }, new HashSet<string> { "46" });
        var row = printed.Row(new("csv", 2, 1));
        Assert.Equal((PrintedOutcomes.Kind, "2017-Q2", "norfolk", "types=0,23:diversion;codes=1/4.1/4.10/4.2,20:crime-sexual-offences;partial=46"), (row.Kind, row.Name, row.Place, row.Content));
        var read = Assert.Single(PrintedOutcomes.Of([row]));
        Assert.Equal(printed.Types, read.Types);
        Assert.Equal(printed.Codes, read.Codes);
        Assert.Equal(printed.Partial, read.Partial);
        Assert.Throws<FormatException>(() => PrintedOutcomes.Of([row with { Content = "types=0" }]));
    }

    [Fact]
    public void The_catalogue_knows_the_types_that_the_file_of_2017_has()
    {
        var at = Sample.Month(Quarter1);
        Assert.Equal([.. Enumerable.Range(0, 19), 20, 21], Enumerable.Range(0, OutcomeTypes.Most + 1).Where(number => Sample.Catalogue.Outcomes.Of(number, at) is not null));
        Assert.Null(Sample.Catalogue.Outcomes.Of(21, Sample.Month("2015-Q4"))); // in use since January 2016
        Assert.True(Sample.Catalogue.Outcomes.Groups[^1].IsOpen);
    }

    [Fact]
    public void A_list_of_types_that_contradicts_itself_is_no_list()
    {
        OutcomeGroup some = new("some", "Some", "Some", OutcomeKind.Action), open = new("open", "Open", "Open", OutcomeKind.Open);
        OutcomeType Type(int number, OutcomeGroup group, string? from = null, string? to = null) =>
            new(number, "a", "b", group, from is null ? null : Sample.Month(from), to is null ? null : Sample.Month(to));
        Assert.NotNull(new OutcomeTypes([some, open], [Type(1, some, null, "2015-12"), Type(1, some, "2016-01"), Type(0, open)]));
        Assert.Throws<ArgumentException>(() => new OutcomeTypes([some, open], [Type(1, some, null, "2016-01"), Type(1, some, "2016-01")]));
        Assert.Throws<ArgumentException>(() => new OutcomeTypes([some, open], [Type(64, some)]));
        Assert.Throws<ArgumentException>(() => new OutcomeTypes([some, open], [Type(0, some)]));
        Assert.Throws<ArgumentException>(() => new OutcomeTypes([some, open], [Type(1, open)]));
        Assert.Throws<ArgumentException>(() => new OutcomeTypes([open, some], []));
    }
}
