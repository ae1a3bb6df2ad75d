namespace Answerable.Browser.Tests;

/// <summary>Whoever reads where to report something can be gone at once, and going back does not show it.</summary>
public sealed class ReportTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Elsewhere = "https://www.bbc.co.uk/**";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_can_leave_by_the_link_with_script_and_without(bool script)
    {
        var page = await Page(script: script);
        await page.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Weather</h1>" }));
        await page.GotoAsync("/contact");
        await page.GotoAsync("/report");
        await page.Locator("a[data-leave]").ClickAsync();
        await page.Locator("h1:text('Weather')").WaitForAsync();
        await page.GoBackAsync();
        Assert.EndsWith(script ? "/contact" : "/report", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_times_Escape_leaves_too_and_two_are_said_and_do_not()
    {
        var page = await Page();
        await page.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Weather</h1>" }));
        await page.GotoAsync("/contact");
        await page.GotoAsync("/report");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        Assert.Contains("once more", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/report", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("h1:text('Weather')").WaitForAsync();
        await page.GoBackAsync();
        Assert.EndsWith("/contact", page.Url, StringComparison.Ordinal);
    }
}
