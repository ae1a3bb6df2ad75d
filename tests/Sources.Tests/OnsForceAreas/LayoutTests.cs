using System.Globalization;
using System.Text;
using Answerable.Sources.OnsForceAreas;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Calls999;

namespace Answerable.Sources.Tests.OnsForceAreas;

/// <summary>The same table in another shape: moved, shuffled, saved as text, or as an older edition printed it.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Blank = [""];

    [Fact]
    public async Task A_header_moved_down_and_columns_shuffled_change_nothing()
    {
        var tables = await Published.Tables();
        var changed = tables.With("Table P1", table => Moved(table)).With("Table C4", table => Moved(table)).With("Table P6", table => Moved(table));
        Assert.Equal(Files.Said(await Published.Whole()), Files.Said(Published.Read(changed)));

        static Table Moved(Table table)
        {
            Random random = new(1);
            var order = Enumerable.Range(0, table.Header.Cells.Count).OrderBy(_ => random.Next()).ToList();
            IEnumerable<Row> rows = table.Rows.Select((row, i) => new Row(row.Line + 5, i < table.HeaderIndex ? row.Cells : [.. order.Select(column => row.Cells[column])]));
            return table with { HeaderIndex = 1, Rows = [.. rows.Take(1), new Row(4, ["Another line"]), .. rows.Skip(1)] };
        }
    }

    [Fact]
    public async Task A_sheet_saved_as_text_says_the_same_as_in_the_workbook()
    {
        var table = (await Published.Tables()).Sheet("Table C2");
        var width = table.Header.Cells.Count;
        StringBuilder text = new();
        foreach (var (row, index) in table.Rows.Select((row, index) => (row, index)))
        {
            var cells = row.Cells.Concat(Enumerable.Repeat("", width - row.Cells.Count))
                .Select((cell, i) => i > 5 && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count.ToString("N0", CultureInfo.InvariantCulture) + " " : cell);
            text.Append(string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))).Append("\r\n");
            if (index == 2) text.Append(new string(',', width - 1)).Append("\r\n");
        }

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            await File.WriteAllTextAsync(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
            var file = await Published.ReadAsync(path);
            Assert.False(file.IsRefused, string.Join('\n', file.Problems));
            Assert.True(OnsForceAreasFile.Recognises(file.Tables, new(null, null, Files.NoMapping)));
            var read = Published.Read(file.Tables);
            Assert.Equal(Files.Said(Published.Read([table])), Files.Said(read));
            Assert.Equal("Police force area tables, year ending December 2024, Table C2 only", read.Title);
            Assert.Equal("59456", read.Printed("crime-total", "norfolk", "P12M/2024-12"));
            Assert.Equal(2, read.Problems("code-against-name").Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_sheet_alone_is_known_by_its_title_and_headings()
    {
        foreach (var table in (await Published.Tables()).Where(table => table.Name.StartsWith("Table P", StringComparison.Ordinal) || table.Name[^2..] is "C3" or "C4" or "C5"))
        {
            var read = Published.Read([table with { Name = Table.OfText }]);
            Assert.False(read.IsRefused, table.Name);
            var namesOf = table.Name[6] == 'P' ? 2 : 6;
            var printed = table.Rows.Skip(table.HeaderIndex + 1).Sum(row => row.Cells.Skip(namesOf).Count(cell => !string.IsNullOrWhiteSpace(cell)));
            Assert.Equal(printed, read.Readings.Select(reading => reading.Cell).Distinct().Count());
            Assert.Equal($"Police force area tables, year ending December {(table.Name.Trim()[^2..] is "P4" or "C5" ? "2023" : "2024")}, {table.Name.Trim()} only", read.Title);
        }
    }

    /// <summary>Written by hand after what is known of the edition of March 2019: a blank column after the names and another among the offences, and dots for no number.</summary>
    [Fact]
    public void An_older_layout_has_blank_columns_and_dots_for_no_number()
    {
        Table table = new("Table P1 ", 2,
        [
            new(1, ["Table P1: Police recorded crime by offence group and police force area, year ending March 2019"]),
            new(3, ["Area Code", "Area Name", "", "Burglary", "Residential burglary", "", "Non-residential burglary"]),
            new(4, ["W15000001", "North Wales", "", "3,100", "2,000", "", "1,100"]),
            new(5, ["W15000002", "Gwent", "", "..", "..", "", ".."]),
        ]);
        var read = Published.Read([table]);
        Assert.Equal("3100", read.Printed("crime-burglary", "north-wales", "P12M/2019-03"));
        Assert.Equal("..", read.Printed("crime-burglary", "gwent", "P12M/2019-03"));
        Assert.Equal(["force-missing"], read.Problems.Select(note => note.Problem.Code));

        var stray = Published.Read([table.Set(["W15000001"], 5, _ => "7")]).Refusal();
        Assert.Equal(("unknown-heading", "sheet \"Table P1 \", cell F4"), (stray.Code, stray.Where));
    }

    [Fact]
    public async Task A_correction_and_a_date_of_publication_are_taken_from_the_cover()
    {
        var tables = await Published.Tables();
        var read = Published.Read(tables.With("Cover_sheet", cover => cover with { Rows = [.. cover.Rows, new Row(20, ["Released 24 April 2025; correction 2 of these tables"])] }));
        Assert.Equal((2, new DateOnly(2025, 4, 24)), (read.Correction, read.Published));
        read = Published.Read(tables.With("Table P1", table => table.Change(row => row.Line == 1, cells => [cells[0] + " (corrected 24 April 2025)", .. cells[1..]])));
        Assert.Equal(1, read.Correction);
    }

    [Fact]
    public async Task Other_tables_are_not_recognised()
    {
        var tables = await Published.Tables();
        bool Recognised(Table table) => OnsForceAreasFile.Recognises([table], new(null, null, Files.NoMapping));
        Assert.All(tables.Where(table => table.Name.StartsWith("Table ", StringComparison.Ordinal) && table.Name is not ("Table of Contents" or "Table C1")), table => Assert.True(Recognised(table)));
        Assert.DoesNotContain(tables.Where(table => !table.Name.StartsWith("Table ", StringComparison.Ordinal)), Recognised);
        Assert.False(Recognised(new("csv", 0, [new(1, ["Month", "Police force", "Total calls"]), new(2, Blank)])));
    }
}
