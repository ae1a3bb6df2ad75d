using System.IO.Compression;
using System.Text;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

/// <summary>A table that is known by its headings is handed on as it comes and may be long; nothing else becomes so, and nothing else is forgiven.</summary>
public sealed class LongTableTests : IDisposable
{
    private const string Head = "Long,B,C\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("answerable-");

    private static bool IsLong(IReadOnlyList<string> headings) => headings is ["Long", "B", "C"];

    [Fact]
    public void A_long_table_has_more_rows_and_cells_than_any_other_may()
    {
        var rows = string.Concat(Enumerable.Repeat("1,2,3\n", 1_400_000 / 3));
        Assert.Equal((0, 466_667), Read(".csv", Encoding.ASCII.GetBytes(Head + rows)));
        Assert.Equal("row-limit", Refused(".csv", Encoding.ASCII.GetBytes("Short,B,C\n" + rows)).Code);
        Assert.Equal("row-limit", Refused(".csv", Encoding.ASCII.GetBytes(Head + new string('\n', Limits.LongRows) + "1,2,3\n")).Code);
    }

    [Fact]
    public void A_large_file_is_opened_only_if_it_begins_as_a_long_table()
    {
        var row = $"1,2,{new string('x', 200)}\n";
        var bytes = Encoding.ASCII.GetBytes("A title\n" + Head + string.Concat(Enumerable.Repeat(row, 130_000)));
        Assert.True(bytes.Length > Limits.FileBytes);
        Assert.Equal((0, 130_002), Read(".csv", bytes));
        Assert.Equal("file-size", Refused(".csv", [.. "A title\nShort"u8, .. bytes.AsSpan(8 + 4)]).Code);
        Assert.Equal("file-size", Refused(".csv", [.. "%PDF-1.7\n"u8, .. bytes]).Code);
        Assert.Equal("file-size", Refused(".xlsx", [.. "PK\x03\x04"u8, .. bytes]).Code);
    }

    [Fact]
    public void What_is_wrong_in_its_last_row_refuses_all_of_it()
    {
        var rows = string.Concat(Enumerable.Repeat("1,2,3\n", 5_000));
        Assert.Equal(("ragged", "line 5002, column 3 (\"C\")"), Where(Refused(".csv", Encoding.ASCII.GetBytes(Head + rows + "1,2\n"))));
        Assert.Equal(("nul", "line 5002, column 3 (\"C\")"), Where(Refused(".csv", Encoding.ASCII.GetBytes(Head + rows + "1,2,\0\n"))));
        Assert.Equal("uncompressed-size", Refused(".csv.gz", Sample.Gzip([.. Encoding.ASCII.GetBytes(Head), .. new byte[300_000_000]])).Code);
    }

    [Fact]
    public void A_sheet_of_more_than_a_part_may_hold_is_read_if_it_is_long_and_beside_it_the_notes()
    {
        var book = Write(".xlsx", file => Book(file, "Long", rows: 900_000, blanks: 60));
        using (var parts = ZipFile.OpenRead(book)) Assert.True(parts.GetEntry("xl/worksheets/sheet1.xml")!.Length > Limits.PartBytes);
        Assert.Equal((0, 900_001 + 2), Read(book));
        Assert.Equal("uncompressed-size", Refused(Write(".xlsx", file => Book(file, "Short", rows: 900_000, blanks: 60))).Code);
    }

    [Fact]
    public void In_a_long_sheet_what_is_wrong_far_down_is_found_too()
    {
        string Bad(string cells) => Write(".xlsx", file => Book(file, "Long", rows: 500, blanks: 6_000, last: cells));
        Assert.Equal(("bad-number", "sheet \"Data\", cell B502"), Where(Refused(Bad("<row r=\"502\"><c r=\"A502\"><v>1</v></c><c r=\"B502\"><v>x</v></c></row>"))));
        Assert.Equal(("ragged", "sheet \"Data\", cell E502"), Where(Refused(Bad("<row r=\"502\"><c r=\"A502\"><v>1</v></c><c r=\"E502\"><v>2</v></c></row>"))));
        Assert.Equal(("row-order", "sheet \"Data\", row 3"), Where(Refused(Bad("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"))));
        Assert.Equal("xml-malformed", Refused(Bad("<row r=\"502\"><c>")).Code);
        Assert.Equal("nul", Refused(Bad("<row r=\"502\"><c r=\"A502\" t=\"str\"><v>_x0000_</v></c></row>")).Code);
        Assert.Contains("hidden-rows", Problems(Bad("<row r=\"502\" hidden=\"1\"><c r=\"A502\"><v>1</v></c></row>")).Select(problem => problem.Code));
    }

    [Fact]
    public async Task Its_rows_are_handed_on_and_not_held()
    {
        var path = Write(".csv", file => file.Write(Encoding.ASCII.GetBytes("A title\n" + Head + "1,2,3\n4,5,6\n")));
        List<string> taken = [];
        var file = (await PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None, begin: head =>
        {
            Assert.Equal(["A title"], head.Rows[0].Cells);
            return IsLong(head.Header.Cells) ? row => taken.Add($"{row.Line}: {string.Join(' ', row.Cells)}") : null;
        }))!;
        Assert.Equal(["3: 1 2 3", "4: 4 5 6"], taken);
        Assert.Equal((0, 4), (file.Tables.Count, file.Rows));
        Assert.Equal(4, Assert.Single((await PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None, begin: _ => null))!.Tables).Rows.Count);
    }

    [Fact]
    public async Task A_child_that_says_it_will_take_its_time_is_given_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs sh.");
        var path = Write(".csv", file => file.Write("a,b\n1,2\n"u8));
        const string Says = "echo '{\"long\":true}'; sleep 11; echo '{\"table\":\"csv\",\"header\":0}'; echo '{\"line\":1,\"cells\":[\"a\"]}'; echo '{\"end\":true,\"rows\":1}'";
        Assert.False((await PublisherFile.ReadAsync(path, new("/bin/sh", ["-c", Says]), CancellationToken.None))!.IsRefused);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static (string, string) Where(Problem problem) => (problem.Code, problem.Where);

    private (int Refusals, int Rows) Read(string extension, byte[] bytes) => Read(Write(extension, file => file.Write(bytes)));

    private static (int Refusals, int Rows) Read(string path)
    {
        using LineCount rows = new();
        var problems = ReadFile.Read(path, rows, new LongTables(IsLong));
        Assert.True(rows.Ended, string.Join('\n', problems));
        return (problems.Count(problem => problem.Kind == ProblemKind.Refusal), rows.Rows);
    }

    private Problem Refused(string extension, byte[] bytes) => Refused(Write(extension, file => file.Write(bytes)));

    private static Problem Refused(string path) => Problems(path).First(problem => problem.Kind == ProblemKind.Refusal);

    private static IReadOnlyList<Problem> Problems(string path)
    {
        using LineCount rows = new();
        var problems = ReadFile.Read(path, rows, new LongTables(IsLong));
        Assert.Equal(problems.Any(problem => problem.Kind == ProblemKind.Refusal), !rows.Ended);
        return problems;
    }

    private string Write(string extension, Action<Stream> write)
    {
        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + extension);
        using var file = File.Create(path);
        write(file);
        return path;
    }

    /// <summary>A workbook with a sheet of notes and one with rows of three cells, each with blanks about its numbers.</summary>
    private static void Book(Stream file, string first, int rows, int blanks = 0, string last = "")
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        foreach (var (name, text) in Workbooks.XlsxParts("").Where(part => part.Name != "xl/worksheets/sheet1.xml"))
        {
            using StreamWriter part = new(zip.CreateEntry(name).Open());
            part.Write(text.Replace("</sheets>", "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"s2\"/></sheets>", StringComparison.Ordinal)
                .Replace("</Relationships>", name.EndsWith("workbook.xml.rels", StringComparison.Ordinal) ? "<Relationship Id=\"s2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>" : "</Relationships>", StringComparison.Ordinal));
        }

        using (StreamWriter notes = new(zip.CreateEntry("xl/worksheets/sheet2.xml").Open()))
            notes.Write($"<worksheet xmlns=\"{Workbooks.Main}\"><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Notes</t></is></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData></worksheet>");
        using StreamWriter sheet = new(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
        sheet.Write($"<worksheet xmlns=\"{Workbooks.Main}\"><sheetData><row r=\"1\">{string.Concat(new[] { first, "B", "C" }.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>");
        var row = string.Concat(Enumerable.Repeat($"<c><v>1</v></c>{new string(' ', blanks)}", 3));
        for (var i = 0; i < rows; i++) sheet.Write($"<row>{row}</row>");
        sheet.Write($"{last}</sheetData></worksheet>");
    }

    /// <summary>Counts the rows that the child says, without keeping them.</summary>
    private sealed class LineCount : TextWriter
    {
        public int Rows { get; private set; }

        public bool Ended { get; private set; }

        public override Encoding Encoding => Encoding.ASCII;

        public override void Write(string? value)
        {
            foreach (var line in value.AsSpan().EnumerateLines())
            {
                if (line.StartsWith("{\"line\"")) Rows++;
                Ended |= line.StartsWith("{\"end\"");
            }
        }
    }
}
