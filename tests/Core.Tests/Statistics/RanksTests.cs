using System.Text.Json;
using Answerable.Core.Statistics;
using Answerable.Tests;

namespace Answerable.Core.Tests.Statistics;

public sealed class RanksTests
{
    [Fact]
    public void Every_case_of_the_oracle_is_ranked_as_there()
    {
        using var oracle = JsonDocument.Parse(File.ReadAllText(Shared.Path("oracles", "ranks_open.json")));
        var cases = oracle.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(8, cases.Count);
        Assert.All(cases, item =>
        {
            // One case ranks what was rounded first, to show what that would do.
            decimal? Value(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null
                : item.GetProperty("ranked_on").GetString() == "1 dp" ? Rounding.Round(value.GetDecimal(), 1) : value.GetDecimal();
            var standings = Ranks.Of([.. item.GetProperty("values").EnumerateArray().Select(Value)], item.GetProperty("higher_is_better").GetBoolean());
            Assert.Equal(
                item.GetProperty("rank").EnumerateArray().Select(rank => rank.ValueKind == JsonValueKind.Null ? (int?)null : rank.GetInt32()),
                standings.Select(standing => standing?.Rank));
            Assert.All(standings.OfType<Standing>(), standing => Assert.Equal(item.GetProperty("n_ranked").GetInt32(), standing.Of));
        });
    }

    [Fact]
    public void Equals_share_a_rank_and_the_next_is_left_out() =>
        Assert.Equal([new(1, 4, false), new(2, 4, true), new(2, 4, true), new(4, 4, false)], Ranks.Of([91m, 90m, 90m, 88m], highestFirst: true));

    [Fact]
    public void A_place_with_no_figure_is_not_ranked_and_not_counted() =>
        Assert.Equal([new(2, 2, false), null, new(1, 2, false)], Ranks.Of([88m, null, 90m], highestFirst: true));

    [Fact]
    public void Where_less_is_better_the_lowest_is_first() =>
        Assert.Equal([3, 1, 2], Ranks.Of([9.2m, 6.5m, 7.1m], highestFirst: false).Select(standing => standing!.Value.Rank));

    [Fact]
    public void Digits_of_print_make_no_difference_between_equals() =>
        Assert.All(Ranks.Of([90m, 90.0m, 90.00m], highestFirst: true), standing => Assert.Equal(new(1, 3, true), standing));

    [Fact]
    public void Nearly_equal_is_not_equal() =>
        Assert.Equal([2, 1], Ranks.Of([90.0000000001m, 90.0000000002m], highestFirst: true).Select(standing => standing!.Value.Rank));

    [Fact]
    public void Nobody_is_ranked_when_nothing_is_known()
    {
        Assert.Empty(Ranks.Of([], highestFirst: true));
        Assert.Equal([null, null], Ranks.Of([null, null], highestFirst: true));
    }
}
