using System.Text.Json;
using Answerable.Tests;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>What axe-core finds on a page. The version is pinned: another one can judge the same page otherwise.</summary>
internal static class Axe
{
    private const string Options = """
        { "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations", "incomplete"] }
        """;

    private static readonly Lazy<string> Script = new(() =>
    {
        var path = Path.Combine(Shared.Repository, "tests", "Browser.Tests", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) Tools.Missing("axe-core", "Run npm ci in tests/Browser.Tests.");
        return File.ReadAllText(path);
    });

    /// <summary>What is wrong, and what axe could not decide, each as text with the rule, the place and the reason.</summary>
    public static async Task<(IReadOnlyList<string> Violations, IReadOnlyList<string> Undecided)> Look(IPage page)
    {
        // Evaluated, not added as a script: the site's own policy rightly refuses that, and stays in force meanwhile.
        await page.EvaluateAsync(Script.Value);
        var answer = await page.EvaluateAsync<string>($"async () => JSON.stringify(await axe.run(document, {Options}))");
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
                         where kind == "violations" || !IsInADrawing(id, node)
                         select $"\n    {node.GetProperty("target")}: {node.GetProperty("html")}\n      {Why(node)}").ToList()
            where kind == "violations" || nodes.Count > 0
            select $"{id} ({rule.GetProperty("impact")}): {rule.GetProperty("help")}{string.Concat(nodes)}"];

    private static string Why(JsonElement node) => string.Join("; ",
        new[] { "any", "all", "none" }.SelectMany(group => node.GetProperty(group).EnumerateArray()).Select(check => check.GetProperty("message").GetString()));
}
