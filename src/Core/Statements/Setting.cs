using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>A number with all that its sentence says around it.</summary>
/// <param name="Text">The text, blank where braces stand.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Numeral">The number.</param>
/// <param name="Clause">What stands around it.</param>
/// <param name="Named">The rows that the sentence names, with the places of their names.</param>
/// <param name="Implied">The only row of the section, where the sentence compares with an earlier period and names none; null otherwise.</param>
/// <param name="IsOfAnotherPeriod">Whether the sentence speaks of a period that no column has.</param>
/// <param name="Section">The section it stands in; null for the texts on the whole statement.</param>
internal sealed partial record Setting(
    string Text, Spot Sentence, Numeral Numeral, Clause Clause, IReadOnlyList<(StatementRow Row, Spot Spot)> Named, StatementRow? Implied, bool IsOfAnotherPeriod, Section? Section)
{
    /// <summary>The rows it is said of.</summary>
    public IEnumerable<StatementRow> Subjects => Named.Count > 0 ? Named.Select(named => named.Row) : Implied is { } implied ? [implied] : [];

    /// <summary>Whether it counts something other than offences: victims, arrests, officers.</summary>
    public bool CountsSomethingElse => Numeral.Kind == NumeralKind.Count && OtherNoun().IsMatch(Text, Numeral.Spot.End);

    /// <summary>Whether it is a percentage that no word makes a change: "37% of all of them".</summary>
    public bool IsShare => Numeral is { Kind: NumeralKind.Percent, IsSigned: false } && Clause.Way is null && (Clause.Column is null || Of().IsMatch(Text, Numeral.Spot.End));

    [GeneratedRegex($@"\G\s+(?:[\w-]+\s+)?(?:{Numerals.OtherCounted}|calls?|reports?|vehicles)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherNoun();

    [GeneratedRegex(@"\G\s+of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Of();
}
