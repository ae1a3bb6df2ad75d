using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Core.Measures;

/// <summary>The words over a column, as they are compared.</summary>
public static partial class Heading
{
    /// <summary>In lower case, notes in brackets gone, every run of blanks and line ends one blank.</summary>
    public static string Plain(string heading)
    {
        var plain = new StringBuilder();
        foreach (var word in Notes().Replace(heading, " ").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            plain.Append(plain.Length == 0 ? "" : " ").Append(word);
        return plain.ToString();
    }

    /// <summary>The numbers of the notes that a text refers to, in order: <c>Sussex [note 10, 11]</c> has 10 and 11.</summary>
    public static IReadOnlyList<int> NotesIn(string text) =>
        [.. Notes().Matches(text).SelectMany(match => Numbers().Matches(match.Value)).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\[\s*notes?\s*[0-9]{1,3}(?:\s*,\s*[0-9]{1,3})*\s*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Notes();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
