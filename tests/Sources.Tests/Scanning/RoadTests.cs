using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;
using static Answerable.Sources.Tests.Scanning.Look;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>A part is what leads to it, whatever it is called: what calls itself harmless is looked into, and what nothing shows is found.</summary>
public sealed class RoadTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\"><v>1234</v></c></row>", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData("hyperlink", "xl/page.bin", "words", Leak.UnknownPart)] // inside the file a link leads to no part
    [InlineData("image", "xl/media/image1.png", "words", Leak.UnknownPart)]
    [InlineData("theme", "xl/theme.bin", "words", Leak.NotUnderstood)] // is to be XML, whatever its name
    [InlineData("styles", "xl/more.xml", "<styleSheet/>", Leak.OrphanPart)] // programs read the first
    [InlineData("worksheet", "xl/sheet7.xml", "<worksheet/>", Leak.OrphanPart)] // and only listed sheets
    [InlineData("sheetMetadata", "xl/metadata.xml", "<metadata><metadataStrings><s v=\"words\"/></metadataStrings></metadata>", Leak.DataModel)]
    [InlineData("sheetMetadata", "xl/metadata.xml", "<metadata><metadataTypes/></metadata>", "")]
    [InlineData("calcChain", "xl/calcChain.xml", "<calcChain><c r=\"A1\"/>words</calcChain>", Leak.HiddenMarkup)]
    [InlineData("customXml", "customXml/item1.xml", "<b:Sources xmlns:b=\"b\" StyleName=\"APA\"/>", "")]
    [InlineData("person", "xl/persons/person.xml", "<personList/>", "")]
    [InlineData("person", "xl/persons/person.xml", "<personList><person displayName=\"Somebody\"/></personList>", Leak.Comments)]
    public void A_part_of_a_workbook_is_what_leads_to_it(string road, string name, string text, string codes)
    {
        var parts = Workbooks.XlsxParts(Row);
        parts[3] = (parts[3].Name, parts[3].Text.Replace("</Relationships>", $"<Relationship Id=\"more\" Type=\"{Office}/{road}\" Target=\"/{name}\"/></Relationships>", StringComparison.Ordinal));
        parts.Add((name, text));
        Assert.Equal(codes, string.Join(' ', At(Workbooks.Zip(parts), ".xlsx").Codes));
    }

    [Fact]
    public void A_folder_with_bytes_in_it_is_a_part()
    {
        var parts = Workbooks.XlsxParts(Row);
        Assert.Equal([Leak.OrphanPart], At(Workbooks.Zip([.. parts, ("xl/", "words")]), ".xlsx").Codes);
        Assert.Empty(At(Workbooks.Zip([.. parts, ("xl/", "")]), ".xlsx").Codes);
    }

    [Theory]
    [InlineData("<c r=\"A2\" t=\"n\"><v>12</v><is><t>words</t></is></c>", Leak.HiddenMarkup)]
    [InlineData("<c r=\"A2\" t=\"s\"><v>9</v></c>", Leak.NotUnderstood)] // there is no such text
    [InlineData("</row></sheetData><sheetData><row r=\"2\"><c r=\"A2\"><v>12</v></c>", Leak.NotUnderstood)]
    public void A_cell_and_its_rows_are_there_once(string cell, string codes) => Assert.Equal(codes, string.Join(' ', At(Workbooks.Zip(Workbooks.XlsxParts($"{Row}<row r=\"2\">{cell}</row>")), ".xlsx").Codes));

    [Fact]
    public void A_picture_that_a_document_leads_to_and_does_not_show_is_found()
    {
        byte[] Document(string body)
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("answerable-").FullName, "x.docx");
            File.WriteAllBytes(path, Docx(body, ("image", "image", "")));
            byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0];
            return Workbooks.Zip([.. Workbooks.Parts(path).Select(part => part.Name == "word/image.xml" ? (part.Name, png) : part)]);
        }

        Assert.Equal([Leak.OrphanPart], At(Document(Paragraph("Words")), ".docx").Codes);
        Assert.Empty(At(Document("<w:p><w:r><w:drawing><a:blip r:embed=\"image\"/></w:drawing></w:r></w:p>"), ".docx").Codes);
    }

    [Theory]
    [InlineData("<w:t>words</w:t>", Leak.HiddenMarkup)]
    [InlineData("<w:p><w:t>words</w:t></w:p>", Leak.HiddenMarkup)]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:t>call 07700 900123</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>", Leak.PersonalData)]
    public void Words_of_a_document_stand_in_runs(string body, string codes) => Assert.Equal(codes, string.Join(' ', At(Docx(body), ".docx").Codes));

    [Theory]
    [InlineData("<table:table table:name=\"Data\"><table:table-row>words<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>", Leak.HiddenMarkup)]
    [InlineData("<table:table table:name=\"Data\"><table:table-row><table:table-cell office:value-type=\"string\">words<text:p>a</text:p></table:table-cell></table:table-row></table:table>", Leak.HiddenMarkup)]
    public void Words_of_an_OpenDocument_sheet_stand_in_paragraphs(string tables, string codes) => Assert.Equal(codes, string.Join(' ', At(Workbooks.Zip(Workbooks.OdsParts(tables)), ".ods").Codes));
}
