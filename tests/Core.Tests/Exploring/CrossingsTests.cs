using Answerable.Core.Exploring;
using Answerable.Core.Measures;

namespace Answerable.Core.Tests.Exploring;

/// <summary>What is known where a place and a period meet: printed, added up, or refused with the reason.</summary>
public sealed class CrossingsTests
{
    private const string Robbery = "crime-robbery";

    private static readonly Edition Open = Sample.Edition("a", "ho-open-data");

    private static Crossings Of(string measure, Span span, Telling telling, params Reading[] readings)
    {
        var known = Sample.Catalogue.Measure(measure);
        return new(new([known], ["norfolk"], span, telling, known.Rates.Count > 0 ? known.Rates[0].Of : null, View.Trend, null, null, null), known,
            id => Sample.Series(id, Sample.Held((Open, readings))), Sample.Catalogue);
    }

    private static Crossing At(Crossings crossings, string period) => crossings.At(Sample.Catalogue.Places["norfolk"], Sample.Month(period));

    [Fact]
    public void Four_quarters_are_a_year_and_three_are_a_gap_that_is_named()
    {
        var crossings = Of(Robbery, Span.TwelveMonths, Telling.Number,
            [.. new[] { "2014-Q1", "2014-Q2", "2014-Q3", "2014-Q4", "2015-Q1", "2015-Q3", "2015-Q4" }.Select((quarter, i) => Open.Printed(Robbery, "norfolk", quarter, $"{10 + i}"))]);
        Assert.Equal((46m, Lack.None, true), (At(crossings, "2014").Value, At(crossings, "2014").Lack, At(crossings, "2014").IsAdded));
        Assert.Equal(50, At(crossings, "P12M/2015-03").Value);
        var gap = At(crossings, "2015");
        Assert.Equal((null, Lack.Incomplete, "2015-Q2"), (gap.Value, gap.Lack, Assert.Single(gap.Missing).ToString()));
        Assert.Contains(Sample.Month("P12M/2014-12"), crossings.Periods);
        Assert.DoesNotContain(Sample.Month("P12M/2014-03"), crossings.Periods);
    }

    [Fact]
    public void What_was_printed_whole_is_never_added_up()
    {
        var crossings = Of(Robbery, Span.TwelveMonths, Telling.Number,
            [.. new[] { "2014-Q1", "2014-Q2", "2014-Q3", "2014-Q4" }.Select(quarter => Open.Printed(Robbery, "norfolk", quarter, "10")), Open.Printed(Robbery, "norfolk", "2014", "41")]);
        Assert.Equal((41m, false), (At(crossings, "2014").Value, At(crossings, "2014").IsAdded));
    }

    [Fact]
    public void A_median_has_no_longer_periods()
    {
        var crossings = Of(Sample.Median, Span.TwelveMonths, Telling.Number, [.. Enumerable.Range(1, 12).Select(month => Open.Printed(Sample.Median, "norfolk", $"2024-{month:00}", "5"))]);
        Assert.Empty(crossings.Periods);
        Assert.Equal([Span.Month], crossings.Spans);
    }

    [Fact]
    public void A_rate_divides_what_was_added_up_by_the_latest_estimate()
    {
        var crossings = Of(Robbery, Span.TwelveMonths, Telling.Rate,
        [
            .. new[] { "2014-Q1", "2014-Q2", "2014-Q3", "2014-Q4" }.Select(quarter => Open.Printed(Robbery, "norfolk", quarter, "100")),
            Open.Printed("population", "norfolk", "2013-06", "800000"), Open.Printed("population", "norfolk", "2014-06", "1000000"),
        ]);
        Assert.Equal(0.4m, At(crossings, "2014").Value);
        Assert.Equal("2014-06", At(crossings, "2014").Rate!.Denominator.Period.ToString());
    }

    [Theory]
    [InlineData("2014", "100", "2013", "80", 25.0, Lack.None)]
    [InlineData("2014", "20", "2013", "10", null, Lack.TooSmall)]
    [InlineData("2014", "20", "2012", "10", null, Lack.NoBefore)]
    [InlineData("P12M/2021-12", "400", "P12M/2020-12", "300", null, Lack.NotAlike)] // counted to another standard before 2021
    public void A_change_is_told_only_where_it_means_something(string now, string value, string before, string then, double? change, Lack lack)
    {
        var crossing = At(Of(Robbery, Span.TwelveMonths, Telling.Change, Open.Printed(Robbery, "norfolk", now, value), Open.Printed(Robbery, "norfolk", before, then)), now);
        Assert.Equal(((decimal?)change, lack), (crossing.Value, crossing.Lack));
    }

    [Fact]
    public void A_share_is_of_what_it_is_part_of()
    {
        var crossings = Of(Robbery, Span.TwelveMonths, Telling.Share, Open.Printed(Robbery, "norfolk", "2014", "30"), Open.Printed("crime-total", "norfolk", "2014", "120"));
        Assert.Equal(("crime-total", 25m), (crossings.Whole!.Id, At(crossings, "2014").Value));
    }

    [Fact]
    public void Numbers_of_forces_are_not_ranked_and_rates_are()
    {
        var known = Sample.Catalogue.Measure(Robbery);
        Reading[] readings =
        [
            .. new[] { ("norfolk", "300", "900000"), ("kent", "900", "1800000") }.SelectMany(item => new[]
            {
                Open.Printed(Robbery, item.Item1, "2014", item.Item2), Open.Printed("population", item.Item1, "2013-06", item.Item3),
            }),
        ];
        Ordered Order(Telling telling)
        {
            Exploration question = new([known], ["all"], Span.TwelveMonths, telling, telling == Telling.Rate ? "population" : null, View.Compare, null, null, null);
            return Ordered.Of(question, new(question, known, id => Sample.Series(id, Sample.Held((Open, readings))), Sample.Catalogue), [.. Sample.Catalogue.Places.Forces], Sample.Month("2014"));
        }

        Assert.Equal(NoRank.BySize, Order(Telling.Number).NoRank);
        Assert.Equal("kent", Order(Telling.Number).Rows[0].Crossing.Place.Id);
        var ranked = Order(Telling.Rate);
        Assert.Equal(("norfolk", 1, 2), (ranked.Rows[0].Crossing.Place.Id, ranked.Rows[0].Standing!.Value.Rank, ranked.Rows[0].Standing!.Value.Of));
        Assert.All(ranked.Rows.Skip(2), row => Assert.Null(row.Standing));
    }
}
