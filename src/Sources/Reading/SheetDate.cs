using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Statistics;

namespace Answerable.Sources.Reading;

/// <summary>A day or a time as a workbook stores it, as ISO 8601 text; null for what is neither.</summary>
internal static partial class SheetDate
{
    private const decimal MillisecondsPerDay = 86_400_000;
    private const int LastDay = 2_958_465;

    /// <summary>
    /// Excel counts days from the last of 1899 or from 1904, and in the first of the two systems has a 29 February 1900 that never
    /// was: day 60 is refused, and the days before it are one later than plain counting makes them.
    /// </summary>
    public static string? OfSerial(string text, bool from1904, bool isTime)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days < 0 || days > LastDay) return null;
        // Days are binary fractions of a day there, so a whole second is a hair off.
        var milliseconds = (long)Rounding.Round(days * MillisecondsPerDay, 0);
        if (isTime) return Time(milliseconds);
        var (day, rest) = ((int)(milliseconds / 86_400_000), milliseconds % 86_400_000);
        if (!from1904 && day is 0 or 60) return null;
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, day < 60 ? 31 : 30);
        if (first.DayNumber + day > DateOnly.MaxValue.DayNumber) return null;
        var date = first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return rest == 0 ? date : $"{date}T{Time(rest)}";
    }

    /// <summary>A date or a time already in ISO 8601; a midnight that only fills the place of a time is left out.</summary>
    public static string? OfIso(string text)
    {
        if (TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text;
        if (Iso().Match(text) is not { Success: true } match
            || !DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return null;
        return match.Groups["zero"].Success ? match.Groups["day"].Value : text;
    }

    /// <summary>A length of time such as <c>PT13H30M00S</c>, as hours, minutes and seconds.</summary>
    public static string? OfDuration(string text)
    {
        if (Duration().Match(text) is not { Success: true } match) return null;
        decimal seconds = 0;
        foreach (var (unit, worth) in new[] { ("h", 3_600), ("m", 60), ("s", 1) })
            if (match.Groups[unit].Success) seconds += worth * decimal.Parse(match.Groups[unit].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Time((long)Rounding.Round(seconds * 1_000, 0));
    }

    private static string Time(long milliseconds) => string.Create(CultureInfo.InvariantCulture,
        $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1_000 % 60:00}")
        + (milliseconds % 1_000 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{milliseconds % 1_000:000}"));

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:(?<zero>T00:00(?::00(?:\.0{1,9})?)?Z?)|T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?Z?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex("^PT(?:(?<h>[0-9]{1,7})H)?(?:(?<m>[0-9]{1,7})M)?(?:(?<s>[0-9]{1,7}(?:[.][0-9]{1,12})?)S)?$")]
    private static partial Regex Duration();
}
