using Answerable.Sources.Scanning;
using Answerable.Web.Documents;
using Answerable.Web.Tests.Documents;
using static Answerable.Web.Tests.Scanning.Planted;

namespace Answerable.Web.Tests.Scanning;

/// <summary>Files that this program writes, each with one leak put into it by this test: every one is found, by its code.</summary>
public sealed class PlantedLeakTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    private const string Sheet = "xl/worksheets/sheet1.xml", Book = "xl/workbook.xml", Paper = "word/document.xml";
    private const string Cell = "<c r=\"A99\" t=\"inlineStr\"><is><t>" + Secret + "</t></is></c>";
    private const string OdsCell = "<table:table-cell office:value-type=\"string\"><text:p>" + Secret + "</text:p></table:table-cell>";
    private const string Person = "Jane Testperson, born 29/02/1984, 07700 900123";
    private const string Words = "BT /Planted 12 Tf 72 300 Td (" + Secret + ") Tj ET\n";

    private static readonly Planted[] Xlsx =
    [
        Part(Leak.HiddenSheet, Book, "<sheet name=\"([^\"]+)\"", "<sheet state=\"hidden\" name=\"$1\""),
        Led(Leak.PivotCache, Book, "pivotCacheDefinition", "xl/data1.xml"), Added(Leak.PivotCache, "xl/pivotCache/pivotCacheRecords1.xml"),
        Led(Leak.ExternalLink, Book, "externalLink", "xl/data1.xml"), Part(Leak.ExternalLink, Sheet, "</sheetData>", "<row r=\"99\"><c r=\"A99\"><f>[1]Sheet1!A1</f><v>1</v></c></row></sheetData>"),
        Part(Leak.HiddenRows, Sheet, "<row r=\"2\"", "<row hidden=\"1\" r=\"2\""), Part(Leak.HiddenColumns, Sheet, "<col min=\"1\"", "<col hidden=\"1\" min=\"1\""),
        Part(Leak.OutlyingCells, Sheet, "</sheetData>", "<row r=\"60000\"><c r=\"XX60000\" t=\"inlineStr\"><is><t>" + Secret + "</t></is></c></row></sheetData>"),
        Part(Leak.InvisibleFormat, "xl/styles.xml", "<font><sz val=\"12\"/>", "<font><sz val=\"12\"/><color rgb=\"FFFFFFFF\"/>"),
        Led(Leak.Comments, Sheet, "comments", "xl/words.xml"), Led(Leak.Comments, Book, "person", "xl/people.xml"),
        Part(Leak.Metadata, "docProps/core.xml", "</cp:coreProperties>", "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + Secret + "</dc:creator></cp:coreProperties>"), Led(Leak.Metadata, Sheet, "printerSettings", "xl/p.bin"),
        Part(Leak.DefinedNames, Book, "</sheets>", "</sheets><definedNames><definedName name=\"n\" hidden=\"1\">\"" + Secret + "\"</definedName></definedNames>"),
        Led(Leak.CustomXml, Book, "customXml", "customXml/item1.xml", "<d>" + Secret + "</d>"), Led(Leak.EmbeddedObject, Sheet, "package", "xl/b.bin"), Led(Leak.DataModel, Book, "powerPivotData", "xl/m.data"),
        Led(Leak.Connections, Book, "connections", "xl/c.xml"), Led(Leak.Revisions, Book, "revisionHeaders", "xl/r.xml"),
        Led(Leak.UnreferencedString, Book, "sharedStrings", "xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + Secret + "</t></si></sst>"),
        Led(Leak.ChartCache, Sheet, "chart", "xl/ch.xml"), Part(Leak.DataValidation, Sheet, "</worksheet>", "<dataValidations><dataValidation type=\"list\" sqref=\"A1\"><formula1>\"a,b\"</formula1></dataValidation></dataValidations></worksheet>"),
        Part(Leak.HeaderFooter, Sheet, "</worksheet>", "<headerFooter><oddHeader>" + Secret + "</oddHeader></headerFooter></worksheet>"), Led(Leak.Macros, Book, "vbaProject", "xl/v.bin"),
        After(Leak.TrailingData), Added(Leak.OrphanPart, "xl/worksheets/sheet99.xml"), Led(Leak.UnknownPart, Sheet, "drawing", "xl/d.xml"), Led(Leak.Thumbnail, "", "thumbnail", "docProps/thumbnail.jpeg"),
        Part(Leak.HiddenMarkup, Sheet, "</worksheet>", "<!--" + Secret + "--></worksheet>"), Part(Leak.ProtectiveMarking, Sheet, "</sheetData>", "<row r=\"99\">" + Cell.Replace(Secret, "OFFICIAL-SENSITIVE") + "</row></sheetData>"),
        Part(Leak.PersonalData, Sheet, "</sheetData>", "<row r=\"99\">" + Cell.Replace(Secret, Person) + "</row></sheetData>"), Part(Leak.NotUnderstood, Sheet, "</sheetData>", "<row r=\"1\"/></sheetData>"),
    ];

    private static readonly Planted[] Ods =
    [
        Part(Leak.HiddenSheet, "content.xml", "<table:table table:name", "<table:table table:display=\"false\" table:name"), Part(Leak.HiddenRows, "content.xml", "<table:table-row>", "<table:table-row table:visibility=\"filter\">"),
        Part(Leak.HiddenColumns, "content.xml", "<table:table-column ", "<table:table-column table:visibility=\"collapse\" "),
        Part(Leak.OutlyingCells, "content.xml", "</table:table>", "<table:table-row table:number-rows-repeated=\"500\"/><table:table-row>" + OdsCell + "</table:table-row></table:table>"),
        Part(Leak.InvisibleFormat, "styles.xml", "fo:font-size=\"12pt\"", "fo:color=\"#ffffff\" fo:font-size=\"12pt\""),
        Part(Leak.Comments, "content.xml", "<text:p>", "<office:annotation><text:p>" + Secret + "</text:p></office:annotation><text:p>"), Part(Leak.Revisions, "content.xml", "<office:spreadsheet>", "<office:spreadsheet><table:tracked-changes/>"),
        Part(Leak.PivotCache, "content.xml", "</office:spreadsheet>", "<table:data-pilot-tables/></office:spreadsheet>"), Part(Leak.DefinedNames, "content.xml", "</office:spreadsheet>", "<table:named-expressions><table:named-expression table:name=\"n\" table:expression=\"x\"/></table:named-expressions></office:spreadsheet>"),
        Part(Leak.DataValidation, "content.xml", "<office:spreadsheet>", "<office:spreadsheet><table:content-validations><table:content-validation table:condition=\"cell-content-is-in-list(1)\"/></table:content-validations>"),
        Part(Leak.ExternalLink, "content.xml", "</office:spreadsheet>", "<table:dde-links/></office:spreadsheet>"), Part(Leak.Macros, "content.xml", "<office:body>", "<office:scripts><office:script/></office:scripts><office:body>"),
        Part(Leak.Metadata, "meta.xml", "</office:meta>", "<dc:creator>" + Secret + "</dc:creator></office:meta>"), Part(Leak.HeaderFooter, "styles.xml", "</office:document-styles>", "<office:master-styles><style:master-page><style:header>" + Secret + "</style:header></style:master-page></office:master-styles></office:document-styles>"),
        Added(Leak.Thumbnail, "Thumbnails/thumbnail.png"), Added(Leak.EmbeddedObject, "Object 1/content.xml"), Added(Leak.Macros, "Basic/Standard/a.xml"), Added(Leak.OrphanPart, "Pictures/unused.png"), Added(Leak.OrphanPart, "anything"), After(Leak.TrailingData),
        Part(Leak.HiddenMarkup, "content.xml", "</office:spreadsheet>", "<!--" + Secret + "--></office:spreadsheet>"), Part(Leak.UnknownPart, "content.xml", "<table:table-column", "<table:shapes/><table:table-column"), Part(Leak.Form, "content.xml", "<table:table-column", "<office:forms><form:form xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\"/></office:forms><table:table-column"),
        Part(Leak.PersonalData, "content.xml", "<text:p>", "<text:p>" + Person), Part(Leak.NotUnderstood, "content.xml", "</office:spreadsheet>", ""),
    ];

    private static readonly Planted[] Docx =
    [
        Part(Leak.Revisions, Paper, "</w:body>", "<w:p><w:del w:author=\"x\"><w:r><w:delText>" + Secret + "</w:delText></w:r></w:del></w:p></w:body>"),
        Part(Leak.InvisibleFormat, Paper, "</w:body>", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + Secret + "</w:t></w:r></w:p></w:body>"), Part(Leak.InvisibleFormat, "word/styles.xml", "<w:sz w:val=\"22\"/>", "<w:color w:val=\"FFFFFF\"/><w:sz w:val=\"22\"/>"),
        Led(Leak.Comments, Paper, "comments", "word/c.xml"), Led(Leak.EmbeddedObject, Paper, "package", "word/b.xlsx"), Led(Leak.ChartCache, Paper, "chart", "word/ch.xml"), Led(Leak.CustomXml, Paper, "customXml", "customXml/item1.xml", "<d>" + Secret + "</d>"),
        Part(Leak.Metadata, "docProps/core.xml", "</cp:coreProperties>", "<cp:lastModifiedBy xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">" + Secret + "</cp:lastModifiedBy></cp:coreProperties>"),
        Led(Leak.Thumbnail, "", "thumbnail", "docProps/thumbnail.jpeg"), Led(Leak.Macros, Paper, "vbaProject", "word/v.bin"), Added(Leak.OrphanPart, "word/old.xml"), Led(Leak.UnknownPart, Paper, "diagramData", "word/d.xml"), After(Leak.TrailingData),
        Part(Leak.FieldCodes, Paper, "</w:body>", "<w:p><w:fldSimple w:instr=\" PRIVATE " + Secret + " \"/></w:p></w:body>"), Part(Leak.Form, Paper, "</w:body>", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData/></w:fldChar></w:r></w:p></w:body>"),
        Part(Leak.HeaderFooter, Paper, "w:type=\"default\"", "w:type=\"even\""), Part(Leak.Connections, "word/settings.xml", "</w:settings>", "<w:mailMerge/></w:settings>"),
        Part(Leak.ExternalLink, "word/_rels/document.xml.rels", "</Relationships>", "<Relationship Id=\"planted\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///C:\\\\x.dotm\" TargetMode=\"External\"/></Relationships>"),
        Part(Leak.DataValidation, Paper, "</w:body>", "<w:sdt><w:sdtPr><w:comboBox><w:listItem w:value=\"a\"/><w:listItem w:value=\"b\"/></w:comboBox></w:sdtPr></w:sdt></w:body>"), Part(Leak.HiddenMarkup, Paper, "</w:body>", "<!--" + Secret + "--></w:body>"),
        Part(Leak.TextUnderShape, Paper, "</w:body>", "<w:p><w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"position:absolute;width:200pt\" fillcolor=\"black\"/></w:pict></w:r></w:p></w:body>"),
        Part(Leak.CroppedPicture, Paper, "</w:body>", "<w:p><w:r><w:drawing><a:srcRect xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" t=\"5000\"/></w:drawing></w:r></w:p></w:body>"),
        Part(Leak.PersonalData, Paper, "</w:body>", "<w:p><w:r><w:t>" + Person + "</w:t></w:r></w:p></w:body>"), Part(Leak.ProtectiveMarking, Paper, "</w:body>", "<w:p><w:r><w:t>NOT FOR PUBLICATION</w:t></w:r></w:p></w:body>"), Part(Leak.NotUnderstood, Paper, "</w:body>", ""),
    ];

    private static readonly Planted[] Pdf =
    [
        Painted(Leak.TextUnderShape, Words + "0 g 60 290 400 30 re f"), Painted(Leak.InvisibleFormat, "BT 3 Tr /Planted 12 Tf 72 300 Td (" + Secret + ") Tj ET"), Painted(Leak.InvisibleFormat, "1 g " + Words), Painted(Leak.OffPageText, "1 0 0 1 -900 0 cm " + Words),
        Painted(Leak.PersonalData, Words.Replace(Secret, Person)), Painted(Leak.ProtectiveMarking, Words.Replace(Secret, "OFFICIAL-SENSITIVE")),
        Hung(Leak.EmbeddedObject, "Catalog", "/Names << /EmbeddedFiles << /Names [(raw.csv) NEXT 0 R] >> >>", "<< /Type /Filespec /F (raw.csv) /EF << /F << >> >> >>"), Hung(Leak.ActiveContent, "Catalog", "/OpenAction << /S /JavaScript /JS (x) >>"),
        Hung(Leak.Form, "Catalog", "/AcroForm << /Fields [NEXT 0 R] >>", "<< /T (field) /V (x) >>"), Hung(Leak.HiddenLayer, "Catalog", "/OCProperties << /OCGs [NEXT 0 R] /D << /OFF [NEXT 0 R] >> >>", "<< /Type /OCG /Name (x) >>"),
        Hung(Leak.Comments, "Page", "/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (x) >>]"), Hung(Leak.Thumbnail, "Page", "/Thumb NEXT 0 R", "<< /Length 1 >>\nstream\nx\nendstream"), Hung(Leak.Metadata, "Catalog", "/PieceInfo << /X << /Private (x) >> >>"),
        Hung(Leak.ExternalLink, "Catalog", "/OpenAction << /S /GoToR /F (x.pdf) >>"), Hung(Leak.OrphanPart, "Catalog", "", "<< /Length 1 >>\nstream\nx\nendstream"), After(Leak.TrailingData),
        new(Leak.OldRevision, file => [.. file, .. "4 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\nendobj\nxref\n0 0\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"u8]), new(Leak.NotUnderstood, file => file[..(file.Length / 2)]),
    ];

    private static readonly Planted[] Csv =
    [
        Text(Leak.PersonalData, "\n", "\n" + Person.Replace(",", "") + ","), Text(Leak.NotUnderstood, "\n", "\n\0"), Text(Leak.InvisibleFormat, "\n", "\n\u200b"), Text(Leak.ProtectiveMarking, "\n", "\nOFFICIAL-SENSITIVE,"),
        new(Leak.SmallCounts, _ => "Ward,Reports\nA,12\nB,1\n"u8.ToArray()),
        new(Leak.RowLevelData, _ => System.Text.Encoding.UTF8.GetBytes("Date,Time,Street,Sex,Age\n" + string.Concat(Enumerable.Range(10, 20).Select(day => $"2024-01-{day},20:15,Example Road,F,{day}\n")))),
    ];

    private static readonly Planted[] Html =
    [
        Text(Leak.HiddenMarkup, "</main>", "<!--" + Secret + "--></main>"), Text(Leak.InvisibleFormat, "</main>", "<p hidden>" + Secret + "</p></main>"), Text(Leak.ActiveContent, "</main>", "<script>x()</script></main>"),
        Text(Leak.PersonalData, "</main>", "<p>" + Person + "</p></main>"), Text(Leak.Metadata, "</title>", "</title><meta name=author content=x>"), Text(Leak.ExternalLink, "</main>", "<a href=\"file://server/x\">x</a></main>"), Text(Leak.EmbeddedObject, "</main>", "<a href=\"data:text/csv,x\">x</a></main>"),
    ];

    private static readonly Planted[] Svg =
    [
        Text(Leak.HiddenMarkup, "</svg>", "<!--" + Secret + "--></svg>"), Text(Leak.InvisibleFormat, "</svg>", "<text display=\"none\">" + Secret + "</text></svg>"), Text(Leak.ActiveContent, "</svg>", "<script/></svg>"), Text(Leak.Metadata, "</svg>", "<metadata>x</metadata></svg>"),
        Text(Leak.PersonalData, "</svg>", "<text>" + Person + "</text></svg>"), Text(Leak.NotUnderstood, "</svg>", ""),
    ];

    [Theory]
    [InlineData("/999/2024.xlsx")]
    [InlineData("/999/2024.ods")]
    [InlineData("/statement/2024-03.docx")]
    [InlineData("/999/2024.csv")]
    [InlineData("/statement/2024-03.html")]
    [InlineData("/999.svg")]
    public async Task Every_leak_planted_in_a_file_of_ours_is_found(string address) => Check(address, await shipped.Site.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Every_leak_planted_in_a_PDF_of_ours_is_found()
    {
        var chromium = OwnDownloadsTests.Chromium();
        if (chromium is null && Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail("Chromium is missing.");
        Assert.SkipWhen(chromium is null, "Chromium is missing.");
        using var printer = PdfPrinter.With(chromium!, Path.Combine(Site.Folder, "wwwroot", "assets"));
        var pdf = await printer.OfAsync(Papers.Sample, TestContext.Current.CancellationToken);
        Assert.False(Scan.Of(Rebuilt(pdf!, _ => { }), "x.pdf", ScanRules.Standard).IsBlocked);
        Check("a paper.pdf", pdf!);
    }

    private static void Check(string name, byte[] clean)
    {
        var ending = Path.GetExtension(name);
        Assert.DoesNotContain(Scan.Of(clean, name, ScanRules.Standard).Findings, finding => finding.Blocks);
        var plants = ending switch { ".xlsx" => Xlsx, ".ods" => Ods, ".docx" => Docx, ".pdf" => Pdf, ".csv" => Csv, ".html" => Html, _ => Svg };
        var missed = plants.Select((plant, i) => (i, plant.Code, Scanned: Scan.Of(plant.Into(clean), name, ScanRules.Standard))).Where(plant => !plant.Scanned.Codes.Contains(plant.Code)).Select(plant => $"{plant.i} {plant.Code}: {string.Join("; ", plant.Scanned.Findings)}").ToList();
        Console.WriteLine($"{name}: {plants.Length - missed.Count} of {plants.Length} planted leaks found, {plants.Select(plant => plant.Code).Distinct().Count()} kinds");
        Assert.Empty(missed);
    }
}
