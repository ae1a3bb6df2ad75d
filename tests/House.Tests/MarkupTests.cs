using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>What the content security policy will refuse in the browser is refused here first.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void No_page_carries_style_or_script_of_its_own() =>
        Repository.None(Repository.Under("src", ".cshtml").SelectMany(file => Find(Inline(), file.Path, file.Text))
            .Concat(Repository.Under("src", ".cs").SelectMany(file => InLiterals(InlineInCode(), file.Path, file.Text))),
            "Style lives in the stylesheet and script in a file of our own:");

    [Fact]
    public void Nothing_is_loaded_from_another_origin() =>
        Repository.None(Repository.Under("src", ".cshtml", ".scss", ".mjs", ".js").SelectMany(file => Find(Foreign(), file.Path, file.Text))
            .Concat(Repository.Under("src", ".cs").SelectMany(file => InLiterals(Foreign(), file.Path, file.Text))),
            "A page loads nothing from another origin:");

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">x()</script>")]
    [InlineData("<button onclick=\"x()\">")]
    [InlineData("<a href=\"javascript:x()\">")]
    [InlineData("<style>p { }</style>")]
    public void Planted_inline_style_and_script_are_found(string page) => Assert.NotEmpty(Find(Inline(), "x.cshtml", page));

    [Theory]
    [InlineData("<script src=\"~/app.js\" type=\"module\"></script>")]
    [InlineData("<p class=\"one\">the style=quiet option, on=purpose</p>")]
    public void Ordinary_markup_is_left_alone(string page) => Assert.Empty(Find(Inline(), "x.cshtml", page));

    [Theory]
    [InlineData("<img src=\"https://example.org/a.png\">")]
    [InlineData("<script async src='//example.org/a.js'></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://example.org/a.css\">")]
    [InlineData("@import \"https://example.org/a.css\";")]
    [InlineData("p { background: url(https://example.org/a.png) }")]
    [InlineData("import x from 'https://example.org/x.js';")]
    public void A_planted_foreign_origin_is_found(string text) => Assert.NotEmpty(Find(Foreign(), "x", text));

    [Theory]
    [InlineData("<a href=\"https://example.org/\">a link to follow is no load</a>")]
    [InlineData("<link rel=\"canonical\" href=\"https://example.org/\">")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    public void A_link_is_not_a_load(string text) => Assert.Empty(Find(Foreign(), "x", text));

    private static IEnumerable<string> Find(Regex rule, string path, string text) =>
        rule.Matches(text).Select(found => $"{path}:{Repository.Line(text, found.Index)}: {found.Value}");

    private static IEnumerable<string> InLiterals(Regex rule, string path, string text) =>
        SourceText.Read(text).Literals.SelectMany(literal => rule.Matches(literal.Text).Select(found => $"{path}:{literal.Line}: {found.Value}"));

    [GeneratedRegex("""
        <style\b|<script\b(?![^>]*\ssrc=)[^>]*>|(?<=<[^<>]*\s)(style|on[a-z]+)\s*=\s*["'@]|["']\s*javascript:
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""<style\b|\sstyle=\\?["']|\son(click|load|change|submit|error|input)=\\?["']|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineInCode();

    [GeneratedRegex("""
        \b(src|srcset|poster|data|action|formaction)\s*=\s*\\?["']\s*(https?:)?//
        |<link\b(?=[^>]*rel=\\?["'](stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b)[^>]*href=\\?["'](https?:)?//[^"'>]*
        |url\(\s*["']?(https?:)?//|@(import|use)\s+["'](https?:)?//|\bfrom\s+["']https?://|\bimport\(?\s*["']https?://
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
