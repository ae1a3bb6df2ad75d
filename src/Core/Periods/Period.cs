using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Core.Periods;

/// <summary>
/// A span of whole calendar months: a first month and a length. Both ends are included, so <c>2024-06</c> is the whole of June 2024.
/// Published police figures are counted by month, so nothing shorter exists here and no time zone is needed.
/// </summary>
public readonly partial record struct Period : IComparable<Period>
{
    private readonly int _first; // months since January of year 0

    private Period(int firstMonthNumber, int months) => (_first, Months) = (firstMonthNumber, months);

    /// <summary>The length in calendar months, at least 1.</summary>
    public int Months { get; }

    /// <summary>The first day of the first month.</summary>
    public DateOnly Start => new(_first / 12, (_first % 12) + 1, 1);

    /// <summary>The last day of the last month.</summary>
    public DateOnly End
    {
        get
        {
            var last = LastMonth.Start; // not the first of the next month less a day: December 9999 has no next month
            return new(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        }
    }

    /// <summary>The last month of the period.</summary>
    public Period LastMonth => new(_first + Months - 1, 1);

    /// <summary>The calendar year of the last month.</summary>
    public int Year => LastMonth.Start.Year;

    /// <summary>Whether this is one calendar month.</summary>
    public bool IsMonth => Months == 1;

    /// <summary>Whether this is a calendar year, January to December.</summary>
    public bool IsYear => Months == 12 && _first % 12 == 0;

    /// <summary>Whether this is a financial year, April to March.</summary>
    public bool IsFinancialYear => Months == 12 && _first % 12 == 3;

    /// <summary>One calendar month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 (January) to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or month is out of range.</exception>
    public static Period Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new((year * 12) + month - 1, 1);
    }

    /// <summary>The month that holds a day.</summary>
    public static Period MonthOf(DateOnly day) => Month(day.Year, day.Month);

    /// <summary>A calendar year, January to December.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public static Period CalendarYear(int year) => Month(year, 1).Lasting(12);

    /// <summary>The period of this first month and another length.</summary>
    /// <param name="months">The length in months, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is under 1.</exception>
    public Period Lasting(int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return new(_first, months);
    }

    /// <summary>The period from this one's first month to the other's last month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The other ends before this begins.</exception>
    public Period To(Period last) => Lasting(last._first + last.Months - _first);

    /// <summary>The same span some months later (or, when negative, earlier).</summary>
    public Period Plus(int months) => new(_first + months, Months);

    /// <summary>The same span one year earlier.</summary>
    public Period YearBefore => Plus(-12);

    /// <summary>Each month of the period, in order.</summary>
    public IEnumerable<Period> EachMonth()
    {
        for (var month = 0; month < Months; month++) yield return new(_first + month, 1);
    }

    /// <summary>Whether the other period lies wholly within this one.</summary>
    public bool Contains(Period other) => other._first >= _first && other._first + other.Months <= _first + Months;

    /// <summary>Orders by last month, then shorter first: the order in which figures become known.</summary>
    public int CompareTo(Period other)
    {
        var ends = (_first + Months).CompareTo(other._first + other.Months);
        return ends != 0 ? ends : Months.CompareTo(other.Months);
    }

    /// <summary>
    /// The canonical spelling: <c>2024-06</c> for a month, <c>2024-Q2</c> for a calendar quarter and <c>PnM/YYYY-MM</c>,
    /// length and last month, for any other span, so a calendar year is <c>P12M/2024-12</c>. <see cref="TryParse"/> reads it back.
    /// </summary>
    public override string ToString()
    {
        var end = LastMonth.Start;
        if (Months == 1) return string.Create(CultureInfo.InvariantCulture, $"{end.Year:0000}-{end.Month:00}");
        if (Months == 3 && _first % 3 == 0) return string.Create(CultureInfo.InvariantCulture, $"{end.Year:0000}-Q{end.Month / 3}");
        return string.Create(CultureInfo.InvariantCulture, $"P{Months}M/{end.Year:0000}-{end.Month:00}");
    }

    /// <summary>Whether one period ends before another, or ends with it and is shorter.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period ends after another, or ends with it and is longer.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period does not come after another.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period does not come before another.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Reads <c>2024-06</c>, <c>2024-Q2</c> (calendar quarter), <c>2024</c>, <c>2023-24</c> (April to March) and <c>P12M/2024-03</c>.
    /// </summary>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var match = Spellings().Match(text ?? "");
        if (!match.Success) return false;
        int Number(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        bool Has(string name) => match.Groups[name].Success;
        var year = Number("year");
        if (year == 0) return false;

        // 2011-12 is read as December 2011: two digits after the year are a month wherever they can be.
        if (Has("length"))
        {
            var (months, last) = (Number("length"), Number("month"));
            if (months < 1 || last is < 1 or > 12 || (year * 12) + last - months < 12) return false;
            period = Month(year, last).Plus(1 - months).Lasting(months);
        }
        else if (Has("quarter")) period = Month(year, (Number("quarter") * 3) - 2).Lasting(3);
        else if (!Has("month")) period = CalendarYear(year);
        else if (Number("month") is >= 1 and <= 12 and var month) period = Month(year, month);
        else if (Number("month") == (year + 1) % 100 && year < 9999) period = Month(year, 4).Lasting(12);
        else return false;
        return true;
    }

    [GeneratedRegex(
        "^(?:P(?<length>[0-9]{1,3})M/(?<year>[0-9]{4})-(?<month>[0-9]{2})"
        + "|(?<year>[0-9]{4})(?:-(?:(?<month>[0-9]{2})|Q(?<quarter>[1-4])))?)\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Spellings();
}
