using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOpenData;

/// <summary>The quarters of a sheet. The financial year begins in April: its quarter 1 is the second of the calendar.</summary>
internal sealed class Quarters(Columns columns, Remarks remarks)
{
    private readonly Dictionary<(string Year, string Quarter), Period?> _known = [];

    public Period? Of(Row row)
    {
        var (year, quarter) = (columns.Cell(row, OpenDataFile.Year), columns.Cell(row, OpenDataFile.Quarter));
        return _known.TryGetValue((year, quarter), out var known) ? known : _known[(year, quarter)] = Read(year, quarter, row);
    }

    private Period? Read(string year, string quarter, Row row)
    {
        if (OpenDataFile.FirstYear(year) is not { } first)
        {
            remarks.Refuse("bad-year", columns.Where(row, OpenDataFile.Year), $"{Shown.Value(year)} is not a financial year such as 2017/18.");
            return null;
        }

        if (quarter is not ("1" or "2" or "3" or "4"))
        {
            remarks.Refuse("bad-quarter", columns.Where(row, OpenDataFile.Quarter), $"{Shown.Value(quarter)} is not a quarter of the financial year. Expected 1 to 4.");
            return null;
        }

        if (OpenDataFile.FirstYear(columns.Table.Name) is { } sheet && sheet != first)
            remarks.Ask("sheet-and-year", columns.Where(row, OpenDataFile.Year), $"The sheet is named {Shown.Value(columns.Table.Name)}, but the row says {year}.");
        return Period.Month(first, 4).Plus(3 * (quarter[0] - '1')).Lasting(3);
    }
}
