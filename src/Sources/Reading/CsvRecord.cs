namespace Answerable.Sources.Reading;

/// <summary>Something wrong in a record, found before its column's heading is known.</summary>
internal readonly record struct Fault(int Line, int Column, string Code, string Text);

/// <summary>One record as it stands between two newlines, faults and all.</summary>
/// <param name="Row">Its cells as printed.</param>
/// <param name="Faults">What is wrong with it by itself, in its own order.</param>
/// <param name="LooseQuotes">The columns in which a quotation mark stands inside a cell that is not in quotes.</param>
/// <param name="IsWhole">False when a fault leaves its width unknown.</param>
internal sealed record CsvRecord(Row Row, IReadOnlyList<Fault> Faults, IReadOnlyList<int> LooseQuotes, bool IsWhole)
{
    /// <summary>How many cells there are up to the last one that is not blank.</summary>
    public int FilledWidth { get; } = Filled(Row.Cells);

    public bool IsBlank => FilledWidth == 0 && Faults.Count == 0;

    private static int Filled(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return width;
    }
}
