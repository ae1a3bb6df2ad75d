using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A visitor needs no script, is given no cookie, and is reported to nobody.</summary>
public sealed class VisitorTests(Chromium chromium) : InBrowser(chromium)
{
    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task A_page_is_whole_without_JavaScript(Route route)
    {
        var with = await Outline(await Visit(route));
        var without = await Outline(await Visit(route, script: false));
        Tools.None(with.Except(without), $"{route} has only with JavaScript:");
        Assert.Equal(with, without);
    }

    [Fact]
    public async Task A_resident_finds_their_area_with_the_keyboard_alone_on_a_small_phone_without_JavaScript()
    {
        var page = await Visit(Routes.Pages.First(route => route.Address == "/areas"), script: false);
        await page.SetViewportSizeAsync(320, 640);
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("breckland");
        await page.Keyboard.PressAsync("Enter");
        await Arrives(page, "/areas/E22000218");
        Assert.Equal("Crime in Breckland", await page.Locator("h1").InnerTextAsync());
        Tools.None(await Layout.Overflow(page), "The area overflows at 320:");
    }

    [Fact]
    public async Task A_visit_to_every_page_leaves_nothing_behind_reaches_no_other_origin_and_breaks_nothing()
    {
        var page = await Page();
        var (elsewhere, complaints) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add($"{request.Frame.Url} asked for {request.Url}");
        };
        page.Console += (_, message) =>
        {
            // The browser says of a page that is not there that it is not there, and of the page for errors that it is one.
            if (message.Type is "error" or "warning" && !Routes.Pages.Any(route => route.Status >= 400 && message.Location.StartsWith(Origin + route.Address, StringComparison.Ordinal)))
                complaints.Add($"{message.Location}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var route in Routes.Pages)
        {
            await route.Open(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        }

        var cookies = (await page.Context.CookiesAsync()).Select(cookie => $"the cookie {cookie.Name} was set");
        Tools.None([.. cookies, .. elsewhere.Order(), .. complaints.Order()], "A visit to every page:");
    }

    private static async Task<IReadOnlyList<string>> Outline(IPage page) =>
        [.. await page.Locator("h1, h2, h3").AllTextContentsAsync(), $"{await Route.Rows(page).CountAsync()} rows"];
}
