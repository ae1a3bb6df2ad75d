using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>Does a page fit its window, and can everything on it be touched?</summary>
internal static class Layout
{
    /// <summary>Empty when the page is no wider than its window; otherwise by how much it is, and what sticks out.</summary>
    public static async Task<IReadOnlyList<string>> Overflow(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= window.innerWidth) return [];
          const out = [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
            .slice(0, 5).map(e => `<${e.tagName.toLowerCase()} class="${e.className}"> to ${Math.round(e.getBoundingClientRect().right)}px`);
          return [`${root.scrollWidth}px wide in a window of ${window.innerWidth}px`, ...out];
        }
        """);

    /// <summary>
    /// Targets below 24 by 24 CSS pixels that WCAG 2.5.8 does not excuse. It excuses a link in a sentence, and a target
    /// around whose centre a circle of 24 pixels meets no other target and no such circle.
    /// </summary>
    public static async Task<IReadOnlyList<string>> SmallTargets(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const least = 24;
          const shown = e => { // what a closed fold hides has a box, and cannot be touched
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            return e.checkVisibility() && style.visibility === 'visible' && box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && box.right > 0;
          };
          const inSentence = e => {
            if (getComputedStyle(e).display !== 'inline') return false;
            const block = e.closest('p, li, dd, td, th, figcaption, caption, label, legend, h1, h2, h3, div');
            return !!block && block.textContent.trim().length > e.textContent.trim().length;
          };
          // A checkbox is touched by its label too.
          const box = e => {
            const boxes = [e, ...(e.labels ?? [])].map(x => x.getBoundingClientRect()).filter(b => b.width > 0);
            const [left, top] = [Math.min(...boxes.map(b => b.left)), Math.min(...boxes.map(b => b.top))];
            const [right, bottom] = [Math.max(...boxes.map(b => b.right)), Math.max(...boxes.map(b => b.bottom))];
            return { left, top, right, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
          };
          const targets = [...document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex]:not([tabindex="-1"])')]
            .filter(shown).map(e => ({ e, box: box(e), excused: inSentence(e) }));
          const small = t => t.box.width < least - 0.01 || t.box.height < least - 0.01;
          const reach = (b, x, y) => Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
          const crowded = t => targets.some(o => o !== t && !o.e.contains(t.e) && !t.e.contains(o.e) &&
            (reach(o.box, t.box.x, t.box.y) < least / 2 || (small(o) && Math.hypot(o.box.x - t.box.x, o.box.y - t.box.y) < least)));
          return targets.filter(t => small(t) && !t.excused && crowded(t))
            .map(t => `${Math.round(t.box.width)}x${Math.round(t.box.height)} ${t.e.outerHTML.slice(0, 120)}`);
        }
        """);
}
