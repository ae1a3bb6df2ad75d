using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>What a person or the program wrote behind the sign of equality: 351; +8; −99; 2% increase; an 11% decrease; less than 1% increase; no change.</summary>
/// <param name="Sign">Which way: from a sign or a word; null where neither is written.</param>
/// <param name="Size">The number without its sign; null for "no change", "up from none" and "down".</param>
/// <param name="IsLessThan">Whether "less than" is written.</param>
internal sealed partial record WrittenNumber(int? Sign, decimal? Size, bool IsLessThan)
{
    /// <summary>What is written; null where it is none of these, or says both ways at once.</summary>
    public static WrittenNumber? Read(string text)
    {
        var match = Spelling().Match(text);
        if (!match.Success) return null;
        if (match.Groups["none"].Success) return new(0, null, false);
        if (match.Groups["new"].Success) return new(match.Groups["new"].Value.StartsWith("up", StringComparison.OrdinalIgnoreCase) ? 1 : -1, null, false);
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var size)) return null;
        int? sign = match.Groups["sign"].Value switch { "" => null, "+" => 1, _ => -1 };
        int? way = match.Groups["way"].Value.ToLowerInvariant() switch { "" => null, "increase" => 1, _ => -1 };
        return sign is not null && way is not null && sign != way ? null : new(size == 0 && (sign ?? way) is null ? null : sign ?? way, size, match.Groups["less"].Success);
    }

    [GeneratedRegex(@"\A(?:an?\s+)?(?:(?<none>no\s+change)|(?<new>up\s+from\s+none|down)|(?<less>less\s+than\s+)?(?<sign>[+\-−–])?(?<number>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,9})?|[0-9]{1,15}(?:\.[0-9]{1,9})?)"
        + @"(?:\s?(?:%|pp|per\s?cent|percentage\s+points?))?(?:\s+(?<way>increase|decrease))?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
