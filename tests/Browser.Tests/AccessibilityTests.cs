using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>axe finds nothing on any page, by day and by night, and would find it if it were there.</summary>
public sealed class AccessibilityTests(Chromium chromium) : InBrowser(chromium)
{
    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Every_route_has_no_axe_violation(Route route) => await Axe.Accepts(await Visit(route));

    [Theory]
    [InlineData("/")]
    [InlineData("/999/2024")]
    public async Task Nor_in_the_dark(string address) =>
        await Axe.Accepts(await Visit(Routes.Pages.Single(page => page.Address == address), scheme: ColorScheme.Dark));

    [Fact]
    public async Task A_planted_violation_is_found_and_said_in_words()
    {
        var page = await Page();
        await page.SetContentAsync("""
            <!doctype html><html lang="en"><head><title>Planted</title></head>
            <body><main><h1>Planted</h1><img src="data:," width="9" height="9"><p style="color: #999; background: #aaa">Faint</p></main></body></html>
            """);
        var (violations, _) = await Axe.Look(page);
        Assert.Contains(violations, violation => violation.StartsWith("image-alt (critical)", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.Contains("insufficient color contrast", StringComparison.Ordinal));
    }
}
