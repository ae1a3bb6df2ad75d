using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class ControlChartTests
{
    [Fact]
    public void A_month_without_cases_is_missing_and_not_0()
    {
        var chart = ControlChart.Of(ChartKind.P, [5, 0, 7, 3], [10, 0, 10, null], new());
        Assert.Equal(0.6, chart.Points[0].Centre);
        Assert.Null(chart.Points[1].Value);
        Assert.Null(chart.Points[1].Upper);
        Assert.Null(chart.Points[3].Value);
        Assert.Equal(2, chart.Parts[0].Runs.Useful);
    }

    [Fact]
    public void Excluded_points_are_drawn_and_set_no_limits()
    {
        var chart = ControlChart.Of(ChartKind.C, [4, 6, 100, 5], null, new() { Excluded = new HashSet<int> { 2 } });
        Assert.Equal(5, chart.Points[0].Centre);
        Assert.True(chart.Points[2].Signal);
        Assert.Equal(3, chart.Parts[0].Count);
    }

    [Fact]
    public void A_baseline_sets_the_limits_of_all_and_parts_have_their_own()
    {
        double?[] values = [1, 3, 1, 3, 11, 13, 11, 13];
        Assert.All(ControlChart.Of(ChartKind.I, values, null, new() { Baseline = 4 }).Points, point => Assert.Equal(2, point.Centre));
        Assert.Equal([2.0, 12.0], ControlChart.Of(ChartKind.I, values, null, new() { Parts = [4] }).Points.Select(point => point.Centre!.Value).Distinct());
    }

    [Fact]
    public void Values_and_limits_are_multiplied_for_display()
    {
        var point = ControlChart.Of(ChartKind.P, [5, 7], [10, 10], new() { Multiplier = 100 }).Points[0];
        Assert.Equal(50, point.Value);
        Assert.Equal(60, point.Centre);
        Assert.Equal(100, point.Upper);
    }

    [Fact]
    public void Where_all_or_none_have_the_answer_the_limits_lie_at_the_centre()
    {
        foreach (var kind in new[] { ChartKind.P, ChartKind.PPrime, ChartKind.U, ChartKind.UPrime })
        {
            var chart = ControlChart.Of(kind, [0, 0, 0], [10, 20, 30], new());
            Assert.All(chart.Points, point => Assert.Equal((0.0, 0.0, 0.0), (point.Centre, point.Lower, point.Upper)));
            Assert.All(chart.Points, point => Assert.False(point.Signal));
        }
    }

    [Fact]
    public void Without_a_value_a_chart_has_no_centre()
    {
        var chart = ControlChart.Of(ChartKind.I, [null, null], null, new());
        Assert.All(chart.Points, point => Assert.Null(point.Centre));
        Assert.Null(chart.Parts[0].Runs.LongestRun);
        Assert.False(chart.Parts[0].Runs.Signal);
    }

    [Fact]
    public void More_variation_between_months_than_chance_shows_in_sigma_z() =>
        Assert.True(ControlChart.Of(ChartKind.PPrime, [8000, 8900, 8000, 8900, 8000], [10000, 10000, 10000, 10000, 10000], new()).Parts[0].SigmaZ > 10);

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.P, [11], [10], new()));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.C, [-1], null, new()));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.U, [1, 2], [10], new()));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.U, [1, 2], null, new()));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.T, [12, 0], null, new()));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(ChartKind.I, [double.NaN], null, new()));
    }
}
