using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Answerable.Web.Tests.Commands;

/// <summary>The published outcomes in the other forms that the Home Office has used, with the very same rows.</summary>
internal static class OutcomesAs
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Package = "http://schemas.openxmlformats.org/package/2006";

    public static void Text(string published, string path)
    {
        using GZipStream from = new(File.OpenRead(published), CompressionMode.Decompress);
        using var to = File.Create(path);
        from.CopyTo(to);
    }

    /// <summary>One sheet, its texts shared by all cells as Excel does it, its numbers numbers.</summary>
    public static void Workbook(string published, string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        void Part(string name, string text)
        {
            using StreamWriter part = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            part.Write(text);
        }

        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"/>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"2017_18\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        Dictionary<string, int> shared = [];
        using (StreamWriter sheet = new(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), Encoding.UTF8, 65_536))
        using (StreamReader text = new(new GZipStream(File.OpenRead(published), CompressionMode.Decompress)))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            for (var row = 1; text.ReadLine() is { } line; row++)
            {
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
                foreach (var (i, cell) in Cells(line).Index())
                {
                    if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\"><v>{number}</v></c>"));
                    else sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\" t=\"s\"><v>{(shared.TryGetValue(cell, out var at) ? at : shared[cell] = shared.Count)}</v></c>"));
                }

                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(shared.Keys.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>");
    }

    private static IEnumerable<string> Cells(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal)) return line.Split(',');
        List<string> cells = [];
        for (var at = 0; at <= line.Length;)
        {
            var end = at < line.Length && line[at] == '"' ? line.IndexOf('"', at + 1) + 1 : line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
            cells.Add(line[at..end].Trim('"'));
            at = end + 1;
        }

        return cells;
    }
}
