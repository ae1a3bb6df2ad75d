using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What stands in an Excel sheet beside its cells.</summary>
internal static class XlsxSheetExtras
{
    // These hold nothing of their own; pictures, notes and the printer are parts, and are found as such.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "sheetPr", "dimension", "sheetViews", "sheetCalcPr", "sheetProtection", "protectedRanges", "phoneticPr", "printOptions", "pageMargins", "pageSetup", "rowBreaks", "colBreaks", "ignoredErrors",
        "tableParts", "sortState", "autoFilter", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "AlternateContent",
    };

    public static void Look(string name, PartXml xml, Sheet sheet, XlsxLooks looks, PartGraph graph, ZipPart part, Discoveries found)
    {
        switch (name)
        {
            case "conditionalFormatting":
                Rules(xml, sheet, looks, found);
                break;
            case "dataValidations":
                foreach (var _ in xml.Children()) Validation(xml, sheet, found);
                break;
            case "headerFooter":
                foreach (var kind in xml.Children())
                {
                    var text = xml.Text() ?? "";
                    if (HeaderCodes.SaysSomething(text)) found.Add(Leak.HeaderFooter, sheet.At(0, 0), "words at the head or foot of the printed page, which the screen does not show");
                    if (HeaderCodes.HasPath(text)) found.Add(Leak.HeaderFooter, sheet.At(0, 0), "the printed page says in which folder the workbook lies");
                }
                break;
            case "hyperlinks":
                foreach (var _ in xml.Children())
                {
                    var where = $"sheet {Shown.Value(sheet.Name)}, cell {xml.Attribute("ref")}";
                    foreach (var text in new[] { "tooltip", "display", "location" }.Select(attribute => xml.Attribute(attribute)).OfType<string>()) found.Text(text, where);
                }
                break;
            case "extLst":
                Extensions(xml, sheet, looks, found);
                break;
            case "scenarios":
                found.Add(Leak.UnknownPart, sheet.At(0, 0), "other values for some cells, kept as scenarios");
                break;
            default:
                if (!Harmless.Contains(name)) found.Add(Leak.UnknownPart, sheet.At(0, 0), $"an element that our sheets never have ({Shown.Value(name)})");
                xml.Skip();
                break;
        }
    }

    private static void Rules(PartXml xml, Sheet sheet, XlsxLooks looks, Discoveries found)
    {
        var range = xml.Attribute("sqref") ?? "";
        foreach (var _ in xml.Descendants())
        {
            var hides = (xml.Name == "cfRule" && looks.RuleHides(xml.Attribute("dxfId"))) || (xml.Name is "dataBar" or "iconSet" && xml.Attribute("showValue") is "0" or "false");
            if (hides) found.Add(Leak.InvisibleFormat, Range(sheet, range), "a conditional format hides what is in some cells");
        }
    }

    private static void Validation(PartXml xml, Sheet sheet, Discoveries found)
    {
        var range = xml.Attribute("sqref") ?? "";
        var isList = xml.Attribute("type") == "list";
        var hasWords = new[] { "prompt", "promptTitle", "error", "errorTitle" }.Any(attribute => xml.Attribute(attribute) is { Length: > 0 });
        foreach (var name in xml.Descendants())
            if (name == "sqref") range = xml.Text() ?? range;
        if (isList) found.Add(Leak.DataValidation, Range(sheet, range), "a list of choices for the cell");
        else if (hasWords) found.Add(Leak.DataValidation, Range(sheet, range), "words that are shown to who fills the cell in");
    }

    private static void Extensions(PartXml xml, Sheet sheet, XlsxLooks looks, Discoveries found)
    {
        foreach (var name in xml.Descendants())
        {
            if (name == "dataValidation") Validation(xml, sheet, found);
            else if (name == "dataBar" && xml.Attribute("showValue") is "0" or "false") found.Add(Leak.InvisibleFormat, sheet.At(0, 0), "a conditional format shows a bar in place of the number");
            else if (name == "dxf" && xml.Subtree(ScanLimits.TreeElements) is { } look && looks.Hides(look)) found.Add(Leak.InvisibleFormat, sheet.At(0, 0), "a conditional format hides what is in some cells");
        }
    }

    private static string Range(Sheet sheet, string range) => range.Length is 0 or > 100 ? sheet.At(0, 0).ToString() : $"sheet {Shown.Value(sheet.Name)}, cells {range}";
}
