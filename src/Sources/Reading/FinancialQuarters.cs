using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Periods;

namespace Answerable.Sources.Reading;

/// <summary>The quarters of a sheet. The financial year begins in April: its quarter 1 is the second of the calendar.</summary>
internal sealed partial class FinancialQuarters(Columns columns, Remarks remarks)
{
    public const string Year = "year", Quarter = "quarter";

    /// <summary>The columns that say when.</summary>
    public static IReadOnlyList<Wanted> Wanted { get; } = [new(Year, "financial year"), new(Quarter, "financial quarter") { IsMark = true }];

    private readonly Dictionary<(string Year, string Quarter), Period?> _known = [];

    public Period? Of(Row row)
    {
        var (year, quarter) = (columns.Cell(row, Year), columns.Cell(row, Quarter));
        return _known.TryGetValue((year, quarter), out var known) ? known : _known[(year, quarter)] = Read(year, quarter, row);
    }

    /// <summary>The financial year that a text names, such as <c>2017/18</c>, <c>2017-18</c> or a sheet's <c>2017_18</c>, by its first year; null for any other text.</summary>
    public static int? FirstYear(string text) =>
        FinancialYear().Match(text.Trim()) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var first
        && int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) == (first + 1) % 100 ? first : null;

    private Period? Read(string year, string quarter, Row row)
    {
        if (FirstYear(year) is not { } first)
        {
            remarks.Refuse("bad-year", columns.Where(row, Year), $"{Shown.Value(year)} is not a financial year such as 2017/18.");
            return null;
        }

        if (quarter is not ("1" or "2" or "3" or "4"))
        {
            remarks.Refuse("bad-quarter", columns.Where(row, Quarter), $"{Shown.Value(quarter)} is not a quarter of the financial year. Expected 1 to 4.");
            return null;
        }

        if (FirstYear(columns.Table.Name) is { } sheet && sheet != first)
            remarks.Ask("sheet-and-year", columns.Where(row, Year), $"The sheet is named {Shown.Value(columns.Table.Name)}, but the row says {year}.");
        return Period.Month(first, 4).Plus(3 * (quarter[0] - '1')).Lasting(3);
    }

    [GeneratedRegex("^((?:19|20)[0-9]{2})[/_-](?:20)?([0-9]{2})$")]
    private static partial Regex FinancialYear();
}
