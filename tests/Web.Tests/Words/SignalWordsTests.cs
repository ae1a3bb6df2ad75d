using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;

namespace Answerable.Web.Tests.Words;

/// <summary>The reference page's claims, judged, in the words a resident reads.</summary>
public sealed class SignalWordsTests
{
    private static readonly Core.Measures.Catalogue Known = CatalogueFiles.Read(Path.Combine(AppContext.BaseDirectory, "catalogue")).Known;

    private static YearOnYear Year(string measure, int now, int before)
    {
        Figure Of(int value, Period period) => new(
            Known.Measure(measure), Known.Places["norfolk"], period, value, "", value,
            new("ons-pfa", "a publisher", "a title", new(2024, 7, 24), false, 0, new('a', 64), "a file", null), [], []);
        var year = Period.Month(2023, 4).Lasting(12);
        return new(Of(now, year), Of(before, year.YearBefore), CountChange.Of(now, before), []);
    }

    [Theory]
    [InlineData("crime-homicide", 7, 5, "7, up from 5 in the 12 months to March 2023. Numbers this small go up and down by chance, so this does not show a trend.")]
    [InlineData("crime-homicide", 7, 4, "7, up from 4 in the 12 months to March 2023. Numbers this small go up and down by chance, so this does not show a trend.")]
    [InlineData("crime-robbery", 351, 343, "8 more than in the 12 months to March 2023 (2% increase). A difference of that size comes about by chance: no clear change.")]
    [InlineData("crime-theft-from-the-person", 381, 408, "27 fewer than in the 12 months to March 2023 (7% decrease). A difference of that size comes about by chance: no clear change.")]
    [InlineData("crime-residential-burglary", 1176, 1285, "It may have fallen, which is better: 109 fewer than in the 12 months to March 2023 (8% decrease).")]
    [InlineData("crime-total", 59471, 67240, "It has fallen, which is better: 7,769 fewer than in the 12 months to March 2023 (12% decrease).")]
    [InlineData("crime-robbery", 343, 343, "The same number as in the 12 months to March 2023.")]
    [InlineData("crime-homicide", 2, 0, "2, up from none in the 12 months to March 2023. Numbers this small go up and down by chance, so this does not show a trend.")]
    public void Years_are_told_by_their_verdict(string measure, int now, int before, string said) => Assert.Equal(said, English.YearSays(Year(measure, now, before)));

    [Fact]
    public void Percentages_of_people_asked_cannot_be_judged_without_how_many_were() =>
        Assert.Equal(
            "77% were satisfied. It was 79% before. We cannot tell whether that is a change, because it is not published how many people answered.",
            English.SurveySays(77, null, 79, null, "were satisfied"));

    [Fact]
    public void With_five_hundred_answers_two_points_are_still_no_difference() =>
        Assert.Equal(
            "77% were satisfied. Because about 500 people answered, the true figure is likely between 73% and 80%. We cannot tell whether it differs from 79% before.",
            English.SurveySays(77, 500, 79, 500, "were satisfied"));

    [Fact]
    public void Under_thirty_answers_are_too_few_for_a_percentage() =>
        Assert.Equal("Only 20 people answered: too few for a percentage to mean anything.", English.SurveySays(77, 20, 79, 500, "were satisfied"));

    [Fact]
    public void What_would_count_next_year_is_said() =>
        Assert.Equal("Next year, anything from 304 to 408 would be no clear change from 354, by chance alone.", English.WhatWouldCount(Year("crime-robbery", 354, 351)));

    [Theory]
    [InlineData(ChangeVerdict.ClearChange, "crime-total", 59471, 67240, "Has fallen")]
    [InlineData(ChangeVerdict.NoClearChange, "crime-robbery", 351, 343, "No clear change")]
    public void A_table_has_the_verdict_in_two_words(ChangeVerdict verdict, string measure, int now, int before, string said)
    {
        var year = Year(measure, now, before);
        Assert.Equal((verdict, said), (year.Verdict, English.YearVerdict(year)));
    }
}
