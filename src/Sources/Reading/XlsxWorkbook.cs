namespace Answerable.Sources.Reading;

/// <summary>The parts of an xlsx workbook round its sheets (ECMA-376): which sheets there are, where, and what their cells share.</summary>
internal sealed class XlsxWorkbook
{
    private static readonly string[] Spaces = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

    private static readonly string[] RelationSpaces =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

    private readonly ZipPackage _package;
    private readonly List<(Sheet Sheet, ZipPart Part)> _sheets = [];
    private readonly XlsxStyles _styles;
    private readonly IReadOnlyList<string?> _strings;
    private bool _from1904;

    public XlsxWorkbook(ZipPackage package, Findings findings)
    {
        _package = package;
        CheckContentTypes();
        var main = XlsxRelations.Of(package, "").FirstOrDefault(relation => relation.Is("officeDocument"))
            ?? throw new UnreadableWorkbookException(Spot.OfPart("_rels/.rels"), "missing-part", "The file does not say which of its parts is the workbook. Expected a whole workbook.");
        var workbook = main.Target(package, "");
        if (!workbook.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableWorkbookException(workbook.Spot, "unsupported-format", "The file is no xlsx workbook; it may be an xlsb one. Expected an xlsx or ods workbook, or a csv file.");
        if (package.Parts.FirstOrDefault(part => part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) is { } macros)
            findings.Note(macros.Spot, "macros", "The workbook has macros in it. They were not read, and nothing of them runs.");
        var relations = XlsxRelations.Of(package, workbook.Name);
        ReadSheets(workbook, relations, findings);
        _styles = new XlsxStyles(package, relations.FirstOrDefault(relation => relation.Is("styles"))?.Target(package, workbook.Name));
        _strings = XlsxStrings.Read(package, relations.FirstOrDefault(relation => relation.Is("sharedStrings"))?.Target(package, workbook.Name));
    }

    public static bool IsOurs(string space) => Spaces.Contains(space);

    /// <summary>Goes over the rows; a sheet of which there are enough is left where it is.</summary>
    public IEnumerable<SheetRow> Rows(Findings findings, Func<SheetRow, bool> isEnough)
    {
        var formulas = new CellNote("formula", "A formula's last result was read, not worked out again", "Check that the file was saved after its last change.");
        foreach (var (sheet, part) in _sheets)
        {
            yield return new(sheet, 0, []);
            using var xml = new PartXml(_package, part);
            foreach (var row in new XlsxSheet(sheet, xml, _strings, _styles, _from1904, formulas, findings).Rows())
            {
                yield return row;
                if (isEnough(row)) break;
            }
        }
        formulas.Report(findings);
    }

    // Read for its faults only: each part's own first element says better what it is.
    private void CheckContentTypes()
    {
        using var xml = new PartXml(_package, _package.Get("[Content_Types].xml"));
        xml.Root("Types");
        while (xml.Read()) { }
    }

    private void ReadSheets(ZipPart workbook, IReadOnlyList<XlsxRelation> relations, Findings findings)
    {
        using var xml = new PartXml(_package, workbook);
        xml.Root("workbook", "wrong-part");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = 0;
        while (xml.Read())
        {
            if (!xml.IsStart || !IsOurs(xml.Namespace)) continue;
            if (xml.Name == "workbookPr") _from1904 = xml.Attribute("date1904") is "1" or "true";
            if (xml.Name != "sheet") continue;
            listed++;
            var (name, state) = (xml.Attribute("name") ?? "", xml.Attribute("state"));
            var place = new Sheet(name).At(0, 0);
            if (Characters.FirstFault(name) is { } fault || name.Length is 0 or > Limits.CharactersPerSheetName)
                throw new UnreadableWorkbookException(workbook.Spot, "sheet-name", $"A sheet is named {Shown.Value(name)}. Expected a name of printed characters, at most {Limits.CharactersPerSheetName} of them.");
            if (!names.Add(name))
                throw new UnreadableWorkbookException(place, "duplicate-sheet", "Two sheets have this name. Expected each name once.");
            var id = RelationSpaces.Select(space => xml.Attribute("id", space)).FirstOrDefault(found => found is not null);
            var relation = relations.FirstOrDefault(relation => relation.Id == id)
                ?? throw new UnreadableWorkbookException(place, "missing-part", "The workbook does not say which part the sheet is in. Expected a whole workbook.");
            if (state is "hidden" or "veryHidden")
                findings.Note(place, "hidden-sheet", "The sheet is hidden. It was left out: unhide it and save the file again if it is meant to be read.");
            else if (relation.IsExternal)
                throw new UnreadableWorkbookException(place, "external-target", "The sheet is said to be outside the file. Nothing outside is ever opened. Expected a whole workbook.");
            else if (!relation.Is("worksheet"))
                findings.Note(place, "not-a-table", "The sheet is a chart or a dialog and not a table. It was left out.");
            else
                _sheets.Add((new(name), relation.Target(_package, workbook.Name)));
        }
        if (_sheets.Count == 0)
            throw new UnreadableWorkbookException(workbook.Spot, "no-sheets", $"The workbook has no {(listed == 0 ? "sheet" : "visible sheet of cells")}. Expected at least one.");
    }
}
