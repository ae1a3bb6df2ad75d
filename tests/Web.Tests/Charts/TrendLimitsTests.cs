using System.Globalization;
using System.Xml.Linq;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>Usual ranges, the marks of months outside them, and breaks.</summary>
public class TrendLimitsTests
{
    [Fact]
    public void Each_phase_has_its_own_band_over_its_own_months_and_an_old_one_stays()
    {
        var bands = Bands(Draw(ChartSamples.Trend()));

        Assert.Equal(2, bands.Count);
        Assert.Equal(bands[0].Number("x") + bands[0].Number("width"), bands[1].Number("x"), 0.2);
        Assert.True(bands[1].Number("y") < bands[0].Number("y"));
    }

    [Fact]
    public void The_start_of_new_limits_is_said_once_for_each_phase_but_the_first()
    {
        Assert.Single(Draw(ChartSamples.Trend()).Texts(), "New limits");
        Assert.DoesNotContain("New limits", Draw(ChartSamples.Trend() with { Phases = [.. ChartSamples.Trend().Phases.Take(1)] }).Texts());
    }

    [Fact]
    public void Every_usual_range_is_said_in_words_with_its_months()
    {
        var texts = Draw(ChartSamples.Trend()).Texts();

        Assert.Contains("Usual range 75.0% to 93.2%, average 84.1%: November 2021 to February 2023", string.Join(' ', texts), StringComparison.Ordinal);
        Assert.Contains("97.8%", texts); // the limits that hold now, at their lines
        Assert.Contains("83.0%", texts);
    }

    [Fact]
    public void Trial_limits_are_dashed_and_say_why()
    {
        var chart = ChartSamples.Trend() with { Standard = null };
        var trial = Draw(chart with { Phases = [.. chart.Phases.Take(1).Select(p => p with { IsTrial = true })] });

        Assert.DoesNotContain(Draw(chart).All("line"), l => l.Attribute("stroke-dasharray") is not null);
        Assert.Equal(4, trial.All("line").Count(l => l.Attribute("stroke-dasharray") is not null)); // both edges, in the plot and beside the words
        Assert.Contains(trial.Texts(), t => t.StartsWith("Dashed edges: a first estimate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_phase_without_limits_has_its_average_and_no_band()
    {
        var svg = Draw(ChartSamples.Trend() with { Phases = [new(ChartSamples.Start, ChartSamples.Start.AddMonths(31), 88, null, null, true)] });

        Assert.Empty(Bands(svg));
        Assert.Contains("Average 88.0%", svg.Texts());
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Limits_are_on_the_scale_and_those_of_a_share_end_where_it_can(ChartWidth width)
    {
        var far = ChartSamples.Trend() with { Phases = [new(ChartSamples.Start, ChartSamples.Start.AddMonths(31), 60, -12, 132, false)] };
        var svg = Drawn.Read(far.Draw(width));
        var (lines, band) = (Hairlines(svg), Bands(svg).Single());

        Assert.Equal(lines.Min(), band.Number("y"), 0.2);
        Assert.Equal(lines.Max(), band.Number("y") + band.Number("height"), 0.2);
        Assert.Contains(svg.Texts(), t => t.Contains("0.0% to 100.0%", StringComparison.Ordinal));

        var count = Drawn.Read((far with { Most = null, Standard = null }).Draw(width));
        Assert.All(Bands(count), b => Assert.InRange(b.Number("y"), Hairlines(count).Min(), Hairlines(count).Max()));
    }

    [Fact]
    public void Every_mark_has_a_shape_of_its_own_without_regard_to_colour()
    {
        var shapes = Enum.GetValues<PointMark>().Select(mark =>
        {
            var points = Enumerable.Range(0, 3).Select(i => new TrendPoint(ChartSamples.Start.AddMonths(i), 80 + i, null, i == 1 ? mark : PointMark.None));
            var svg = Draw(ChartSamples.Trend() with { Points = [.. points], Phases = [] });
            return string.Join(' ', svg.All("path").Skip(1).Select(p => p.Attribute("d")!.Value.Count(c => c == 'L'))
                .Concat(svg.All("rect").Select(_ => 100)).Concat(svg.All("path").Skip(1).Select(p => p.Has("an-fill-paper") ? 1 : 0)))
                + (mark is PointMark.High or PointMark.Low ? svg.All("path").Last().Attribute("d")!.Value.Split('L')[1].Split(' ')[1] : "");
        }).ToList();

        Assert.Equal(shapes.Count, shapes.Distinct().Count());
    }

    [Fact]
    public void The_words_of_a_mark_name_its_months_and_a_long_run_by_its_ends()
    {
        var texts = Draw(ChartSamples.Trend()).Texts();

        Assert.Contains("Worse than usual: 7 months, June 2022 to December 2022", texts);
        Assert.Contains("Better than usual: 3 months, September 2023 to November 2023", texts);
    }

    [Fact]
    public void Months_far_from_each_other_are_named_until_they_are_too_many()
    {
        string Marked(int months, int count, int step = 1)
        {
            var points = Enumerable.Range(0, 40 * step).Select(i => new TrendPoint(new DateOnly(2020, 1, 1).AddMonths(i), 5, null, i % months == 0 && i / months < count ? PointMark.High : PointMark.None));
            return string.Join(' ', Draw(ChartSamples.Trend() with { Phases = [], Step = step, Points = [.. points.Where((_, i) => i % step == 0)] }).Texts());
        }

        Assert.Contains("Higher than usual: January 2020, April 2020", Marked(3, 2), StringComparison.Ordinal);
        Assert.Contains("Higher than usual: January 2020 to February 2020", Marked(1, 2), StringComparison.Ordinal);
        Assert.Contains("Higher than usual: 6 months, January 2020 to November 2020", Marked(2, 6), StringComparison.Ordinal);
        Assert.Contains("Higher than usual: 3 periods, January 2020 to January 2022", Marked(12, 3, 12), StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_is_a_dashed_upright_with_its_words_and_a_note()
    {
        var chart = ChartSamples.Trend() with { Standard = null, Breaks = [new(ChartSamples.Start.AddMonths(10), "New telephone system"), new(new(2015, 1, 1), "Before the chart")] };
        var svg = Draw(chart);
        var upright = svg.All("line").Where(l => l.Attribute("stroke-dasharray") is not null && l.Attribute("x1")!.Value == l.Attribute("x2")!.Value).ToList();

        Assert.Equal(2, upright.Count); // in the plot and beside its words
        Assert.Contains("New telephone system", svg.Texts());
        Assert.DoesNotContain("Before the chart", svg.Texts());
        Assert.Contains("Figures before and after an upright dashed line are not like for like.", svg.Texts());
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Labels_never_lie_on_each_other_or_leave_the_sheet(ChartWidth width)
    {
        foreach (var label in new[] { "New telephone system", "Recording rules changed, so that earlier figures are not like for like" })
            foreach (var at in new[] { new[] { 1 }, [31], [15, 16, 17], [2, 3, 29, 30, 31], [9, 14, 23] })
                foreach (var last in new[] { 60m, 83, 90, 97.8m, 100 })
                {
                    var chart = ChartSamples.Trend();
                    chart = chart with
                    {
                        Subject = "Police Service of Northern Ireland",
                        Points = [.. chart.Points.SkipLast(1), chart.Points[^1] with { Value = last }],
                        Breaks = [.. at.Select(month => new TrendBreak(ChartSamples.Start.AddMonths(month), label))],
                    };
                    var svg = Drawn.Read(chart.Draw(width));
                    Assert.True(svg.Overlaps().Count == 0, $"{string.Join(',', at)} {last}: {string.Join("; ", svg.Overlaps())}");
                    Assert.True(svg.Outside().Count == 0, $"{string.Join(',', at)} {last}: {string.Join("; ", svg.Outside())}");
                }
    }

    [Fact]
    public void A_chart_without_limits_is_as_it_was()
    {
        var plain = ChartSamples.Trend() with { Phases = [], Points = [.. ChartSamples.Trend().Points.Select(p => p with { Mark = PointMark.None })] };
        var svg = Draw(plain);

        Assert.Empty(svg.All("rect"));
        Assert.Single(svg.All("circle"));
        Assert.Single(svg.All("path"));
    }

    private static XElement Draw(TrendChart chart) => Drawn.Read(chart.Draw(ChartWidth.Wide));

    /// <summary>In the plot, not beside words.</summary>
    private static List<XElement> Bands(XElement svg) => [.. svg.All("rect").Where(r => r.Has("an-fill-band") && r.Attribute("width")!.Value.ToString(CultureInfo.InvariantCulture) != "16")];

    private static List<double> Hairlines(XElement svg) =>
        [.. svg.All("line").Where(l => l.Attribute("y1")!.Value == l.Attribute("y2")!.Value && (l.Has("an-stroke-rule") || l.Has("an-stroke-ink") && l.Attribute("stroke-dasharray") is null)).Select(l => l.Number("y1"))];
}
