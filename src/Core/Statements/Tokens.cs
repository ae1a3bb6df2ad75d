using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>Something in braces in a text.</summary>
/// <param name="Spot">Where it stands, with its braces.</param>
public abstract record Token(Spot Spot);

/// <summary>A bound number: <c>{crime-robbery change-before = 2% increase}</c>.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Target">What it stands for.</param>
/// <param name="Written">What the table said when it was bound.</param>
public sealed record BoundNumber(Spot Spot, Target Target, string Written) : Token(Spot);

/// <summary>The mark at the end of a paragraph of the force's own figures: <c>{own figures: January to March 2024; Norfolk Constabulary}</c>.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Period">The period of the figures, in words.</param>
/// <param name="Source">Whose they are.</param>
public sealed record OwnFigures(Spot Spot, string Period, string Source) : Token(Spot);

/// <summary>Braces that nothing can be made of.</summary>
/// <param name="Spot">Where they stand.</param>
/// <param name="Why">Why.</param>
public sealed record Misspelt(Spot Spot, Misspelling Why) : Token(Spot);

/// <summary>What is wrong with something in braces.</summary>
public enum Misspelling
{
    /// <summary>The brace is not closed in its paragraph.</summary>
    NotClosed,

    /// <summary>A brace is closed that was never opened.</summary>
    NotOpened,

    /// <summary>It is neither a bound number nor a mark of own figures.</summary>
    Neither,

    /// <summary>Nothing is written behind a sign of equality.</summary>
    NothingWritten,

    /// <summary>What is written is no number that it could print.</summary>
    NoNumberWritten,

    /// <summary>The statement has no row of that name.</summary>
    NoSuchRow,

    /// <summary>The table prints no such number: the cell is empty, there is no baseline, or a percentage would be of a base too small.</summary>
    NotPrinted,

    /// <summary>The mark of own figures lacks the period or the source.</summary>
    PeriodOrSourceMissing,

    /// <summary>The period names no year.</summary>
    NoYear,

    /// <summary>The mark of own figures does not stand at the end of its paragraph.</summary>
    NotAtTheEnd,
}

/// <summary>Reads what stands in braces in a text, strictly: what is not exactly right has a reason and a place.</summary>
public static partial class Tokens
{
    private const char Blanked = '\uFFFC';

    /// <summary>Everything in braces, in order.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var passages = Passages.Of(text);
        return [.. Braces().Matches(text).Select(match => Read(match, text, passages))];
    }

    /// <summary>The text with everything in braces blanked out, so that places stay what they are. The blank is no space: nothing is read across it.</summary>
    public static string Blank(string text)
    {
        var blank = new StringBuilder(text);
        foreach (Match match in Braces().Matches(text)) blank.Remove(match.Index, match.Length).Insert(match.Index, new string(Blanked, match.Length));
        return blank.ToString();
    }

    /// <summary>What keeps a period and a source from making a mark; null for nothing.</summary>
    public static Misspelling? Unfit(string period, string source) =>
        period.Trim().Length == 0 || source.Trim().Length == 0 ? Misspelling.PeriodOrSourceMissing
        : (period + source).AsSpan().IndexOfAny("{};\n\r") >= 0 ? Misspelling.Neither
        : Year().IsMatch(period) ? null : Misspelling.NoYear;

    private static Token Read(Match match, string text, IReadOnlyList<Passage> passages)
    {
        var spot = new Spot(match.Index, match.Length);
        if (match.Value == "}") return new Misspelt(spot, Misspelling.NotOpened);
        if (match.Value[^1] != '}') return new Misspelt(spot, Misspelling.NotClosed);
        var inside = Spaces().Replace(match.Value[1..^1], " ").Trim();
        if (Own().Match(inside) is { Success: true } own) return Settled(own, spot, text, passages);
        var sides = inside.Split('=', 2, StringSplitOptions.TrimEntries);
        if (!Target.TryParse(sides[0], out var target)) return new Misspelt(spot, Misspelling.Neither);
        return sides.Length < 2 || sides[1].Length == 0 ? new Misspelt(spot, Misspelling.NothingWritten) : new BoundNumber(spot, target, sides[1]);
    }

    private static Token Settled(Match own, Spot spot, string text, IReadOnlyList<Passage> passages)
    {
        var (period, source) = (own.Groups["period"].Value.Trim(), own.Groups["source"].Value.Trim());
        if (Unfit(period, source) is { } why) return new Misspelt(spot, why);
        return passages.Any(passage => passage.Spot.Holds(spot) && text[spot.End..passage.Spot.End].AsSpan().Trim().Length == 0)
            ? new OwnFigures(spot, period, source)
            : new Misspelt(spot, Misspelling.NotAtTheEnd);
    }

    // A brace that is not closed before the next one, or before an empty line, reaches to the end of its line.
    [GeneratedRegex(@"\{(?:[^{}\n]|\n(?![ \t\r]*\n))*\}|\{[^{}\n]*|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\Aown figures\s?:(?<period>[^;]*)(?:;(?<source>.*))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
