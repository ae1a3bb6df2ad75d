namespace Answerable.Core.Measures;

/// <summary>
/// The marks that stand for a missing number or beside a number, after the Government Analysis Function's list of symbols in tables.
/// Missing, suppressed, not applicable and zero are four different things.
/// </summary>
public static class Markers
{
    /// <summary>Not available.</summary>
    public const string NotAvailable = "[x]";

    /// <summary>Not applicable.</summary>
    public const string NotApplicable = "[z]";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["[b]"] = "break in the series",
        ["[c]"] = "withheld to protect people",
        ["[e]"] = "estimated",
        ["[f]"] = "forecast",
        ["[low]"] = "rounds to 0 but is not 0",
        ["[p]"] = "provisional",
        ["[r]"] = "revised",
        ["[u]"] = "not shown, because it rests on small numbers",
        ["[u1]"] = "not shown, because very few people live there",
        ["[w]"] = "none recorded in the survey",
        [NotAvailable] = "not available",
        [NotApplicable] = "not applicable",
    };

    /// <summary>What a marker means, in everyday words; null when it is none of the known ones.</summary>
    public static string? Meaning(string marker) => Meanings.GetValueOrDefault(Plain(marker));

    /// <summary>
    /// Whether a cell that should hold a number holds instead a sign that there is none: a known marker, or one of the words and dots
    /// publishers use for it. The sign is kept as printed. A bare dash is not one: some publishers mean "none at all" by it, others "not available".
    /// </summary>
    public static bool MeansNoNumber(string cell) =>
        Meanings.ContainsKey(Plain(cell)) || cell is ".." || cell.ToUpperInvariant() is "N/A" or "NA" or "NULL";

    // "[ z ]" is printed for "[z]".
    private static string Plain(string marker) => marker.Replace(" ", "", StringComparison.Ordinal);
}
