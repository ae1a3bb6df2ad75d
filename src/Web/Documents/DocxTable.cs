using DocumentFormat.OpenXml.Wordprocessing;

namespace Answerable.Web.Documents;

/// <summary>Word's tables: the first row repeats on each page and is known as headings, no row breaks over a page, the first column names the rows.</summary>
internal static class DocxTable
{
    /// <summary>From so many columns on a page lies on its side.</summary>
    public const int Wide = 8;

    private const int FirstWeight = 17, OtherWeight = 10, WordsWeight = 14, LongNumber = 12, PercentOfTable = 5000; // in fiftieths of a per cent

    /// <param name="caption">What it is, for those who hear it; empty for nothing.</param>
    /// <param name="rows">The cells, row by row, the headings first.</param>
    public static DocumentFormat.OpenXml.Wordprocessing.Table Of(string caption, IReadOnlyList<IReadOnlyList<Paragraph>> rows)
    {
        var columns = rows[0].Count;
        // A column with words has more room than one of numbers alone.
        int[] weights = [FirstWeight, .. Enumerable.Range(1, columns - 1).Select(column => rows.Skip(1).Any(row => row[column].InnerText.Length > LongNumber) ? WordsWeight : OtherWeight)];
        int Width(int column) => PercentOfTable * weights[column] / weights.Sum();
        var properties = new TableProperties
        {
            TableStyle = new() { Val = "Figures" },
            TableWidth = new() { Type = TableWidthUnitValues.Pct, Width = $"{PercentOfTable}" },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableLook = new() { FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true, Val = "06A0" },
        };
        if (caption.Length > 0) properties.TableCaption = new() { Val = caption };
        var table = new DocumentFormat.OpenXml.Wordprocessing.Table(properties, new TableGrid(Enumerable.Range(0, columns).Select(column => new GridColumn { Width = $"{Width(column) * 2}" })));
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            var made = new TableRow(new TableRowProperties(number == 0 ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
            made.Append(row.Select((cell, column) => new DocumentFormat.OpenXml.Wordprocessing.TableCell(new TableCellProperties { TableCellWidth = new() { Type = TableWidthUnitValues.Pct, Width = $"{Width(column)}" } }, cell)));
            table.Append(made);
        }

        return table;
    }
}
