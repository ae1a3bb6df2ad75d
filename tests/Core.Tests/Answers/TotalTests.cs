using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class TotalTests
{
    private static readonly Edition One = Edition("a");

    [Theory]
    [InlineData("2021", "17825", 10)]
    [InlineData("2022", "112086", 0)]
    [InlineData("2023", "132662", 0)]
    [InlineData("2024", "60325", 6)]
    [InlineData("P12M/2024-06", "128219", 0)]
    [InlineData("P12M/2023-06", "128216", 0)]
    public void Calls_of_the_published_months_add_up_to_the_acceptance_figures(string period, string calls, int missing)
    {
        var total = Over(Calls, Norfolk, period);
        Assert.Equal(calls, total.Value!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(missing, total.Missing.Count);
        Assert.Equal(missing == 0, total.IsComplete);
    }

    [Theory]
    [InlineData("2021", "82.39")]
    [InlineData("2022", "78.62")]
    [InlineData("2023", "87.06")]
    [InlineData("2024", "89.71")]
    [InlineData("P12M/2024-06", "88.83")]
    [InlineData("P12M/2023-06", "81.03")]
    public void Shares_of_the_published_months_are_weighted_by_calls(string period, string percent) =>
        Assert.Equal(percent, Rounding.Round(Over(Share, Norfolk, period).Value!.Value, 2).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2021", "9.06")]
    [InlineData("2022", "9.86")]
    [InlineData("2023", "7.22")]
    [InlineData("2024", "6.84")]
    [InlineData("P12M/2024-06", "6.96")]
    public void Mean_times_of_the_published_months_are_weighted_by_calls(string period, string seconds) =>
        Assert.Equal(seconds, Rounding.Round(Over(Mean, Norfolk, period).Value!.Value, 2).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void The_months_that_are_missing_are_listed()
    {
        var total = Over(Calls, Norfolk, "2021");
        Assert.Equal("2021-01", total.Missing[0].ToString());
        Assert.Equal("2021-10", total.Missing[^1].ToString());
        Assert.Equal("P2M/2021-12", total.Covered.ToString());
    }

    [Fact]
    public void A_month_missing_between_leaves_no_one_period_that_is_covered()
    {
        var total = Over(Calls, Held((One, [One.Printed(Calls, "norfolk", "2024-01", "1"), One.Printed(Calls, "norfolk", "2024-03", "3")])), "2024-Q1");
        Assert.Equal(4, total.Value);
        Assert.Equal(["2024-02"], total.Missing.Select(month => month.ToString()));
        Assert.Null(total.Covered);
    }

    [Fact]
    public void A_marker_is_a_missing_month_and_nought_is_not()
    {
        var total = Over(Calls, Held((One, [One.Printed(Calls, "norfolk", "2024-01", "[x]"), One.Printed(Calls, "norfolk", "2024-02", "0")])), "2024-Q1");
        Assert.Equal(0, total.Value);
        Assert.Equal(["2024-01", "2024-03"], total.Missing.Select(month => month.ToString()));
    }

    [Fact]
    public void Shares_are_put_together_from_the_counts_where_there_are_any()
    {
        var total = Over(Share, Held((One,
        [
            One.Printed(Share, "norfolk", "2024-01", "33.3"), One.Printed(Quick, "norfolk", "2024-01", "1"), One.Printed(Calls, "norfolk", "2024-01", "3"),
            One.Printed(Share, "norfolk", "2024-02", "66.7"), One.Printed(Quick, "norfolk", "2024-02", "4"), One.Printed(Calls, "norfolk", "2024-02", "6"),
        ])), "P2M/2024-02");
        Assert.Equal(55.5555556m, Rounding.Round(total.Value!.Value, 7)); // 5 of 9 calls
    }

    [Fact]
    public void A_share_without_its_weight_is_missing()
    {
        var total = Over(Share, Held((One,
        [
            One.Printed(Share, "norfolk", "2024-01", "90.0"), One.Printed(Calls, "norfolk", "2024-01", "100"), One.Printed(Share, "norfolk", "2024-02", "80.0"),
        ])), "P2M/2024-02");
        Assert.Equal(90.0m, total.Value);
        Assert.Equal(["2024-02"], total.Missing.Select(month => month.ToString()));
    }

    [Fact]
    public void A_median_of_medians_is_not_a_median()
    {
        var total = Over(Median, Held((One, [One.Printed(Median, "norfolk", "2024-01", "4.2"), One.Printed(Median, "norfolk", "2024-02", "4.4")])), "P2M/2024-02");
        Assert.Null(total.Value);
        Assert.True(total.IsComplete);
    }

    [Fact]
    public void Of_nothing_there_is_no_total()
    {
        var total = Over(Calls, Norfolk, "2019");
        Assert.Null(total.Value);
        Assert.Null(total.Covered);
        Assert.Equal(12, total.Missing.Count);
    }

    private static Total Over(string measure, Holdings holdings, string period) =>
        Total.Over(Series(measure, holdings), Series(Calls, holdings), Sample.Catalogue.Places["norfolk"], Month(period));
}
