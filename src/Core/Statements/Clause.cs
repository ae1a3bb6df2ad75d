using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>What stands around a number in its sentence: what it is held against, and which way the words say it went.</summary>
/// <param name="Column">The column it is held against; null where no words say so.</param>
/// <param name="IsCertain">Whether the words leave no doubt of the column: they follow in the same clause, or the sentence names no other.</param>
/// <param name="Way">1 for an increase, −1 for a decrease; null where no word says so, or the number has a sign of its own.</param>
/// <param name="Noun">The place of "increase" or "decrease" right behind it, which a bound change prints itself; null for none.</param>
/// <param name="Article">The place of "a" or "an" right before it; null for none.</param>
internal sealed partial record Clause(string? Column, bool IsCertain, int? Way, Spot? Noun, Spot? Article)
{
    /// <summary>What stands around a place in a sentence.</summary>
    /// <param name="text">The text, blank where braces stand.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where the number stands.</param>
    /// <param name="others">The other numbers of the sentence that a table could print, bound or not.</param>
    /// <param name="speech">How this statement's columns are spoken of.</param>
    public static Clause Of(string text, Spot sentence, Spot place, IEnumerable<Spot> others, Speech speech)
    {
        var inBrackets = Bracket(text, sentence, place);
        var near = inBrackets ? text : Bracketed().Replace(text[..sentence.End], brackets => new string(' ', brackets.Length)) + text[sentence.End..];
        var (before, after) = (near[sentence.Start..place.Start], near[place.End..sentence.End]);
        var (column, certain) = ColumnOf(sentence, place, text, others, speech);
        var noun = RightBehind().Match(text, place.End, sentence.End - place.End);
        var article = RightBefore().Match(text[sentence.Start..place.Start]);
        return new(column, certain, inBrackets ? null : WayOf(before, after),
            noun.Success ? new Spot(noun.Groups["noun"].Index, noun.Groups["noun"].Length) : null,
            article.Success ? new Spot(sentence.Start + article.Groups["article"].Index, article.Groups["article"].Length) : null);
    }

    private static bool Bracket(string text, Spot sentence, Spot place)
    {
        var before = text[sentence.Start..place.Start];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    // "16% increase" before "has fallen by 16%" before "16% more of them than": the nearest word that no comma or other number parts from it.
    private static int? WayOf(string before, string after) =>
        Sign(Beside().Match(after)) ?? Sign(Ahead().Match(before)) ?? Sign(Behind().Match(after));

    private static int? Sign(Match match) => !match.Success ? null : match.Groups["up"].Success ? 1 : -1;

    private static (string? Column, bool IsCertain) ColumnOf(Spot sentence, Spot place, string text, IEnumerable<Spot> others, Speech speech)
    {
        var named = speech.Columns(text, sentence);
        if (named.Count == 0) return (null, false);
        var stop = text.AsSpan(place.End, sentence.End - place.End).IndexOfAny(",;");
        var clause = stop < 0 ? sentence.End : place.End + stop;
        var next = others.Where(other => other.Start > place.Start).Select(other => other.Start).DefaultIfEmpty(sentence.End).Min();
        if (named.FirstOrDefault(phrase => phrase.Spot.Start >= place.End && phrase.Spot.Start < Math.Min(clause, next)) is { Column: { } same }) return (same, true);
        if (named.Select(phrase => phrase.Column).Distinct().Count() == 1) return (named[0].Column, true);
        if (named.FirstOrDefault(phrase => phrase.Spot.Start >= place.End && phrase.Spot.Start < next) is { Column: { } later }) return (later, false);
        return (named.LastOrDefault(phrase => phrase.Spot.Start < place.Start) is { Column: { } earlier } ? earlier : named[0].Column, false);
    }

    private const string Up = @"(?<up>increas\w*|ris(?:e|es|en|ing)|rose|gr(?:ew|own|owth|owing)|higher|upwards?|up(?!\s+to)|more(?!\s+than))";
    private const string Down = @"(?<down>decreas\w*|f(?:all|alls|allen|alling|ell)|drop\w*|reduc\w*|declin\w*|lower\w*|downwards?|down|fewer(?!\s+than)|less(?!\s+than))";

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G\s+(?<noun>increase|decrease)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightBehind();

    [GeneratedRegex(@"(?<![\w])(?<article>an?)\s+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightBefore();

    [GeneratedRegex($@"\A\s*\b(?:{Up}|{Down})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex($@"\b(?:{Up}|{Down})\b(?:[^\S\n]+[A-Za-z'’-]+){{0,6}}?\s*\z", RegexOptions.RightToLeft | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex($@"\A(?:\s+[A-Za-z'’-]+){{0,3}}?\s+(?:{Up}|{Down})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
