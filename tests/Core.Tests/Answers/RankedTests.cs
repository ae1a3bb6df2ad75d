using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class RankedTests
{
    private static readonly Edition One = Edition("a");

    [Fact]
    public void A_place_with_no_figure_is_not_ranked_and_not_counted()
    {
        var ranked = Ranked(("norfolk", "88.5"), ("suffolk", "[x]"), ("kent", "90.1"))!;
        Assert.Equal(["kent", "norfolk"], ranked.Order.Select(item => item.Figure.Place.Id));
        Assert.Equal(new Standing(2, 2, false), ranked.Of("norfolk"));
        Assert.Null(ranked.Of("suffolk"));
        Assert.Null(ranked.Of("essex"));
    }

    [Fact]
    public void Equals_share_a_rank_and_stand_in_order_of_name()
    {
        var ranked = Ranked(("suffolk", "88.5"), ("kent", "90.1"), ("norfolk", "88.5"), ("essex", "80.0"))!;
        Assert.Equal(["kent 1", "norfolk =2", "suffolk =2", "essex 4"],
            ranked.Order.Select(item => $"{item.Figure.Place.Id} {(item.Standing.Joint ? "=" : "")}{item.Standing.Rank}"));
    }

    [Fact]
    public void Equal_print_is_told_apart_by_the_counts()
    {
        var ranked = Series(Share, One, [.. Counted("norfolk", 8846, "88.5"), .. Counted("suffolk", 8854, "88.5")]).Ranked(Group.National, Month("2024-06"))!;
        Assert.Equal(["suffolk", "norfolk"], ranked.Order.Select(item => item.Figure.Place.Id));
        Assert.DoesNotContain(ranked.Order, item => item.Standing.Joint);
        Assert.False(ranked.FromRounded);
    }

    [Fact]
    public void An_order_that_rests_on_rounded_print_says_so() => Assert.True(Ranked(("norfolk", "88.5"), ("suffolk", "88.4"))!.FromRounded);

    [Fact]
    public void All_values_of_a_rank_are_from_one_edition()
    {
        var (first, revised) = (Edition("b", published: "2024-06-26"), Edition("c", published: "2024-07-24"));
        var series = Series(Share, Held(
            (first, [first.Printed(Share, "norfolk", "2024-05", "90.4"), first.Printed(Share, "suffolk", "2024-05", "91.0"), first.Printed(Share, "kent", "2024-05", "89.0")]),
            (revised, [revised.Printed(Share, "norfolk", "2024-05", "95.0"), revised.Printed(Share, "suffolk", "2024-05", "91.0")])));
        var ranked = series.Ranked(Group.National, Month("2024-05"))!;
        Assert.Equal(revised, ranked.Edition);
        Assert.Equal(["norfolk", "suffolk"], ranked.Order.Select(item => item.Figure.Place.Id));
        Assert.NotNull(series.At("kent", Month("2024-05")));
    }

    [Fact]
    public void An_edition_of_one_force_ranks_nobody_and_hides_no_order()
    {
        var (page, national) = (Edition("b", National, "2024-07-24"), Edition("c", National, "2024-06-26"));
        var series = Series(Share, Held(
            (page, [page.Printed(Share, "norfolk", "2024-05", "95.0")]),
            (national, [national.Printed(Share, "norfolk", "2024-05", "90.4"), national.Printed(Share, "suffolk", "2024-05", "91.0")])));
        Assert.Equal(95.0m, series.At("norfolk", Month("2024-05"))!.Value);
        Assert.Equal(new Standing(2, 2, false), series.Ranked(Group.National, Month("2024-05"))!.Of("norfolk"));
        Assert.Null(Series(Share, page, page.Printed(Share, "norfolk", "2024-05", "95.0")).Ranked(Group.National, Month("2024-05")));
    }

    [Fact]
    public void Countries_and_special_forces_are_shown_but_never_ranked_with_forces()
    {
        var series = Series(Share, One,
            One.Printed(Share, "norfolk", "2024-06", "88.5"), One.Printed(Share, "suffolk", "2024-06", "88.0"),
            One.Printed(Share, "K02000001", "2024-06", "99.0"), One.Printed(Share, "btp", "2024-06", "99.0"));
        Assert.NotNull(series.At("K02000001", Month("2024-06")));
        Assert.Equal(new Standing(1, 2, false), series.Ranked(Group.National, Month("2024-06"))!.Of("norfolk"));
    }

    [Fact]
    public void A_group_ranks_its_members_alone_with_the_list_it_used()
    {
        var ranked = Ranked("regional-7", ("norfolk", "88.5"), ("suffolk", "89.0"), ("kent", "87.0"), ("wiltshire", "99.0"))!;
        Assert.Equal(["suffolk", "norfolk", "kent"], ranked.Order.Select(item => item.Figure.Place.Id));
        Assert.Equal(new Standing(2, 3, false), ranked.Of("norfolk"));
        Assert.Contains("norfolk", ranked.Membership!.Members);
    }

    [Fact]
    public void A_group_with_nobody_in_the_edition_has_an_empty_order()
    {
        var ranked = Ranked("regional-7", ("cumbria", "88.5"), ("wiltshire", "89.0"))!;
        Assert.Empty(ranked.Order);
        Assert.Null(ranked.Edition);
    }

    [Fact]
    public void Where_less_is_better_the_lowest_is_first()
    {
        var ranked = Series(Mean, One, One.Printed(Mean, "norfolk", "2024-06", "7.08"), One.Printed(Mean, "suffolk", "2024-06", "6.9")).Ranked(Group.National, Month("2024-06"))!;
        Assert.Equal(["suffolk", "norfolk"], ranked.Order.Select(item => item.Figure.Place.Id));
    }

    [Fact]
    public void What_is_neither_good_nor_bad_is_not_ranked() =>
        Assert.Null(Series(Calls, One, One.Printed(Calls, "norfolk", "2024-06", "1"), One.Printed(Calls, "suffolk", "2024-06", "2")).Ranked(Group.National, Month("2024-06")));

    [Fact]
    public void An_unknown_group_or_period_has_no_ranks()
    {
        var series = Series(Share, One, One.Printed(Share, "norfolk", "2024-06", "88.5"), One.Printed(Share, "suffolk", "2024-06", "88.0"));
        Assert.Null(series.Ranked("msg-nowhere", Month("2024-06")));
        Assert.Null(series.Ranked(Group.National, Month("2024-05")));
    }

    [Fact]
    public void Printed_ranks_stand_beside_computed_ones_and_are_not_figures()
    {
        var series = Series(Share, Norfolk);
        Assert.Equal(32, series.Of("norfolk").Count());
        var june = Month("2024-06");
        Assert.Equal([16m, 3m, 4m], new[] { "national", "msg-norfolk", "regional-7" }.Select(group => series.PrintedRank("norfolk", june, group)!.Value));
        Assert.Null(series.Ranked(Group.National, june));
    }

    /// <summary>
    /// Forces ahead of Norfolk in either group are ahead of it nationally, and only Suffolk is in both: rule book section 4.4.
    /// </summary>
    [Fact]
    public void The_printed_ranks_in_two_groups_bound_the_national_one_in_all_32_months()
    {
        var series = Series(Share, Norfolk);
        Assert.Equal(32, series.Periods.Count);
        Assert.All(series.Periods, month =>
        {
            decimal Printed(string group) => series.PrintedRank("norfolk", month, group)!.Value!.Value;
            var (similar, regional) = (Printed("msg-norfolk"), Printed("regional-7"));
            var inBoth = similar > 1 && regional > 1 ? 1 : 0;
            Assert.True(Printed("national") >= 1 + (similar - 1) + (regional - 1) - inBoth, month.ToString());
        });
    }

    private static Core.Answers.RankedPeriod? Ranked(params (string Place, string Printed)[] shares) => Ranked(Group.National, shares);

    private static Core.Answers.RankedPeriod? Ranked(string group, params (string Place, string Printed)[] shares) =>
        Series(Share, One, [.. shares.Select(item => One.Printed(Share, item.Place, "2024-06", item.Printed))]).Ranked(group, Month("2024-06"));

    private static Reading[] Counted(string place, int quick, string share) =>
        [One.Printed(Share, place, "2024-06", share), One.Printed(Quick, place, "2024-06", $"{quick}"), One.Printed(Calls, place, "2024-06", "10000")];
}
