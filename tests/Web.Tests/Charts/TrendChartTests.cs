using System.Globalization;
using System.Xml.Linq;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

public class TrendChartTests
{
    private static readonly Credit Credit = new("Calls answered in time", "A publisher, its table", "Published 24 July 2024");

    [Fact]
    public void A_missing_month_leaves_a_gap_in_the_line()
    {
        var whole = Drawn.Read(Chart(81, 82, 83, 84, 85).Draw(ChartWidth.Wide));
        var broken = Drawn.Read(Chart(81, 82, null, 84, 85).Draw(ChartWidth.Wide));

        Assert.Single(whole.Lines());
        Assert.Equal(2, broken.Lines().Count);
        Assert.Contains(broken.Texts(), t => t.Contains("no figure for March 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_that_is_not_in_the_list_is_a_gap_as_well()
    {
        var chart = Chart(81, 82, 83, 84, 85);
        var svg = Drawn.Read((chart with { Points = [.. chart.Points.Where(p => p.Month.Month != 3)] }).Draw(ChartWidth.Wide));

        Assert.Equal(2, svg.Lines().Count);
        Assert.Contains(svg.Texts(), t => t.Contains("March 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_between_two_gaps_is_a_dot_because_it_has_no_line()
    {
        var svg = Drawn.Read(Chart(81, null, 83, null, 85, 86).Draw(ChartWidth.Wide));

        Assert.Equal(3, svg.All("circle").Count()); // two months alone, and the line's end
    }

    [Fact]
    public void Neighbouring_missing_months_are_named_as_one_span()
    {
        var svg = Drawn.Read(Chart(81, null, null, null, 85).Draw(ChartWidth.Wide));

        Assert.Contains(svg.Texts(), t => t.Contains("February 2023 to April 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void A_point_with_a_remark_has_its_own_shape_and_its_words()
    {
        var chart = Chart(81, 82, 83);
        var svg = Drawn.Read((chart with { Points = [.. chart.Points.Select((p, i) => i == 1 ? p with { Remark = "Figure queried" } : p)] }).Draw(ChartWidth.Narrow));

        Assert.Equal(2, svg.All("path").Count(p => p.Has("an-stroke-unusual"))); // in the plot and beside its words
        Assert.Contains("Figure queried: February 2023", svg.Texts());
    }

    [Fact]
    public void A_scale_that_does_not_begin_at_zero_says_so()
    {
        Assert.Contains("The scale starts at 70%, not at zero.", Drawn.Read(Chart(73, 91).Draw(ChartWidth.Wide)).Texts());
        Assert.DoesNotContain(Drawn.Read(Chart(3, 91).Draw(ChartWidth.Wide)).Texts(), t => t.StartsWith("The scale", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(73.4, 90.9)]
    [InlineData(2958, 12629)]
    [InlineData(-12, 30)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(123456789, 987654321)]
    public void There_are_at_most_five_hairlines_and_every_figure_is_between_the_first_and_the_last(double least, double greatest)
    {
        var chart = Chart((decimal)least, (decimal)greatest);
        var svg = Drawn.Read((chart with { Standard = null, Most = null }).Draw(ChartWidth.Wide));
        var lines = svg.All("line").Where(l => l.Attribute("y1")!.Value == l.Attribute("y2")!.Value).Select(l => l.Number("y1")).ToList();

        Assert.InRange(lines.Count, 2, 5);
        Assert.All(svg.All("circle"), c => Assert.InRange(c.Number("cy"), lines.Min(), lines.Max()));
    }

    [Fact]
    public void The_standard_is_a_dashed_line_that_begins_when_the_standard_did()
    {
        var chart = Chart(81, 82, 83, 84, 85);
        var always = Drawn.Read(chart.Draw(ChartWidth.Wide)).All("line").Single(l => l.Attribute("stroke-dasharray") is not null);
        var later = Drawn.Read((chart with { Standard = new("Standard: 90%", 90, new(2023, 3, 1)) }).Draw(ChartWidth.Wide)).All("line").Single(l => l.Attribute("stroke-dasharray") is not null);

        Assert.True(later.Number("x1") > always.Number("x1"));
        Assert.Equal(always.Number("x2"), later.Number("x2"));
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Labels_never_lie_on_each_other(ChartWidth width)
    {
        // The subject ends above, at, and below the standard, at the top, and at the foot of the scale.
        foreach (var subject in new[] { "Kent", "Devon and Cornwall", "Police Service of Northern Ireland" })
            foreach (var last in new[] { 60m, 75, 88, 89.5m, 90, 90.5m, 92, 99, 100 })
                foreach (var months in new[] { 2, 5, 13, 32, 60, 140 })
                {
                    var values = Enumerable.Range(0, months).Select(i => (decimal?)(70 + i * 37 % 29)).Append(last).ToArray();
                    var overlaps = Drawn.Read((Chart(values) with { Subject = subject }).Draw(width)).Overlaps();
                    Assert.True(overlaps.Count == 0, $"{subject}, {months} months, last {last}: {string.Join("; ", overlaps)}");
                }
    }

    [Fact]
    public void No_text_is_smaller_than_it_should_be_on_a_phone_and_none_leaves_the_paper()
    {
        var svg = Drawn.Read(Chart(73, 91, 88.5m).Draw(ChartWidth.Narrow));

        Assert.Equal("0 0 328", string.Join(' ', svg.Attribute("viewBox")!.Value.Split(' ').Take(3)));
        Assert.All(svg.All("text"), t => Assert.True(t.Number("font-size") >= 14));
        Assert.All(svg.All("text"), t => Assert.InRange(t.Number("x"), 0, 328));
    }

    [Fact]
    public void The_picture_is_one_named_image_and_its_ids_are_its_own()
    {
        var chart = Chart(81, 82) with { Description = "It rose." };
        var (wide, narrow) = (Drawn.Read(chart.Draw(ChartWidth.Wide)), Drawn.Read(chart.Draw(ChartWidth.Narrow)));

        Assert.Equal("img", wide.Attribute("role")!.Value);
        Assert.Equal(chart.Title, wide.All("title").Single().Value);
        Assert.Equal(wide.All("title").Single().Attribute("id")!.Value, wide.Attribute("aria-labelledby")!.Value);
        Assert.Equal(wide.All("desc").Single().Attribute("id")!.Value, wide.Attribute("aria-describedby")!.Value);
        Assert.NotEqual(wide.All("title").Single().Attribute("id")!.Value, narrow.All("title").Single().Attribute("id")!.Value);
    }

    [Fact]
    public void A_standalone_drawing_needs_no_style_sheet()
    {
        var chart = Chart(81, null, 83);
        var svg = Drawn.Read(chart.Standalone(Credit));

        Assert.Empty(svg.DescendantsAndSelf().Attributes("class"));
        Assert.Empty(svg.DescendantsAndSelf().Attributes("style"));
        Assert.Empty(svg.All("style"));
        Assert.All(svg.All("text"), t => Assert.StartsWith("#", t.Attribute("fill")!.Value, StringComparison.Ordinal));
        Assert.EndsWith("sans-serif", svg.Attribute("font-family")!.Value, StringComparison.Ordinal);
        Assert.Contains(Credit.Title, svg.Texts());
        Assert.Contains($"{Credit.Source}. {Credit.Date}", svg.Texts());
    }

    [Fact]
    public void A_drawing_on_a_page_leaves_every_colour_to_the_page()
    {
        var svg = Drawn.Read(Chart(81, null, 83).Draw(ChartWidth.Wide));

        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Value.StartsWith('#') || a.Name == "style");
    }

    [Fact]
    public void Text_given_to_a_chart_is_encoded()
    {
        const string hostile = "</svg><script>alert(\"1\")</script>&\u0001";
        var chart = Chart(81, 82) with { Title = hostile, Subject = hostile, Description = hostile, Standard = new(hostile, 90), Id = "\"><script>" };

        foreach (var svg in new[] { chart.Draw(ChartWidth.Wide), chart.Draw(ChartWidth.Narrow), chart.Standalone(new(hostile, hostile, hostile)) })
        {
            Assert.DoesNotContain("<script", svg.ToString(), StringComparison.Ordinal);
            Assert.Equal(hostile.Replace('\u0001', '\uFFFD'), Drawn.Read(svg).All("title").Single().Value);
        }
    }

    [Fact]
    public void The_same_figures_give_the_same_picture()
    {
        Assert.Equal(Chart(81, null, 83).Draw(ChartWidth.Wide).ToString(), Chart(81, null, 83).Draw(ChartWidth.Wide).ToString());
    }

    [Fact]
    public void Without_figures_the_picture_says_that_there_are_none()
    {
        foreach (var svg in new[] { Chart().Draw(ChartWidth.Wide), Chart(null, null).Draw(ChartWidth.Narrow), Chart().Standalone(Credit) })
        {
            var drawn = Drawn.Read(svg);
            Assert.Contains("There are no figures to draw.", drawn.Texts());
            Assert.NotEmpty(drawn.All("title").Single().Value);
            Assert.Empty(drawn.All("path"));
        }
    }

    private static TrendChart Chart(params decimal?[] values) => new()
    {
        Id = "answered",
        Title = "Share of calls answered in under 10 seconds",
        Subject = "Norfolk",
        Points = [.. values.Select((v, i) => new TrendPoint(new DateOnly(2023, 1, 1).AddMonths(i), v))],
        Standard = new("Standard: 90%", 90),
        Number = v => v.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        AxisNumber = v => v.ToString("0.##", CultureInfo.InvariantCulture) + "%",
        Most = 100,
    };
}
