using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class StandardTestTests
{
    [Theory]
    [InlineData("90.0", StandardVerdict.AtThreshold)] // 89.95 up to 90.05
    [InlineData("89.9", StandardVerdict.NotMet)]
    [InlineData("90.1", StandardVerdict.Met)]
    [InlineData("90", StandardVerdict.AtThreshold)]
    [InlineData("89", StandardVerdict.NotMet)]
    [InlineData("91", StandardVerdict.Met)]
    [InlineData("90.00", StandardVerdict.AtThreshold)]
    [InlineData("89.99", StandardVerdict.NotMet)]
    [InlineData("100.0", StandardVerdict.Met)]
    public void A_printed_share_that_could_lie_on_either_side_is_at_the_threshold(string printed, StandardVerdict verdict) =>
        Assert.Equal(verdict, StandardTest.Judge(null, Number(printed), 90, highIsGood: true));

    [Theory]
    [InlineData("89.96", StandardVerdict.NotMet)]
    [InlineData("89.999999", StandardVerdict.NotMet)]
    [InlineData("90", StandardVerdict.Met)]
    [InlineData("90.000001", StandardVerdict.Met)]
    public void An_exact_share_is_tested_as_it_is_whatever_was_printed(string exact, StandardVerdict verdict) =>
        Assert.Equal(verdict, StandardTest.Judge(Number(exact), 90.0m, 90, highIsGood: true));

    [Theory]
    [InlineData("9.9", StandardVerdict.Met)]
    [InlineData("10.0", StandardVerdict.AtThreshold)]
    [InlineData("10.1", StandardVerdict.NotMet)]
    public void Where_less_is_better_the_level_is_met_from_below(string printed, StandardVerdict verdict)
    {
        Assert.Equal(verdict, StandardTest.Judge(null, Number(printed), 10, highIsGood: false));
        Assert.Equal(StandardVerdict.Met, StandardTest.Judge(10m, Number(printed), 10, highIsGood: false));
        Assert.Equal(StandardVerdict.NotMet, StandardTest.Judge(10.01m, Number(printed), 10, highIsGood: false));
    }

    [Fact]
    public void What_is_not_known_is_not_judged() => Assert.Null(StandardTest.Judge(null, null, 90, highIsGood: true));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
