using System.Globalization;
using Answerable.Web.Words;

namespace Answerable.Web.Documents;

/// <summary>The parts that are the same in every Word file, or nearly.</summary>
public static partial class DocxFile
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships", Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int NumberedList = 1;

    private const string ContentTypes = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="{Word}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Word}styles+xml"/>
        <Override PartName="/word/numbering.xml" ContentType="{Word}numbering+xml"/><Override PartName="/word/settings.xml" ContentType="{Word}settings+xml"/>
        <Override PartName="/word/footer1.xml" ContentType="{Word}footer+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>
        """;

    private const string Relations = $"""
        <Relationships xmlns="{PackageRelations}">
        <Relationship Id="rDocument" Type="{OfficeRelations}/officeDocument" Target="word/document.xml"/>
        <Relationship Id="rCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>
        """;

    /// <summary>The layout of today's Word; and Word is to leave out who saved it, when somebody does.</summary>
    private const string Settings = $"""
        <w:settings xmlns:w="{Main}"><w:zoom w:percent="100"/><w:removePersonalInformation/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>
        """;

    private const string Footer = $"""
        <w:ftr xmlns:w="{Main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{English.PageWord} </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> {English.OfWord} </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
        """;

    private static readonly string[] WordsOwn = ["Title", "List Bullet", "List Number", "List Continue", "Quote"];

    private static readonly string Styles = $"""
        <w:styles xmlns:w="{Main}">
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D5085"/><w:u w:val="single"/></w:rPr></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/>
        <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="6F777B"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders></w:tblPr>
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
        <w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
        {Style("Title", "Title", "", "<w:keepNext/><w:spacing w:after=\"160\" w:line=\"252\" w:lineRule=\"auto\"/>", Bold(40))}
        {Style("Lead", "Lead", "", "<w:spacing w:after=\"200\"/>", Sized(24))}
        {HeadingStyle(1, 30, 360)}{HeadingStyle(2, 26, 280)}{HeadingStyle(3, 23, 220)}{HeadingStyle(4, 22, 200)}
        {Style("Caption", "caption", "", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>", Bold(22))}
        {Style("TableSubtitle", "Table subtitle", "", "<w:keepNext/><w:spacing w:after=\"80\"/>", Sized(19))}
        {Style("TableText", "Table text", "", "<w:spacing w:before=\"50\" w:after=\"50\" w:line=\"252\" w:lineRule=\"auto\"/>", Sized(19))}
        {Style("TableFigure", "Table figure", "TableText", "<w:jc w:val=\"right\"/>", "")}
        {Style("TableNote", "Table note", "", "<w:spacing w:before=\"60\" w:after=\"60\"/>", Sized(19))}
        {Style("ListBullet", "List Bullet", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"70\"/>", "")}
        {Style("ListNumber", "List Number", "", "<w:spacing w:after=\"70\"/>", "")}
        {Style("ListContinue", "List Continue", "", "<w:spacing w:after=\"70\"/>", "")}
        {Style("Quote", "Quote", "", "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"B1B4B6\"/></w:pBdr><w:ind w:left=\"340\"/>", "")}
        {Style("QuoteWho", "Quote who", "Quote", "<w:keepNext/>", "<w:b/>")}
        {Style("Footer", "footer", "", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", Sized(18))}
        {Style("WriteLine", "Write line", "", "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"2\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"200\" w:after=\"200\"/>", "<w:b/>")}
        {Style("Placeholder", "Placeholder", "", "", "<w:color w:val=\"505A5F\"/>")}
        </w:styles>
        """;

    private static string HeadingStyle(int level, int size, int before) => Style($"Heading{level}", $"heading {level}", "",
        $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{Invariant(before)}\" w:after=\"100\" w:line=\"252\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{Invariant(level - 1)}\"/>", Bold(size));

    private static string Style(string id, string name, string based, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\"{(char.IsLower(name[0]) || WordsOwn.Contains(name) ? "" : " w:customStyle=\"1\"")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{(based.Length > 0 ? based : "Normal")}\"/>"
        + $"{(id.StartsWith("Heading", StringComparison.Ordinal) || id == "Title" ? "<w:next w:val=\"Normal\"/>" : "")}<w:qFormat/>{(paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "")}{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>";

    private static string Sized(int halfPoints) => $"<w:sz w:val=\"{Invariant(halfPoints)}\"/><w:szCs w:val=\"{Invariant(halfPoints)}\"/>";

    private static string Bold(int halfPoints) => "<w:b/>" + Sized(halfPoints);

    /// <summary>Bullets, and numbers that begin anew for each list.</summary>
    private static string Numbering(IReadOnlyList<(int Level, int Start)> lists) =>
        $"<w:numbering xmlns:w=\"{Main}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{Levels("bullet", level => "•–▪"[level % 3].ToString())}</w:abstractNum>"
        + $"<w:abstractNum w:abstractNumId=\"{NumberedList}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{Levels("decimal", level => $"%{Invariant(level + 1)}.")}</w:abstractNum>"
        + $"<w:num w:numId=\"{DocxMarkdown.Bullets}\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + string.Concat(lists.Select((list, i) =>
            $"<w:num w:numId=\"{Invariant(DocxMarkdown.Bullets + 1 + i)}\"><w:abstractNumId w:val=\"{NumberedList}\"/><w:lvlOverride w:ilvl=\"{Invariant(Math.Min(list.Level, 8))}\"><w:startOverride w:val=\"{Invariant(list.Start)}\"/></w:lvlOverride></w:num>"))
        + "</w:numbering>";

    private static string Levels(string format, Func<int, string> sign) => string.Concat(Enumerable.Range(0, 9).Select(level =>
        $"<w:lvl w:ilvl=\"{Invariant(level)}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{sign(level)}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{Invariant(425 * (level + 1))}\" w:hanging=\"425\"/></w:pPr></w:lvl>"));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
