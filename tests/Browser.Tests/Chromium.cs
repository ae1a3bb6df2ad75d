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

    public Site Site => _site ?? throw new InvalidOperationException("Without a browser the site is not started.");

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

    /// <summary>The browser, or the test is skipped with the reason; in CI it fails.</summary>
    public IBrowser Open()
    {
        if (_browser is null) Tools.Missing("Chromium", "Set CHROMIUM to its path, or install the package chromium.");
        return _browser!;
    }

    private static string? Executable(IPlaywright playwright)
    {
        string?[] names = [Environment.GetEnvironmentVariable("CHROMIUM"), "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        return names.Select(Tools.Find).FirstOrDefault(path => path is not null)
            ?? (File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);
    }
}
