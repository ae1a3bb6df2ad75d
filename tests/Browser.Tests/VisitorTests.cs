using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A visitor needs no script, is given no cookie, and is reported to nobody.</summary>
public sealed class VisitorTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task A_page_is_whole_without_JavaScript(Route route)
    {
        var with = await Outline(await chromium.Visit(route));
        var without = await Outline(await chromium.Visit(route, script: false));
        Assert.Equal(with, without);
    }

    [Fact]
    public async Task No_cookie_is_set_nothing_is_stored_and_nothing_leaves_for_another_origin()
    {
        var page = await chromium.Page();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(chromium.Site.Origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                lock (elsewhere) elsewhere.Add($"{request.Frame.Url} asked for {request.Url}");
        };
        foreach (var route in Routes.Pages)
        {
            await route.Open(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        }

        Assert.Empty(elsewhere);
        Assert.Empty((await page.Context.CookiesAsync()).Select(cookie => cookie.Name));
    }

    [Fact]
    public async Task No_page_asks_for_what_is_not_there_or_what_the_policy_refuses()
    {
        var page = await chromium.Page();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") lock (complaints) complaints.Add($"{message.Location}: {message.Text}");
        };
        page.PageError += (_, error) =>
        {
            lock (complaints) complaints.Add(error);
        };
        foreach (var route in Routes.Pages.Where(route => route.Status == 200))
        {
            await route.Open(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.Empty(complaints);
    }

    private static async Task<IReadOnlyList<string>> Outline(IPage page) =>
        [.. await page.Locator("h1, h2, h3").AllTextContentsAsync(), $"{await Route.Rows(page).CountAsync()} rows"];
}
