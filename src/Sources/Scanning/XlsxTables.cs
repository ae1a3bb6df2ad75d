using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>The marked tables of a sheet.</summary>
internal static class XlsxTables
{
    /// <summary>Names, comments and formulas of a sheet's tables.</summary>
    public static void Look(PartGraph graph, Discoveries found)
    {
        foreach (var part in graph.Reached("table"))
        {
            if (Tree(graph.Package, part) is not { } table) continue;
            if (table.Attribute("comment")?.Value is { Length: > 0 }) found.Add(Leak.Comments, part.Spot, "a comment on the table");
            var columns = table.Descendants().Where(element => element.Name.LocalName == "tableColumn").ToList();
            foreach (var text in columns.SelectMany(column => column.Attributes()).Where(attribute => attribute.Name.LocalName is "name" or "totalsRowLabel")) found.Text(text.Value, part.Spot.ToString());
            if (table.Attribute("headerRowCount")?.Value == "0" && columns.Any(column => column.Attribute("name")?.Value.StartsWith("Column", StringComparison.Ordinal) != true))
                found.Add(Leak.InvisibleFormat, part.Spot, "headings of columns that the table does not show");
        }
    }

    /// <summary>Where a sheet's tables have headings that a style colours.</summary>
    public static IReadOnlyList<(int Row, int First, int Last)> StyledHeadings(PartGraph graph, ZipPart sheet)
    {
        var headings = new List<(int, int, int)>();
        foreach (var relation in XlsxRelations.Of(graph.Package, sheet.Name).Where(relation => relation.Is("table") && !relation.IsExternal))
        {
            if (graph.Package.Find(relation.Resolved(sheet.Name)) is not { } part || Tree(graph.Package, part) is not { } table) continue;
            var corners = (table.Attribute("ref")?.Value ?? "").Split(':');
            var isStyled = table.Elements().Any(element => element.Name.LocalName == "tableStyleInfo" && element.Attribute("name") is not null);
            if (isStyled && table.Attribute("headerRowCount")?.Value != "0" && CellReference.Parse(corners[0]) is { } first && CellReference.Parse(corners[^1]) is { } last)
                headings.Add((first.Row, first.Column, last.Column));
        }
        return headings;
    }

    private static XElement? Tree(ZipPackage package, ZipPart part)
    {
        using var xml = new PartXml(package, part);
        return xml.Tree(ScanLimits.TreeElements);
    }
}
