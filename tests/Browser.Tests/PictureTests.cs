using System.Diagnostics;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A chart on its own looks the same in a browser and in the renderer that word processors use.</summary>
public sealed class PictureTests(Chromium chromium) : InBrowser(chromium)
{
    private const int Width = 800;

    // Two renderers place letters a little differently. Both limits are far below what a missing line, a black fill
    // or a wrong font size brings (see the planted one below).
    private const double MostMeanDifference = 4;
    private const double MostPercentUnlike = 1.5;

    [Fact]
    public async Task The_svg_twin_renders_alike_in_Chromium_and_in_librsvg()
    {
        var page = await Page();
        var response = await page.APIRequest.GetAsync("/999/2024.svg");
        Assert.Equal(200, response.Status);
        Assert.StartsWith("image/svg+xml", response.Headers["content-type"], StringComparison.Ordinal);
        var (here, there) = await Rendered(page, await response.BodyAsync(), await response.BodyAsync());
        Assert.True(here.Shades > 8, "The chart is blank.");
        Assert.InRange(here.DifferenceFrom(there), 0, MostMeanDifference);
        Assert.InRange(here.PercentUnlike(there), 0, MostPercentUnlike);
    }

    [Fact]
    public async Task A_planted_difference_is_seen()
    {
        static byte[] Drawn(string fill) => System.Text.Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><rect width="400" height="200" fill="#ffffff"/>
            <path d="M20 150 L120 80 L380 120" fill="{fill}" stroke="#1b3a6b" stroke-width="4"/><text x="20" y="40" font-family="sans-serif" font-size="20">Answered</text></svg>
            """);
        var page = await Page();
        var (here, alike) = await Rendered(page, Drawn("none"), Drawn("none"));
        Assert.InRange(here.DifferenceFrom(alike), 0, MostMeanDifference);
        Assert.InRange(here.PercentUnlike(alike), 0, MostPercentUnlike);
        var (_, filled) = await Rendered(page, Drawn("none"), Drawn("#000000"));
        Assert.True(here.PercentUnlike(filled) > 2 * MostPercentUnlike, "A path filled black by mistake goes unseen.");
    }

    private static async Task<(Picture InChromium, Picture InLibrsvg)> Rendered(IPage page, byte[] one, byte[] other)
    {
        if (Tools.Find("rsvg-convert") is not { } converter) Tools.Missing("rsvg-convert", "Install the package librsvg2-bin.");
        else
        {
            await page.SetContentAsync($"""
                <body style="margin: 0"><img alt="" style="display: block; width: {Width}px" src="data:image/svg+xml;base64,{Convert.ToBase64String(one)}">
                """);
            await page.Locator("img").EvaluateAsync("image => image.decode()");
            var screenshot = await page.Locator("img").ScreenshotAsync();
            return (await Picture.Read(page, screenshot), await Picture.Read(page, Converted(converter, other)));
        }

        throw new InvalidOperationException("A missing tool has skipped or failed the test.");
    }

    private static byte[] Converted(string converter, byte[] svg)
    {
        using var process = Process.Start(new ProcessStartInfo(converter, ["--width", $"{Width}", "--keep-aspect-ratio", "--background-color", "white"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        // A chart is smaller than the pipe can be long: it is read while it is written.
        var writing = Task.Run(() =>
        {
            process.StandardInput.BaseStream.Write(svg);
            process.StandardInput.Close();
        });
        using var png = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(png);
        writing.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return png.ToArray();
    }
}
