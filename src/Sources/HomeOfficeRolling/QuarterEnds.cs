using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeRolling;

/// <summary>The day that twelve months end with. A day close before the last of a quarter is a slip for the last, and said.</summary>
internal sealed class QuarterEnds(Remarks remarks)
{
    private const int DaysOfASlip = 3;

    private static readonly string[] Formats = ["dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd"];

    private readonly Dictionary<string, Period?> _known = [];
    private readonly Dictionary<string, (int Rows, string Where)> _moved = [];

    public Period? Of(string text, Columns columns, Row row)
    {
        if (!_known.TryGetValue(text, out var year)) _known[text] = year = Read(text, columns, row);
        if (_moved.TryGetValue(text, out var moved)) _moved[text] = moved with { Rows = moved.Rows + 1 };
        return year;
    }

    /// <summary>Says which days were moved, once for each.</summary>
    public void Report()
    {
        foreach (var (text, (rows, where)) in _moved)
            remarks.Note("date-snapped", where, $"{Shown.Count(rows, "row says", "rows say")} {text}, the first of them here. Read as {_known[text]!.Value.End:dd-MM-yyyy}, the last day of the quarter.");
    }

    private Period? Read(string text, Columns columns, Row row)
    {
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            remarks.Refuse("bad-date", columns.Where(row, Columns.Month), $"{Shown.Value(text)} is not a day such as 31-03-2018.");
            return null;
        }

        var month = Period.MonthOf(day);
        var early = month.End.DayNumber - day.DayNumber;
        if (day.Year < 1900 || early > DaysOfASlip || (early > 0 && day.Month % 3 != 0))
        {
            remarks.Refuse("bad-date", columns.Where(row, Columns.Month), $"{text} is not the last day of a month. Expected twelve months to end with one, such as 31-03-2018.");
            return null;
        }

        if (early > 0) _moved[text] = (0, columns.Where(row, Columns.Month));
        return month.Plus(-11).Lasting(12);
    }
}
