using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Web.Catalogue;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Signals;

/// <summary>Percentages of people asked. All figures are made up for these tests.</summary>
public sealed class SurveyChangeTests
{
    private const string Id = "office-feels-safe", Now = "2026-Q2", Then = "2025-Q2";

    private static readonly Edition One = Edition("a", "office");

    [Fact]
    public void The_rule_books_example_cannot_be_told_from_chance()
    {
        var survey = Of("77", "500", "79", "500");
        Assert.Equal((73, 80), ((int)Rounding.Round((decimal)survey.Likely!.Value.Lower, 0), (int)Rounding.Round((decimal)survey.Likely.Value.Upper, 0)));
        Assert.Equal((ChangeVerdict.NoClearChange, Outcome.NoClearChange), (survey.Verdict!.Value, survey.Outcome));
    }

    [Fact]
    public void Without_the_number_of_people_nothing_is_told()
    {
        var survey = Of("77", null, "79", "500");
        Assert.Equal((null, null, Outcome.NotComparable), (survey.Likely, survey.Verdict, survey.Outcome));
        Assert.Null(Of("77", "500", "79", null).Verdict);
        Assert.Null(Of("77", "500", "79", "29").Verdict);
        Assert.Null(Of("77", "500", "[u]", "500").Verdict);
    }

    [Theory]
    [InlineData("82", "77", ChangeVerdict.ClearChange, Outcome.Better)]
    [InlineData("77", "82", ChangeVerdict.ClearChange, Outcome.Worse)]
    [InlineData("80", "77", ChangeVerdict.LikelyChange, Outcome.Better)]
    public void A_difference_beyond_chance_is_judged_by_the_direction_of_good(string now, string before, ChangeVerdict verdict, Outcome outcome)
    {
        var survey = Of(now, "2000", before, "2000");
        Assert.Equal((verdict, outcome), (survey.Verdict!.Value, survey.Outcome));
    }

    [Fact]
    public void Counts_alone_are_the_people_and_people_beside_other_counts_mean_weights()
    {
        var counts = Of(One.Printed(Id + ".numerator", "norfolk", Now, "385"), One.Printed(Id + ".denominator", "norfolk", Now, "500"));
        Assert.Equal((77m, 500L), (counts.Now.Value!.Value, counts.Asked!.Value));
        var weighted = Of(
            One.Printed(Id + ".numerator", "norfolk", Now, "770"), One.Printed(Id + ".denominator", "norfolk", Now, "1000"), One.Printed(Id, "norfolk", Now, "500", Reading.PeopleAsked));
        Assert.Equal(500, weighted.Asked);
        Assert.True(weighted.Likely!.Value.Lower < counts.Likely!.Value.Lower && weighted.Likely.Value.Upper > counts.Likely.Value.Upper);
    }

    private static SurveyChange Of(string now, string? asked, string before, string? askedBefore) => Of(
    [
        One.Printed(Id, "norfolk", Now, now), One.Printed(Id, "norfolk", Then, before),
        .. asked is null ? [] : new[] { One.Printed(Id, "norfolk", Now, asked, Reading.PeopleAsked) },
        .. askedBefore is null ? [] : new[] { One.Printed(Id, "norfolk", Then, askedBefore, Reading.PeopleAsked) },
    ]);

    private static SurveyChange Of(params Reading[] readings)
    {
        var catalogue = Sample.Catalogue.With([.. new OfficeMeasure("Feels safe", OwnUnit.Survey, Direction.Up, "Made up.", OwnPlaces.Force, "", 3, 0, null).Measures(Id, ["norfolk"])], [], "test");
        Series series = new(catalogue.Measure(Id), Held((One, readings)), catalogue);
        return SurveyChange.Of(series, series.At("norfolk", Month(Now))!)!;
    }
}
