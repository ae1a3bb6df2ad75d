using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>What a workbook can hide beside the crafted files' ways. Nothing in them is anybody's.</summary>
public sealed class SpreadsheetLeakTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Month</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Calls</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>May</t></is></c><c r=\"B2\" s=\"1\"><v>1234</v></c></row>";
    private const string Fonts = "<fonts><font><sz val=\"11\"/></font><font><sz val=\"11\"/><color rgb=\"FF123456\"/></font><font><sz val=\"2\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF123456\"/></patternFill></fill></fills>";

    [Theory]
    [InlineData("<xf fontId=\"1\" fillId=\"1\"/>", Leak.InvisibleFormat)] // dark on the same dark
    [InlineData("<xf fontId=\"2\"/>", Leak.InvisibleFormat)] // two points
    [InlineData("<xf fontId=\"0\" fillId=\"1\"/>", "")]
    [InlineData("<xf fontId=\"1\" fillId=\"0\"/>", "")]
    public void Letters_that_cannot_be_seen_are_found(string look, string codes) => Assert.Equal(codes, Codes(Row, styles: $"{Fonts}<cellXfs><xf/>{look}</cellXfs>"));

    [Theory]
    [InlineData(";;;", true)]
    [InlineData("\"c\"", true)] // a mark in the number's place
    [InlineData("[&lt;5000]\"*\";0", true)] // only the small ones
    [InlineData("[White]0", true)]
    [InlineData("#,##0", false)]
    [InlineData("0;-0;\"-\"", false)] // a zero shown as a dash is known
    [InlineData("[&gt;=5000]0;[&lt;5]\"*\";0", false)]
    [InlineData("dd/mm/yyyy", false)]
    [InlineData("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", false)]
    public void A_number_format_that_does_not_show_the_number_is_found(string format, bool found) =>
        Assert.Equal(found, Codes(Row, styles: $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{format.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts>{Fonts}<cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>").Contains(Leak.InvisibleFormat, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>", Leak.InvisibleFormat)]
    [InlineData("", "<conditionalFormatting sqref=\"B2\"><cfRule type=\"cellIs\" dxfId=\"0\" operator=\"lessThan\"><formula>5</formula></cfRule></conditionalFormatting>", Leak.InvisibleFormat)]
    [InlineData("", "<conditionalFormatting sqref=\"B2\"><cfRule type=\"dataBar\"><dataBar showValue=\"0\"/></cfRule></conditionalFormatting>", Leak.InvisibleFormat)]
    [InlineData("", "<conditionalFormatting sqref=\"B2\"><cfRule type=\"cellIs\" dxfId=\"1\" operator=\"lessThan\"><formula>5</formula></cfRule></conditionalFormatting>", "")]
    [InlineData("", "<extLst><ext xmlns:x14=\"x14\" xmlns:xm=\"xm\"><x14:dataValidations><x14:dataValidation type=\"list\"><x14:formula1><xm:f>Sheet2!A1</xm:f></x14:formula1><xm:sqref>A1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>", Leak.DataValidation)]
    [InlineData("", "<dataValidations><dataValidation type=\"whole\" prompt=\"Ask somebody\" sqref=\"A1\"/></dataValidations>", Leak.DataValidation)]
    [InlineData("", "<dataValidations><dataValidation type=\"whole\" sqref=\"A1\"><formula1>1</formula1></dataValidation></dataValidations>", "")]
    [InlineData("", "<headerFooter><oddFooter>&amp;CPage &amp;P of &amp;N, &amp;A, &amp;D</oddFooter></headerFooter>", "")]
    [InlineData("", "<headerFooter><oddFooter>&amp;Z&amp;F</oddFooter></headerFooter>", Leak.HeaderFooter)]
    [InlineData("", "<headerFooter><evenFooter>&amp;\"Arial,Bold\"&amp;12For somebody</evenFooter></headerFooter>", Leak.HeaderFooter)]
    [InlineData("", "<scenarios><scenario name=\"s\"/></scenarios>", Leak.UnknownPart)]
    [InlineData("", "<customSheetViews/>", Leak.UnknownPart)]
    [InlineData("", "<!-- for nobody -->", Leak.HiddenMarkup)]
    [InlineData("", "<foreign xmlns=\"urn:x\">for nobody</foreign>", Leak.HiddenMarkup + " " + Leak.UnknownPart)]
    [InlineData("<sheetFormatPr zeroHeight=\"1\"/>", "", Leak.HiddenRows)]
    [InlineData("<cols><col min=\"2\" max=\"2\" width=\"0.1\"/></cols>", "", Leak.HiddenColumns)]
    [InlineData("<cols><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>", "", "")] // nothing is in them
    public void What_stands_beside_the_cells_is_found(string before, string after, string codes) =>
        Assert.Equal(codes, Codes(Row, before, after, $"{Fonts}<cellXfs><xf/><xf/></cellXfs><dxfs><dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf><dxf><fill><patternFill><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf></dxfs>"));

    [Theory]
    [InlineData("<c r=\"A3\" t=\"inlineStr\"><is><r><t>seen </t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>unseen</t></r></is></c>", Leak.InvisibleFormat)]
    [InlineData("<c r=\"A3\"><f>[1]Sheet1!A1</f><v>7</v></c>", Leak.ExternalLink)]
    [InlineData("<c r=\"A3\"><f>'C:\\Users\\x\\[Book.xlsx]Sheet'!A1</f><v>7</v></c>", Leak.ExternalLink)]
    [InlineData("<c r=\"A3\"><f>SUM(Table1[Calls])+Data!B2</f><v>7</v></c>", "")]
    [InlineData("<c r=\"A3\"><f>A1/0</f><v>7</v></c>", "")]
    public void What_a_cell_holds_beside_what_it_shows_is_found(string cell, string codes) =>
        Assert.Equal(codes, Codes($"{Row}<row r=\"3\">{cell}</row>"));

    [Theory]
    [InlineData("<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Data!$A$1:$B$2</definedName><definedName name=\"calls\">'Data'!$B:$B</definedName></definedNames>", "")]
    [InlineData("<definedNames><definedName name=\"x\">#REF!$A$1</definedName></definedNames>", Leak.DefinedNames)]
    [InlineData("<definedNames><definedName name=\"x\">Gone!$A$1</definedName></definedNames>", Leak.DefinedNames)]
    [InlineData("<definedNames><definedName name=\"x\" comment=\"for us\">Data!$A$1</definedName></definedNames>", Leak.DefinedNames)]
    [InlineData("<fileSharing userName=\"somebody\"/>", Leak.Metadata)]
    [InlineData("<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"x15\"><x15ac:absPath xmlns:x15ac=\"x\" url=\"C:\\Users\\somebody\\\"/></mc:Choice></mc:AlternateContent>", Leak.Metadata)]
    [InlineData("<webPublishing/>", Leak.UnknownPart)]
    public void What_the_workbook_itself_says_is_found(string workbook, string codes) => Assert.Equal(codes, Codes(Row, workbook: workbook));

    [Fact]
    public void All_is_found_at_once_and_at_most_a_hundred_of_a_kind_is_listed()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(row => $"<row r=\"{row}\" hidden=\"1\"><c r=\"A{row}\"><v>{row}</v></c></row>"));
        var scanned = Book(rows, after: "<headerFooter><oddHeader>Words</oddHeader></headerFooter>");
        Assert.Equal($"{Leak.HeaderFooter} {Leak.HiddenRows}", Look.Codes(scanned));
        var hidden = scanned.Findings.Where(finding => finding.Code == Leak.HiddenRows).ToList();
        Assert.Equal((101, "and 200 more of this kind after it", "sheet \"Data\", row 100"), (hidden.Count, hidden[^1].Found, hidden[^1].Where));
    }

    [Theory]
    [InlineData("<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"12\" table:style-name=\"none\"/></table:table-row>", Leak.InvisibleFormat)] // a value without anything shown
    [InlineData("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell><table:covered-table-cell office:value-type=\"string\"><text:p>b</text:p></table:covered-table-cell></table:table-row>", Leak.InvisibleFormat)]
    [InlineData("<table:table-row table:style-name=\"flat\"><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>", Leak.HiddenRows)]
    [InlineData("<table:table-column table:visibility=\"collapse\"/><table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>", Leak.HiddenColumns)]
    [InlineData("<table:table-row><table:table-cell office:value-type=\"string\" table:style-name=\"white\"><text:p>a</text:p></table:table-cell></table:table-row>", Leak.InvisibleFormat)]
    [InlineData("<table:table-row><table:table-cell office:value-type=\"string\" table:style-name=\"whiteOnBlue\"><text:p>a</text:p></table:table-cell></table:table-row>", "")]
    [InlineData("<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"3\" table:style-name=\"hides\"><text:p/></table:table-cell></table:table-row>", Leak.InvisibleFormat)]
    [InlineData("<table:shapes/><table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>", Leak.UnknownPart)]
    [InlineData("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>", "")]
    public void What_an_OpenDocument_sheet_hides_is_found(string rows, string codes) => Assert.Equal(codes, string.Join(' ', Ods($"<table:table table:name=\"Data\">{rows}</table:table>").Codes));

    [Theory]
    [InlineData("<table:named-expressions><table:named-range table:name=\"n\" table:cell-range-address=\"$Data.$A$1:.$A$2\"/></table:named-expressions>", "")]
    [InlineData("<table:named-expressions><table:named-expression table:name=\"n\" table:expression=\"of:=&quot;words&quot;\"/></table:named-expressions>", Leak.DefinedNames)]
    [InlineData("<table:content-validations><table:content-validation table:condition=\"of:cell-content-is-in-list(&quot;a&quot;;&quot;b&quot;)\"/></table:content-validations>", Leak.DataValidation)]
    [InlineData("<table:data-pilot-tables/>", Leak.PivotCache)]
    [InlineData("<table:dde-links/>", Leak.ExternalLink)]
    [InlineData("<table:consolidation/>", Leak.UnknownPart)]
    public void What_stands_beside_OpenDocument_sheets_is_found(string beside, string codes) =>
        Assert.Equal(codes, string.Join(' ', Ods($"<table:table table:name=\"Data\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>{beside}").Codes));

    private static Scanned Ods(string tables)
    {
        const string styles = "<style:style style:name=\"flat\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"0cm\"/></style:style>"
            + "<style:style style:name=\"white\" style:family=\"table-cell\"><style:text-properties fo:color=\"#ffffff\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"/></style:style>"
            + "<style:style style:name=\"whiteOnBlue\" style:family=\"table-cell\" style:parent-style-name=\"white\"><style:table-cell-properties fo:background-color=\"#000088\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"/></style:style>"
            + "<number:number-style style:name=\"N1\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"><number:text>c</number:text></number:number-style>"
            + "<style:style style:name=\"hides\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>";
        return Look.At(Workbooks.Zip(Workbooks.OdsParts(tables, styles)), ".ods");
    }

    private static string Codes(string rows, string before = "", string after = "", string styles = "", string workbook = "") => string.Join(' ', Book(rows, before, after, styles, workbook).Codes.Order(StringComparer.Ordinal));

    private static Scanned Book(string rows, string before = "", string after = "", string styles = "", string workbook = "") =>
        Look.At(Workbooks.Zip(Workbooks.XlsxParts(rows, before, after, "", styles, workbook)), ".xlsx");
}
