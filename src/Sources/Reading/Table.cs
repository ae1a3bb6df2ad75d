namespace Answerable.Sources.Reading;

/// <summary>One record, its cells as printed: no number or date is understood here.</summary>
/// <param name="Line">The line of the file, counted from 1, on which the record starts; a quoted newline makes a line too.</param>
/// <param name="Cells">From the header on, exactly as many as the header has.</param>
public sealed record Row(int Line, IReadOnlyList<string> Cells);

/// <summary>A table of a publisher's file, without its blank rows.</summary>
/// <param name="Name">The sheet's name; a csv file, which has one table without a name, says <c>csv</c>.</param>
/// <param name="HeaderIndex">Where in <paramref name="Rows"/> the column headings are; the rows before it are titles.</param>
/// <param name="Rows">Titles, header and data, in the file's order.</param>
public sealed record Table(string Name, int HeaderIndex, IReadOnlyList<Row> Rows)
{
    /// <summary>The name of a text file's one table.</summary>
    public const string OfText = "csv";

    public Row Header => Rows[HeaderIndex];

    /// <summary>The place of a column of the header, in words.</summary>
    /// <param name="column">From 0.</param>
    public string Where(int column) => Spot.OfCell(Name, Header.Line, column + 1, column < Header.Cells.Count ? Header.Cells[column].Trim() : null).ToString();
}

/// <summary>A table whose rows are still being read; what is wrong with them is found while they are.</summary>
internal sealed record RowStream(string Name, int HeaderIndex, IEnumerable<Row> Rows)
{
    /// <summary>How many rows the whole file has, where it has been gone over before.</summary>
    public int? OfFile { get; init; }
}
