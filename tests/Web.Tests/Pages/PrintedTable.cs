using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Answerable.Web.Tests.Pages;

/// <summary>The rows of one sheet of the ONS's workbook by the code of their local area, read by the test and not by the program.</summary>
internal sealed class PrintedTable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, Dictionary<string, string>> _rows = [];

    public PrintedTable(string workbook, string sheet)
    {
        using var zip = ZipFile.OpenRead(workbook);
        XDocument Part(string name) => XDocument.Load(zip.GetEntry(name)!.Open());
        var shared = Part("xl/sharedStrings.xml").Root!.Elements(Main + "si").Select(text => string.Concat(text.Descendants(Main + "t").Select(run => run.Value))).ToList();
        var id = Part("xl/workbook.xml").Descendants(Main + "sheet").First(one => one.Attribute("name")!.Value.Trim() == sheet).Attribute(Relations + "id")!.Value;
        var target = Part("xl/_rels/workbook.xml.rels").Root!.Elements().First(one => one.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        Dictionary<string, string> headings = [];
        foreach (var row in Part("xl/" + target).Descendants(Main + "row"))
        {
            var cells = row.Elements(Main + "c").Where(cell => cell.Element(Main + "v") is not null).ToDictionary(
                cell => new string([.. cell.Attribute("r")!.Value.TakeWhile(char.IsLetter)]),
                cell => cell.Attribute("t")?.Value == "s" ? shared[int.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture)] : cell.Element(Main + "v")!.Value);
            if (cells.Values.Any(text => Plain(text) == "Total recorded crime (excluding fraud)")) headings = cells;
            else if (headings.Count > 0 && cells.TryGetValue("C", out var code)) _rows[code] = cells.Where(cell => headings.ContainsKey(cell.Key)).ToDictionary(cell => Plain(headings[cell.Key]), cell => cell.Value);
        }
    }

    /// <summary>The number of an area under a heading, whatever stands in brackets after it.</summary>
    public decimal this[string code, string heading] =>
        decimal.Parse(_rows[code].First(cell => cell.Key == heading || cell.Key.StartsWith($"{heading} (", StringComparison.Ordinal)).Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
