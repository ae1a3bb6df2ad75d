using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An Excel workbook: its sheets, its names, its shared texts, and the parts of its package.</summary>
internal static class XlsxBook
{
    // What a workbook's own part may say: everything else is named. The lists of pivot tables and links are found as parts too.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "fileVersion", "workbookPr", "bookViews", "sheets", "calcPr", "workbookProtection", "definedNames", "pivotCaches", "externalReferences", "AlternateContent", "revisionPtr", "extLst", "oleSize",
        "functionGroups", "fileSharing",
    };

    /// <summary>Looks at all of it, and gives the texts that its cells share.</summary>
    public static XlsxTexts Look(PartGraph graph, Discoveries found)
    {
        var package = graph.Package;
        var part = graph.Reached("officeDocument").FirstOrDefault()
            ?? throw new UnreadableWorkbookException(Spot.OfZip, "missing-part", "The file has no workbook in it.");
        using var xml = new PartXml(package, part);
        var book = xml.Tree(ScanLimits.TreeElements);
        if (book?.Name.LocalName != "workbook") throw new UnreadableWorkbookException(part.Spot, "wrong-part", "The part is no workbook.");

        Own(book, part, found);
        var sheets = Sheets(graph, part, book, found);
        XlsxNames.Look(book, [.. sheets.Where(sheet => sheet.IsShown).Select(sheet => sheet.Name)], found);

        var styles = graph.Reached("styles").FirstOrDefault();
        var looks = new XlsxLooks(package, styles, graph.Reached("theme").FirstOrDefault());
        foreach (var text in looks.Texts) found.Text(text, styles?.Spot.ToString() ?? "");
        var texts = new XlsxTexts(package, graph.Reached("sharedStrings").FirstOrDefault(), looks);
        var kinds = new XlsxStyles(package, styles);
        var from1904 = book.Elements().Any(element => element.Name.LocalName == "workbookPr" && element.Attribute("date1904")?.Value is "1" or "true");
        var formulas = 0;
        foreach (var sheet in sheets)
        {
            if (!graph.RoadsTo(sheet.Part).Contains("worksheet")) continue;
            using var rows = new PartXml(package, sheet.Part);
            var look = new XlsxSheetLook(new(PersonalData.Masked(sheet.Name)), rows, new(texts, looks, kinds, from1904), graph, sheet.Part, found);
            look.Look();
            formulas += look.Formulas;
        }
        texts.Report(found);
        foreach (var unlisted in graph.Reached("worksheet").Where(reached => !sheets.Any(sheet => sheet.Part == reached)))
            found.Add(Leak.OrphanPart, unlisted.Spot, "a sheet that the workbook does not list");
        foreach (var metadata in graph.Reached("sheetMetadata").Where(reached => HasStrings(package, reached)))
            found.Add(Leak.DataModel, metadata.Spot, "names and values from a data source");
        if (formulas > 0) found.Add(Leak.Formulas, part.Spot, $"{Shown.Count(formulas, "formula")}: readers can see how each was worked out");
        return texts;
    }

    private static bool HasStrings(ZipPackage package, ZipPart part)
    {
        using var xml = new PartXml(package, part);
        while (xml.Read())
            if (xml is { IsStart: true, Name: "metadataStrings" or "mdxMetadata" }) return true;
        return false;
    }

    private static void Own(XElement book, ZipPart part, Discoveries found)
    {
        foreach (var element in book.Elements())
        {
            var name = element.Name.LocalName;
            if (name == "fileSharing" && element.Attribute("userName")?.Value is { Length: > 0 }) found.Droppable(Leak.Metadata, part.Spot.ToString(), "the name of who has reserved the workbook");
            if (name == "AlternateContent" && element.Descendants().Any(inner => inner.Attribute("url")?.Value.Length > 0)) found.Droppable(Leak.Metadata, part.Spot.ToString(), "the folder of somebody's computer in which the workbook was saved");
            if (!Known.Contains(name)) found.Add(Leak.UnknownPart, part.Spot, $"an element that our workbooks never have ({Shown.Value(name)})");
        }
    }

    private static List<(string Name, bool IsShown, ZipPart Part)> Sheets(PartGraph graph, ZipPart book, XElement root, Discoveries found)
    {
        var sheets = new List<(string Name, bool IsShown, ZipPart Part)>();
        foreach (var sheet in root.Elements().Where(element => element.Name.LocalName == "sheets").Elements())
        {
            var name = sheet.Attribute("name")?.Value ?? "";
            var state = sheet.Attribute("state")?.Value ?? "visible";
            var part = graph.Led(book, sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value);
            if (part is null) throw new UnreadableWorkbookException(book.Spot, "missing-part", "The workbook names a sheet that is not in the file.");
            sheets.Add((name, state == "visible", part));
            var place = new Sheet(PersonalData.Masked(name)).At(0, 0);
            if (state != "visible") found.Add(Leak.HiddenSheet, place, state == "veryHidden" ? "the sheet is hidden so that Excel's Unhide does not list it" : "the sheet is hidden");
            found.Text(name, place.ToString());
        }
        return sheets.Count > 0 ? sheets : throw new UnreadableWorkbookException(book.Spot, "no-sheets", "The workbook has no sheet.");
    }
}
