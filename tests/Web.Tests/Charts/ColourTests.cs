using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Tests;

namespace Answerable.Web.Tests.Charts;

/// <summary>The page's colours, measured: words at least 4.5 to 1 against what they stand on, marks at least 3 to 1, in the light, in the dark and on paper.</summary>
public sealed partial class ColourTests
{
    private static readonly string Sheet = File.ReadAllText(Path.Combine(Shared.Repository, "src", "Web", "styles", "_tokens.scss"));

    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("muted", 4.5)]
    [InlineData("brand", 4.5)]
    [InlineData("subject", 4.5)]
    [InlineData("group", 4.5)]
    [InlineData("others", 3)]
    [InlineData("better", 4.5)]
    [InlineData("worse", 4.5)]
    [InlineData("unusual", 4.5)]
    public void Every_colour_is_told_from_paper_and_wash(string role, double least)
    {
        var themes = Themes().ToList();
        Assert.Equal(3, themes.Count);
        foreach (var theme in themes)
            foreach (var ground in new[] { "paper", "wash" })
                Assert.True(Contrast(theme[role], theme[ground]) >= least, $"{role} on {ground}: {Contrast(theme[role], theme[ground]):F1}");
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("others")]
    [InlineData("better")]
    [InlineData("worse")]
    [InlineData("unusual")]
    public void Every_mark_is_told_from_the_usual_range_it_stands_on(string role)
    {
        foreach (var theme in Themes()) Assert.True(Contrast(theme[role], theme["band"]) >= 3, $"{role} on the band: {Contrast(theme[role], theme["band"]):F1}");
    }

    [Fact]
    public void The_steps_of_a_map_go_one_way_are_told_from_each_other_and_carry_their_letters()
    {
        foreach (var theme in Themes())
        {
            var steps = Enumerable.Range(1, 5).Select(i => theme[$"step{i}"]).ToList();
            var paper = steps.Select(step => Contrast(step, theme["paper"])).ToList();
            Assert.Equal(paper.Order(), paper); // more stands out more, by day and by night
            Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(Contrast(pair.First, pair.Second) >= 1.35, $"{pair}: {Contrast(pair.First, pair.Second):F2}"));
            Assert.All(steps.Take(3), step => Assert.True(Contrast(step, theme["ink"]) >= 4.5, $"ink on {step}: {Contrast(step, theme["ink"]):F1}"));
            Assert.All(steps.Skip(3), step => Assert.True(Contrast(step, theme["paper"]) >= 4.5, $"paper on {step}: {Contrast(step, theme["paper"]):F1}"));
            Assert.True(Contrast(theme["edge"], theme["paper"]) >= 3);
        }
    }

    /// <summary>Light, dark and print; where the reader has chosen every colour, none is ours to measure.</summary>
    private static IEnumerable<Dictionary<string, string>> Themes() => Sheet.Split(":root {").Skip(1)
        .Select(block => Token().Matches(block).DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value))
        .Where(theme => theme.ContainsKey("paper"));

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double Luminance(string hex)
    {
        if (hex.Length == 4) hex = $"#{hex[1]}{hex[1]}{hex[2]}{hex[2]}{hex[3]}{hex[3]}";
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--an-([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,6});")]
    private static partial Regex Token();
}
