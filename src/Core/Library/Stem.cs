namespace Answerable.Core.Library;

/// <summary>
/// The stem of an English word, so that "complaints" finds "complaint" and "policing" finds "police". Source: M. F. Porter, An algorithm for suffix stripping,
/// Program 14 (3), 1980. It is of this program and not of a database, so that both engines find the same.
/// </summary>
public static class Stem
{
    private const int Shortest = 3;

    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string Ending, string Instead)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly (string Ending, string Instead)[] Fourth =
    [
        .. new[] { "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou" }.Select(ending => (ending, "")),
    ];

    /// <summary>The stem of a word of small letters; any other word as it is.</summary>
    public static string Of(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower)) return word;
        var stem = Past(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem[..^1])) stem = stem[..^1] + "i";
        stem = Changed(stem, Second, 0, _ => true);
        stem = Changed(stem, Third, 0, _ => true);
        stem = Changed(stem, Fourth, 1, item => item.Ending != "ion" || item.Left.EndsWith('s') || item.Left.EndsWith('t'));
        if (stem.EndsWith('e') && (Measure(stem[..^1]) > 1 || (Measure(stem[..^1]) == 1 && !EndsShort(stem[..^1])))) stem = stem[..^1];
        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem[..^1]) > 1 ? stem[..^1] : stem;
    }

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ss", StringComparison.Ordinal) || !word.EndsWith('s') ? word
        : word[..^1];

    private static string Past(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var left = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (left is null || !HasVowel(left)) return word;
        if (new[] { "at", "bl", "iz" }.Any(ending => left.EndsWith(ending, StringComparison.Ordinal))) return left + "e";
        if (left.Length > 1 && left[^1] == left[^2] && IsConsonant(left, left.Length - 1) && left[^1] is not ('l' or 's' or 'z')) return left[..^1];
        return Measure(left) == 1 && EndsShort(left) ? left + "e" : left;
    }

    private static string Changed(string word, (string Ending, string Instead)[] endings, int over, Func<(string Ending, string Left), bool> may)
    {
        foreach (var (ending, instead) in endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var left = word[..^ending.Length];
            return Measure(left) > over && may((ending, left)) ? left + instead : word;
        }

        return word;
    }

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string word) => Enumerable.Range(1, Math.Max(0, word.Length - 1)).Count(i => IsConsonant(word, i) && !IsConsonant(word, i - 1));

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(i => !IsConsonant(word, i));

    /// <summary>Whether it ends with consonant, vowel, consonant, the last not w, x or y.</summary>
    private static bool EndsShort(string word) => word.Length > 2 && word[^1] is not ('w' or 'x' or 'y')
        && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3);

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };
}
