namespace Answerable.Core.Library;

/// <summary>A piece of a text in which something was found.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsFound">Whether it is what was searched for.</param>
public sealed record Snippet(string Text, bool IsFound)
{
    private const int WordsShown = 36, WordsBefore = 8;

    /// <summary>The place of a text that holds most parts of a search, the earliest of several, with those parts marked; nothing where it holds none.</summary>
    public static IReadOnlyList<Snippet> Of(string text, SearchQuery query)
    {
        var words = SearchWord.Of(text).ToList();
        var hits = Enumerable.Range(0, words.Count).SelectMany(at => query.Terms.Select((term, i) => (At: at, Term: i, Words: term.At(words, at)))).Where(hit => hit.Words > 0).ToList();
        if (hits.Count == 0) return [];
        var best = hits[0].At;
        var most = 0;
        for (int first = 0, last = 0; first < hits.Count; first++)
        {
            while (last < hits.Count && hits[last].At < hits[first].At + WordsShown - WordsBefore) last++;
            var parts = hits.Skip(first).Take(Math.Min(last - first, WordsShown)).Select(hit => hit.Term).Distinct().Count();
            if (parts <= most) continue;
            (most, best) = (parts, hits[first].At);
            if (most == query.Terms.Count) break;
        }

        var begin = Math.Max(0, best - WordsBefore);
        var end = Math.Min(words.Count, begin + WordsShown) - 1;
        List<Snippet> pieces = [];
        var at = words[begin].At;
        if (begin > 0) pieces.Add(new("… ", false));
        for (var i = begin; i <= end; i++)
        {
            var length = hits.Where(hit => hit.At == i).Select(hit => hit.Words).DefaultIfEmpty(0).Max();
            if (length == 0) continue;
            var last = Math.Min(i + length - 1, words.Count - 1);
            if (words[i].At > at) pieces.Add(new(text[at..words[i].At], false));
            at = words[last].At + words[last].Length;
            pieces.Add(new(text[words[i].At..at], true));
            i = last;
        }

        var stop = Math.Max(at, words[end].At + words[end].Length);
        if (stop > at) pieces.Add(new(text[at..stop], false));
        if (end < words.Count - 1) pieces.Add(new(" …", false));
        return [.. pieces.Select(piece => piece with { Text = string.Join(' ', piece.Text.Split('\n')) })];
    }
}
