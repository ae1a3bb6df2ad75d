using Answerable.Core.Periods;
using Answerable.Core.Statistics;
using Answerable.Web.Words;

namespace Answerable.Web.Tests.Words;

/// <summary>Numbers, dates, ordinals and changes as the English site prints them.</summary>
public sealed class EnglishTests
{
    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(22, "22nd")]
    [InlineData(23, "23rd")]
    [InlineData(24, "24th")]
    [InlineData(111, "111th")]
    public void Ordinals(int number, string text) => Assert.Equal(text, English.Ordinal(number));

    [Theory]
    [InlineData(381, 600, "37% decrease", "−219")]
    [InlineData(351, 505, "30% decrease", "−154")]
    [InlineData(1176, 1285, "8% decrease", "−109")]
    [InlineData(7, 7, "No change", "0")]
    [InlineData(8194, 7091, "16% increase", "+1,103")]
    [InlineData(5, 0, "Up from none", "+5")]
    [InlineData(1001, 1000, "less than 1% increase", "+1")]
    public void Changes_of_counts(int now, int from, string label, string difference)
    {
        var change = ChangeLabel.OfCounts(now, from, 0);
        Assert.Equal((label, difference), (English.Change(change, 0), English.Difference(change)));
    }

    [Fact]
    public void Changes_of_percentages_are_in_points() => Assert.Equal("2 percentage point decrease", English.Change(ChangeLabel.OfPercents(77, 79, 0), 0));

    [Fact]
    public void A_change_to_one_decimal() => Assert.Equal(
        ("11.6% decrease", "−7,769"), (English.Change(ChangeLabel.OfCounts(59471, 67240, 1), 1), English.Difference(ChangeLabel.OfCounts(59471, 67240, 1))));

    [Theory]
    [InlineData(140, 100, "a 40% increase")]
    [InlineData(89, 100, "an 11% decrease")]
    [InlineData(108, 100, "an 8% increase")]
    [InlineData(118, 100, "an 18% increase")]
    [InlineData(185, 100, "an 85% increase")]
    [InlineData(210, 100, "a 110% increase")]
    [InlineData(100, 100, "no change")]
    public void Articles_in_running_text(int now, int from, string text) => Assert.Equal(text, English.ChangeWithArticle(ChangeLabel.OfCounts(now, from, 0), 0));

    [Theory]
    [InlineData("2024-06", "June 2024")]
    [InlineData("2024", "2024")]
    [InlineData("P12M/2024-03", "12 months to March 2024")]
    [InlineData("P6M/2024-06", "January to June 2024")]
    [InlineData("P32M/2024-06", "November 2021 to June 2024")]
    public void Periods(string period, string text)
    {
        Assert.True(Period.TryParse(period, out var read));
        Assert.Equal(text, English.Name(read));
    }

    [Fact]
    public void Moments_are_in_London_time()
    {
        Assert.Equal("24 July 2024, 09:30", English.Moment(new(2024, 7, 24, 8, 30, 0, TimeSpan.Zero)));
        Assert.Equal("24 January 2024, 09:30", English.Moment(new(2024, 1, 24, 9, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Numbers_round_half_away_from_zero_with_a_real_minus()
    {
        Assert.Equal(["9,651", "−2.5", "0.0", "2.3"], [English.Number(9651), English.Number(-2.45m, 1), English.Number(-0.04m, 1), English.Number(2.25m, 1)]);
        Assert.Equal(["+4.1", "−4.0", "0.0"], [English.WithSign(4.1m, 1), English.WithSign(-4, 1), English.WithSign(0.01m, 1)]);
    }
}
