namespace Answerable.Sources.Reading;

/// <summary>What a whole workbook may hold, counted row by row, and what no cell may.</summary>
internal sealed class Allowance(Findings findings, bool hasLongTable)
{
    private readonly int _mostRows = hasLongTable ? Limits.LongRows : Limits.Rows, _mostCells = hasLongTable ? Limits.LongCells : Limits.Cells;
    private readonly long _mostCharacters = hasLongTable ? Limits.LongCharacters : Limits.CharactersOfCells;
    private readonly CellNote _markup = new("markup", "Text that looks like a web page's markup was found", "It is kept as text.");
    private int _rows;
    private int _cells;
    private long _characters;

    /// <summary>False when the workbook has held too much by now.</summary>
    public bool Takes(SheetRow row)
    {
        var place = row.Sheet.At(row.Number, row.Cells[0].Column);
        long characters = 0;
        foreach (var cell in row.Cells)
        {
            characters += cell.Text.Length;
            Check(row.Sheet.At(row.Number, cell.Column), cell.Text);
        }
        _characters += characters;
        _cells += row.Cells.Count;
        if (++_rows > _mostRows)
            findings.Refuse(place, "row-limit", $"The workbook has more than {Shown.Count(_mostRows, "row")} with something in them. Expected at most that.");
        else if (_cells > _mostCells)
            findings.Refuse(place, "cell-limit", $"The workbook has more than {Shown.Count(_mostCells, "cell")} with something in them. Expected at most that.");
        else if (_characters > _mostCharacters)
            findings.Refuse(place, "character-limit", $"The workbook's cells have more than {Shown.Count(_mostCharacters, "character")} in all. Expected at most that.");
        else if (row.Cells.Count > Limits.Columns)
            findings.Refuse(place, "column-limit", $"The row has something in {row.Cells.Count} columns. Expected at most {Limits.Columns}.");
        else if (characters > Limits.CharactersPerRow)
            findings.Refuse(place, "row-length", $"The row is longer than {Shown.Count(Limits.CharactersPerRow, "character")}. Expected at most that.");
        else
            return true;
        return false;
    }

    public void Report() => _markup.Report(findings);

    private void Check(Spot place, string text)
    {
        if (Characters.FirstFault(text) is { } fault) findings.Refuse(place, fault.Code, fault.Text);
        if (text.Length > Limits.CharactersPerCell)
            findings.Refuse(place, "field-length", $"The cell is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, which no figure or name is. Expected at most that.");
        if (Characters.LookLikeMarkup(text)) _markup.Add(place, text);
    }
}
