using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>What holds for every kind of chart.</summary>
public sealed partial class EveryChartTests
{
    private const string Hostile = "</svg><script>alert(\"1\")</script>&";

    [Fact]
    public void Each_is_one_named_image() => Assert.All(ChartSamples.All().Select(Drawn.Read), svg =>
    {
        Assert.Equal("img", svg.Attribute("role")!.Value);
        var title = svg.Elements().Single(element => element.Name.LocalName == "title"); // a part of a map has one of its own, for a pointer
        Assert.Equal(title.Attribute("id")!.Value, svg.Attribute("aria-labelledby")!.Value);
        Assert.NotEmpty(title.Value);
    });

    [Fact]
    public void None_has_a_style_of_its_own_and_on_a_page_none_has_a_colour() => Assert.All(ChartSamples.All().Select(Drawn.Read), svg =>
    {
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name == "style");
        if (svg.Attribute("class") is not null) Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Value.StartsWith('#'));
        else Assert.Empty(svg.DescendantsAndSelf().Attributes("class"));
    });

    [Fact]
    public void The_same_figures_give_the_same_picture_in_every_culture()
    {
        var english = ChartSamples.All().Select(svg => svg.ToString()).ToList();
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "−");
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(english, ChartSamples.All().Select(svg => svg.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" of the Police Service of Northern Ireland and its neighbours")]
    public void No_words_lie_on_others_leave_the_sheet_or_are_small(string more) => Assert.All(ChartSamples.All(text => text + more).Select(Drawn.Read), svg =>
    {
        Assert.Empty(svg.Overlaps());
        Assert.Empty(svg.Outside());
        if (svg.Attribute("class") is not null) Assert.All(svg.All("text"), t => Assert.True(t.Number("font-size") >= 16));
    });

    [Fact]
    public void Text_given_to_a_chart_is_encoded() => Assert.All(ChartSamples.All(_ => Hostile), svg =>
    {
        Assert.DoesNotContain("<script", svg.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(Drawn.Read(svg).Texts());
    });

    [Fact]
    public void Every_place_on_the_paper_is_a_number() => Assert.All(ChartSamples.All(), svg => Assert.DoesNotMatch(NotANumber(), svg.ToString()));

    [Fact]
    public void Without_figures_each_says_that_there_are_none()
    {
        Svg[] empty =
        [
            (ChartSamples.Trend() with { Points = [] }).Draw(ChartWidth.Wide), (ChartSamples.Funnel() with { Points = [] }).Draw(ChartWidth.Narrow),
            (ChartSamples.Dots() with { Rows = [new("A", null)] }).Draw(ChartWidth.Wide), (ChartSamples.DaysBetween() with { Events = [], Open = null }).Standalone(ChartSamples.Credit),
            (ChartSamples.Areas() with { Areas = [] }).Draw(ChartWidth.Wide), (ChartSamples.Squares() with { Tiles = [] }).Draw(ChartWidth.Narrow),
        ];
        Assert.All(empty.Select(Drawn.Read), svg => Assert.Contains("There are no figures to draw.", svg.Texts()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0001)]
    [InlineData(1)]
    [InlineData(99_999_999_999)]
    public void One_figure_however_small_or_large_is_drawn(double figure)
    {
        var value = (decimal)figure;
        var trend = ChartSamples.Trend() with { Points = [new(ChartSamples.Start, value)], Most = null, Standard = null, Phases = [new(ChartSamples.Start, ChartSamples.Start, value, value, value, true)] };
        var funnel = ChartSamples.Funnel() with { Points = [new("A", Math.Max(value, 1), value, Standing.Subject)], Most = null, Centre = new("All", value), Limits = [] };
        var dots = ChartSamples.Dots() with { Rows = [new("A", value, value, value)], Reference = null, Most = null };
        var days = ChartSamples.DaysBetween() with { Events = [new(ChartSamples.Start, value)], Open = null, Centre = null, Lower = null, Upper = null };
        foreach (var width in Enum.GetValues<ChartWidth>())
            foreach (var svg in new[] { trend.Draw(width), funnel.Draw(width), dots.Draw(width), days.Draw(width) })
            {
                Assert.DoesNotMatch(NotANumber(), svg.ToString());
                Assert.DoesNotContain("There are no figures to draw.", Drawn.Read(svg).Texts());
                Assert.Empty(Drawn.Read(svg).Overlaps());
            }
    }

    [GeneratedRegex("NaN|∞|Infinity|E[+-]?[0-9]{2}")]
    private static partial Regex NotANumber();
}
