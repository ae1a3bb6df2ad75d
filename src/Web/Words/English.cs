using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>
/// Every number, date, ordinal and computed sentence of the English site. Another language is another class with the same members;
/// long texts are Markdown files with a copy for each language.
/// </summary>
public static partial class English
{
    public const string Language = "en-GB";

    /// <summary>A number rounded for reading: 9,651 or −0.5, with a real minus.</summary>
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Rounding.Round(value, decimals);
        var text = Math.Abs(rounded).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + text : text;
    }

    /// <summary>A difference with its sign; nothing has none.</summary>
    public static string WithSign(decimal value, int decimals = 0) => Rounding.Round(value, decimals) > 0 ? "+" + Number(value, decimals) : Number(value, decimals);

    /// <summary>An amount of money: £12,500, −£300.</summary>
    public static string Pounds(decimal value, int decimals = 0) => Number(value, decimals) is ['−', .. var less] ? "−£" + less : "£" + Number(value, decimals);

    /// <summary>A difference of money with its sign.</summary>
    public static string PoundsWithSign(decimal value, int decimals = 0) => (Rounding.Round(value, decimals) > 0 ? "+" : "") + Pounds(value, decimals);

    /// <summary>An amount for a sentence, a large number or an axis: £1.2 million, £350,000, £980. Never for a table.</summary>
    public static string PoundsShort(decimal value) => Math.Abs(value) switch
    {
        >= 999_950_000 => Pounds(value / 1_000_000_000, 1) + " billion",
        >= 999_500 => Pounds(value / 1_000_000, 1) + " million",
        >= 10_000 => Pounds(Rounding.Round(value / 1_000, 0) * 1_000),
        _ => Pounds(value),
    };

    /// <summary>1st, 2nd, 3rd, 4th, 11th, 22nd.</summary>
    public static string Ordinal(int number) => Number(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>A rank: 15th, or joint 2nd.</summary>
    public static string Rank(Standing standing) => standing.Joint ? "joint " + Ordinal(standing.Rank) : Ordinal(standing.Rank);

    /// <summary>A day: 24 July 2024.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in the office's own time: 24 July 2024, 09:30.</summary>
    public static string Moment(DateTimeOffset at) => London.Of(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A period: June 2024; 2024; 12 months to March 2024; January to June 2024.</summary>
    public static string Name(Period period)
    {
        if (period.IsMonth) return Month(period);
        if (period.IsYear) return period.Year.ToString(CultureInfo.InvariantCulture);
        return period.Months == 12 ? $"12 months to {Month(period.LastMonth)}" : Span(period);
    }

    /// <summary>A period by its first and last month: November 2021 to June 2024, January to June 2024.</summary>
    public static string Span(Period period)
    {
        var (first, last) = (period.Start, period.End);
        if (period.IsMonth) return Month(period);
        return first.Year == last.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{first:MMMM} to {last:MMMM yyyy}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:MMMM yyyy} to {last:MMMM yyyy}");
    }

    /// <summary>A month with its year: June 2024.</summary>
    public static string Month(Period month) => month.LastMonth.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month without its year: June.</summary>
    public static string MonthAlone(Period month) => month.LastMonth.Start.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary>a, b and c.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " and " + all[^1];
    }

    /// <summary>One thing or several: 1 month, 12 months.</summary>
    public static string Of(long number, string one, string several) => $"{Number(number)} {(number == 1 ? one : several)}";

    /// <summary>The first letter as a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
