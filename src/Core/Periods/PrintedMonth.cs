using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Core.Periods;

/// <summary>Reads a month as publishers print it. Only spellings with one meaning are read; the rest are refused with the reason.</summary>
public static partial class PrintedMonth
{
    private static readonly string[] Names =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>
    /// Reads <c>2024-06</c>, <c>2024-06-01</c>, <c>01/06/2024</c> and <c>06/2024</c> (day first, as British publishers print),
    /// <c>Jun-24</c>, <c>June 2024</c>, <c>1 June 2024</c>. A whole date must be the first of its month, because a month's figures
    /// are dated so; that also tells <c>01/06/2024</c> (June) from an American 6 January, which would not be a first of the month.
    /// </summary>
    /// <param name="text">The cell as printed.</param>
    /// <param name="month">The month, when true is returned.</param>
    /// <param name="reason">Why it cannot be read, as the end of a sentence, when false is returned.</param>
    public static bool TryRead(string text, out Period month, out string reason)
    {
        month = default;
        text = text.Trim();
        reason = "is not a month such as 2024-06, June 2024, Jun-24 or 01/06/2024";
        var match = Spellings().Match(text);
        if (!match.Success) return false;
        var year = Number(match, "y") ?? 0;
        if (match.Groups["y"].Length == 2) year += 2000; // police 999 figures and recorded-crime tables begin after 2000
        var number = match.Groups["name"].Success ? MonthNamed(match.Groups["name"].Value) : Number(match, "m");
        if (number is not (>= 1 and <= 12) || year is < 1900 or > 2199) return false;
        if (Number(match, "d") is { } day)
        {
            if (day < 1 || day > DateTime.DaysInMonth(year, number.Value))
            {
                reason = "is a day that does not exist";
                return false;
            }

            if (day != 1)
            {
                reason = "is a day within a month; a month is printed as its first day, day first (01/06/2024 is June 2024)";
                return false;
            }
        }

        month = Period.Month(year, number.Value);
        return true;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? MonthNamed(string name)
    {
        var index = Array.FindIndex(Names, full =>
            full.Equals(name, StringComparison.OrdinalIgnoreCase)
            || full[..3].Equals(name, StringComparison.OrdinalIgnoreCase)
            || (full == "september" && name.Equals("sept", StringComparison.OrdinalIgnoreCase)));
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})[-/](?<m>[0-9]{1,2})(?:-(?<d>[0-9]{1,2})(?:[T ]00:00(?::00)?)?)?"
        + @"|(?:(?<d>[0-9]{1,2})/)?(?<m>[0-9]{1,2})/(?<y>[0-9]{4})(?: 00:00(?::00)?)?"
        + @"|(?:(?<d>[0-9]{1,2})[- ])?(?<name>[A-Za-z]{3,9})\.?[-' ]{1,2}(?<y>[0-9]{4}|[0-9]{2})"
        + @"|(?<y>[0-9]{4})[- ](?<name>[A-Za-z]{3,9}))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Spellings();
}
