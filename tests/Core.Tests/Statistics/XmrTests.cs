using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class XmrTests
{
    // Twelve months whose mean is 10 and whose limits are 4.68 and 15.32.
    private static readonly double?[] Even = [11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9];

    private static readonly XmrOptions Fixed = new() { Baseline = 12, Improvement = ImprovementDirection.Increase };

    [Fact]
    public void A_point_on_a_limit_is_not_outside_it()
    {
        var chart = Xmr.Of([.. Even, 10 + 2.66 * 2, 15.33], Fixed);
        Assert.False(chart.Points[12].Outside);
        Assert.Equal(SpecialCause.AboveLimit, chart.Points[13].Cause);
        Assert.Equal(Variation.Improvement, chart.Points[13].Variation);
    }

    [Fact]
    public void A_point_on_the_mean_breaks_a_run_also_where_decimals_have_no_exact_double()
    {
        var options = new XmrOptions { Baseline = 8 };
        double?[] baseline = [0.1, 0.3, 0.1, 0.3, 0.1, 0.3, 0.1, 0.3];
        var whole = Xmr.Of([.. baseline, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3], options);
        var broken = Xmr.Of([.. baseline, 0.3, 0.3, 0.3, 0.2, 0.3, 0.3, 0.3], options);
        Assert.Equal(0.2, whole.Phases[0].Mean);
        Assert.Equal(SpecialCause.RunAbove, whole.Points[^1].Cause);
        Assert.False(broken.AnySignal);
    }

    [Fact]
    public void Runs_of_six_are_found_when_asked_for()
    {
        double?[] values = [.. Even, 11, 11, 11, 11, 11, 9];
        Assert.False(Xmr.Of([.. Even, 9, 11, 11, 11, 11, 11, 11, 9], Fixed).AnySignal);
        Assert.True(Xmr.Of([.. Even, 9, 11, 11, 11, 11, 11, 11, 9], Fixed with { RunLength = 6 }).AnySignal);
        Assert.False(Xmr.Of(values, Fixed with { RunLength = 6 }).AnySignal);
    }

    [Fact]
    public void Windows_never_cross_from_one_phase_into_the_next()
    {
        double?[] rising = [.. Enumerable.Range(0, 12).Select(i => (double?)i)];
        Assert.True(Xmr.Of(rising, new()).AnySignal);
        var rebased = Xmr.Of(rising, new() { RebaseAt = [6] });
        Assert.False(rebased.AnySignal);
        Assert.Equal([2.5, 8.5], rebased.Phases.Select(phase => phase.Mean));
        Assert.Equal([0, 6], rebased.Phases.Select(phase => phase.Start));
    }

    [Fact]
    public void A_gap_keeps_its_place_and_is_left_out_of_mean_and_ranges()
    {
        var chart = Xmr.Of([10, 12, null, 20, 22], new());
        Assert.Equal(16, chart.Phases[0].Mean);
        Assert.Equal(2, chart.Phases[0].MovingRange);
        Assert.Equal((4, 5), (chart.Phases[0].Count, chart.Phases[0].Length));
        Assert.Equal(SpecialCause.Missing, chart.Points[2].Cause);
        Assert.Equal(Variation.Missing, chart.Points[2].Variation);
    }

    [Fact]
    public void Months_with_a_gap_between_each_have_a_mean_and_no_limits()
    {
        var chart = Xmr.Of([1, null, 5, null, 9], new());
        Assert.Equal(5, chart.Phases[0].Mean);
        Assert.Null(chart.Phases[0].Upper);
        Assert.False(chart.AnySignal);
        Assert.Null(chart.AssuranceOf(90, ImprovementDirection.Increase));
    }

    [Fact]
    public void Where_nothing_is_known_there_is_nothing()
    {
        Assert.Empty(Xmr.Of([], new()).Phases);
        Assert.Null(Xmr.Of([null, null], new()).Phases[0].Mean);
        Assert.Null(Xmr.Of([5], new()).Phases[0].Upper);
    }

    [Fact]
    public void A_series_that_does_not_move_signals_nothing_also_at_a_value_that_is_no_exact_double()
    {
        var chart = Xmr.Of([.. Enumerable.Repeat<double?>(0.1, 30)], new());
        Assert.False(chart.AnySignal);
        Assert.Equal((0.1, 0.1), (chart.Phases[0].Lower, chart.Phases[0].Upper));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Under_thirteen_values_limits_are_a_trial(int values, bool trial) =>
        Assert.Equal(trial, Xmr.Of([.. Enumerable.Range(0, values).Select(i => (double?)(i % 3)), null], new()).Phases[0].IsTrial);

    [Theory]
    [InlineData(35, null)]
    [InlineData(36, 24)]
    public void The_usual_baseline_is_the_first_24_of_36_or_more(int points, int? baseline) => Assert.Equal(baseline, XmrOptions.UsualBaseline(points));

    [Theory]
    [InlineData(16.0, ImprovementDirection.Increase, Assurance.ConsistentlyFailing)]
    [InlineData(16.0, ImprovementDirection.Decrease, Assurance.ConsistentlyPassing)]
    [InlineData(4.0, ImprovementDirection.Increase, Assurance.ConsistentlyPassing)]
    [InlineData(4.0, ImprovementDirection.Decrease, Assurance.ConsistentlyFailing)]
    [InlineData(15.32, ImprovementDirection.Increase, Assurance.HitOrMiss)]
    [InlineData(16.0, ImprovementDirection.Neutral, null)]
    [InlineData(null, ImprovementDirection.Increase, null)]
    public void A_target_beyond_a_limit_is_met_always_or_never(double? target, ImprovementDirection improvement, Assurance? assurance) =>
        Assert.Equal(assurance, Xmr.Of(Even, Fixed).AssuranceOf(target, improvement));

    [Fact]
    public void What_makes_no_chart_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Xmr.Of([1, double.NaN], new()));
        Assert.Throws<ArgumentException>(() => Xmr.Of([1, 2, 3], new() { RebaseAt = [3] }));
        Assert.Throws<ArgumentException>(() => Xmr.Of([1, 2, 3], new() { RebaseAt = [2, 1] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Xmr.Of([1, 2], new() { RunLength = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Xmr.Of([1, 2], new() { Baseline = 0 }));
    }
}
