using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;
using static Answerable.Core.Tests.Sample;

namespace Answerable.Core.Tests.Signals;

public sealed class MonthlyTests
{
    private static readonly Edition One = Edition("a");
    private static readonly Baseline Decision = new(Share, "norfolk", Month("2023-06"), "A new control room opened", "the force's report", "the performance officer", new(2024, 2, 1));

    /// <summary>Months that go up and down by one around a level, from January 2022.</summary>
    private static Answerable.Core.Answers.Series Steady(params double[] levels) => Series(Share, One,
        [.. levels.Select((level, i) => One.Printed(Share, "norfolk", Month("2022-01").Plus(i).ToString(), (level + (i % 2 == 0 ? 0.5 : -0.5)).ToString("0.0", CultureInfo.InvariantCulture)))]);

    private static double[] Level(int months, double level) => [.. Enumerable.Repeat(level, months)];

    [Fact]
    public void Steady_months_show_nothing()
    {
        var monthly = Monthly.Of(Steady(Level(24, 80)), "norfolk", [])!;
        Assert.Empty(monthly.Signals);
        Assert.Equal(Variation.CommonCause, monthly.Latest.Variation);
        Assert.Equal(Assurance.ConsistentlyFailing, monthly.Assurance);
    }

    [Fact]
    public void A_shift_is_one_stretch_with_its_first_month_its_length_and_its_meaning()
    {
        var signals = Monthly.Of(Steady([.. Level(24, 80), .. Level(8, 86)]), "norfolk", [])!.Signals;
        var latest = signals[0];
        Assert.Equal(("2024-01", "2024-08", Variation.Improvement, true), (latest.First.ToString(), latest.Last.ToString(), latest.Variation, latest.IsHigh));
        Assert.Equal(8, latest.OneSide);
    }

    [Fact]
    public void Fewer_than_thirteen_months_are_too_few_to_say_anything()
    {
        var monthly = Monthly.Of(Steady([.. Level(11, 80), 99]), "norfolk", [])!;
        Assert.True(monthly.Phase.IsTrial);
        Assert.Empty(monthly.Signals);
        Assert.Null(monthly.Assurance);
    }

    [Fact]
    public void A_decision_begins_a_new_phase_and_the_old_one_stays()
    {
        var series = Steady([.. Level(17, 80), .. Level(15, 86)]);
        Assert.NotEmpty(Monthly.Of(series, "norfolk", [])!.Signals);
        var monthly = Monthly.Of(series, "norfolk", [Decision])!;
        Assert.Equal([(0, 17), (17, 15)], monthly.Chart.Phases.Select(phase => (phase.Start, phase.Length)));
        Assert.Equal([80.0, 86.0], monthly.Chart.Phases.Select(phase => Math.Floor(phase.Mean!.Value + 0.1)));
        Assert.Empty(monthly.Signals);
        Assert.Equal([Decision], monthly.Baselines);
    }

    [Theory]
    [InlineData("suffolk", "2023-06")]
    [InlineData("norfolk", "2024-05")] // fewer than eight months since
    [InlineData("norfolk", "2022-01")] // nothing before
    public void A_decision_about_something_else_or_too_early_to_tell_changes_nothing(string place, string from) =>
        Assert.Single(Monthly.Of(Steady([.. Level(17, 80), .. Level(15, 86)]), "norfolk", [Decision with { Place = place, From = Month(from) }])!.Chart.Phases);

    [Fact]
    public void A_missing_month_keeps_its_place_and_ends_a_stretch()
    {
        Reading[] readings = [.. Enumerable.Range(0, 32).Where(i => i != 27).Select(i =>
            One.Printed(Share, "norfolk", Month("2022-01").Plus(i).ToString(), ((i < 24 ? 80 : 88) + (i % 2 == 0 ? 0.5 : -0.5)).ToString("0.0", CultureInfo.InvariantCulture)))];
        var monthly = Monthly.Of(Series(Share, One, readings), "norfolk", [])!;
        Assert.Equal(32, monthly.Months.Count);
        Assert.Equal(SpecialCause.Missing, monthly.Chart.Points[27].Cause);
        Assert.Equal(["2024-05", "2024-01"], monthly.Signals.Take(2).Select(signal => signal.First.ToString()));
    }

    [Fact]
    public void The_season_of_a_count_is_taken_out_before_it_is_judged()
    {
        Reading[] readings = [.. Enumerable.Range(0, 36).Select(i => One.Printed(Calls, "norfolk", Month("2022-01").Plus(i).ToString(),
            (10000 + (2000 * Math.Sin(Math.PI * i / 6)) + (i % 3 * 40)).ToString("0", CultureInfo.InvariantCulture)))];
        var monthly = Monthly.Of(Series(Calls, One, readings), "norfolk", [])!;
        Assert.True(monthly.IsSeasonal);
        Assert.Empty(monthly.Signals);
        Assert.InRange(monthly.SeasonAt(3), 1800, 2200);
    }

    [Fact]
    public void Only_measures_of_months_are_put_on_such_a_chart()
    {
        Assert.Null(Monthly.Of(Series("crime-total", One, One.Printed("crime-total", "norfolk", "P12M/2024-12", "59456")), "norfolk", []));
        Assert.Null(Monthly.Of(Series(Share, One), "norfolk", []));
    }

    [Fact]
    public void The_published_months_of_Norfolk_are_classified_as_the_oracle_says()
    {
        var monthly = Monthly.Of(Series(Share, Norfolk), "norfolk", [])!;
        var expected = Table.Of(Answerable.Tests.Shared.Path("oracles", "norfolk_999_classification_open.csv")).Select(row => row["xmr_full_type"] switch
        {
            "special_cause_improvement" => Variation.Improvement,
            "special_cause_concern" => Variation.Concern,
            _ => Variation.CommonCause,
        });
        Assert.Equal(expected, monthly.Chart.Points.Select(point => point.Variation));
        Assert.Equal(28, monthly.Chart.Points.Count(point => point.Cause is not SpecialCause.CommonCause)); // the rule book, section 0
    }
}
