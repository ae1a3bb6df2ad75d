using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class FunnelTests
{
    private static (double, double)[] Members(int count) => [.. Enumerable.Range(0, count).Select(i => (80.0 + i % 3, 100.0 + 10 * i))];

    [Fact]
    public void Under_ten_members_nothing_is_said_of_the_variation_between_them()
    {
        var nine = Funnel.OfShares(Members(9));
        Assert.Null(nine.Phi);
        Assert.All(nine.Members, member => Assert.Null(member.Adjusted));
        Assert.All(nine.Members, member => Assert.Null(member.Band));
        Assert.NotNull(Funnel.OfShares(Members(10)).Phi);
    }

    [Fact]
    public void Members_that_vary_no_more_than_chance_add_no_variance()
    {
        (double, double)[] alike = [.. Enumerable.Repeat((50.0, 1000.0), 12)];
        Assert.Equal(0, Funnel.OfShares(alike).Tau2);
        var rates = Funnel.OfRates(alike);
        Assert.Equal(0, rates.Tau2);
        Assert.All(rates.Members, member => Assert.Equal(0, member.Band));
    }

    [Fact]
    public void Limits_of_shares_stay_from_0_to_100_and_nobody_is_out_where_all_are_none()
    {
        var none = Funnel.OfShares([.. Enumerable.Repeat((0.0, 5.0), 10)]);
        Assert.All(none.Members, member => Assert.Equal(0, member.Band));
        var few = Funnel.OfShares([.. Enumerable.Range(1, 12).Select(i => (i % 2 == 0 ? 0.0 : 3.0, 3.0))]);
        Assert.All(few.Members, member => Assert.InRange(member.Adjusted!.Value.Outer.Lower, 0, 50));
        Assert.All(few.Members, member => Assert.InRange(member.Adjusted!.Value.Outer.Upper, 50, 100));
    }

    [Fact]
    public void What_has_no_average_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Funnel.OfShares([]));
        Assert.Throws<ArgumentException>(() => Funnel.OfRates([(0, 10), (0, 10)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnel.OfRates([(1, 0)]));
    }

    [Fact]
    public void The_comparator_is_the_others_together()
    {
        var group = PeerGroup.Of([(10, 100), (30, 100), (90, 300)], own: 0, multiplier: 100);
        Assert.Equal(30, group.PooledWithoutOwn);
        Assert.Equal(-20, group.Gap);
        Assert.Equal(26, group.Pooled);
        Assert.Null(PeerGroup.Of([(1, 10), (1, 10)], 0, 1).Z);
        Assert.Throws<ArgumentException>(() => PeerGroup.Of([(1, 10)], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeerGroup.Of([(1, 10), (1, 10)], 2, 1));
    }
}
