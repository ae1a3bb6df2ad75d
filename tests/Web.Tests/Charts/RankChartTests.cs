using System.Globalization;
using System.Xml.Linq;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

public class RankChartTests
{
    [Fact]
    public void Every_force_is_named_at_full_width()
    {
        var chart = Chart();
        var texts = Drawn.Read(chart.Draw(ChartWidth.Wide)).Texts();

        Assert.All(chart.Rows, row => Assert.Contains(row.Name, texts));
        Assert.Equal(chart.Rows.Select(r => r.Name), texts.Where(t => chart.Rows.Any(r => r.Name == t)).Skip(1)); // the key names the subject first
    }

    [Fact]
    public void On_a_phone_the_subject_stands_with_its_neighbours_and_its_group_and_the_chart_says_so()
    {
        var texts = Drawn.Read(Chart().Draw(ChartWidth.Narrow)).Texts();
        string[] drawn = ["1  Force 1", "13  Force 13", "14  Force 14", "15  Norfolk", "16  Force 16", "17  Force 17", "40  Force 40"];

        Assert.Equal(drawn, texts.Where(t => t.Contains("  ", StringComparison.Ordinal)));
        Assert.Contains("7 of 44 forces drawn; all are in the", texts);
        Assert.Contains("table.", texts);
    }

    [Fact]
    public void A_short_list_is_drawn_whole_on_a_phone()
    {
        var chart = Chart() with { Rows = [.. Chart().Rows.Skip(10).Take(8)] };
        var texts = Drawn.Read(chart.Draw(ChartWidth.Narrow)).Texts();

        Assert.Equal(8, texts.Count(t => t.Contains("  ", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, t => t.Contains("drawn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void The_three_kinds_of_force_differ_in_shape_and_not_only_in_colour(ChartWidth width)
    {
        var svg = Drawn.Read(Chart().Draw(width));
        var height = svg.All("rect").ToLookup(r => r.Attribute("class")!.Value, r => r.Number("height"));

        Assert.True(height["an-fill-subject"].Min() > height["an-fill-group"].Max());
        Assert.True(height["an-fill-subject"].Min() > height["an-fill-others"].Max());
        // A ring at the end of each of the group's bars, and of the one in the key.
        Assert.Equal(height["an-fill-group"].Count(), svg.All("circle").Count(c => c.Has("an-stroke-group")));
    }

    [Fact]
    public void Every_column_begins_at_zero_and_is_as_long_as_its_value()
    {
        var chart = Chart() with { GroupName = null, Rows = [new("A", 80, Standing.Others, "1"), new("B", 40, Standing.Others, "2")] };
        var bars = Drawn.Read(chart.Draw(ChartWidth.Wide)).All("rect").Skip(1).ToList(); // the first is the key's

        Assert.Equal(bars[0].Number("x"), bars[1].Number("x"));
        Assert.Equal(bars[0].Number("width"), bars[1].Number("width") * 2, 0.3);
    }

    [Fact]
    public void A_force_without_a_figure_is_named_and_has_no_column()
    {
        var chart = Chart() with { GroupName = null, Rows = [new("A", 80, Standing.Subject, "1"), new("B", null)] };
        var svg = Drawn.Read(chart.Draw(ChartWidth.Wide));

        Assert.Contains("B", svg.Texts());
        Assert.Contains("no figure", svg.Texts());
        Assert.Empty(svg.All("rect").Where(r => r.Has("an-fill-others")).Skip(1)); // only the key's
    }

    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Labels_never_lie_on_each_other(ChartWidth width) => Assert.Empty(Drawn.Read(Chart().Draw(width)).Overlaps());

    [Fact]
    public void A_standalone_drawing_needs_no_style_sheet()
    {
        var svg = Drawn.Read(Chart().Standalone(new("Norfolk stood 15th", "A publisher", "Published 24 July 2024")));

        Assert.Empty(svg.DescendantsAndSelf().Attributes("class"));
        Assert.Contains("A publisher. Published 24 July 2024", svg.Texts());
        Assert.Equal(44, svg.Texts().Count(t => t.StartsWith("Force ", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void Text_given_to_a_chart_is_encoded()
    {
        var chart = Chart() with { GroupName = "<b>&", Rows = [new("<script>", 80, Standing.Group, "<i>")] };

        Assert.DoesNotContain("<script", chart.Draw(ChartWidth.Wide).ToString(), StringComparison.Ordinal);
        Assert.Contains("<script>", Drawn.Read(chart.Draw(ChartWidth.Wide)).Texts());
    }

    [Fact]
    public void Without_figures_the_picture_says_that_there_are_none()
    {
        var nobody = Chart() with { Rows = [] };
        var nothing = Chart() with { Rows = [new("A", null)] };

        Assert.Contains("There are no figures to draw.", Drawn.Read(nobody.Draw(ChartWidth.Wide)).Texts());
        Assert.Contains("There are no figures to draw.", Drawn.Read(nothing.Draw(ChartWidth.Narrow)).Texts());
    }

    /// <summary>44 made-up forces, the fifteenth of them the subject, the first and the fortieth its group.</summary>
    private static RankChart Chart() => new()
    {
        Id = "ranks",
        Title = "Forces by share of calls answered in under 10 seconds",
        GroupName = "Most similar forces",
        Rows = [.. Enumerable.Range(1, 44).Select(i => new RankRow(
            i == 15 ? "Norfolk" : $"Force {i}",
            98 - i,
            i switch { 15 => Standing.Subject, 1 or 40 => Standing.Group, _ => Standing.Others },
            i.ToString(CultureInfo.InvariantCulture)))],
        Standard = new("Standard: 90%", 90),
        Number = v => v.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        AxisNumber = v => v.ToString("0.##", CultureInfo.InvariantCulture) + "%",
        Most = 100,
    };
}
