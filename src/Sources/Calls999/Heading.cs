using System.Text.RegularExpressions;

namespace Answerable.Sources.Calls999;

/// <summary>What a column of a 999 table holds.</summary>
/// <param name="Role">A measure's id, or one of the roles below.</param>
internal readonly record struct Column(string Role)
{
    public const string Place = "place", PlaceCode = "place-code", Month = "month", Year = "year", Ignore = "ignore";

    /// <summary>A share or a count of one of the three waits: the heading does not say which, the numbers do.</summary>
    public bool IsEither => Role.StartsWith("999-either-", StringComparison.Ordinal);

    public bool IsShare => Role.StartsWith("999-percent-", StringComparison.Ordinal);

    /// <summary>Whether a 999 table can hold such a column; what a person says a heading means need not be.</summary>
    public bool IsTaken => IsEither || IsRank || Role is Place or PlaceCode or Month or Year or Ignore || Layout.Measures.Contains(Role);

    public bool IsRank => Role.StartsWith("rank:", StringComparison.Ordinal);

    public bool IsMeasure => Role.StartsWith("999-", StringComparison.Ordinal);

    public string RankGroup => Role["rank:".Length..];

    /// <summary>The wait this column is about: <c>under-10s</c>, <c>10-to-60s</c>, <c>60s-and-over</c>; null for any other column.</summary>
    public string? Wait => Waits.FirstOrDefault(Role.EndsWith);

    public static IReadOnlyList<string> Waits => ["under-10s", "10-to-60s", "60s-and-over"];
}

/// <summary>
/// The synonyms of 999 tables. No copy of the real national file could be had, so this is a table of the words such headings are made of,
/// and not of whole headings; what it does not know is asked about.
/// </summary>
internal static partial class Heading
{
    private static readonly Dictionary<string, string> Exact = Table(
        (Column.Place, "force|police force|force name|police force name|name of force|area|police area|police force area|force area|constabulary|constabulary name|"
            + "organisation|organisation name|police service|agency|pfa|pfa name|area name"),
        (Column.PlaceCode, "code|force code|area code|police force code|police force area code|ons code|gss code|pfa code"),
        (Column.Month, "month|date|period|reporting month|reporting period|calendar month|month of call|month year|month and year|year month|"
            + "year and month|data month|time period|month beginning|month starting|month commencing|month ending|month name|period month|call month"),
        (Column.Year, "year|calendar year"),
        ("999-calls", "calls|call volume|total calls|total 999 calls|total call volume|total number of calls|total number of 999 calls|"
            + "total calls received|total calls answered|total calls per month|calls total|all calls|all 999 calls|999 calls|999 calls received|"
            + "999 call volume|calls received|calls answered|number of calls|number of calls received|number of calls answered|"
            + "volume of calls|volume|999 total calls|total|count of calls|no of calls|total 999 calls received|total 999 calls answered|total call count|"
            + "999 calls total|total volume|calls n|total calls n|call count|calls count|monthly calls|calls per month|total 999 call volume|all calls received"),
        (Column.Ignore, "force id|row|notes|note|comment|comments|country|nation|region"));

    [GeneratedRegex(@"\b(percent|percents|percentage|percentages|pct|per cent|proportion|share|rate)\b|%")]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"\b(number|count|no of|volume|total|calls answered (?:under|in|within|between|over|at|after|from))\b")]
    private static partial Regex CountWords();

    [GeneratedRegex(@"(under|less than|within|below|up to|in|lt|<|0 to|0 -|0-|fewer than|inside|to) ?(10|ten)\b|\b(10|ten) ?(s|sec|secs|seconds)? (or less|and under|or under)")]
    private static partial Regex UnderTen();

    [GeneratedRegex(@"\b(10|ten)\b.*?\b(60|59|59.9+|sixty)\b|\b(10|ten)\b.*\b(a|one|1) minute\b")]
    private static partial Regex TenToSixty();

    [GeneratedRegex(@"\b(60|sixty)\b|\b(a|one|1) minute\b|\b(over|more than|>) ?59\b")]
    private static partial Regex Sixty();

    [GeneratedRegex(@"\b(mean|average|avg|asa)\b")]
    private static partial Regex Mean();

    [GeneratedRegex(@"\bmedian\b")]
    private static partial Regex Median();

    [GeneratedRegex(@"\b(rank|ranking|ranked|position)\b")]
    private static partial Regex RankWord();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Notes();

    [GeneratedRegex(@"[\s_:;,.()/""'’?–—]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("([0-9])(?=[a-z])")]
    private static partial Regex DigitThenLetter();

    /// <summary>The heading in lower case with notes and punctuation gone: how headings are compared and remembered.</summary>
    public static string Plain(string heading)
    {
        var text = Notes().Replace(heading, " ").ToLowerInvariant().Replace("≥", ">=", StringComparison.Ordinal).Replace("%", " % ", StringComparison.Ordinal);
        return Blanks().Replace(DigitThenLetter().Replace(text, "$1 "), " ").Trim();
    }

    /// <summary>What a heading means, or null when it cannot be told.</summary>
    public static Column? Read(string heading)
    {
        var plain = Plain(heading);
        if (Exact.TryGetValue(plain, out var role)) return new(role);
        if (RankWord().IsMatch(plain)) return RankColumn(plain);
        if (Median().IsMatch(plain)) return new("999-median-answer-seconds");
        if (Mean().IsMatch(plain) && !ShareWords().IsMatch(plain)) return new("999-mean-answer-seconds");
        var wait = TenToSixty().IsMatch(plain) ? "10-to-60s"
            : Sixty().IsMatch(plain) ? "60s-and-over"
            : UnderTen().IsMatch(plain) ? "under-10s"
            : null;
        if (wait is null) return null;
        return new(ShareWords().IsMatch(plain) ? $"999-percent-{wait}" : CountWords().IsMatch(plain) ? $"999-calls-{wait}" : $"999-either-{wait}");
    }

    private static Column? RankColumn(string plain)
    {
        if (plain.Contains("similar", StringComparison.Ordinal) || plain.Contains("msg", StringComparison.Ordinal)) return new("rank:msg");
        if (plain.Contains("region", StringComparison.Ordinal)) return new("rank:regional");
        return plain.Contains("national", StringComparison.Ordinal) ? new("rank:national") : null;
    }

    private static Dictionary<string, string> Table(params (string Role, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split('|').Select(name => (row.Role, Name: name)))
        .ToDictionary(item => item.Name, item => item.Role);
}
