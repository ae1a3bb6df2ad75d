using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class SeriesTests
{
    private static readonly Edition One = Edition("a");

    [Fact]
    public void A_printed_share_is_what_is_shown_and_the_counts_beside_it_are_what_is_tested()
    {
        var figure = Series(Share, One,
            One.Printed(Share, "norfolk", "2024-01", "90.0"), One.Printed(Quick, "norfolk", "2024-01", "8682"), One.Printed(Calls, "norfolk", "2024-01", "9651"))
            .At("norfolk", Month("2024-01"))!;
        Assert.Equal("90.0", figure.Value!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(100m * 8682 / 9651, figure.Exact); // 89.96: printed as the standard, but below it
        Assert.Equal(figure.Exact, figure.Best);
        Assert.True(figure.IsPrinted);
        Assert.Equal(StandardVerdict.NotMet, figure.Standard);
        Assert.Equal([Share, Quick, Calls], figure.From.Select(reading => reading.Measure));
    }

    [Fact]
    public void A_share_that_was_not_printed_is_worked_out_from_its_counts()
    {
        var figure = Series(Share, One, One.Printed(Quick, "norfolk", "2024-01", "8686"), One.Printed(Calls, "norfolk", "2024-01", "9651")).At("norfolk", Month("2024-01"))!;
        Assert.Equal(100m * 8686 / 9651, figure.Value);
        Assert.Equal(figure.Value, figure.Exact);
        Assert.False(figure.IsPrinted);
        Assert.Equal(StandardVerdict.Met, figure.Standard);
    }

    [Fact]
    public void A_share_printed_alone_has_no_exact_value()
    {
        var figure = Series(Share, One, One.Printed(Share, "norfolk", "2024-01", "90.0")).At("norfolk", Month("2024-01"))!;
        Assert.Null(figure.Exact);
        Assert.Equal(90.0m, figure.Best);
        Assert.Equal(StandardVerdict.AtThreshold, figure.Standard);
    }

    [Fact]
    public void Counts_of_another_edition_do_not_make_a_printed_share_exact()
    {
        var (page, national) = (Edition("b", Office), One);
        var figure = Series(Share, Held(
            (page, [page.Printed(Quick, "norfolk", "2024-01", "8682"), page.Printed(Calls, "norfolk", "2024-01", "9651")]),
            (national, [national.Printed(Share, "norfolk", "2024-01", "90.0")]))).At("norfolk", Month("2024-01"))!;
        Assert.Null(figure.Exact);
        Assert.Equal([Share], figure.From.Select(reading => reading.Measure));
    }

    [Fact]
    public void Half_of_the_counts_in_one_edition_and_half_in_another_make_no_share()
    {
        var (page, national) = (Edition("b", Office), One);
        Assert.Null(Series(Share, Held(
            (page, [page.Printed(Quick, "norfolk", "2024-01", "8682")]),
            (national, [national.Printed(Calls, "norfolk", "2024-01", "9651")]))).At("norfolk", Month("2024-01")));
    }

    [Fact]
    public void A_file_of_counts_alone_gives_the_counts_and_the_shares()
    {
        Reading[] counts =
        [
            One.Printed(Calls, "norfolk", "2024-05", "11017"), One.Printed(Quick, "norfolk", "2024-05", "9957"),
            One.Printed(Calls, "suffolk", "2024-05", "7000"), One.Printed(Quick, "suffolk", "2024-05", "7000"),
        ];
        Assert.Equal(11017, Series(Calls, One, counts).At("norfolk", Month("2024-05"))!.Exact);
        Assert.Equal(100m, Series(Share, One, counts).At("suffolk", Month("2024-05"))!.Value);
        Assert.Equal(["norfolk", "suffolk"], Series(Share, One, counts).Places.Select(place => place.Id));
        Assert.Empty(Series(Median, One, counts).Periods);
    }

    [Fact]
    public void A_month_without_calls_has_no_share() =>
        Assert.Null(Series(Share, One, One.Printed(Quick, "norfolk", "2024-01", "0"), One.Printed(Calls, "norfolk", "2024-01", "0")).At("norfolk", Month("2024-01")));

    [Fact]
    public void A_marker_is_not_nought()
    {
        var series = Series(Calls, One, One.Printed(Calls, "norfolk", "2024-01", "[x]"), One.Printed(Calls, "norfolk", "2024-02", "0"));
        Assert.Equal((null, "[x]"), (series.At("norfolk", Month("2024-01"))!.Value, series.At("norfolk", Month("2024-01"))!.Marker));
        Assert.Equal((0m, ""), (series.At("norfolk", Month("2024-02"))!.Value, series.At("norfolk", Month("2024-02"))!.Marker));
        Assert.Null(series.At("norfolk", Month("2024-03")));
    }

    [Theory]
    [InlineData("norfolk", "2024-01", StandardVerdict.Met)]
    [InlineData("norfolk", "2021-10", null)] // before the month from which the standard is applied
    [InlineData("police-scotland", "2024-01", null)] // works to another standard
    public void The_standard_is_held_only_where_and_when_it_applies(string place, string period, StandardVerdict? verdict) =>
        Assert.Equal(verdict, Series(Share, One, One.Printed(Share, place, period, "95.0")).At(place, Month(period))!.Standard);

    [Fact]
    public void A_measure_without_a_standard_is_not_judged() =>
        Assert.Null(Series(Calls, One, One.Printed(Calls, "norfolk", "2024-01", "9651")).At("norfolk", Month("2024-01"))!.Standard);

    [Fact]
    public void Figures_come_earliest_first_and_gaps_are_absent()
    {
        var series = Series(Calls, One,
            One.Printed(Calls, "norfolk", "2024-03", "3"), One.Printed(Calls, "norfolk", "2024-01", "1"), One.Printed(Calls, "suffolk", "2024-02", "2"));
        Assert.Equal(["2024-01", "2024-02", "2024-03"], series.Periods.Select(period => period.ToString()));
        Assert.Equal(["2024-01", "2024-03"], series.Of("norfolk").Select(figure => figure.Period.ToString()));
        Assert.Empty(series.Of("kent"));
    }

    [Fact]
    public void Five_of_the_32_published_months_are_printed_at_or_above_the_standard()
    {
        var months = Series(Share, Norfolk).Of("norfolk").ToList();
        Assert.Equal(32, months.Count);
        Assert.Equal(["2023-12", "2024-01", "2024-03", "2024-04", "2024-05"], months.Where(month => month.Value >= 90).Select(month => month.Period.ToString()));
        Assert.Equal(["2024-01"], months.Where(month => month.Standard == StandardVerdict.AtThreshold).Select(month => month.Period.ToString()));
    }
}
