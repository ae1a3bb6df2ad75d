using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class SeasonTests
{
    private static readonly double[] Usual = [-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2];

    private static double?[] Years(int years) => [.. Enumerable.Range(0, 12 * years).Select(i => (double?)(100 + i + Usual[i % 12]))];

    [Fact]
    public void A_season_on_a_straight_trend_is_found_again()
    {
        var parts = Decomposition.Additive(Years(3))!;
        Assert.All(parts.Figures.Zip(Usual), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal(6, parts.SeasonalRange, 1e-9);
        Assert.Equal(100, parts.Adjusted[0]!.Value, 1e-9);
        Assert.Equal(1, Decomposition.Multiplicative(Years(3))!.Figures.Average(), 1e-12);
    }

    [Fact]
    public void A_gap_takes_the_trend_around_it_and_no_more()
    {
        var values = Years(4);
        values[20] = null;
        var parts = Decomposition.Additive(values)!;
        Assert.Null(parts.Trend[14]);
        Assert.Null(parts.Trend[26]);
        Assert.NotNull(parts.Trend[27]);
        Assert.Null(parts.Adjusted[20]);
        Assert.All(parts.Figures.Zip(Usual), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void Under_two_years_there_is_no_season()
    {
        Assert.Null(Decomposition.Additive(Years(2)[1..]));
        Assert.NotNull(Decomposition.Additive(Years(2)));
        Assert.Throws<ArgumentException>(() => Stl.Of([.. Years(2).Select(value => value!.Value)]));
        Assert.Throws<ArgumentException>(() => Stl.Of([.. Years(3).Select(_ => double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decomposition.Additive(Years(2), 1));
    }

    [Fact]
    public void Local_regression_puts_the_parts_together_again_and_stands_a_bad_month()
    {
        double[] values = [.. Years(6).Select(value => value!.Value)];
        values[30] = 0;
        var parts = Stl.Of(values, robust: true);
        Assert.All(values.Select((value, i) => value - parts.Seasonal[i] - parts.Trend[i] - parts.Remainder[i]), rest => Assert.Equal(0, rest, 1e-9));
        Assert.All(parts.Seasonal.Take(12).Zip(Usual), pair => Assert.Equal(pair.Second, pair.First, 0.05));
    }

    [Fact]
    public void A_rolling_year_needs_all_its_months()
    {
        double?[] values = [.. Enumerable.Repeat<double?>(1, 13), null, .. Enumerable.Repeat<double?>(1, 12)];
        var sums = Rolling.Sums(values);
        Assert.Equal([null, 12.0, 12.0, null, null, 12.0], new[] { 10, 11, 12, 13, 24, 25 }.Select(i => sums[i]));
        Assert.Null(Rolling.Changes(values)[13]);
        Assert.Equal(0, Rolling.Changes(values)[12]);
        Assert.Null(Rolling.PercentChanges([.. Enumerable.Repeat<double?>(0, 24)])[23]);
    }

    [Fact]
    public void The_trend_marker_needs_five_years_in_a_row()
    {
        (double, double)? Share(int count) => (count, 1000);
        (double, double)?[] rising = [Share(100), Share(150), Share(200), Share(250), Share(300)];
        Assert.Equal(TrendDirection.Increasing, TrendMarker.OfShares([2019, 2020, 2021, 2022, 2023], rising).Direction);
        Assert.Equal(TrendDirection.CannotBeCalculated, TrendMarker.OfShares([2018, 2020, 2021, 2022, 2023], rising).Direction);
        Assert.Equal(TrendDirection.CannotBeCalculated, TrendMarker.OfShares([2019, 2020, 2021, 2022, 2023], [.. rising[..4], null]).Direction);
        Assert.Equal(TrendDirection.CannotBeCalculated, TrendMarker.OfShares([2019, 2020, 2021, 2022], rising[..4]).Direction);
        Assert.Equal(TrendDirection.NoSignificantChange, TrendMarker.OfShares([1, 2, 3, 4, 5], [.. Enumerable.Repeat(Share(0), 5)]).Direction);
        Assert.Throws<ArgumentException>(() => TrendMarker.OfShares([1], rising));
        Assert.Equal(9.549535706083, TrendMarker.Critical, 1e-10);
    }
}
