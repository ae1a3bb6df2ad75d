using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>What a test in the browser starts from: fresh pages, all closed when the test ends.</summary>
public abstract class InBrowser(Chromium chromium) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _contexts = [];

    protected Chromium Chromium => chromium;

    protected string Origin => chromium.Site.Origin;

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty page of a given width, as a first visitor has it: no cookie, no history, the site's policy in force.</summary>
    protected async Task<IPage> Page(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, string? origin = null)
    {
        var context = await chromium.Open().NewContextAsync(new()
        {
            BaseURL = origin ?? Origin,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "en-GB",
        });
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>
    /// The browser is at an address, now or soon; one without a query may have any. It is asked again and again: a page that moves in place can be there
    /// before a wait for its moving begins.
    /// </summary>
    protected static Task Arrives(IPage page, string address) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + (address.Contains('?', StringComparison.Ordinal) ? "$" : @"(\?.*)?$")), new() { Timeout = 30_000 });

    /// <summary>The page of a route, which is first shown to be that page.</summary>
    protected async Task<IPage> Visit(Route route, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Page(script: script, scheme: scheme);
        await route.Open(page);
        return page;
    }
}
