using Answerable.Core.Answers;
using Answerable.Core.Measures;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Answers;

public sealed class CoverageTests
{
    private static readonly Edition One = Edition("a");

    [Fact]
    public void A_gap_between_the_first_month_and_the_last_is_missing()
    {
        var coverage = Coverage.Of(Months("2024-01", "2024-02", "2024-05"), "norfolk");
        Assert.Equal("P5M/2024-05", coverage.Span.ToString());
        Assert.Equal(["2024-03", "2024-04"], coverage.Missing.Select(month => month.ToString()));
    }

    [Fact]
    public void The_published_months_have_no_gap()
    {
        var coverage = Coverage.Of(Series(Share, Norfolk), "norfolk");
        Assert.Equal("P32M/2024-06", coverage.Span.ToString());
        Assert.Empty(coverage.Missing);
    }

    [Fact]
    public void Against_what_is_expected_months_before_and_after_are_missing_too() =>
        Assert.Equal(["2023-12", "2024-02"], Coverage.Of(Months("2024-01"), "norfolk", Month("P3M/2024-02")).Missing.Select(month => month.ToString()));

    [Fact]
    public void A_longer_period_covers_no_month() =>
        Assert.Null(Coverage.Of(Series(Calls, One, One.Printed(Calls, "norfolk", "2024", "120000")), "norfolk").Span);

    [Fact]
    public void A_place_of_which_nothing_is_held_has_no_span()
    {
        Assert.Equal((null, 0), (Coverage.Of(Months("2024-01"), "kent").Span, Coverage.Of(Months("2024-01"), "kent").Missing.Count));
        Assert.Equal(3, Coverage.Of(Months("2024-01"), "kent", Month("2024-Q1")).Missing.Count);
    }

    private static Series Months(params string[] months) => Series(Calls, One, [.. months.Select(month => One.Printed(Calls, "norfolk", month, "100"))]);
}
