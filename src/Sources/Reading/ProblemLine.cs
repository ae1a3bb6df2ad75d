using System.Text.RegularExpressions;
using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>
/// A problem as the child says it on its standard error, for a person and for the parent alike:
/// <c>refused: line 3, column 2 ("Calls"): The row ends after 1 column. Expected 2. [ragged]</c>.
/// </summary>
internal static partial class ProblemLine
{
    public static string Of(Problem problem) => $"{(problem.Kind == ProblemKind.Refusal ? "refused" : "warning")}: {problem}";

    public static Problem? Parse(string line)
    {
        if (Pattern().Match(line) is not { Success: true } match) return null;
        var kind = match.Groups["kind"].Value == "refused" ? ProblemKind.Refusal : ProblemKind.Note;
        return new(kind, match.Groups["code"].Value, match.Groups["where"].Value, match.Groups["text"].Value);
    }

    // A heading is quoted with its own quotation marks escaped, so it cannot be taken for the end of the place.
    [GeneratedRegex("""^(?<kind>refused|warning): (?<where>line \d+, column \d+( \("(\\.|[^"\\])*"\))?|sheet "(\\.|[^"\\])*"(, (cell [A-Z]+\d+|row \d+|column [A-Z]+))?|part "(\\.|[^"\\])*"|the zip file|feature \d+(, part \d+)?(, ring \d+)?(, point \d+)?): (?<text>.+) \[(?<code>[a-z0-9-]+)\]$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
