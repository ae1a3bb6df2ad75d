namespace Answerable.Core.Library;

/// <summary>How a part of a search is compared.</summary>
public enum TermKind
{
    /// <summary>Any form of the word: its stem.</summary>
    Stem,

    /// <summary>Words that begin so.</summary>
    Beginning,

    /// <summary>These words, one behind the other.</summary>
    Phrase,
}

/// <summary>A part of a search.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Words">The word, or those of a phrase.</param>
public sealed record SearchTerm(TermKind Kind, IReadOnlyList<string> Words)
{
    private string Stem => field ??= Library.Stem.Of(Words[0]);

    /// <summary>How many words, from one of a text on, are it; 0 where they are not.</summary>
    public int At(IReadOnlyList<SearchWord> text, int from) => Kind switch
    {
        TermKind.Beginning => text[from].Text.StartsWith(Words[0], StringComparison.Ordinal) ? 1 : 0,
        TermKind.Stem => text[from].Text[0] == Words[0][0] && (text[from].Text == Words[0] || text[from].Stem == Stem) ? 1 : 0, // no stem has another first letter
        _ => from + Words.Count <= text.Count && Enumerable.Range(0, Words.Count).All(i => text[from + i].Text == Words[i]) ? Words.Count : 0,
    };

    /// <summary>Whether it is anywhere in a text.</summary>
    public bool IsIn(IReadOnlyList<SearchWord> text) => Enumerable.Range(0, text.Count).Any(at => At(text, at) > 0);
}

/// <summary>
/// What somebody searches for. Every word must be there, in any of its English forms; words in quotation marks must follow each other as they are; a star stands for
/// any end of a word. Little words such as "of" count only in quotation marks, or where there are no others.
/// </summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Terms">Its parts; none where nothing of it is a word.</param>
public sealed record SearchQuery(string Typed, IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>No search is longer, and none has more parts.</summary>
    public const int Longest = 200, MostTerms = 12;

    private static readonly HashSet<string> Little = ["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "with"];

    /// <summary>Reads what was typed; what is too long is cut.</summary>
    public static SearchQuery Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        List<SearchTerm> terms = [];
        foreach (var (part, i) in text.Replace('“', '"').Replace('”', '"').Split('"').Select((part, i) => (part, i)))
        {
            var words = SearchWord.Of(part).ToList();
            if (i % 2 == 1 && words.Count > 1) terms.Add(new(TermKind.Phrase, [.. words.Select(word => word.Text)]));
            else if (i % 2 == 1) terms.AddRange(words.Select(word => new SearchTerm(TermKind.Phrase, [word.Text])));
            else terms.AddRange(words.Select(word => new SearchTerm(part.AsSpan(word.At + word.Length).StartsWith("*") ? TermKind.Beginning : TermKind.Stem, [word.Text])));
        }

        var large = terms.Where(term => term.Kind != TermKind.Stem || !Little.Contains(term.Words[0])).ToList();
        return new(text, [.. (large.Count > 0 ? large : terms).Take(MostTerms)]);
    }

    /// <summary>Whether all of it is in a text.</summary>
    public bool IsIn(string text) => SearchWord.Of(text).ToList() is var words && Terms.All(term => term.IsIn(words));

    /// <summary>The order of what was found: 0 where all of it is in the title, 1 in title and summary, 2 elsewhere. Among equals the newest stands first.</summary>
    public int Rank(LibraryDocument document) => IsIn(document.Title) ? 0 : IsIn($"{document.Title}\n{document.Summary}") ? 1 : 2;
}
