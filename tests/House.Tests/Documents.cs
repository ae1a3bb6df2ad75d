using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>What a document promises: the commands it tells people to type, and the files it links to.</summary>
internal static partial class Documents
{
    private static readonly string[] DotnetVerbs =
        ["run", "build", "test", "publish", "restore", "format", "clean", "watch", "tool", "new", "add", "list", "sln", "user-secrets", "dev-certs", "--version", "--info"];

    /// <summary>The names of the commands the program has, from src/Web/Commands.</summary>
    public static IReadOnlySet<string> Commands(IEnumerable<(string Path, string Text)> files) =>
        files.SelectMany(file => CommandName().Matches(file.Text)).Select(name => name.Groups[1].Value).ToHashSet();

    /// <summary>Commands a document shows, as code, that nothing answers to.</summary>
    public static IEnumerable<string> UnknownCommands(string path, string text, IReadOnlySet<string> commands, Func<string, bool> exists)
    {
        foreach (Match code in Code().Matches(text))
        {
            var line = Repository.Line(text, code.Index);
            foreach (Match typed in Typed().Matches(code.Value))
            {
                // A word in capitals is a place for the reader's own, as in "answerable COMMAND".
                if (typed.Groups["command"] is { Success: true, Value: var command } && command.Any(char.IsLower) && !commands.Contains(command))
                    yield return $"{path}:{line}: the program has no command '{command}'";
                if (typed.Groups["verb"] is { Success: true, Value: var verb } && !DotnetVerbs.Contains(verb))
                    yield return $"{path}:{line}: dotnet has no '{verb}'";
                if (typed.Groups["project"] is { Success: true, Value: var project } && !exists(project))
                    yield return $"{path}:{line}: there is no project {project}";
                if (typed.Groups["script"] is { Success: true, Value: var script } && !exists(script))
                    yield return $"{path}:{line}: there is no script {script}";
            }
        }
    }

    /// <summary>Relative links that lead nowhere, in this file or to a heading of another.</summary>
    public static IEnumerable<string> DeadLinks(string path, string text, Func<string, bool> exists)
    {
        var prose = Fence().Replace(text, fence => new string('\n', fence.Value.AsSpan().Count('\n')));
        foreach (Match link in Link().Matches(prose))
        {
            var target = link.Groups[1].Value.Split('#')[0];
            if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
            var full = target.StartsWith('/') ? target[1..] : Path.Combine(Path.GetDirectoryName(path) ?? "", target);
            if (!exists(Path.GetRelativePath(".", full))) yield return $"{path}:{Repository.Line(prose, link.Index)}: {target} is not there";
        }
    }

    [GeneratedRegex("""\bCommand\(\s*"([a-z][a-z-]*)["]""")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^```[\s\S]*?^```|`[^`\n]+`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```[\s\S]*?^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("""
        (?<=^|[`$|;&(]|&&|\#|\bexec|\bsudo)[^\S\n]*(?:\S*/)?answerable[^\S\n]+(?<command>[A-Za-z][\w-]*)
        |\bdotnet[^\S\n]+(?<verb>--\w+|[a-z][\w-]*)(?:[^\n`]*?(?:--project[^\S\n]+|publish[^\S\n]+|build[^\S\n]+|test[^\S\n]+)(?<project>(?:src|tests|bench)/[\w./]+))?(?:[^\n`]*?[^\S\n]--[^\S\n]+(?<command>[A-Za-z][\w-]*))?
        |(?<![\w./])(?<script>\./[\w][\w./-]*|\.ci/run)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();
}
