using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Periods;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>The months that titles and headings of these tables name.</summary>
internal static partial class PrintedSpan
{
    /// <summary>Every twelve months that a text names by their last: "year ending December 2024".</summary>
    public static IReadOnlyList<Period> YearsEnding(string text) =>
        [.. Ending().Matches(text).Select(match => Month(match, "month", "year")).OfType<Period>().Select(last => last.Plus(-11).Lasting(12))];

    /// <summary>The span that a heading names by both ends: "Apr 2010 to Mar 2011".</summary>
    public static Period? In(string text) =>
        Ends().Match(text) is { Success: true } match && Month(match, "month", "year") is { } first && Month(match, "lastMonth", "lastYear") is { } last && first <= last
            ? first.To(last)
            : null;

    /// <summary>The month at which a mid-year estimate stands: "mid-2023" is June 2023, since estimates are for the 30th of June.</summary>
    public static Period? MidYear(string text) =>
        Mid().Match(text) is { Success: true } match ? Period.Month(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 6) : null;

    /// <summary>A year as the titles say it.</summary>
    public static string Said(Period year) => string.Create(CultureInfo.InvariantCulture, $"{(year.Months == 12 ? "year" : $"{year.Months} months")} ending {year.End:MMMM yyyy}");

    private static Period? Month(Match match, string month, string year) =>
        PrintedMonth.TryRead($"{match.Groups[month].Value} {match.Groups[year].Value}", out var read, out _) ? read : null;

    [GeneratedRegex(@"\b(?:year|12 months|twelve months)\s+(?:ending|ended|to)\s+(?<month>[a-z]{3,9})\.?\s+(?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\b(?<month>[a-z]{3,9})\.?\s+(?<year>[0-9]{4})\s+to\s+(?<lastMonth>[a-z]{3,9})\.?\s+(?<lastYear>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bmid[- ](?<year>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mid();
}
