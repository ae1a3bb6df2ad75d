using System.Xml;

namespace Answerable.Web.Workbooks;

/// <summary>The parts that are the same in every workbook, or nearly.</summary>
public static partial class XlsxFile
{
    /// <summary>0 is a cell, 1 a title, 2 a heading, 3 what a line is about, 4 a text that wraps.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}">
        <fonts count="3">
        <font><sz val="12"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>
        </fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders>
        <cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/></cellStyleXfs>
        <cellXfs count="5">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1" applyFont="1"/>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        </cellXfs>
        <cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>
        </styleSheet>
        """;

    private static string Links(params IReadOnlyList<(string Kind, string Target)> targets) =>
        $"<Relationships xmlns=\"{Packages}relationships\">"
        + string.Concat(targets.Select((link, i) => Invariant($"<Relationship Id=\"r{i + 1}\" Type=\"{link.Kind}\" Target=\"{link.Target}\"/>")))
        + "</Relationships>";

    private static string Types(int sheets, int tables) =>
        $"<Types xmlns=\"{Packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + Override("xl/workbook.xml", Kinds + "sheet.main+xml")
        + Override("xl/styles.xml", Kinds + "styles+xml")
        + string.Concat(Enumerable.Range(1, sheets).Select(i => Override(Invariant($"xl/worksheets/sheet{i}.xml"), Kinds + "worksheet+xml")))
        + string.Concat(Enumerable.Range(1, tables).Select(i => Override(Invariant($"xl/tables/table{i}.xml"), Kinds + "table+xml")))
        + "</Types>";

    private static string Override(string part, string type) => $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>";

    /// <summary>Title and language, and nobody's name and no day.</summary>
    private static void Properties(XmlWriter xml, string title)
    {
        const string dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Packages + "metadata/core-properties");
        xml.WriteElementString("dc", "title", dublin, ((Cell)title).Text);
        xml.WriteElementString("dc", "language", dublin, "en-GB");
    }
}
