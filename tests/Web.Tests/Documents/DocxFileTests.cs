using System.IO.Compression;
using System.Xml.Linq;
using Answerable.Web.Documents;
using Answerable.Web.Tests.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Answerable.Web.Tests.Documents.Papers;

namespace Answerable.Web.Tests.Documents;

/// <summary>A paper as a Word file: real headings, lists and tables, and nobody's name.</summary>
public sealed class DocxFileTests
{
    private static readonly byte[] Made = DocxFile.Of(Sample);

    private static readonly XElement Body = Part(Made, "word/document.xml").Root!.Element(W + "body")!;

    [Fact]
    public void Microsofts_own_check_finds_no_fault()
    {
        foreach (var file in new[] { Made, DocxFile.Of(WordForm.Of("robbery-1", "Robbery", "Why?", Figures, new(2030, 1, 2), "")), DocxFile.Of(WordForm.Of("x", "Robbery", "Why?", null, new(2030, 1, 2), Prose)) })
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        }
    }

    [Fact]
    public void Headings_lists_quotations_and_captions_have_Words_own_styles() => Assert.Equal(
        [
            "Title: Testshire: a paper", "Lead: What it says in a sentence.", "Heading1: Robbery", ": The figure rose, slightly, and a code with a link and <b>no markup</b>.",
            "ListBullet: one", "ListBullet: two", "ListNumber: first under two", "ListNumber: second", "ListBullet: three", "ListNumber: four", "ListNumber: five", "Quote: Said by somebody.", ": ",
            "Heading2: What explains it", "Caption: Made-up figures of a test", "TableSubtitle: Counts", "TableNote: [x] means not available.",
            "QuoteWho: The commissioner", "Quote: I asked.", "Quote: It was answered.", "Heading3: Deep", ": End & <end>. “Quoted” –  it's £5.",
        ],
        Body.Elements(W + "p").Select(paragraph => $"{paragraph.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val")?.Value}: {paragraph.Value}"));

    [Fact]
    public void Bold_italic_and_links_are_kept_and_markup_is_shown()
    {
        Assert.Equal(["rose", "asked"], Body.Elements(W + "p").Descendants(W + "r").Where(run => run.Descendants(W + "b").Any()).Select(run => run.Value));
        Assert.Equal(["slightly"], Body.Descendants(W + "r").Where(run => run.Descendants(W + "i").Any()).Select(run => run.Value));
        var link = Body.Descendants(W + "hyperlink").Single();
        Assert.Equal("link", link.Value);
        Assert.Contains("https://example.org/a?b=1&c=2", Part(Made, "word/_rels/document.xml.rels").Descendants().Attributes("Target").Select(target => target.Value));
    }

    [Fact]
    public void Each_table_repeats_its_headings_names_its_rows_and_breaks_no_row()
    {
        var tables = Body.Elements(W + "tbl").ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(tables, table =>
        {
            Assert.Equal(1, table.Elements(W + "tr").Count(row => row.Descendants(W + "tblHeader").Any()));
            Assert.All(table.Elements(W + "tr"), row => Assert.NotEmpty(row.Descendants(W + "cantSplit")));
            Assert.Equal("true", table.Descendants(W + "tblLook").Single().Attribute(W + "firstColumn")!.Value);
        });
        var change = tables[1].Elements(W + "tr").ElementAt(1).Elements(W + "tc").ElementAt(3);
        Assert.Equal((1, "+34 (+2.8%)No clear change"), (change.Descendants(W + "br").Count(), change.Value));
        Assert.Equal("Made-up figures of a test", tables[1].Descendants(W + "tblCaption").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void The_same_paper_is_the_same_file_in_British_English_with_a_title_and_nobodys_name()
    {
        Assert.Equal(Made, DocxFile.Of(Sample));
        using var zip = new ZipArchive(new MemoryStream(Made));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal(["title Testshire: a paper", "language en-GB"], Part(Made, "docProps/core.xml").Root!.Elements().Select(held => $"{held.Name.LocalName} {held.Value}"));
        Assert.Equal("en-GB", Part(Made, "word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val")!.Value);
        Assert.Equal([" PAGE ", " NUMPAGES "], Part(Made, "word/footer1.xml").Descendants(W + "fldSimple").Select(field => field.Attribute(W + "instr")!.Value));
    }

    [Fact]
    public void A_page_lies_on_its_side_for_a_very_wide_table_only()
    {
        var wide = new Table("w", "Wide", "", [.. Enumerable.Range(1, 8).Select(i => $"c{i}")], [[.. Enumerable.Repeat((TableCell)"x", 8)]], []);
        Assert.Equal("landscape", Part(DocxFile.Of(new("T", "", [wide])), "word/document.xml").Descendants(W + "pgSz").Single().Attribute(W + "orient")!.Value);
        Assert.Null(Body.Descendants(W + "pgSz").Single().Attribute(W + "orient"));
    }

    [Fact]
    public async Task LibreOffice_opens_it_with_its_headings_lists_tables_and_numbers()
    {
        var path = Kept(Made);
        var said = await ReadBack.ConvertAsync(path, "odt");
        var odt = Path.ChangeExtension(path, "odt");
        Assert.True(File.Exists(odt), said);
        var content = Part(await File.ReadAllBytesAsync(odt, TestContext.Current.CancellationToken), "content.xml");
        XNamespace text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        Assert.Equal([("1", "Robbery"), ("2", "What explains it"), ("3", "Deep")], content.Descendants(text + "h").Select(heading => (heading.Attribute(text + "outline-level")!.Value, heading.Value)));
        Assert.Equal(7, content.Descendants(text + "list-item").Count(item => item.Elements(text + "p").Any()));
        var tables = content.Descendants(table + "table").ToList();
        Assert.All(tables, held => Assert.Single(held.Elements(table + "table-header-rows")));
        var cells = tables[1].Descendants(table + "table-row").Select(row => row.Elements(table + "table-cell").Select(cell => string.Concat(cell.Elements(text + "p").Nodes().Select(Shown)))).ToList();
        Assert.Equal(Figures.Heads, cells[0]);
        Assert.Equal(Figures.Rows.Select(row => row.Select(cell => string.Join('\n', cell.Lines))), cells.Skip(1));
        static string Shown(XNode node) => node switch { XText words => words.Value, XElement { Name.LocalName: "line-break" } => "\n", XElement element => string.Concat(element.Nodes().Select(Shown)), _ => "" };
    }
}
