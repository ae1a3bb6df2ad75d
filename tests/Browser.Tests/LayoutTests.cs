namespace Answerable.Browser.Tests;

/// <summary>Every page fits a phone, a desk and large text, and everything on it can be touched.</summary>
public sealed class LayoutTests(Chromium chromium) : InBrowser(chromium)
{
    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Nothing_overflows_and_targets_can_be_touched_at_every_width(Route route)
    {
        var page = await Visit(route);
        foreach (var width in new[] { 320, 360, 640, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Tools.None(await Layout.Overflow(page), $"{route} overflows at {width}:");
            Tools.None(await Layout.SmallTargets(page), $"{route} at {width} has targets below 24 by 24 pixels:");
        }
    }

    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Text_at_200_percent_fits_a_desk(Route route)
    {
        var page = await Visit(route);
        var before = await FontSize(page);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        Assert.Equal(2.0, await FontSize(page) / before, 0.2);
        Tools.None(await Layout.Overflow(page), $"{route} overflows with text at 200%:");
    }

    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Every_page_prints(Route route)
    {
        var page = await Visit(route);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.True(await page.Locator("h1").IsVisibleAsync(), "The heading is not printed.");
        var paper = await page.PdfAsync(new() { Format = "A4", Tagged = true });
        Assert.Equal("%PDF"u8, paper.AsSpan(0, 4));
        var picture = await Picture.Read(page, await page.ScreenshotAsync());
        Assert.True(picture.Shades > 8, "The printed page is blank.");
    }

    [Fact]
    public async Task Planted_overflow_and_crowded_targets_are_found()
    {
        var page = await Page(320);
        await page.SetContentAsync("""
            <p style="width: 400px">wide</p>
            <p>A sentence with <a href="#a">a link</a> in it is excused.</p>
            <button style="width: 10px; height: 10px; padding: 0; margin: 0">1</button><button style="width: 10px; height: 10px; padding: 0; margin: 0">2</button>
            <div style="padding: 60px"><button style="width: 10px; height: 10px; padding: 0">alone</button></div>
            """);
        Assert.Contains("in a window of 320px", (await Layout.Overflow(page))[0], StringComparison.Ordinal);
        Assert.Equal(2, (await Layout.SmallTargets(page)).Count);
    }

    // The size of text as it stands on the page, not of the root: text in pixels would not follow.
    private static Task<double> FontSize(Microsoft.Playwright.IPage page) =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");
}
