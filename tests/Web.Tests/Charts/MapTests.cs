using Answerable.Core.Maps;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>Maps: every area says what its cell says, is filled by its class, and is marked by shape.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Every_area_is_there_once_with_its_name_and_what_its_cell_says(ChartWidth width)
    {
        var map = ChartSamples.Areas() with { Inset = null };
        string[] says = [.. Enumerable.Range(0, 9).Select(i => i == 5 ? "Area 5: [x]" : i == 6 ? "Area 6" : $"Area {i}: {i}.5")];
        Assert.Equal(says, Titles(map.Draw(width)).Where(title => title.StartsWith("Area", StringComparison.Ordinal)));
        Assert.Equal(says.Order(), Titles(ChartSamples.Squares().Draw(width)).Where(title => title.StartsWith("Area", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void What_has_no_figure_is_hatched_and_what_was_not_asked_for_is_empty()
    {
        var svg = Drawn.Read((ChartSamples.Areas() with { Inset = null }).Draw(ChartWidth.Wide));
        var paths = svg.All("path").ToList();
        var none = paths.FindIndex(path => path.Value == "Area 5: [x]");
        Assert.Contains("an-fill-paper", paths[none].Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.True(paths[none + 1].Attribute("d")!.Value.Split('M').Length > 10, "It is not hatched.");
        Assert.Equal("none", paths[none + 1].Attribute("fill")!.Value);
        var outside = paths.FindIndex(path => path.Value == "Area 6");
        Assert.Contains("an-stroke-rule", paths[outside].Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.True(paths[outside + 1].Value.Length > 0, "It is hatched.");
    }

    [Fact]
    public void The_subject_is_framed_with_a_full_mark_and_its_group_is_ringed()
    {
        foreach (var svg in new[] { Drawn.Read((ChartSamples.Areas() with { Inset = null }).Draw(ChartWidth.Wide)), Drawn.Read(ChartSamples.Squares().Draw(ChartWidth.Wide)) })
        {
            Assert.Single(svg.All("path"), path => path.Has("an-stroke-subject"));
            Assert.Equal(2, svg.All("circle").Count(circle => circle.Has("an-fill-subject"))); // on the map and in the key
            Assert.Equal(3, svg.All("circle").Count(circle => circle.Has("an-stroke-group")));
        }
    }

    [Fact]
    public void The_key_has_a_line_for_each_filling_and_for_who_stands_out()
    {
        var texts = Drawn.Read(ChartSamples.Squares().Draw(ChartWidth.Narrow)).Texts();
        Assert.All(["NoFigure: 2 areas", "Step1: 2 areas", "Step5: 2 areas", "Area 0", "Most similar forces"], line => Assert.Contains(line, texts));
    }

    [Fact]
    public void Neighbours_share_their_border_on_the_paper_too()
    {
        var map = ChartSamples.Areas() with { Inset = null };
        var svg = Drawn.Read(map.Draw(ChartWidth.Wide));
        var one = svg.All("path").First(path => path.Value == "Area 0: 0.5").Attribute("d")!.Value;
        Assert.Matches(@"^M[0-9.]+ [0-9.]+l[0-9.]+ 0 0-[0-9.]+-[0-9.]+ 0z$", one);
    }

    [Fact]
    public void What_is_drawn_larger_is_drawn_twice_and_named()
    {
        var svg = Drawn.Read(ChartSamples.Areas().Draw(ChartWidth.Wide));
        Assert.Equal(2, svg.All("path").Count(path => path.Value == "Area 8: 8.5"));
        Assert.Contains("One of them, enlarged", svg.Texts());
    }

    [Fact]
    public void An_area_too_small_for_the_paper_is_a_dot_that_can_still_be_pointed_at()
    {
        var small = (new MapArea("Rock", "1", MapShade.Step1), new Outline([[new(60_000, 60_000), new(60_001, 60_000), new(60_001, 60_001)]]));
        var svg = Drawn.Read((ChartSamples.Areas() with { Areas = [.. ChartSamples.Areas().Areas, small], Inset = null }).Draw(ChartWidth.Narrow));
        Assert.Single(svg.All("path"), path => path.Value == "Rock: 1");
    }

    [Theory]
    [InlineData(1, "Step3")]
    [InlineData(2, "Step2 Step4")]
    [InlineData(3, "Step1 Step3 Step5")]
    [InlineData(4, "Step1 Step2 Step4 Step5")]
    [InlineData(5, "Step1 Step2 Step3 Step4 Step5")]
    public void Few_classes_are_spread_over_all_shades(int count, string shades) => Assert.Equal(shades, string.Join(' ', Enumerable.Range(0, count).Select(i => MapShades.Of(i, count))));

    private static IEnumerable<string> Titles(Svg svg) => Drawn.Read(svg).All("path").SelectMany(path => path.All("title")).Select(title => title.Value);
}
