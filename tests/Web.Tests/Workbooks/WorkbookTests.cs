using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Web.Twins;
using Answerable.Web.Workbooks;
using Cell = Answerable.Web.Workbooks.Cell;

namespace Answerable.Web.Tests.Workbooks;

/// <summary>A workbook holds what we write and nothing else: no formula, no author, no moment, no part that is not on these lists.</summary>
public sealed class WorkbookTests
{
    private static readonly string[] OdsParts = ["mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "settings.xml", "content.xml"];

    private static readonly string[] XlsxParts =
    [
        "_rels/.rels", "docProps/core.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels", "xl/tables/table1.xml", "[Content_Types].xml",
    ];

    // Every element that may stand in a part; anything else was not written by us.
    private static readonly string[] OdsElements =
    [
        "document-content", "automatic-styles", "style", "table-column-properties", "table-cell-properties", "text-properties", "body", "spreadsheet", "table", "table-column", "table-row",
        "table-header-rows", "table-cell", "p", "s", "database-ranges", "database-range", "document-styles", "font-face-decls", "font-face", "styles", "default-style", "document-meta",
        "meta", "title", "language", "document-settings", "settings", "config-item-set", "config-item-map-indexed", "config-item-map-named", "config-item-map-entry", "config-item", "manifest", "file-entry",
    ];

    private static readonly string[] XlsxElements =
    [
        "Types", "Default", "Override", "Relationships", "Relationship", "coreProperties", "title", "language", "workbook", "sheets", "sheet", "styleSheet", "fonts", "font", "b", "sz", "name", "family",
        "fills", "fill", "patternFill", "borders", "border", "cellStyleXfs", "cellXfs", "xf", "alignment", "cellStyles", "cellStyle", "worksheet", "sheetViews", "sheetView", "pane",
        "selection", "cols", "col", "sheetData", "row", "c", "v", "is", "t", "tableParts", "tablePart", "table", "tableColumns", "tableColumn",
    ];

    public static TheoryData<string> Kinds => ["ods", "xlsx"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_part_and_every_element_of_it_is_on_the_list_of_what_we_write(string kind)
    {
        var file = File(kind, Sample);
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Equal(kind == "ods" ? OdsParts : XlsxParts, zip.Entries.Select(entry => entry.FullName));
        Assert.Equal("", zip.Comment);
        Assert.All(zip.Entries, entry => Assert.Equal((new DateTime(1980, 1, 1), ""), (entry.LastWriteTime.DateTime, entry.Comment)));
        foreach (var (name, part) in ReadBack.Parts(file))
        {
            Assert.All(part.Descendants(), element => Assert.Contains(element.Name.LocalName, kind == "ods" ? OdsElements : XlsxElements));
            Assert.All(part.DescendantNodes(), node => Assert.True(node is XElement or XText, name + ": " + node));
            Assert.DoesNotContain(part.Descendants().Attributes(), attribute => attribute.Name.LocalName is "formula" or "href" or "TargetMode");
        }
    }

    [Fact]
    public void An_ods_says_what_it_is_in_its_first_bytes() =>
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding.ASCII.GetString(File("ods", Sample), 30, 54));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_workbook_is_the_same_bytes_at_another_time(string kind)
    {
        var first = File(kind, Sample);
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // a zip counts time in steps of two seconds
        Assert.Equal(first, File(kind, Sample));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 1953", "'+44 1953")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\0=1", "'=1")]
    [InlineData("\u0001=1", "'=1")]
    [InlineData("\0plain", "'plain")]
    [InlineData("-5", "-5")]
    [InlineData("a\u0002b\uFFFEcd", "abcd")]
    [InlineData("<b>&amp; \"q\"", "<b>&amp; \"q\"")]
    [InlineData(" two  blanks ", " two  blanks ")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("\U0001F4DE", "\U0001F4DE")]
    public void Text_that_a_program_would_calculate_is_inert_and_other_text_is_kept(string text, string stands)
    {
        foreach (var kind in new[] { "ods", "xlsx" })
            Assert.Equal(new(kind == "ods" ? stands.Replace('\t', ' ') : stands, false), InCell(kind, text));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Half_a_character_is_left_out(string kind) => Assert.Equal(new("ab", false), InCell(kind, "a\uD800b\uDC00"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task LibreOffice_finds_text_where_formulas_were_tried_and_keeps_every_digit_it_can(string kind)
    {
        string[] texts = ["=1+1", "+1+1", "-2+3", "@SUM(A1)", "'=1", "\t=1", "_x0041_", "<i>&lt;", " two  blanks ", "-5", "2024-06", "TRUE", "1/2"];
        decimal[] numbers = [88.5m, 90.0m, -0.1m, 0m, 123456789012345m, 0.000000000001m, 99.9m, 1m, 2m, 3m, 4m, 5m, 6m];
        var sheets = await ReadBack.WithLibreOfficeAsync(
            File(kind, new("A title", [new("Cover", "=A title", [new("text", 9), new("number", 9)], texts.Zip(numbers, (text, number) => (IReadOnlyList<Cell>)[text, number]))])), kind);
        Assert.Equal(("'=A title", false), (sheets["Cover"][0][0].Text, sheets["Cover"][0][0].IsNumber));
        Assert.Equal(["'=1+1", "'+1+1", "'-2+3", "'@SUM(A1)", "'=1", kind == "ods" ? "' =1" : "'\t=1", .. texts[6..]], sheets["Cover"].Skip(2).Select(row => row[0].IsNumber ? "number!" : row[0].Text));
        Assert.Equal(numbers, sheets["Cover"].Skip(2).Select(row => row[1].IsNumber ? decimal.Parse(row[1].Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) : decimal.MaxValue));
    }

    [Fact]
    public void A_table_is_marked_with_its_headings_kept_in_view_and_has_no_buttons()
    {
        var xlsx = ReadBack.Parts(File("xlsx", Sample));
        var table = xlsx["xl/tables/table1.xml"].Root!;
        Assert.Equal(("A2:B4", "Figures"), (table.Attribute("ref")!.Value, table.Attribute("displayName")!.Value));
        Assert.Equal(["measure", "value"], table.Descendants().Where(element => element.Name.LocalName == "tableColumn").Select(column => column.Attribute("name")!.Value));
        Assert.Equal("frozen", xlsx["xl/worksheets/sheet2.xml"].Descendants().Single(element => element.Name.LocalName == "pane").Attribute("state")!.Value);
        Assert.DoesNotContain(xlsx.Values.SelectMany(part => part.Descendants()), element => element.Name.LocalName is "autoFilter" or "mergeCell");

        var content = ReadBack.Parts(File("ods", Sample))["content.xml"];
        var range = content.Descendants().Single(element => element.Name.LocalName == "database-range");
        Assert.Equal(["Figures", "Figures.A2:Figures.B4", "true"], range.Attributes().Select(attribute => attribute.Value));
        Assert.Equal("measurevalue", content.Descendants().Single(element => element.Name.LocalName == "table-header-rows").Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_document_has_a_title_a_language_and_a_plain_letter(string kind)
    {
        var parts = ReadBack.Parts(File(kind, Sample));
        var properties = parts[kind == "ods" ? "meta.xml" : "docProps/core.xml"].Descendants().Where(element => !element.HasElements);
        Assert.Equal([("title", "A title"), ("language", "en-GB")], properties.Select(element => (element.Name.LocalName, element.Value)));
        Assert.Contains("Arial", parts[kind == "ods" ? "styles.xml" : "xl/styles.xml"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_table_without_lines_is_only_its_headings(string kind)
    {
        var file = File(kind, new("A title", [new("Figures", "A title", [new("measure", 9)], [])]));
        Assert.Equal(["A title", "measure"], ReadBack.Sheets(file)["Figures"].Select(row => row[0].Text));
        Assert.DoesNotContain(ReadBack.Parts(file).Keys, part => part.StartsWith("xl/tables", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_missing_value_is_an_empty_cell_with_its_marker_beside_it_and_the_marker_is_explained(string kind)
    {
        var measure = new Measure("calls", "calls", "Calls", Unit.Count, Direction.Neutral, 0, Totalling.Sum, null, null, null, null);
        var place = new Place("norfolk", null, "=Norfolk", "Norfolk", PlaceKind.Force, []);
        TidyLine[] lines =
        [
            new(measure, "", place, Period.Month(2024, 5), 90.0m, "", "e", "published"),
            new(measure, "", place, Period.Month(2024, 6), null, "[x]", "e", "published"),
            new(measure, "", place, Period.Month(2024, 7), 7m, "[p][e]", "e", "published"),
        ];
        var sheets = ReadBack.Sheets(File(kind, TidyWorkbook.Of(new("Calls", "", lines, [], []), new("Office", "Contact", null, _ => "", null), "http://x/")));
        Assert.Equal([new("90.0", true), default(Seen) with { Text = "" }, new("7", true)], sheets["Figures"].Skip(2).Select(row => row[4]));
        Assert.Equal(["", "[x]", "[p][e]"], sheets["Figures"].Skip(2).Select(row => row[5].Text));
        Assert.All(sheets["Figures"].Skip(2), row => Assert.Equal("'=Norfolk", row[8].Text));
        var notes = sheets["Notes"].Where(row => row[0].Text == "marker").ToDictionary(row => row[1].Text, row => row[2].Text);
        Assert.Equal(("Not available", "[p]: provisional; [e]: estimated"), (notes["[x]"], notes["[p][e]"]));
        Assert.Contains(sheets["Cover"], row => row[0].Text == "Figures to" && row[1].Text.StartsWith("July 2024", StringComparison.Ordinal));
    }

    private static Workbook Sample => new("A title",
    [
        new("Cover", "A title", [new(null, 20), new(null, 80)], [["Office", "An office"], ["Cells", "two  blanks\nand a\tline"]]),
        new("Figures", "A title", [new("measure", 20), new("value", 9)], [["calls", 88.5m], ["calls", default]]),
    ]);

    private static Seen InCell(string kind, string text) =>
        ReadBack.Sheets(File(kind, new("A title", [new("Cover", "A title", [new("a", 9), new("b", 9)], [["x", text]])])))["Cover"][2][1];

    private static byte[] File(string kind, Workbook workbook) => kind == "ods" ? OdsFile.Of(workbook) : XlsxFile.Of(workbook);
}
