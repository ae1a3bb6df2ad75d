using System.Text.RegularExpressions;
using Answerable.Core.Measures;

namespace Answerable.Core.Exploring;

/// <summary>
/// Questions that can be understood and are never answered, because any answer misleads: thirteen months added up, and a measure divided by what it
/// must not be divided by. What that is stands in the catalogue with the measure, with the reason.
/// </summary>
public static partial class Shortcuts
{
    private static readonly string[] _ratios = ["rate-", "per-", "share-of-", "share-"];

    /// <summary>Whether a length is thirteen months, however it is spelt: <c>13-months</c>, <c>P13M</c>, <c>13</c>.</summary>
    public static bool IsThirteenMonths(string? length) => length is not null && Thirteen().IsMatch(length);

    /// <summary>What is the matter with a unit that divides a measure; null when nothing is.</summary>
    /// <param name="unit">The unit: <c>rate-fraud-and-cyber-referrals</c>, or any rate or share where the measure has none.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="catalogue">What is part of what.</param>
    public static Amiss? In(string unit, Measure measure, Catalogue catalogue)
    {
        var by = _ratios.Where(word => unit.StartsWith(word, StringComparison.Ordinal)).Select(word => unit[word.Length..]).ToList();
        var never = measure.NeverPer.FirstOrDefault(never => never.Of.Any(by.Contains));
        var isRate = unit == "rate" || unit.StartsWith("rate-", StringComparison.Ordinal);
        if (never is null && ((isRate && measure.Rates.Count == 0) || (unit == "share" && !catalogue.Measures.Any(whole => whole.Components.Contains(measure.Id)))))
            never = measure.NeverPer is [var first, ..] ? first : null;
        return never is null ? null : new("unit", unit, Fault.Misleads, []) { Why = never.Why };
    }

    [GeneratedRegex(@"^(p?0*13m|0*13|(0*13|thirteen)[- ]?months?|thirteen)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thirteen();
}
