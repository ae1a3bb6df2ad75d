using Answerable.Sources.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Reading;

/// <summary>Real workbooks through the real child, against the counts written down in data-formats.md from the files themselves.</summary>
public sealed class PublishedWorkbookTests
{
    // Sheet, the header's row, columns, rows under it.
    private static readonly (string Sheet, int Header, int Columns, int Rows)[] Ons =
    [
        ("Table P1", 7, 25, 56), ("Table P2", 8, 25, 56), ("Table P3", 8, 28, 55), ("Table P4 ", 7, 25, 56), ("Table P5 ", 9, 16, 56),
        ("Table P6 ", 9, 31, 58), ("Table P7 ", 10, 4, 56), ("Table P8 ", 9, 18, 55), ("Table P9", 10, 6, 56), ("Table C1", 4, 4, 38),
        ("Table C2", 8, 29, 399), ("Table C3", 8, 29, 399), ("Table C4", 8, 32, 399), ("Table C5", 8, 29, 399),
    ];

    [Fact]
    public async Task Every_sheet_of_the_ONS_workbook_is_read_with_its_rows_and_columns()
    {
        var tables = await Read(Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx"), seconds: 3);
        Assert.Equal(18, tables.Count);
        Assert.Equal(Ons, tables.Where(table => table.Name.StartsWith("Table ", StringComparison.Ordinal) && table.Name != "Table of Contents")
            .Select(table => (table.Name, table.Header.Line, table.Header.Cells.Count, table.Rows.Count - table.HeaderIndex - 1)));

        var rates = tables.Single(table => table.Name == "Table P3");
        // data-formats.md gives 63.79789; the file stores 63.797893218791273.
        Assert.Equal("63.79789321879127", Cell(rates, "E23000024", 4));
        var counts = tables.Single(table => table.Name == "Table P1");
        Assert.Equal("5350405", Cell(counts, "K04000001", 2));
        Assert.Equal("5350405", Sum(counts).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_sheet_of_the_Home_Office_workbook_is_read_without_its_million_blank_rows()
    {
        var tables = await Read(Shared.Path("data", "ho-other", "police-workforce-sep18-tables.ods"), seconds: 3);
        Assert.Equal(["Index", .. Enumerable.Range(1, 8).Select(n => $"Table_{n}")], tables.Select(table => table.Name));
        Assert.All(tables, table => Assert.InRange(table.Rows.Count, 9, 70));
        // Counted from the file with a few lines of Python, 22 November 2026: rows that hold something, and the last column that does.
        Assert.Equal([10, 61, 62, 64, 63, 60, 62, 65, 21], tables.Select(table => table.Rows.Count));
        Assert.Equal([5, 8, 8, 8, 8, 8, 8, 8, 6], tables.Select(table => table.Header.Cells.Count));
    }

    [Fact]
    public async Task The_largest_workbook_within_the_limits_is_read_in_time_and_in_memory()
    {
        var row = "<row>" + string.Concat(Enumerable.Range(1, 5).Select(n => $"<c><v>{n}234.5</v></c>")) + "</row>";
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        await File.WriteAllBytesAsync(path, Workbooks.Zip(Workbooks.XlsxParts(string.Concat(Enumerable.Repeat(row, 200_000)))));
        try
        {
            var child = await Child.Read(path);
            Console.WriteLine($"200,000 rows, 1,000,000 cells: {child.Took.TotalSeconds:F1} s, {child.PeakBytes / 1_000_000} MB");
            Assert.EndsWith("{\"end\":true,\"rows\":200000}\n", child.Output, StringComparison.Ordinal);
            Assert.InRange(child.Took.TotalSeconds, 0, 10);
            Assert.InRange(child.PeakBytes, 1, 512_000_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<IReadOnlyList<Table>> Read(string path, int seconds)
    {
        var child = await Child.Read(path);
        Console.WriteLine($"{Path.GetFileName(path)}: {child.Took.TotalSeconds:F2} s, {child.PeakBytes / 1_000_000} MB");
        Assert.Equal(0, child.Exit);
        Assert.InRange(child.Took.TotalSeconds, 0, seconds);
        Assert.InRange(child.PeakBytes, 1, 300_000_000);
        var file = await PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None);
        return file!.Tables;
    }

    private static string Cell(Table table, string code, int column) => table.Rows.Single(row => row.Cells[0] == code).Cells[column];

    // Forces and British Transport Police, whose code is blank, make England and Wales.
    private static int Sum(Table table) => table.Rows.Skip(table.HeaderIndex + 1)
        .Where(row => row.Cells[0].StartsWith("E23", StringComparison.Ordinal) || row.Cells[0].StartsWith("W15", StringComparison.Ordinal) || row.Cells[0].Length == 0)
        .Sum(row => int.Parse(row.Cells[2], System.Globalization.CultureInfo.InvariantCulture));
}
