using Answerable.Core.Answers;
using Answerable.Core.Measures;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class RateTests
{
    private const string Crime = "crime-robbery", Year = "P12M/2024-12";
    private static readonly Edition Ons = Edition("a", "ons-pfa", "2025-04-24"), People = Edition("b", "population", "2025-07-30");

    [Fact]
    public void A_rate_is_the_count_for_each_thousand_people_with_its_denominator_named()
    {
        var figure = Series(Crime, Ons, Ons.Printed(Crime, "norfolk", Year, "354"), Ons.Printed("population", "norfolk", "2023-06", "931900")).At("norfolk", Month(Year))!;
        var rate = Assert.Single(figure.Rates);
        Assert.Equal(354m * 1000 / 931900, rate.Value);
        Assert.Equal((931900m, "2023-06"), (rate.Denominator.Value!.Value, rate.Denominator.Period.ToString()));
        Assert.Equal(rate.Value, figure.Comparable);
    }

    [Fact]
    public void A_count_is_divided_by_what_its_own_edition_prints_before_a_later_estimate_of_another()
    {
        var figure = Series(Crime, Held(
            (Ons, [Ons.Printed(Crime, "norfolk", Year, "354"), Ons.Printed("population", "norfolk", "2023-06", "931900")]),
            (People, [People.Printed("population", "norfolk", "2024-06", "940000")]))).At("norfolk", Month(Year))!;
        Assert.Equal("2023-06", figure.Rates[0].Denominator.Period.ToString());
    }

    [Fact]
    public void An_estimate_for_a_later_time_divides_nothing_and_what_has_no_rate_is_not_compared()
    {
        var figure = Series(Crime, Ons, Ons.Printed(Crime, "norfolk", "P12M/2018-03", "354"), Ons.Printed("population", "norfolk", "2023-06", "931900")).At("norfolk", Month("P12M/2018-03"))!;
        Assert.Empty(figure.Rates);
        Assert.Null(figure.Comparable);
    }

    [Fact]
    public void Where_the_publisher_withholds_a_rate_none_is_worked_out_and_the_place_is_not_ranked()
    {
        var series = Series(Crime, Ons,
            Ons.Printed(Crime, "city-of-london", Year, "174"), Ons.Printed("population", "city-of-london", "2023-06", "15100"), Ons.Printed(Crime, "city-of-london", Year, "[u1]", "per=1000-population"),
            Ons.Printed(Crime, "norfolk", Year, "354"), Ons.Printed("population", "norfolk", "2023-06", "931900"),
            Ons.Printed(Crime, "suffolk", Year, "300"), Ons.Printed("population", "suffolk", "2023-06", "500000"));
        Assert.Empty(series.At("city-of-london", Month(Year))!.Rates);
        Assert.Equal(2, series.Ranked("national", Month(Year))!.Order.Count);
    }

    [Fact]
    public void Nobody_living_there_makes_no_rate() => Assert.Null(Rate.Of(5, new(1000, "population"), Ons.Printed("population", "norfolk", "2023-06", "0")));

    [Fact]
    public void Forces_are_ranked_by_rate_and_not_by_count()
    {
        var ranked = Series(Crime, Ons,
            Ons.Printed(Crime, "norfolk", Year, "400"), Ons.Printed("population", "norfolk", "2023-06", "1000000"),
            Ons.Printed(Crime, "suffolk", Year, "300"), Ons.Printed("population", "suffolk", "2023-06", "500000"),
            Ons.Printed(Crime, "kent", Year, "10")).Ranked("national", Month(Year))!;
        Assert.Equal([("norfolk", 1), ("suffolk", 2)], ranked.Order.Select(item => (item.Figure.Place.Id, item.Standing.Rank)));
    }

    [Fact]
    public void What_a_measure_is_worked_out_from_is_named_with_it() =>
        Assert.Equal(
            ["crime-neighbourhood", "crime-residential-burglary", "crime-vehicle-offences", "crime-theft-from-the-person", "crime-robbery", "population"],
            Answerable.Core.Answers.Series.Measured(Sample.Catalogue.Measure("crime-neighbourhood"), Sample.Catalogue));
}
