using System.IO.Compression;
using System.Text;

namespace Answerable.Sources.Tests.Reading;

/// <summary>Small workbooks put together by hand, part by part.</summary>
internal static class Workbooks
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>One sheet "Data" with these rows, such as <c>&lt;row r="1">…</c>.</summary>
    public static Sample Xlsx(string rows, string before = "", string after = "", string strings = "", string styles = "", string workbook = "") =>
        Read(".xlsx", XlsxParts(rows, before, after, strings, styles, workbook));

    public static List<(string Name, string Text)> XlsxParts(string rows, string before = "", string after = "", string strings = "", string styles = "", string workbook = "") =>
    [
        ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"/>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{workbook}<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"s1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
    ];

    /// <summary>These tables, such as <c>&lt;table:table table:name="Data">…</c>.</summary>
    public static Sample Ods(string tables, string styles = "") => Read(".ods", OdsParts(tables, styles));

    public static List<(string Name, string Text)> OdsParts(string tables, string styles = "") =>
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
            + $"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"),
    ];

    public static string OdsTable(string rows, string name = "Data") => $"<table:table table:name=\"{name}\">{rows}</table:table>";

    public static string OdsText(string text, string attributes = "") =>
        $"<table:table-cell office:value-type=\"string\"{attributes}><text:p>{text}</text:p></table:table-cell>";

    public static Sample Read(string extension, IEnumerable<(string Name, string Text)> parts) => Sample.Bytes(Zip(parts), extension);

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts) => Zip(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static List<(string Name, byte[] Bytes)> Parts(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }
}
