using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class RankRangeTests
{
    [Fact]
    public void Estimates_that_are_exact_have_one_place_and_equals_share_theirs() =>
        Assert.Equal([new(1, 1), new(2, 3), new(2, 3), null, new(4, 4)],
            RankRange.Of([new Estimate(9, 0), new Estimate(5, 0), new Estimate(5, 0), null, new Estimate(1, 0)], highestFirst: true));

    [Fact]
    public void Where_less_is_better_the_order_turns() =>
        Assert.Equal([new(2, 2), new(1, 1)], RankRange.Of([new Estimate(9, 0.1), new Estimate(5, 0.1)], highestFirst: false));

    [Fact]
    public void Ranges_that_hold_at_once_are_no_narrower()
    {
        Estimate?[] estimates = [.. Enumerable.Range(0, 20).Select(i => (Estimate?)new Estimate(i, 1.5))];
        var each = RankRange.Of(estimates, true);
        var all = RankRange.Of(estimates, true, simultaneous: true);
        Assert.All(each.Zip(all), pair => Assert.True(pair.Second!.Value.Best <= pair.First!.Value.Best && pair.Second.Value.Worst >= pair.First.Value.Worst));
        Assert.NotEqual(each, all);
    }

    [Fact]
    public void One_alone_is_first_and_nobody_is_nowhere()
    {
        Assert.Equal(new RankRange(1, 1), Assert.Single(RankRange.Of([new Estimate(5, 1)], true)));
        Assert.Empty(RankRange.Of([], true));
    }

    [Fact]
    public void A_change_of_rank_is_worded_only_where_ranges_do_not_meet()
    {
        Assert.True(new RankRange(3, 9).Overlaps(new(9, 12)));
        Assert.False(new RankRange(3, 8).Overlaps(new(9, 12)));
    }

    [Fact]
    public void Chances_sum_to_1_and_two_alike_are_as_likely()
    {
        var chances = RankChances.Of([new(5, 1), new(5, 1), new(50, 1)], highestFirst: true);
        Assert.All(chances, own => Assert.Equal(1, own.Sum(), 1e-9));
        Assert.Equal([0, 0.5, 0.5], chances[0].Select(chance => Math.Floor(chance * 1000 + 0.5) / 1000));
        Assert.Equal(1, RankChances.OfTop(chances[2], 1), 1e-9);
        Assert.Equal(3, RankChances.Quantile(chances[0], 0.975));
    }

    [Theory]
    [InlineData(1, 43, 1)]
    [InlineData(11, 43, 1)]
    [InlineData(12, 43, 2)]
    [InlineData(43, 43, 4)]
    [InlineData(1, 3, null)]
    public void The_best_quarter_of_43_is_eleven_places(int rank, int of, int? quartile) => Assert.Equal(quartile, Quartile.Of(rank, of));

    [Fact]
    public void A_rank_outside_the_field_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Quartile.Of(9, 8));
}
