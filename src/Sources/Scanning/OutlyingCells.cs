using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>Cells so far from all others that nobody scrolls to them.</summary>
internal sealed class OutlyingCells(Sheet sheet, Discoveries found)
{
    private const int RowsBetween = 50, ColumnsBetween = 20;

    private readonly SortedDictionary<int, int> _firstRowOfColumn = [];
    private int _lastRow;

    /// <summary>Rows come in order, and the cells of a row as they stand.</summary>
    public void Filled(int row, int column)
    {
        if (row - _lastRow > RowsBetween) found.Add(Leak.OutlyingCells, sheet.At(row, column), $"something {Shown.Count(row - _lastRow - 1, "empty row")} below what stands above it");
        _lastRow = row;
        _firstRowOfColumn.TryAdd(column, row);
    }

    public void Report()
    {
        var last = 0;
        foreach (var (column, row) in _firstRowOfColumn)
        {
            if (column - last > ColumnsBetween) found.Add(Leak.OutlyingCells, sheet.At(row, column), $"something {Shown.Count(column - last - 1, "empty column")} to the right of what stands left of it");
            last = column;
        }
    }
}
