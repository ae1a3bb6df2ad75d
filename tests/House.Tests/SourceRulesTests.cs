using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>SQL stays in Store, time is an argument, and a file holds one whole idea.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Sql_is_written_only_in_Store()
    {
        var literals = Repository.Under("src", ".cs").Where(file => !file.Path.StartsWith("src/Store/", StringComparison.Ordinal))
            .SelectMany(file => SqlIn(file.Path, file.Text));
        var pages = Repository.Under("src", ".cshtml").Where(file => Sql().IsMatch(file.Text)).Select(file => file.Path);
        var scripts = Repository.Files.Where(file => file.EndsWith(".sql", StringComparison.Ordinal)
            && !file.StartsWith("src/Store/", StringComparison.Ordinal));
        Repository.None(literals.Concat(pages).Concat(scripts), "SQL outside src/Store:");
    }

    [Fact]
    public void Nothing_reads_the_clock_but_the_edge() =>
        Repository.None(Repository.Under("src", ".cs", ".cshtml").SelectMany(file => ClocksIn(file.Path, file.Text)),
            "Time is an argument: the edge (Web's root files and its commands) takes a TimeProvider, the rest is told:");

    [Fact]
    public void A_page_asks_what_its_request_may_see() =>
        Repository.None(Repository.Under("src/Web/Pages", ".cs", ".cshtml").Where(file => !file.Path.StartsWith("src/Web/Pages/Staff/", StringComparison.Ordinal))
            .SelectMany(file => PublicIn(file.Path, file.Text)), "Ask Seen, not the site: in a preview and in the pack the page is another audience's:");

    [Theory]
    [InlineData("var series = site.Answers.Series(id);", 1)]
    [InlineData("Held = _site.Editions.Visible();", 1)]
    [InlineData("@Site.Public.Calendar", 1)]
    [InlineData("var series = seen.Answers.Series(site.Catalogue.Measures[0].Id);", 0)]
    public void A_planted_page_that_asks_for_everybody_is_found(string code, int offences) => Assert.Equal(offences, PublicIn("x.cs", code).Count());

    [Fact]
    public void No_file_is_longer_than_a_whole_idea() =>
        Repository.None(Repository.Under("src", ".cs", ".cshtml", ".scss").Concat(Repository.Under("tests", ".cs", ".cshtml", ".scss"))
            .SelectMany(file => TooLong(file.Path, file.Text)), $"Past {LongestFile} lines, split by topic:");

    [Theory]
    [InlineData("var s = \"SELECT value FROM readings\";")]
    [InlineData("var s = $\"\"\"\n  select value\n  from readings where id = 1\n  \"\"\";")]
    [InlineData("var s = @\"INSERT OR IGNORE INTO editions VALUES (1)\";")]
    [InlineData("var s = \"CREATE TABLE x (y)\";")]
    public void Planted_sql_is_found(string code) => Assert.Single(SqlIn("src/Web/X.cs", code));

    [Theory]
    [InlineData("var s = \"Select a force from the list\"; // SELECT a FROM b")]
    [InlineData("var s = \"update the plan, then delete it from the library\";")]
    public void A_sentence_is_not_sql(string code) => Assert.Empty(SqlIn("src/Web/X.cs", code));

    [Theory]
    [InlineData("src/Core/X.cs", "class X { object n = TimeProvider.System.GetUtcNow(); }", 2)]
    [InlineData("src/Web/Pages/A/Index.cshtml", "@DateTime.Now.Year", 1)]
    [InlineData("src/Web/Program.cs", "builder.Services.AddSingleton(TimeProvider.System);", 0)]
    [InlineData("src/Core/X.cs", "// DateTime.Now is banned", 0)]
    public void A_planted_clock_is_found(string path, string text, int offences) => Assert.Equal(offences, ClocksIn(path, text).Count());

    [Fact]
    public void A_planted_long_file_is_found()
    {
        Assert.Single(TooLong("src/X.cs", string.Join('\n', Enumerable.Repeat("x", 301))));
        Assert.Empty(TooLong("src/X.cs", string.Join('\n', Enumerable.Repeat("x", 300)) + "\n"));
    }

    private static IEnumerable<string> SqlIn(string path, string text) =>
        SourceText.Read(text).Literals.Where(literal => Sql().IsMatch(literal.Text))
            .Select(literal => $"{path}:{literal.Line}: {literal.Text.Trim().Split('\n')[0]}");

    private static IEnumerable<string> ClocksIn(string path, string text)
    {
        var code = path.EndsWith(".cs", StringComparison.Ordinal) ? SourceText.Read(text).Code : text;
        var edge = path.StartsWith("src/Web/", StringComparison.Ordinal)
            && (path.Count(c => c == '/') == 2 || path.StartsWith("src/Web/Commands/", StringComparison.Ordinal));
        return Clock().Matches(code)
            .Where(clock => !edge || clock.Value.StartsWith("DateTime", StringComparison.Ordinal))
            .Where(clock => clock.Value.StartsWith("DateTime", StringComparison.Ordinal) || clock.Value == "TimeProvider.System"
                || path.StartsWith("src/Core/", StringComparison.Ordinal) || path.StartsWith("src/Store/", StringComparison.Ordinal))
            .Select(clock => $"{path}:{Repository.Line(code, clock.Index)}: {clock.Value}");
    }

    private static IEnumerable<string> PublicIn(string path, string text) =>
        OfEverybody().Matches(text).Select(found => $"{path}:{Repository.Line(text, found.Index)}: {found.Value}");

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var lines = text.TrimEnd('\n').AsSpan().Count('\n') + 1;
        if (lines > LongestFile) yield return $"{path}: {lines} lines";
    }

    // In capitals these words are SQL anywhere; in small letters only where no English sentence would have them.
    [GeneratedRegex("""
        \bSELECT\b[\s\S]+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bCREATE\s+(TEMP\s+|UNIQUE\s+)?(TABLE|VIEW|INDEX|TRIGGER)\b
        |\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b|\b(ALTER|DROP)\s+TABLE\b
        |\bselect\b[\s\S]+\bfrom\s+\w+(\s+\w+)?\s+(where|order\s+by|group\s+by|join|limit)\b|\binsert\s+into\s+\w+\s*[(v]|\bcreate\s+table\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b_?[sS]ite\.(Answers|Public|SeenBy|Database|Editions\.Visible)\b")]
    private static partial Regex OfEverybody();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bGet(Utc|Local)Now\(")]
    private static partial Regex Clock();
}
