using System.Globalization;
using Answerable.Core.Statistics;
using Answerable.Tests;

namespace Answerable.Core.Tests.Statistics;

public sealed class SharesTests
{
    [Fact]
    public void Of_the_32_published_months_only_the_shares_of_October_2022_cannot_add_to_100()
    {
        var rows = Table.Of(Shared.Path("oracles", "data_quality_norfolk_open.csv"));
        Assert.Equal(32, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            row["shares_check"] == "ok",
            Shares.CanAddToHundred([row.Number("pct_under10"), row.Number("pct_10to60"), row.Number("pct_60plus")])));
        Assert.Equal(["2022-10-01"], rows.Where(row => row["shares_check"] != "ok").Select(row => row["month"]));
    }

    [Theory]
    [InlineData("75.6 21.6 2.6", false)] // 99.8
    [InlineData("86.5 12.8 0.6", true)] // 99.9
    [InlineData("90.0 9.6 0.4", true)]
    [InlineData("90.0 9.6 0.5", true)] // 100.1
    [InlineData("90.0 9.6 0.6", false)] // 100.2
    public void Three_shares_printed_to_one_decimal_may_miss_100_by_a_tenth_and_no_more(string printed, bool can) =>
        Assert.Equal(can, Shares.CanAddToHundred([.. printed.Split(' ').Select(share => decimal.Parse(share, CultureInfo.InvariantCulture))]));

    [Fact]
    public void Shares_printed_whole_may_miss_100_by_more_than_shares_printed_to_a_tenth()
    {
        Assert.True(Shares.CanAddToHundred([33m, 33m, 33m]));
        Assert.False(Shares.CanAddToHundred([33.0m, 33.0m, 33.0m]));
    }

    [Fact]
    public void Two_halves_of_a_unit_both_rounded_up_add_to_a_unit_more() =>
        Assert.True(Shares.CanAddToHundred([51m, 50m])); // 50.5 and 49.5, half away from zero

    [Fact]
    public void A_share_of_nothing_is_not_known() => Assert.Null(Shares.Percent(0, 0));

    [Fact]
    public void A_share_is_not_rounded() => Assert.Equal(100m / 3, Shares.Percent(1, 3));

    [Fact]
    public void A_busy_month_weighs_more_than_a_quiet_one() =>
        Assert.Equal(91.0m, Shares.WeightedMean([(50m, 1m), (60m, 1m), (100m, 8m)])); // rule book 12.2, populations 1, 1 and 8

    [Fact]
    public void A_mean_over_no_cases_is_not_known()
    {
        Assert.Null(Shares.WeightedMean([]));
        Assert.Null(Shares.WeightedMean([(90m, 0m)]));
    }

    [Fact]
    public void A_weight_below_nothing_is_our_own_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shares.WeightedMean([(90m, -1m)]));
}
