using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

/// <summary>
/// The changes printed on the Norfolk office's "Police Data" page of July 2024, 12 months to March 2024 against the 12 months before and
/// against 2019: eleven counts twice and one percentage twice, and one sentence of the Office for National Statistics.
/// </summary>
public sealed class ChangeLabelTests
{
    [Theory]
    [InlineData("homicide against the year before", 7, 5, 1, 40, 2)]
    [InlineData("homicide against 2019", 7, 7, 0, 0, 0)]
    [InlineData("murder against the year before", 7, 4, 1, 75, 3)]
    [InlineData("murder against 2019", 7, 5, 1, 40, 2)]
    [InlineData("violence with injury against the year before", 8194, 8650, -1, 5, -456)]
    [InlineData("violence with injury against 2019", 8194, 7091, 1, 16, 1103)]
    [InlineData("grievous bodily harm against the year before", 599, 649, -1, 8, -50)]
    [InlineData("grievous bodily harm against 2019", 599, 454, 1, 32, 145)]
    [InlineData("actual bodily harm against the year before", 5092, 5733, -1, 11, -641)]
    [InlineData("actual bodily harm against 2019", 5092, 5575, -1, 9, -483)]
    [InlineData("drug trafficking against the year before", 381, 480, -1, 21, -99)]
    [InlineData("drug trafficking against 2019", 381, 600, -1, 37, -219)]
    [InlineData("neighbourhood crime against the year before", 3494, 3865, -1, 10, -371)]
    [InlineData("neighbourhood crime against 2019", 3494, 6139, -1, 43, -2645)]
    [InlineData("residential burglary against the year before", 1176, 1285, -1, 8, -109)]
    [InlineData("residential burglary against 2019", 1176, 2223, -1, 47, -1047)]
    [InlineData("vehicle offences against the year before", 1586, 1829, -1, 13, -243)]
    [InlineData("vehicle offences against 2019", 1586, 2834, -1, 44, -1248)]
    [InlineData("theft from the person against the year before", 381, 408, -1, 7, -27)]
    [InlineData("theft from the person against 2019", 381, 577, -1, 34, -196)]
    [InlineData("robbery against the year before", 351, 343, 1, 2, 8)]
    [InlineData("robbery against 2019", 351, 505, -1, 30, -154)]
    public void A_change_of_counts_is_labelled_as_published(string what, int now, int from, int sign, int percent, int difference)
    {
        var label = ChangeLabel.OfCounts(now, from, decimals: 0);
        Assert.Equal((what, sign, percent, null, difference, false), (what, label.Sign, label.Size, label.LessThan, label.Difference, label.InPoints));
    }

    [Theory]
    [InlineData("domestic abuse satisfaction against the year before", 77, 79)]
    [InlineData("domestic abuse satisfaction against 2019", 77, 79)]
    public void A_change_of_percentages_is_in_percentage_points(string what, int now, int from)
    {
        var label = ChangeLabel.OfPercents(now, from, decimals: 0);
        Assert.Equal((what, -1, 2m, null, -2m, true), (what, label.Sign, label.Size, label.LessThan, label.Difference, label.InPoints));
    }

    [Fact]
    public void Recorded_crime_fell_by_the_11_6_percent_that_the_ONS_printed()
    {
        var label = ChangeLabel.OfCounts(59_471, 67_240, decimals: 1);
        Assert.Equal((-1, 11.6m, -7_769m), (label.Sign, label.Size, label.Difference));
    }

    [Fact]
    public void June_2024_was_4_1_points_above_June_2023_on_8_3_percent_fewer_calls()
    {
        Assert.Equal(4.1m, ChangeLabel.OfPercents(88.5m, 84.4m, 1).Size);
        var calls = ChangeLabel.OfCounts(11_331, 12_363, 1);
        Assert.Equal((-1, 8.3m, -1_032m), (calls.Sign, calls.Size, calls.Difference));
    }

    [Theory]
    [InlineData(10_001, 10_000, 0, "1")]
    [InlineData(9_999, 10_000, 0, "1")]
    [InlineData(10_001, 10_000, 1, "0.1")]
    [InlineData(100_001, 100_000, 2, "0.01")]
    public void A_real_change_too_small_to_show_is_less_than_the_smallest_digit(int now, int from, int decimals, string lessThan)
    {
        var label = ChangeLabel.OfCounts(now, from, decimals);
        Assert.Equal(0, label.Size);
        Assert.Equal(now > from ? 1 : -1, label.Sign);
        Assert.Equal(lessThan, label.LessThan?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1_005, 1_000, 1)] // 0.5%: shown as 1%, so it is not "less than 1%"
    [InlineData(1_004, 1_000, 0)]
    public void Half_the_smallest_digit_is_shown_as_that_digit(int now, int from, int size)
    {
        var label = ChangeLabel.OfCounts(now, from, 0);
        Assert.Equal(size, label.Size);
        Assert.Equal(size == 0 ? 1m : null, label.LessThan);
    }

    [Fact]
    public void A_change_of_percentages_too_small_to_show_is_less_than_the_smallest_digit() =>
        Assert.Equal(0.1m, ChangeLabel.OfPercents(90.01m, 90m, 1).LessThan);

    [Theory]
    [InlineData(5, 1)]
    [InlineData(0, 0)]
    public void Nothing_can_be_a_percentage_of_nothing(int now, int sign)
    {
        var label = ChangeLabel.OfCounts(now, 0, 0);
        Assert.Equal((sign, null, null, now), (label.Sign, label.Size, label.LessThan, label.Difference));
        Assert.Null(Change.Percent(now, 0));
    }

    [Fact]
    public void A_fall_to_nothing_is_a_fall_of_100_percent() => Assert.Equal((-1, 100m), (ChangeLabel.OfCounts(0, 4, 0).Sign, ChangeLabel.OfCounts(0, 4, 0).Size));
}
