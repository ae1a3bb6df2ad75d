using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A page of the office looked at as its people have it: on two phones and at a desk, by day and by night.</summary>
internal static class Eyes
{
    // What depends on colours and on widths is asked of each; the rest does not change with them and is asked twice. From 320 to 360 only the room changes, no
    // rule of the style sheet: so there it is asked what fits.
    private static readonly (int Width, ColorScheme Scheme, bool? IsAll)[] Windows =
    [
        (320, ColorScheme.Light, true), (320, ColorScheme.Dark, false), (360, ColorScheme.Light, null),
        (1280, ColorScheme.Light, false), (1280, ColorScheme.Dark, true),
    ];

    public static async Task Accept(IPage page)
    {
        var (before, found) = (page.ViewportSize!, new List<string>());
        foreach (var (width, scheme, isAll) in Windows)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var (violations, undecided) = isAll is { } all ? await Axe.Look(page, all) : ([], []);
            found.AddRange(violations.Concat(undecided.Select(one => "could not decide: " + one)).Concat(await Layout.Overflow(page)).Concat(await Layout.SmallTargets(page))
                .Select(one => $"{width}, {scheme}: {one}"));
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Tools.None(found, $"{page.Url}:");
    }
}
