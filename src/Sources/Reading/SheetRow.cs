namespace Answerable.Sources.Reading;

/// <summary>A sheet by its name, exactly as the workbook says it.</summary>
internal sealed record Sheet(string Name)
{
    public Spot At(int row, int column) => new(row, column) { Sheet = Name };
}

internal readonly record struct SheetCell(int Column, string Text);

/// <summary>The cells of a row that hold something. A row 0 without cells begins each sheet, so that empty ones are known too.</summary>
internal sealed record SheetRow(Sheet Sheet, int Number, IReadOnlyList<SheetCell> Cells)
{
    public int FilledWidth => Cells.Count == 0 ? 0 : Cells[^1].Column;
}
