using System.Globalization;
using Answerable.Core.Measures;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class PrecedenceTests
{
    [Fact]
    public void The_source_first_in_the_catalogue_is_shown_however_old_it_is() =>
        Assert.Equal("1", Shown((Edition("a", National, "2022-05-31"), "1"), (Edition("b", Office, "2024-07-24"), "2")));

    [Fact]
    public void Of_one_source_the_last_published_is_shown_whenever_it_was_taken_in() =>
        Assert.Equal("2", Shown((Edition("b", published: "2024-07-24"), "2"), (Edition("a", published: "2024-06-26"), "1")));

    [Fact]
    public void Of_one_day_the_highest_correction_is_shown() =>
        Assert.Equal("2", Shown((Edition("b", correction: 1), "2"), (Edition("a", correction: 0), "1")));

    [Fact]
    public void Of_otherwise_equal_editions_the_last_taken_in_is_shown() =>
        Assert.Equal("2", Shown((Edition("b"), "1"), (Edition("a"), "2")));

    [Fact]
    public void An_edition_hides_only_what_it_holds()
    {
        var (older, newer) = (Edition("a", published: "2024-05-29"), Edition("b", published: "2024-06-26"));
        var series = Series(Calls, Held(
            (older, [older.Printed(Calls, "norfolk", "2024-04", "9598"), older.Printed(Calls, "norfolk", "2024-05", "11000"), older.Printed(Calls, "suffolk", "2024-05", "7000")]),
            (newer, [newer.Printed(Calls, "norfolk", "2024-05", "11017")])));
        Assert.Equal(9598, series.At("norfolk", Month("2024-04"))!.Value);
        Assert.Equal(11017, series.At("norfolk", Month("2024-05"))!.Value);
        Assert.Equal(7000, series.At("suffolk", Month("2024-05"))!.Value);
    }

    [Fact]
    public void A_marker_in_the_edition_that_comes_first_hides_a_number_in_another()
    {
        var (older, newer) = (Edition("a", published: "2024-05-29"), Edition("b", published: "2024-06-26"));
        var figure = Series(Calls, Held(
            (older, [older.Printed(Calls, "norfolk", "2024-05", "11017")]),
            (newer, [newer.Printed(Calls, "norfolk", "2024-05", "[x]")]))).At("norfolk", Month("2024-05"))!;
        Assert.Equal((null, "[x]"), (figure.Value, figure.Marker));
        Assert.Equal(11017, Assert.Single(figure.Others).Value);
    }

    [Fact]
    public void What_other_editions_print_is_kept_beside_the_figure_in_order_of_precedence()
    {
        var (page, first, revised) = (Edition("a", Office), Edition("b", published: "2024-05-29"), Edition("c", published: "2024-06-26"));
        var figure = Series(Calls, Held(
            (page, [page.Printed(Calls, "norfolk", "2024-04", "1")]),
            (first, [first.Printed(Calls, "norfolk", "2024-04", "2")]),
            (revised, [revised.Printed(Calls, "norfolk", "2024-04", "3")]))).At("norfolk", Month("2024-04"))!;
        Assert.Equal(revised, figure.Edition);
        Assert.Equal([2m, 1m], figure.Others.Select(reading => reading.Value));
    }

    [Fact]
    public void A_printed_rank_follows_the_same_order()
    {
        var (page, national) = (Edition("a", Office), Edition("b"));
        var series = Series(Share, Held(
            (national, [national.Printed(Share, "norfolk", "2024-06", "15", Reading.RankIn("national"))]),
            (page, [page.Printed(Share, "norfolk", "2024-06", "16", Reading.RankIn("national")), page.Printed(Share, "norfolk", "2024-05", "7", Reading.RankIn("national"))])));
        Assert.Equal(15, series.PrintedRank("norfolk", Month("2024-06"), "national")!.Value);
        Assert.Equal(7, series.PrintedRank("norfolk", Month("2024-05"), "national")!.Value);
        Assert.Null(series.PrintedRank("norfolk", Month("2024-05"), "msg-norfolk"));
    }

    [Fact]
    public void As_of_a_day_only_what_had_been_published_by_then_is_there()
    {
        var (first, revised) = (Edition("a", published: "2024-05-29"), Edition("b", published: "2024-06-26"));
        var holdings = Held(
            (first, [first.Printed(Calls, "norfolk", "2024-04", "9500")]),
            (revised, [revised.Printed(Calls, "norfolk", "2024-04", "9598"), revised.Printed(Calls, "norfolk", "2024-05", "11017")]));
        decimal? On(int month, int day, string period) => Series(Calls, holdings.AsOf(new(2024, month, day))).At("norfolk", Month(period))?.Value;
        Assert.Null(On(5, 28, "2024-04"));
        Assert.Equal(9500, On(5, 29, "2024-04"));
        Assert.Equal(9500, On(6, 25, "2024-04"));
        Assert.Null(On(6, 25, "2024-05"));
        Assert.Equal(9598, On(6, 26, "2024-04"));
    }

    private static string? Shown(params (Edition Edition, string Value)[] taken) =>
        Series(Calls, Held([.. taken.Select(item => (item.Edition, new[] { item.Edition.Printed(Calls, "norfolk", "2024-06", item.Value) }))]))
            .At("norfolk", Month("2024-06"))!.Value?.ToString(CultureInfo.InvariantCulture);
}
