using System.Globalization;
using System.Xml;

namespace Answerable.Web.Workbooks;

/// <summary>A workbook as OpenDocument 1.3: the fewest parts that a marked, readable workbook needs.</summary>
public static partial class OdsFile
{
    public const string Type = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Names = "urn:oasis:names:tc:opendocument:xmlns:";
    private const string Office = Names + "office:1.0", Table = Names + "table:1.0", Text = Names + "text:1.0", Style = Names + "style:1.0", Fo = Names + "xsl-fo-compatible:1.0";

    public static byte[] Of(Workbook workbook)
    {
        using var parts = new Parts();
        parts.Stored("mimetype", Type); // first and stored, so that the file says what it is from its first bytes
        parts.Xml("META-INF/manifest.xml", Manifest);
        parts.Xml("meta.xml", xml => Properties(xml, workbook.Title));
        parts.Xml("styles.xml", Styles.WriteTo);
        parts.Xml("settings.xml", xml => Settings(xml, workbook.Sheets));
        parts.Xml("content.xml", xml => Content(xml, workbook.Sheets));
        return parts.Finish();
    }

    private static void Content(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Start(xml, "document-content", ("table", Table), ("text", Text), ("style", Style), ("fo", Fo));
        var widths = sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Width).Distinct().Order().ToList();
        Looks(widths).WriteTo(xml);
        xml.WriteRaw("<office:body><office:spreadsheet>");
        List<string> marked = [];
        foreach (var sheet in sheets)
        {
            var last = Rows(xml, sheet);
            if (sheet.IsTable && last > Sheet.HeadingRow) marked.Add(Invariant($"<table:database-range table:name=\"{sheet.Name}\" table:target-range-address=\"{sheet.Name}.A{Sheet.HeadingRow}:{sheet.Name}.{(char)('A' + sheet.Columns.Count - 1)}{last}\" table:contains-header=\"true\"/>"));
        }

        xml.WriteRaw($"<table:database-ranges>{string.Concat(marked)}</table:database-ranges></office:spreadsheet></office:body>");
        xml.WriteEndElement();
    }

    /// <summary>A sheet, and the number of its last row.</summary>
    private static int Rows(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("table", "table", Table);
        xml.WriteAttributeString("name", Table, sheet.Name);
        foreach (var column in sheet.Columns) xml.WriteRaw(Invariant($"<table:table-column table:style-name=\"w{column.Width}\"/>"));
        var number = 1;
        Row(xml, [sheet.Title], _ => "title");
        if (sheet.IsTable)
        {
            xml.WriteStartElement("table-header-rows", Table);
            Row(xml, [.. sheet.Columns.Select(column => (Cell)column.Heading!)], _ => "heading");
            xml.WriteEndElement();
            number++;
        }

        foreach (var row in sheet.Rows)
        {
            Row(xml, row, column => sheet.IsTable ? null : column == 0 ? "about" : "wrapped");
            number++;
        }

        xml.WriteEndElement();
        return number;
    }

    private static void Row(XmlWriter xml, IReadOnlyList<Cell> cells, Func<int, string?> style)
    {
        xml.WriteStartElement("table-row", Table);
        for (var i = 0; i < cells.Count; i++)
        {
            xml.WriteStartElement("table-cell", Table);
            if (style(i) is { } named) xml.WriteAttributeString("style-name", Table, named);
            if (cells[i].Digits is { } digits)
            {
                xml.WriteAttributeString("value-type", Office, "float");
                xml.WriteAttributeString("value", Office, digits);
                xml.WriteElementString("p", Text, digits);
            }
            else if (cells[i].Text is { } text)
            {
                xml.WriteAttributeString("value-type", Office, "string");
                foreach (var line in text.Split('\n')) Paragraph(xml, line);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// A line of text. OpenDocument takes several blanks for one, so those after another, and those at either end, are elements.
    /// A tab is a blank: it has an element too, but LibreOffice drops that from cells (7.4, seen November 2026), and words would run together.
    /// </summary>
    private static void Paragraph(XmlWriter xml, string text)
    {
        var line = text.Replace('\t', ' ');
        xml.WriteStartElement("p", Text);
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != ' ' || (i > 0 && i < line.Length - 1 && line[i - 1] != ' ')) continue;
            xml.WriteString(line[from..i]);
            xml.WriteStartElement("s", Text);
            xml.WriteEndElement();
            from = i + 1;
        }

        xml.WriteString(line[from..]);
        xml.WriteEndElement();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
