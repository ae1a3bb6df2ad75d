using System.Text.Json;
using System.Text.RegularExpressions;
using Answerable.Tests;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>What axe-core finds on a page. The version is pinned: another one can judge the same page otherwise.</summary>
internal static partial class Axe
{
    private const string Options = """
        { "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations", "incomplete"] }
        """;

    private const string OfLooks = """
        { "runOnly": { "type": "rule", "values": ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"] }, "resultTypes": ["violations", "incomplete"] }
        """;

    private static readonly Lazy<string> Script = new(() =>
    {
        var path = Path.Combine(Shared.Repository, "tests", "Browser.Tests", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) Tools.Missing("axe-core", "Run npm ci in tests/Browser.Tests.");
        return File.ReadAllText(path);
    });

    /// <summary>What is wrong, and what axe could not decide, each as text with the rule, the place and the reason.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isAll">Every rule, or those alone whose answer hangs on colours and widths.</param>
    public static async Task<(IReadOnlyList<string> Violations, IReadOnlyList<string> Undecided)> Look(IPage page, bool isAll = true)
    {
        // Evaluated, not added as a script: the site's own policy rightly refuses that, and stays in force meanwhile.
        if (await page.EvaluateAsync<bool>("() => !window.axe")) await page.EvaluateAsync(Script.Value);
        var answer = await page.EvaluateAsync<string>($"async () => JSON.stringify(await axe.run(document, {(isAll ? Options : OfLooks)}))");
        using var results = JsonDocument.Parse(answer);
        Assert.Equal("4.14.1", results.RootElement.GetProperty("testEngine").GetProperty("version").GetString());
        Assert.NotEqual(0, results.RootElement.GetProperty("passes").GetArrayLength());
        return (Read(results, "violations"), Read(results, "incomplete"));
    }

    /// <summary>
    /// axe never decides the contrast of words in a drawing, because the drawing is a picture to it. Their colours are the page's own,
    /// which a test of the style sheet's colours measures (Web.Tests, ColourTests).
    /// </summary>
    private static bool IsInADrawing(string rule, JsonElement node) => rule == "color-contrast" && node.GetProperty("html").GetString()!.StartsWith("<text", StringComparison.Ordinal);

    /// <summary>
    /// Nor does it decide the words beside a box to tick, because the box is drawn before them in the same element. They are ink on paper like all other labels,
    /// which it does decide.
    /// </summary>
    private static bool IsBesideABox(string rule, JsonElement node) =>
        rule == "color-contrast" && BoxLabel().IsMatch(node.GetProperty("html").GetString()!) && Why(node).EndsWith("due to a pseudo element", StringComparison.Ordinal);

    /// <summary>Fails with everything that was found, readable without opening the page.</summary>
    public static async Task Accepts(IPage page)
    {
        var (violations, undecided) = await Look(page);
        if (violations.Count + undecided.Count == 0) return;
        Assert.Fail($"{page.Url}\n{string.Join('\n', violations.Concat(undecided.Select(one => "could not decide: " + one)))}");
    }

    private static List<string> Read(JsonDocument results, string kind) =>
        [.. from rule in results.RootElement.GetProperty(kind).EnumerateArray()
            let id = rule.GetProperty("id").GetString()!
            let nodes = (from node in rule.GetProperty("nodes").EnumerateArray()
                         where kind == "violations" || !(IsInADrawing(id, node) || IsBesideABox(id, node))
                         select $"\n    {node.GetProperty("target")}: {node.GetProperty("html")}\n      {Why(node)}").ToList()
            where kind == "violations" || nodes.Count > 0
            select $"{id} ({rule.GetProperty("impact")}): {rule.GetProperty("help")}{string.Concat(nodes)}"];

    [GeneratedRegex("^<label class=\"govuk-label govuk-(checkboxes|radios)__label\"")]
    private static partial Regex BoxLabel();

    private static string Why(JsonElement node) => string.Join("; ",
        new[] { "any", "all", "none" }.SelectMany(group => node.GetProperty(group).EnumerateArray()).Select(check => check.GetProperty("message").GetString()));
}
