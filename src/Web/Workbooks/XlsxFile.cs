using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Answerable.Web.Workbooks;

/// <summary>A workbook as Office Open XML (ECMA-376): the fewest parts that a marked, readable workbook needs.</summary>
public static partial class XlsxFile
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Of(Workbook workbook)
    {
        using var parts = new Parts();
        List<string> tables = [];
        parts.Xml("_rels/.rels", Links(
            (Related + "/officeDocument", "xl/workbook.xml"), (Packages + "relationships/metadata/core-properties", "docProps/core.xml")));
        parts.Xml("docProps/core.xml", xml => Properties(xml, workbook.Title));
        parts.Xml("xl/workbook.xml", xml => Contents(xml, workbook.Sheets));
        parts.Xml("xl/_rels/workbook.xml.rels", Links(
            [.. workbook.Sheets.Select((_, i) => (Related + "/worksheet", Invariant($"worksheets/sheet{i + 1}.xml"))), (Related + "/styles", "styles.xml")]));
        parts.Xml("xl/styles.xml", Styles);
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            var sheet = workbook.Sheets[i];
            var name = Invariant($"sheet{i + 1}.xml");
            var last = 0;
            parts.Xml($"xl/worksheets/{name}", xml => last = Rows(xml, sheet, isFirst: i == 0));
            if (!sheet.IsTable || last == Sheet.HeadingRow) continue; // a table needs a row, or Excel calls the file damaged
            tables.Add(sheet.Name);
            var table = Invariant($"table{tables.Count}.xml");
            parts.Xml($"xl/worksheets/_rels/{name}.rels", Links((Related + "/table", $"../tables/{table}")));
            parts.Xml($"xl/tables/{table}", xml => Table(xml, sheet, tables.Count, last));
        }

        parts.Xml("[Content_Types].xml", Types(workbook.Sheets.Count, tables.Count));
        return parts.Finish();
    }

    private static void Contents(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Related);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Invariant($"{i + 1}"));
            xml.WriteAttributeString("id", Related, Invariant($"r{i + 1}"));
            xml.WriteEndElement();
        }
    }

    /// <summary>A sheet, and the number of its last row.</summary>
    private static int Rows(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"<sheetViews><sheetView {(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\">");
        if (sheet.IsTable) xml.WriteRaw("<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A3\" sqref=\"A3\"/>");
        xml.WriteRaw("</sheetView></sheetViews><cols>");
        for (var i = 0; i < sheet.Columns.Count; i++)
            xml.WriteRaw(Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Columns[i].Width}\" customWidth=\"1\"/>"));
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        var number = 1;
        Row(xml, number, [sheet.Title], _ => 1);
        if (sheet.IsTable) Row(xml, ++number, [.. sheet.Columns.Select(column => (Cell)column.Heading!)], _ => 2);
        foreach (var row in sheet.Rows) Row(xml, ++number, row, column => sheet.IsTable ? 0 : column == 0 ? 3 : 4);
        xml.WriteEndElement();
        if (sheet.IsTable && number > Sheet.HeadingRow) xml.WriteRaw($"<tableParts count=\"1\"><tablePart xmlns:r=\"{Related}\" r:id=\"r1\"/></tableParts>");
        xml.WriteEndElement();
        return number;
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<Cell> cells, Func<int, int> style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Invariant($"{number}"));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { Text: null, Number: null }) continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Letter(i) + Invariant($"{number}"));
            if (style(i) != 0) xml.WriteAttributeString("s", Invariant($"{style(i)}"));
            if (cells[i].Digits is { } digits)
            {
                xml.WriteElementString("v", Main, digits);
            }
            else
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Escape().Replace(cells[i].Text!, "_x005F_"));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Table(XmlWriter xml, Sheet sheet, int id, int last)
    {
        xml.WriteStartElement("table", Main);
        xml.WriteAttributeString("id", Invariant($"{id}"));
        xml.WriteAttributeString("name", sheet.Name);
        xml.WriteAttributeString("displayName", sheet.Name);
        xml.WriteAttributeString("ref", Invariant($"A{Sheet.HeadingRow}:{Letter(sheet.Columns.Count - 1)}{last}")); // and no autoFilter: no buttons
        xml.WriteStartElement("tableColumns", Main);
        xml.WriteAttributeString("count", Invariant($"{sheet.Columns.Count}"));
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.WriteStartElement("tableColumn", Main);
            xml.WriteAttributeString("id", Invariant($"{i + 1}"));
            xml.WriteAttributeString("name", sheet.Columns[i].Heading);
            xml.WriteEndElement();
        }
    }

    private static string Letter(int column) => column switch
    {
        < 26 => ((char)('A' + column)).ToString(),
        < 702 => $"{(char)('A' - 1 + column / 26)}{(char)('A' + column % 26)}",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // ECMA-376 22.9.2.19: _x000A_ in a text stands for a character, so a text that has it in earnest says so.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
