using Answerable.Core.Statistics;
using Answerable.Tests;

namespace Answerable.Core.Tests.Statistics;

public sealed class NeighboursTests
{
    [Fact]
    public void Of_the_32_published_months_only_the_calls_of_January_2022_are_out_of_line()
    {
        var rows = Table.Of(Shared.Path("oracles", "data_quality_norfolk_open.csv"));
        decimal? Calls(int i) => i >= 0 && i < rows.Count ? rows[i].Number("total_calls") : null;
        var flagged = Enumerable.Range(0, rows.Count).Where(i => Neighbours.IsOutOfLine(Calls(i)!.Value, Calls(i - 1), Calls(i + 1))).ToArray();
        Assert.Equal(rows.Where(row => row["volume_check"] != "ok").Select(row => row["month"]), flagged.Select(i => rows[i]["month"]));
        Assert.Equal(["2022-01-01"], flagged.Select(i => rows[i]["month"]));
    }

    [Theory]
    [InlineData(50, 100, 100, false)]
    [InlineData(49, 100, 100, true)]
    [InlineData(200, 100, 100, false)]
    [InlineData(201, 100, 100, true)]
    [InlineData(99, 100, 300, true)]
    public void Half_and_twice_the_mean_of_the_neighbours_are_still_in_line(int value, int before, int after, bool outOfLine) =>
        Assert.Equal(outOfLine, Neighbours.IsOutOfLine(value, before, after));

    [Fact]
    public void At_either_end_the_one_neighbour_judges()
    {
        Assert.True(Neighbours.IsOutOfLine(49, null, 100));
        Assert.True(Neighbours.IsOutOfLine(201, 100, null));
        Assert.False(Neighbours.IsOutOfLine(100, null, 100));
    }

    [Fact]
    public void Without_neighbours_nothing_is_out_of_line() => Assert.False(Neighbours.IsOutOfLine(1, null, null));
}
