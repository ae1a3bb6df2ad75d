namespace Answerable.Sources.Reading;

/// <summary>What a person should know about a sheet that its cells do not say: what is hidden and what is merged.</summary>
internal sealed class SheetNotes(Sheet sheet, Findings findings)
{
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private int _hiddenRows;
    private int _hiddenRow;
    private int _hiddenColumn;
    private int _merges;
    private (int Row, int Column) _merge;

    public void HideColumns(int first, int last)
    {
        if (_hiddenColumns.Count < Limits.Columns) _hiddenColumns.Add((first, last));
    }

    /// <summary>Of a cell that holds something.</summary>
    public void Filled(int row, int column, bool hidden)
    {
        if (hidden && _hiddenRow != row)
        {
            if (_hiddenRows++ == 0) findings.Note(sheet.At(row, 0), "hidden-rows", "The row is hidden and holds something. It and any other hidden row of the sheet were read like the rest.");
            _hiddenRow = row;
        }
        if (_hiddenColumn == 0 && _hiddenColumns.Any(hidden => column >= hidden.First && column <= hidden.Last))
        {
            _hiddenColumn = column;
            findings.Note(sheet.At(0, column), "hidden-columns", "The column is hidden and holds something. It and any other hidden column of the sheet were read like the rest.");
        }
    }

    public void Merge(int row, int column, long cells)
    {
        if (cells is <= 0 or > Limits.Cells)
            findings.Refuse(sheet.At(row, column), "merge-area", $"{Shown.Count(cells, "cell")} are merged into one. Expected at most {Shown.Count(Limits.Cells, "cell")}.");
        else if (cells > 1 && _merges++ == 0)
            _merge = (row, column);
    }

    public void Report()
    {
        if (_merges > 0)
            findings.Note(sheet.At(_merge.Row, _merge.Column), "merged-cells", $"Cells are merged here{(_merges > 1 ? $" and in {Shown.Count(_merges - 1, "more place")}" : "")}. "
                + "Each was read as it stands: what is seen across them is the first one's, and the others are mostly blank.");
    }
}
