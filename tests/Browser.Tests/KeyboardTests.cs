using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>With a keyboard alone: past the navigation in one step, and never lost.</summary>
public sealed class KeyboardTests(Chromium chromium) : InBrowser(chromium)
{
    private const int MostSteps = 200;

    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task The_skip_link_is_first_and_leads_past_the_navigation(Route route)
    {
        var page = await Visit(route);
        await page.Keyboard.PressAsync("Tab");
        var target = await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? document.activeElement.outerHTML");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        Assert.Contains("skip", await page.Locator(":focus").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        var box = await page.Locator(":focus").BoundingBoxAsync();
        Assert.True(box is { Width: >= 24, Height: >= 24, X: >= 0, Y: >= 0 }, "The skip link is not visible when focused.");

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("""
            id => {
              const main = document.getElementById(id.slice(1)), now = document.activeElement;
              return !!main && now !== document.body
                && (main.contains(now) || !!(main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING));
            }
            """, target), $"After {target} the next step is not beyond the navigation.");
    }

    [Theory]
    [MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task The_focus_is_visible_at_every_step(Route route) =>
        Tools.None(await InvisibleSteps(await Visit(route)), $"{route} looks the same with the focus on:");

    [Fact]
    public async Task A_planted_invisible_focus_is_found()
    {
        var page = await Page();
        await page.SetContentAsync("<style>#x { outline: none }</style><a href='#a'>seen</a> <a id='x' href='#b'>unseen</a>");
        Assert.Contains("unseen", Assert.Single(await InvisibleSteps(page)), StringComparison.Ordinal);
    }

    // A step is visible when the element looks different with the focus than without it.
    private static async Task<IReadOnlyList<string>> InvisibleSteps(IPage page)
    {
        const string Look = """
            (e => { const s = getComputedStyle(e); return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow,
              s.backgroundColor, s.borderColor, s.borderWidth, s.textDecoration, e.getBoundingClientRect().width > 1].join('|'); })
            """;
        var invisible = new List<string>();
        await page.EvaluateAsync("() => { window.steps = []; }");
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var again = await page.EvaluateAsync<bool>($$"""
                () => {
                  const e = document.activeElement, look = {{Look}};
                  if (!e || e === document.body || steps.some(s => s.e === e)) return false;
                  steps.push({ e, focused: look(e) });
                  return true;
                }
                """);
            if (!again) break;
        }

        Assert.NotEqual(0, await page.EvaluateAsync<int>("() => steps.length"));
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        invisible.AddRange(await page.EvaluateAsync<string[]>(
            $"() => {{ const look = {Look}; return steps.filter(s => s.focused === look(s.e)).map(s => s.e.outerHTML.slice(0, 120)); }}"));
        return invisible;
    }
}
