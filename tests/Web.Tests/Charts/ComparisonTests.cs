using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>Funnels, dots with intervals, days between events, and lines in a row.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void A_funnel_draws_every_force_and_names_the_subject_and_those_outside(ChartWidth width)
    {
        var svg = Drawn.Read(ChartSamples.Funnel().Draw(width));

        Assert.Equal(44 + 3, svg.All("circle").Count()); // and the key
        Assert.Equal(2, svg.Texts().Count(t => t == "Norfolk"));
        Assert.Contains("Force 30", svg.Texts());
        Assert.Contains("Force 30", string.Join(' ', svg.Texts().SkipWhile(t => !t.StartsWith("Outside", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_six_forces_outside_are_named_and_the_rest_are_counted()
    {
        var chart = ChartSamples.Funnel();
        var svg = Drawn.Read((chart with { Points = [.. chart.Points.Select((p, i) => p with { IsOutside = i % 4 == 0, Standing = Standing.Others })] }).Draw(ChartWidth.Wide));

        Assert.InRange(svg.Texts().Count(t => t.StartsWith("Force ", StringComparison.Ordinal)), 1, 6);
        Assert.Contains(svg.Texts(), t => t.EndsWith("5 more.", StringComparison.Ordinal));
        Assert.Empty(svg.Overlaps());
    }

    [Fact]
    public void Sizes_stand_in_multiples_where_the_greatest_is_many_times_the_least()
    {
        var chart = ChartSamples.Funnel();
        var log = Drawn.Read((chart with { Points = [.. chart.Points, new("Large", 3_000_000, 88)] }).Draw(ChartWidth.Wide));

        Assert.Contains("Each step along the foot is a multiple, not a sum.", log.Texts());
        Assert.DoesNotContain("Each step along the foot is a multiple, not a sum.", Drawn.Read(chart.Draw(ChartWidth.Wide)).Texts());
    }

    [Fact]
    public void Limits_stay_in_the_plot_however_wide_and_the_two_kinds_differ_in_their_stroke()
    {
        var svg = Drawn.Read(ChartSamples.Funnel().Draw(ChartWidth.Wide));
        var hairlines = svg.All("line").Where(l => l.Has("an-stroke-rule")).Select(l => l.Number("y1")).ToList();
        var curves = svg.All("path").Where(p => p.Has("an-stroke-muted")).ToList();

        Assert.Equal(4, curves.Count);
        Assert.Equal(2, curves.Count(p => p.Attribute("stroke-dasharray") is not null));
        Assert.All(curves.SelectMany(p => p.Attribute("d")!.Value[1..].Split('L')), point =>
            Assert.InRange(double.Parse(point.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), hairlines.Min() - .1, hairlines.Max() + .1));
    }

    [Fact]
    public void Forces_of_one_size_and_limits_that_are_missing_are_drawn()
    {
        var chart = ChartSamples.Funnel() with { Points = [new("A", 500, 50, Standing.Subject, true), new("B", 500, 50)], Limits = [new(500, null, null, null, null), new(600, 40, 60, null, null)] };

        Assert.Empty(Drawn.Read(chart.Draw(ChartWidth.Narrow)).Overlaps());
        Assert.Equal(4, Drawn.Read(chart.Draw(ChartWidth.Narrow)).All("circle").Count());
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Dots_stand_on_their_intervals_in_the_order_given_and_the_subject_is_another_shape(ChartWidth width)
    {
        var chart = ChartSamples.Dots();
        var svg = Drawn.Read(chart.Draw(width));
        var subject = svg.All("circle").Single(c => c.Has("an-fill-subject"));
        var group = svg.All("circle").Where(c => c.Has("an-stroke-group")).ToList();

        Assert.Equal(chart.Rows.Select(r => r.Name), svg.Texts().Where(t => chart.Rows.Any(r => r.Name == t)));
        Assert.Equal(8, group.Count); // seven and the one beside the words
        Assert.True(subject.Number("r") > group[0].Number("r"));
        var interval = svg.All("line").Single(l => l.Has("an-stroke-subject"));
        Assert.InRange(subject.Number("cx"), interval.Number("x1"), interval.Number("x2"));
    }

    [Fact]
    public void A_place_without_an_interval_is_a_dot_and_one_without_a_figure_is_named()
    {
        var svg = Drawn.Read((ChartSamples.Dots() with { Rows = [new("A", 50), new("B", null)], Reference = null }).Draw(ChartWidth.Wide));

        Assert.Single(svg.All("circle"));
        Assert.Contains("B", svg.Texts());
        Assert.Contains("no figure", svg.Texts());
    }

    [Fact]
    public void Each_event_is_a_column_as_high_as_its_days_and_the_open_time_is_hollow()
    {
        var svg = Drawn.Read(ChartSamples.DaysBetween().Draw(ChartWidth.Wide));
        var columns = svg.All("rect").Where(r => r.Has("an-fill-subject")).ToList();

        Assert.Equal(20, columns.Count);
        Assert.Equal(columns.Max(c => c.Number("height")), columns[12].Number("height"));
        Assert.Equal(2, svg.All("path").Count(p => p.Has("an-fill-paper") && p.Has("an-stroke-subject"))); // in the plot and beside its words
        Assert.Equal(2, svg.All("path").Count(p => p.Has("an-fill-unusual")));
        Assert.Contains("95 days up to 3 August 2023, and still counting", svg.Texts());
    }

    [Fact]
    public void Many_events_and_far_limits_fit_a_phone()
    {
        var chart = ChartSamples.DaysBetween();
        chart = chart with { Events = [.. Enumerable.Range(1, 150).Select(i => new DaysBetween(new DateOnly(2001, 1, 1).AddDays(i * 50), i % 70, i % 9 == 0))], Upper = 4000 };
        var svg = Drawn.Read(chart.Draw(ChartWidth.Narrow));

        Assert.Empty(svg.Overlaps());
        Assert.Empty(svg.Outside());
        Assert.Contains("10 more", string.Join(' ', svg.Texts()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_in_a_row_is_a_named_image_without_words_of_its_own()
    {
        var line = new Sparkline { Id = "spark", Title = "Answered in time, rising", Values = [1, 2, null, 4, 3], Lower = 1, Upper = 3, Mark = PointMark.Worse };
        var svg = Drawn.Read(line.Draw());

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("Answered in time, rising", svg.All("title").Single().Value);
        Assert.Empty(svg.All("text"));
        Assert.Equal(2, svg.All("path").Count(p => p.Has("an-stroke-subject")));
        Assert.Single(svg.All("rect"), r => r.Has("an-fill-worse"));
        foreach (var values in new decimal?[][] { [], [null], [5], [5, 5, 5] })
            Assert.DoesNotContain("NaN", (line with { Values = values, Lower = null, Upper = null, Mark = PointMark.None }).Draw().ToString(), StringComparison.Ordinal);
    }
}
