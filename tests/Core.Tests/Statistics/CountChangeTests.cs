using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class CountChangeTests
{
    [Fact]
    public void Seven_homicides_after_five_are_no_clear_change_and_have_no_percentage()
    {
        var change = CountChange.Of(7, 5);
        Assert.Equal(ChangeVerdict.NoClearChange, change.Verdict());
        Assert.Equal(2, change.Difference);
        Assert.False(change.ShowsPercent);
    }

    [Fact]
    public void A_verdict_is_weaker_the_more_events_cluster()
    {
        var burglary = CountChange.Of(1176, 1285);
        Assert.Equal(ChangeVerdict.LikelyChange, burglary.Verdict(phi: 1));
        Assert.Equal(ChangeVerdict.PossibleChange, burglary.Verdict());
    }

    [Fact]
    public void A_percentage_needs_periods_of_one_length_and_a_base()
    {
        Assert.Null(CountChange.Of(40, 55, 6, 12).Percent);
        Assert.Null(CountChange.Of(3, 0).Percent);
        Assert.Equal(-100, CountChange.Of(0, 3).Percent);
        Assert.True(CountChange.Of(10, 50).ShowsPercent);
        Assert.False(CountChange.Of(10, 49).ShowsPercent);
    }

    [Fact]
    public void Nothing_after_nothing_has_no_ratio_and_no_doubt()
    {
        var change = CountChange.Of(0, 0);
        Assert.Null(change.RatioInterval());
        Assert.Null(change.Z);
        Assert.Equal((1, 1, 1), (change.MidP, change.DoubledP, change.MinimumLikelihoodP));
    }

    [Fact]
    public void A_small_tail_keeps_its_digits_on_either_side()
    {
        Assert.InRange(CountChange.Of(6139, 3494).MidP, 1e-165, 1e-158);
        Assert.Equal(1, CountChange.Of(3494, 6139).MidP / CountChange.Of(6139, 3494).MidP, 1e-9);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 12)]
    [InlineData(7, 12)]
    [InlineData(351, 12)]
    [InlineData(59471, 12)]
    [InlineData(351, 3)]
    public void What_would_count_ends_where_the_verdict_turns(long from, double months)
    {
        var (lowest, highest) = CountChange.RangeOfNoClearChange(from, months);
        bool Unclear(long next) => CountChange.Of(next, from, months, 12).Verdict() == ChangeVerdict.NoClearChange;
        Assert.True(Unclear(lowest) && Unclear(highest) && !Unclear(highest + 1) && (lowest == 0 || !Unclear(lowest - 1)));
    }

    [Fact]
    public void What_is_no_count_of_a_period_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CountChange.Of(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountChange.Of(1, -5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountChange.Of(1, 5, 0, 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountChange.Of(1, 5).Verdict(phi: 0.5));
    }

    [Fact]
    public void Clustering_is_estimated_from_months_beside_each_other_and_never_under_1()
    {
        Assert.Null(Overdispersion.Of([5]));
        Assert.Null(Overdispersion.Of([5, null, 6]));
        Assert.Null(Overdispersion.Of([0, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Overdispersion.Of([1, -1]));
        var steady = Overdispersion.Of([50, 51, 50, null, 52, 51])!;
        Assert.Equal(5, steady.Months);
        Assert.Equal(1, steady.Phi);
        Assert.True(steady.Uncapped < 1);
    }
}
