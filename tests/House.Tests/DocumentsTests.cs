using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>The documents tell the truth about what can be typed, what is linked and what was decided.</summary>
public sealed partial class DocumentsTests
{
    private static readonly IEnumerable<string> Pages = Repository.Files.Where(path => path is "README.md" or "ARCHITECTURE.md" or "CHANGELOG.md"
        || (path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)));

    private static readonly IEnumerable<string> Decisions = Repository.Files.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal));

    [Fact]
    public void Every_command_in_the_documents_exists()
    {
        var commands = Documents.Commands(Repository.Under("src/Web/Commands", ".cs"));
        Repository.None(Pages.SelectMany(path => Documents.UnknownCommands(path, Repository.Text(path), commands, Exists)),
            $"Commands that nothing answers to (the program has: {string.Join(", ", commands.Order())}):");
    }

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Repository.None(Pages.SelectMany(path => Documents.DeadLinks(path, Repository.Text(path), Exists)), "Links that lead nowhere:");

    [Fact]
    public void Every_decision_says_context_decision_and_consequence() =>
        Repository.None(Decisions.SelectMany(path => Unfinished(path, Repository.Text(path))), "Decisions that do not say it all:");

    [Fact]
    public void Decisions_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Decisions.Count()).Select(number => $"{number:0000}"),
            Decisions.Select(path => Path.GetFileName(path)[..4]));

    [Theory]
    [InlineData("Type `answerable conjure now`.", "no command 'conjure'")]
    [InlineData("```\n$ answerable conjure FILE\n```", "no command 'conjure'")]
    [InlineData("```\ndotnet run --project src/Web -- conjure\n```", "no command 'conjure'")]
    [InlineData("`dotnet conjure`", "dotnet has no 'conjure'")]
    [InlineData("`dotnet run --project src/Elsewhere`", "no project src/Elsewhere")]
    [InlineData("```\n./conjure\n```", "no script ./conjure")]
    public void A_planted_command_is_found(string text, string said) =>
        Assert.Contains(said, Assert.Single(Planted(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("We are answerable to the public.")]
    [InlineData("`answerable COMMAND`, `answerable import FILE`, `./test Core`, `answerable`")]
    [InlineData("```\ndotnet run --project src/Web -- import FILE\n./test\n```")]
    [InlineData("```\ncd answerable\ndotnet publish src/Web\n```")]
    public void What_exists_may_be_named(string text) => Assert.Empty(Planted(text));

    [Fact]
    public void A_command_file_gives_the_program_its_command() =>
        Assert.Equal(["add", "import", "user"], Documents.Commands(
        [
            ("src/Web/Commands/ImportCommand.cs", "var command = new Command(\"import\", \"Takes in files.\");"),
            ("src/Web/Commands/UserCommand.cs", "sealed class UserCommand() : Command(\"user\"); new Command(\n  \"add\")"),
        ]).Order());

    [Fact]
    public void A_planted_dead_link_and_an_unfinished_decision_are_found()
    {
        Assert.Single(Documents.DeadLinks("docs/a.md", "[gone](gone.md) [here](../README.md#x) [far](https://example.org/) [self](#top)", Path => Path == "README.md"));
        Assert.Equal(2, Unfinished("docs/decisions/0001-x.md", "# 1\n\n2026-11-22\n\n## Context\nSo it was.\n\n## Decision\n\n").Count());
    }

    private static IEnumerable<string> Planted(string text) =>
        Documents.UnknownCommands("README.md", text, new HashSet<string> { "import" }, path => path is "src/Web" or "./test");

    private static bool Exists(string path) => Path.Exists(Repository.Full(path));

    private static IEnumerable<string> Unfinished(string path, string text)
    {
        if (!Dated().IsMatch(text)) yield return $"{path}: no date";
        foreach (var part in new[] { "Context", "Decision", "Consequence" })
            if (!Regex.IsMatch(text, $@"^## {part}\s*\n+(?!#)\S", RegexOptions.Multiline)) yield return $"{path}: no {part}";
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d\b", RegexOptions.Multiline)]
    private static partial Regex Dated();
}
