using System.IO.Compression;
using System.Text;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;
using static Answerable.Sources.Tests.Scanning.Look;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>A clean copy has no leak, and what a reader sees in it is what was to be seen before.</summary>
public sealed class CleanCopyTests
{
    [Fact]
    public void Every_crafted_file_is_either_cleaned_and_passes_or_is_left_to_people()
    {
        var (cleaned, left) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Shared.Path("malformed", "outgoing")))
        {
            var bytes = File.ReadAllBytes(file);
            var scanned = At(bytes, Path.GetExtension(file));
            var copy = CleanCopy.Of(bytes, file, scanned, ScanRules.Standard);
            Assert.Equal(scanned.CanBeCleaned, copy is not null);
            if (copy is null)
            {
                left++;
                continue;
            }
            cleaned++;
            Assert.False(At(copy, Path.GetExtension(file)).IsBlocked);
            Assert.DoesNotContain("CANARY", Inflated(copy), StringComparison.Ordinal);
        }
        Console.WriteLine($"outgoing files: {cleaned} cleaned and passed, {left} as they are or left to people");
        Assert.Equal(21, cleaned);
    }

    /// <summary>Real workbooks, whose cells our own reader reads before and after.</summary>
    [Fact]
    public void Found_workbooks_have_the_same_cells_after_cleaning()
    {
        var compared = 0;
        foreach (var file in new[] { "apache-poi", "calamine", "sheetjs" }.SelectMany(folder => Directory.EnumerateFiles(Shared.Path("malformed", folder))).Where(file => Path.GetExtension(file) is ".xlsx" or ".ods"))
        {
            var bytes = File.ReadAllBytes(file);
            if (CleanCopy.Of(bytes, file, At(bytes, Path.GetExtension(file)), ScanRules.Standard) is not { } copy) continue;
            var (before, after) = (Sample.Bytes(bytes, Path.GetExtension(file)), Sample.Bytes(copy, Path.GetExtension(file)));
            Assert.Equal(Cells(before), Cells(after));
            compared++;
        }
        Console.WriteLine($"found workbooks cleaned, with the same cells: {compared}");
        Assert.InRange(compared, 60, 1_000);
    }

    [Fact]
    public void A_published_workbook_keeps_every_cell_when_its_makers_go()
    {
        var file = Shared.Path("data", "ho-other", "police-workforce-sep18-tables.ods");
        var bytes = File.ReadAllBytes(file);
        var rules = new ScanRules(0, []);
        var copy = CleanCopy.Of(bytes, file, At(bytes, ".ods", rules), rules);
        Assert.NotNull(copy);
        Assert.Equal(Cells(Sample.At(file)), Cells(Sample.Bytes(copy, ".ods")));
    }

    [Fact]
    public void A_workbook_loses_its_makers_its_printer_its_picture_and_what_nothing_shows_and_keeps_its_title()
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        var parts = Workbooks.XlsxParts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>", "<!-- a note -->", $"<pageSetup r:id=\"p\" orientation=\"landscape\" xmlns:r=\"{office}\"/>", "<si><t>left behind</t></si><si><t>shown</t></si>",
            workbook: "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"x15\"><x15ac:absPath xmlns:x15ac=\"x\" url=\"C:\\Users\\somebody\\\"/></mc:Choice></mc:AlternateContent>");
        parts[1] = ("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"c\" Type=\"{package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + $"<Relationship Id=\"t\" Type=\"{package}/relationships/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>");
        parts.Add(("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"{package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>The title</dc:title><dc:creator>Somebody</dc:creator></cp:coreProperties>"));
        parts.Add(("docProps/thumbnail.jpeg", "a picture"));
        parts.Add(("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"p\" Type=\"{office}/printerSettings\" Target=\"../printerSettings/printerSettings1.bin\"/></Relationships>"));
        parts.Add(("xl/printerSettings/printerSettings1.bin", "\\\\server\\printer"));
        parts.Add(("xl/persons/person.xml", "<personList><person displayName=\"Somebody\"/></personList>"));
        byte[] bytes = [.. Workbooks.Zip(parts), .. "after the end"u8];
        var scanned = At(bytes, ".xlsx");
        Assert.Equal("comments hidden-markup metadata thumbnail trailing-data unreferenced-string", Look.Codes(scanned));

        var copy = CleanCopy.Of(bytes, "x.xlsx", scanned, ScanRules.Standard)!;
        Assert.Empty(At(copy, ".xlsx").Findings);
        var inflated = Inflated(copy);
        foreach (var gone in new[] { "omebody", "left behind", "server", "a note", "a picture", "after the end", "person", "printerSettings", "r:id=\"p\"" }) Assert.DoesNotContain(gone, inflated, StringComparison.Ordinal);
        foreach (var kept in new[] { "The title", "shown", "landscape" }) Assert.Contains(kept, inflated, StringComparison.Ordinal);
        Assert.Equal(["shown"], Sample.Bytes(copy, ".xlsx").Cells[0]);
        Assert.Equal(copy, CleanCopy.Of(bytes, "x.xlsx", scanned, ScanRules.Standard)); // the same file gives the same copy
    }

    [Fact]
    public void What_a_reader_would_miss_is_left_to_people()
    {
        var hidden = Docx(Paragraph("Words", "<w:vanish/>"));
        Assert.Null(CleanCopy.Of(hidden, "x.docx", At(hidden, ".docx"), ScanRules.Standard));
        var pdf = Pdf(Words("Words"), trailer: "/Info << /Author (Somebody) >>");
        Assert.Null(CleanCopy.Of(pdf, "x.pdf", At(pdf, ".pdf"), ScanRules.Standard));
        var clean = Docx(Paragraph("Words"));
        Assert.Null(CleanCopy.Of(clean, "x.docx", At(clean, ".docx"), ScanRules.Standard));
    }

    private static string Cells(Sample sample) => string.Join('\n', sample.Tables.SelectMany(table => table.Rows.Select(row => $"{table.Name} {row.Line}: {string.Join('|', row.Cells)}")))
        + string.Join('\n', sample.Refusals);

    private static string Inflated(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8)) return Encoding.Latin1.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        return Encoding.Latin1.GetString(file) + string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }
}
