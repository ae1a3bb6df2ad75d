using System.Globalization;
using System.Text;

namespace Answerable.Core.Places;

/// <summary>
/// How names of places are compared where people search for them: case, accents, apostrophes, hyphens and the usual short forms do not matter.
/// </summary>
public static class PlaceName
{
    private static readonly Dictionary<string, string> ShortForms = new() { ["saint"] = "st", ["gt"] = "great", ["lt"] = "little", ["upr"] = "upper", ["lwr"] = "lower" };

    // A table, because the program runs without the data of any culture, and so nothing else takes letters apart.
    private static readonly Dictionary<char, string> Accented = new[]
    {
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    }.SelectMany(item => item.Item2.Select(letter => KeyValuePair.Create(letter, item.Item1))).ToDictionary();

    /// <summary>A letter or digit as it is compared; empty for a mark over a letter, null for what parts words.</summary>
    internal static string? Plain(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return char.IsAsciiLetterOrDigit(small) ? small.ToString()
            : Accented.TryGetValue(small, out var letters) ? letters
            : CharUnicodeInfo.GetUnicodeCategory(small) == UnicodeCategory.NonSpacingMark ? ""
            : char.IsLetterOrDigit(small) ? small.ToString()
            : null;
    }

    /// <summary>A name as it is compared: small Latin letters and digits, words parted by single blanks. "King's Lynn" is <c>kings lynn</c>.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Select(char.ToLowerInvariant))
        {
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(c);
            else if (c == '&') folded.Append(" and ");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '`' or '.') continue;
            else if (Accented.TryGetValue(c, out var letters)) folded.Append(letters);
            else folded.Append(' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ShortForms.GetValueOrDefault(word, word)));
    }

    /// <summary>The words of a name as they are compared, each once.</summary>
    public static IReadOnlyList<string> Words(string name) => [.. Folded(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>Whether every word begins some word of a name. Both are folded.</summary>
    public static bool Holds(string name, IEnumerable<string> words) => words.All(word => $" {name}".Contains($" {word}", StringComparison.Ordinal));

    /// <summary>The names that look most like what was typed, nearest first: none that differs in more than a third of its letters, or in more than three.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names, as printed.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> names, int most = 3)
    {
        var wanted = Folded(typed);
        return
        [
            .. names.Distinct().Select(name => (name, Distance: Distance(wanted, Folded(name))))
                .Where(item => item.Distance <= Math.Min(3, Math.Max(1, wanted.Length / 3)))
                .OrderBy(item => item.Distance).ThenBy(item => item.name, StringComparer.Ordinal).Take(most).Select(item => item.name),
        ];
    }

    /// <summary>How many letters must be put in, left out or exchanged to make one text of another. Source: Levenshtein 1966.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
