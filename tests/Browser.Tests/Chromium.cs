using Answerable.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Answerable.Browser.Tests;

/// <summary>One site and one browser for the whole run; each test has a context of its own, so nothing is shared between them.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A container has no sandbox of its own to offer, and nothing may leave for the browser's makers.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private Site? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Site Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // Without a browser every test is skipped, each with the reason, and the site is not needed.
        if (Executable(_playwright) is not { } executable) return;
        _site = await Site.Start();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_site is not null) await _site.DisposeAsync();
    }

    /// <summary>A fresh page of a given width, as a first visitor has it.</summary>
    public async Task<IPage> Page(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        if (_browser is null) Tools.Missing("Chromium", "Set CHROMIUM to its path, or install the package chromium.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Site.Origin,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    /// <summary>The page of a route, which is first shown to be that page.</summary>
    public async Task<IPage> Visit(Route route, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Page(width, script, scheme);
        await route.Open(page);
        return page;
    }

    private static string? Executable(IPlaywright playwright)
    {
        string?[] names = [Environment.GetEnvironmentVariable("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        return names.Select(Tools.Find).FirstOrDefault(path => path is not null)
            ?? (File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);
    }
}
