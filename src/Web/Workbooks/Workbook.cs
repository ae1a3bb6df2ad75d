using System.Globalization;

namespace Answerable.Web.Workbooks;

/// <summary>A spreadsheet before it is a file of any kind: sheets of rows of cells, each a text, a number or empty. It has no formulas, macros or links.</summary>
/// <param name="Title">What it is; the document's own title.</param>
/// <param name="Sheets">In order; a reader's program opens it on the first.</param>
public sealed record Workbook(string Title, IReadOnlyList<Sheet> Sheets);

/// <summary>A sheet with its title in A1 and beneath it, without a gap, its rows.</summary>
/// <param name="Name">The name on its tab: a word of letters.</param>
/// <param name="Title">What stands in A1.</param>
/// <param name="Columns">Its columns, with headings where the sheet is a table.</param>
/// <param name="Rows">A cell for each column.</param>
public sealed record Sheet(string Name, string Title, IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>The row of headings, when there are any.</summary>
    public const int HeadingRow = 2;

    /// <summary>Whether its rows are one marked table with a row of headings.</summary>
    public bool IsTable => Columns[0].Heading is not null;
}

/// <summary>A column: its heading, if it has one, and its width in characters.</summary>
public sealed record Column(string? Heading, int Width);

/// <summary>A cell.</summary>
/// <param name="Text">Its text, already made inert; null for a number or nothing.</param>
/// <param name="Number">Its number, whose scale is kept.</param>
public readonly record struct Cell(string? Text, decimal? Number)
{
    /// <summary>The number's digits as they are written to files.</summary>
    public string? Digits => Number?.ToString(CultureInfo.InvariantCulture);

    public static implicit operator Cell(string text) => new(text.Length == 0 ? null : InertText.Of(text), null);

    public static implicit operator Cell(decimal? number) => new(null, number);
}
