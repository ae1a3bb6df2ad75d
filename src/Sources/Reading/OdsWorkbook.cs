using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>The sheets of an OpenDocument workbook, which all stand in one part (OpenDocument 1.3, part 3, section 9).</summary>
internal sealed class OdsWorkbook
{
    private const string Kind = "application/vnd.oasis.opendocument.spreadsheet";

    private readonly ZipPackage _package;
    private readonly ZipPart _content;

    public OdsWorkbook(ZipPackage package)
    {
        _package = package;
        var kind = Encoding.Latin1.GetString(package.Bytes(package.Get("mimetype"), 200)).TrimEnd();
        if (kind != Kind)
            throw new UnreadableWorkbookException(Spot.OfPart("mimetype"), "magic-mismatch", $"The file says that it is {Shown.Value(kind)}. Expected {Shown.Value(Kind)}, an OpenDocument workbook.");
        CheckManifest();
        _content = package.Get("content.xml");
    }

    public IEnumerable<SheetRow> Rows(Findings findings)
    {
        var formulas = new CellNote("formula", "A formula's last result was read, not worked out again", "Check that the file was saved after its last change.");
        using var xml = new PartXml(_package, _content);
        xml.Root("document-content");
        var hiddenStyles = new HashSet<string>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var any = false;
        while (xml.Read())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "automatic-styles") CollectHidden(xml, hiddenStyles);
            if (xml.Name != "spreadsheet" || xml.Namespace != OdsNames.Office) continue;
            foreach (var name in xml.Children())
            {
                if (name == "tracked-changes")
                    findings.Note(_content.Spot, "tracked-changes", "The workbook keeps its earlier versions. They were not read.");
                if (name != "table" || xml.Namespace != OdsNames.Table)
                {
                    xml.Skip();
                    continue;
                }
                var sheet = new Sheet(xml.Attribute("name", OdsNames.Table) ?? "");
                Check(sheet, names);
                if (xml.Attribute("style-name", OdsNames.Table) is { } style && hiddenStyles.Contains(style))
                {
                    findings.Note(sheet.At(0, 0), "hidden-sheet", "The sheet is hidden. It was left out: show it and save the file again if it is meant to be read.");
                    xml.Skip();
                    continue;
                }
                any = true;
                yield return new(sheet, 0, []);
                foreach (var row in new OdsSheet(sheet, xml, formulas, findings).Rows()) yield return row;
            }
        }
        if (!any) throw new UnreadableWorkbookException(_content.Spot, "no-sheets", "The workbook has no visible sheet. Expected at least one.");
        formulas.Report(findings);
    }

    private void Check(Sheet sheet, HashSet<string> names)
    {
        if (Characters.FirstFault(sheet.Name) is not null || sheet.Name.Length is 0 or > Limits.CharactersPerSheetName)
            throw new UnreadableWorkbookException(_content.Spot, "sheet-name", $"A sheet is named {Shown.Value(sheet.Name)}. Expected a name of printed characters, at most {Limits.CharactersPerSheetName} of them.");
        if (!names.Add(sheet.Name))
            throw new UnreadableWorkbookException(sheet.At(0, 0), "duplicate-sheet", "Two sheets have this name. Expected each name once.");
    }

    private void CheckManifest()
    {
        if (_package.Find("META-INF/manifest.xml") is not { } part) return;
        using var xml = new PartXml(_package, part);
        while (xml.Read())
        {
            if (xml is { IsStart: true, Name: "encryption-data" })
                throw new UnreadableWorkbookException(part.Spot, "encrypted", "The workbook is locked with a password. Expected one without.");
        }
    }

    private static void CollectHidden(PartXml xml, HashSet<string> hidden)
    {
        var style = "";
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "style") style = xml.Attribute("name", OdsNames.Style) ?? "";
            if (xml.Name == "table-properties" && xml.Attribute("display", OdsNames.Table) == "false") hidden.Add(style);
        }
    }
}

internal static class OdsNames
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Calculated = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
}
