using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class IntervalTests
{
    [Fact]
    public void None_and_all_bound_a_share_exactly()
    {
        Assert.Equal(0, Interval.OfShare(0, 7, 0.95).Lower);
        Assert.Equal(1, Interval.OfShare(7, 7, 0.998).Upper);
    }

    [Fact]
    public void Counts_are_exact_under_ten_and_Byars_from_ten()
    {
        Assert.Equal(Interval.OfCountExact(9, 0.95), Interval.OfCount(9, 0.95));
        Assert.Equal(Interval.OfCountByar(10, 0.95), Interval.OfCount(10, 0.95));
        Assert.Equal(0, Interval.OfCount(0, 0.95).Lower);
        Assert.Equal(-Math.Log(0.025), Interval.OfCount(0, 0.95).Upper, 1e-12);
    }

    [Theory]
    [InlineData(0.95, 1.959963984540054)]
    [InlineData(0.998, 3.090232306167813)]
    public void The_multiplier_is_the_quantile_and_not_1_96(double confidence, double z) => Assert.Equal(z, Normal.Multiplier(confidence), 1e-14);

    [Fact]
    public void On_an_end_is_not_beyond_it()
    {
        var interval = new Interval(2, 4);
        Assert.Equal([-1, 0, 0, 0, 1], new[] { 1.9, 2, 3, 4, 4.1 }.Select(interval.Side));
        Assert.Equal(BenchmarkBand.Similar, Benchmark.BandOf(interval, 4));
        Assert.Equal(BenchmarkBand.Lower, Benchmark.BandOf(interval, 4.1));
        Assert.Equal(BenchmarkBand.Higher, Benchmark.BandOf(interval, 1.9));
    }

    [Fact]
    public void What_has_no_interval_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfShare(0, 0, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfShare(5, 4, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfShare(1, 4, 95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfCount(-1, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.OfRate(5, 0, 1000, 0.95));
    }

    [Fact]
    public void Two_samples_that_answer_alike_show_no_change()
    {
        var change = ShareChange.Of(0, 10, 0, 20);
        Assert.Null(change.PooledZ());
        Assert.Equal((1, 1), (change.PooledP(), change.FisherP()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareChange.Of(11, 10, 0, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => change.PooledZ(0));
    }

    [Theory]
    [InlineData(null, SampleSize.Unknown)]
    [InlineData(29L, SampleSize.TooFew)]
    [InlineData(30L, SampleSize.Caution)]
    [InlineData(99L, SampleSize.Caution)]
    [InlineData(100L, SampleSize.Enough)]
    public void How_much_a_percentage_can_bear_depends_on_who_answered(long? cases, SampleSize size) => Assert.Equal(size, ShareChange.SizeOf(cases));
}
