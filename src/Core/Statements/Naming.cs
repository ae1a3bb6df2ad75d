using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>
/// The rows that a sentence speaks of. It names a row when all words of the row's name stand close together in any order ("trafficking of
/// drugs", "drug trafficking"), or its initials (GBH). A name of one word with "offences" or "crime" needs both, so that a sentence on vehicles
/// is not on vehicle offences. A single telling word is only a hint.
/// </summary>
internal sealed partial class Naming
{
    private readonly List<(StatementRow Row, string[] Stems, string Initials, bool NeedsKind)> _rows;
    private readonly HashSet<string> _telling;

    public Naming(Statement statement)
    {
        _rows = [.. statement.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id).Select(Of)];
        _telling = [.. _rows.Where(row => !row.Row.IsRest).SelectMany(row => row.Stems.Distinct()).GroupBy(stem => stem).Where(stem => stem.Count() == 1 && stem.Key.Length > 4).Select(stem => stem.Key)];
    }

    /// <summary>The rows that are named, each with the place of its name.</summary>
    public IReadOnlyList<(StatementRow Row, Spot Spot)> Named(string text, Spot sentence)
    {
        var words = Words(text, sentence);
        var others = Others().IsMatch(sentence.In(text));
        return [.. _rows.Where(row => !row.Row.IsRest || others).Select(row => (row.Row, Spot: Found(row.Stems, row.Initials, row.NeedsKind, words))).Where(row => row.Spot is not null).Select(row => (row.Row, row.Spot!.Value))];
    }

    /// <summary>Whether a word of the row's name that no other row has is in the sentence.</summary>
    public bool Hints(StatementRow row, string text, Spot sentence) =>
        Words(text, sentence).Any(word => _telling.Contains(word.Stem) && _rows.Single(known => known.Row.Id == row.Id).Stems.Contains(word.Stem));

    private static (StatementRow Row, string[] Stems, string Initials, bool NeedsKind) Of(StatementRow row)
    {
        var words = Word().Matches(row.Name.Split(',')[0]).Select(word => word.Value).ToList();
        var stems = words.Select(Stem).Where(stem => !IsFiller(stem)).ToArray();
        return (row, stems, words.Count >= 3 ? string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))) : "",
            stems.Length == 1 && words.Any(word => IsKind(Stem(word))));
    }

    private static Spot? Found(string[] stems, string initials, bool needsKind, List<(string Stem, string Word, Spot Spot)> words)
    {
        if (stems.Length == 0) return null;
        for (var i = 0; i < words.Count; i++)
        {
            if (initials.Length > 0 && words[i].Word == initials) return words[i].Spot;
            if (!stems.Contains(words[i].Stem)) continue;
            var near = words.Skip(i).Take(stems.Length + 3).ToList();
            if (needsKind && (near.Count < 2 || !IsKind(near[1].Stem))) continue;
            if (stems.All(stem => near.Any(word => word.Stem == stem)))
                return Spot.Between(words[i].Spot.Start, near.Last(word => stems.Contains(word.Stem)).Spot.End);
        }

        return null;
    }

    private static List<(string Stem, string Word, Spot Spot)> Words(string text, Spot sentence) =>
        [.. Word().Matches(sentence.In(text)).Select(word => (Stem(word.Value), word.Value, new Spot(sentence.Start + word.Index, word.Length)))];

    private static string Stem(string word)
    {
        var small = word.ToLowerInvariant();
        return small.Length > 4 && small.EndsWith("ies", StringComparison.Ordinal) ? small[..^3] + "y" : small.Length > 3 && small[^1] == 's' ? small[..^1] : small;
    }

    private static bool IsFiller(string stem) => IsKind(stem) || stem is "all" or "only" or "of" or "the" or "from" or "with" or "and" or "among" or "amongst" or "in" or "by";

    private static bool IsKind(string stem) => stem is "crime" or "offence";

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:other|rest|remaining|remainder)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
