using System.Globalization;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An OpenDocument workbook, sheet by sheet and cell by cell.</summary>
internal sealed class OdsLook(ZipPackage package, ZipPart content, OdfLooks looks, Discoveries found)
{
    private const int CellElements = 20_000;

    private static readonly HashSet<string> Drawings = new(StringComparer.Ordinal) { "frame", "custom-shape", "rect", "line", "polygon", "polyline", "path", "circle", "ellipse", "g", "control", "caption", "connector", "measure" };

    private readonly OdfText _text = new(looks, found);
    private int _cells, _formulas;

    public void Look()
    {
        using var xml = new PartXml(package, content);
        xml.Root("document-content");
        foreach (var name in xml.Descendants())
        {
            switch (name)
            {
                case "automatic-styles":
                    looks.Take(xml.Subtree(ScanLimits.TreeElements) ?? throw Fault("the workbook has more styles than one needs"));
                    break;
                case "scripts" when xml.Subtree(CellElements) is null or { HasElements: true }:
                    found.Add(Leak.Macros, content.Spot, "something that a program is to run");
                    break;
                case "spreadsheet" when xml.Namespace == OdsNames.Office:
                    Sheets(xml);
                    break;
            }
        }
        foreach (var page in looks.Pages.Where(page => HeaderCodes.Words(OdfText.WithoutFields(page))))
            found.Add(Leak.HeaderFooter, Spot.OfPart("styles.xml"), $"words at the head or foot of the printed page, which the screen does not show ({page.Name.LocalName})");
        if (_formulas > 0) found.Add(Leak.Formulas, content.Spot, $"{Shown.Count(_formulas, "formula")}: readers can see how each was worked out");
    }

    private void Sheets(PartXml xml)
    {
        var shown = new List<string>();
        XElement? names = null;
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "table" when xml.Namespace == OdsNames.Table:
                    var said = xml.Attribute("name", OdsNames.Table) ?? "";
                    var sheet = new Sheet(PersonalData.Masked(said));
                    if (looks.IsTableHidden(xml.Attribute("style-name", OdsNames.Table)) || xml.Attribute("display", OdsNames.Table) == "false") found.Add(Leak.HiddenSheet, sheet.At(0, 0), "the sheet is hidden");
                    else shown.Add(said);
                    found.Text(said, sheet.At(0, 0).ToString());
                    Rows(xml, sheet);
                    break;
                case "tracked-changes":
                    found.Add(Leak.Revisions, content.Spot, "earlier contents of changed cells, and who changed them");
                    xml.Skip();
                    break;
                case "content-validations":
                    foreach (var validation in (xml.Subtree(ScanLimits.TreeElements) ?? throw Fault("the workbook has more rules for its cells than one needs")).Elements())
                        if (OdfText.Attribute(validation, "condition", OdsNames.Table)?.Contains("is-in-list", StringComparison.Ordinal) == true || OdfText.Attribute(validation, "condition", OdsNames.Table)?.Contains("is-in-range", StringComparison.Ordinal) == true || validation.Value.Trim().Length > 0)
                            found.Add(Leak.DataValidation, content.Spot, "a list of choices for cells, or words that are shown to who fills them in");
                    break;
                case "data-pilot-tables":
                    found.Add(Leak.PivotCache, content.Spot, "a pivot table, with the rows or the source it is made of");
                    xml.Skip();
                    break;
                case "dde-links":
                    found.Add(Leak.ExternalLink, content.Spot, "values kept from another program's file");
                    xml.Skip();
                    break;
                case "named-expressions":
                    names = xml.Subtree(ScanLimits.TreeElements);
                    break;
                case "forms":
                    if (xml.Subtree(CellElements) is null or { HasElements: true }) found.Add(Leak.Form, content.Spot, "controls to be filled in or pressed");
                    break;
                case "calculation-settings" or "database-ranges":
                    xml.Skip();
                    break;
                default:
                    found.Add(Leak.UnknownPart, content.Spot, $"an element that our workbooks never have ({Shown.Value(name)})");
                    xml.Skip();
                    break;
            }
        }
        foreach (var named in names?.Elements() ?? [])
        {
            var meaning = OdfText.Attribute(named, "cell-range-address", OdsNames.Table) ?? OdfText.Attribute(named, "expression", OdsNames.Table) ?? "";
            // Written with a dot and dollars where Excel has an exclamation mark.
            if (!XlsxNames.IsRange(meaning.Replace("$", "", StringComparison.Ordinal).Split(':')[0].Replace('.', '!'), shown))
                found.Add(Leak.DefinedNames, $"the name {Shown.Value(PersonalData.Masked(OdfText.Attribute(named, "name", OdsNames.Table) ?? ""))}", "it stands for a text, a formula or cells that nobody sees");
        }
    }

    private void Rows(PartXml xml, Sheet sheet)
    {
        var (outlying, table) = (new OutlyingCells(sheet, found), new TableLook(sheet.At, found));
        var (hiddenColumns, columnsFound) = (new List<(long First, long Last)>(), new HashSet<int>());
        var columnStyles = new List<(long Last, string? Style)>();
        long row = 0, column = 0;
        foreach (var name in xml.Descendants())
        {
            switch (name)
            {
                case "table-column":
                    var count = Repeated(xml.Attribute("number-columns-repeated", OdsNames.Table));
                    if (xml.Attribute("visibility", OdsNames.Table) is "collapse" or "filter" || looks.IsColumnFlat(xml.Attribute("style-name", OdsNames.Table))) hiddenColumns.Add((column + 1, column + count));
                    column += count;
                    columnStyles.Add((column, xml.Attribute("default-cell-style-name", OdsNames.Table)));
                    break;
                case "table-row":
                    var rows = Repeated(xml.Attribute("number-rows-repeated", OdsNames.Table));
                    var visibility = xml.Attribute("visibility", OdsNames.Table);
                    var flat = looks.IsRowFlat(xml.Attribute("style-name", OdsNames.Table));
                    var cells = Cells(xml, sheet, row + 1, columnStyles);
                    if (cells.Count > 0)
                    {
                        var line = (int)Math.Min(row + 1, CellReference.Rows);
                        if (visibility is "collapse" or "filter") found.Add(Leak.HiddenRows, sheet.At(line, 0), visibility == "filter" ? "a filter hides the row, and something is in it" : "the row is hidden, and something is in it");
                        else if (flat) found.Add(Leak.HiddenRows, sheet.At(line, 0), "the row has no height, and something is in it");
                        foreach (var (at, _) in cells)
                        {
                            outlying.Filled(line, at);
                            if (hiddenColumns.Any(hidden => at >= hidden.First && at <= hidden.Last) && columnsFound.Add(at))
                                found.Add(Leak.HiddenColumns, sheet.At(0, at), $"the column is hidden or has no width, and something is in it, first in row {line}");
                        }
                        table.Add(line, Laid(cells));
                    }
                    row += rows;
                    break;
                case "forms" when xml.Subtree(CellElements) is null or { HasElements: true }:
                    found.Add(Leak.Form, sheet.At(0, 0), "controls to be filled in or pressed");
                    break;
                case "shapes" or "table-source" or "scenario":
                    found.Add(name == "table-source" ? Leak.ExternalLink : Leak.UnknownPart, sheet.At(0, 0),
                        name switch { "shapes" => "pictures or shapes on the sheet", "table-source" => "the sheet is a copy of another file's", _ => "other values for some cells, kept as a scenario" });
                    xml.Skip();
                    break;
                case "condition":
                    if (looks.WhyUnseen(("table-cell", xml.Attribute("apply-style-name", OdsNames.Calculated))) is { } why) found.Add(Leak.InvisibleFormat, sheet.At(0, 0), $"a conditional format hides what is in some cells: {why}");
                    break;
            }
        }
        outlying.Report();
        table.Finish();
    }

    private List<(int Column, string Text)> Cells(PartXml xml, Sheet sheet, long row, List<(long Last, string? Style)> columnStyles)
    {
        var cells = new List<(int, string)>();
        long column = 0;
        foreach (var name in xml.Children())
        {
            var repeated = Repeated(xml.Attribute("number-columns-repeated", OdsNames.Table));
            var at = column + 1;
            column += repeated;
            if (name is not ("table-cell" or "covered-table-cell") || (xml.IsEmpty && xml.Attribute("value-type", OdsNames.Office) is null))
            {
                xml.Skip();
                continue;
            }
            var cell = xml.Subtree(CellElements) ?? throw Fault("a cell holds more than cells may");
            var place = sheet.At((int)Math.Min(row, CellReference.Rows), (int)Math.Min(at, CellReference.Columns));
            var style = OdfText.Attribute(cell, "style-name", OdsNames.Table) ?? columnStyles.FirstOrDefault(styled => styled.Last >= at).Style;
            if (Cell(cell, place, style) is not { Length: > 0 } text) continue;
            if (name == "covered-table-cell") found.Add(Leak.InvisibleFormat, place, "the cell is covered by those it is merged with, and something is in it");
            if (++_cells > Limits.Cells) throw Fault($"the workbook has more than {Shown.Count(Limits.Cells, "cell")}");
            if (at > CellReference.Columns || row > CellReference.Rows) throw Fault("a cell stands where no sheet has one");
            cells.Add(((int)at, text));
        }
        return cells;
    }

    private string Cell(XElement cell, Spot place, string? style)
    {
        if (OdfText.Attribute(cell, "formula", OdsNames.Table) is { } formula)
        {
            _formulas++;
            found.Text(formula, place.ToString());
            if (formula.Contains("file:", StringComparison.OrdinalIgnoreCase) || LocalPath.Is(formula)) found.Add(Leak.ExternalLink, place, "the formula asks another file");
        }
        var words = new List<string>();
        foreach (var element in cell.Elements())
        {
            if (element.Name.LocalName is "p" or "h") words.Add(_text.Look(element, place.ToString, ("table-cell", style)));
            else if (element.Name.LocalName == "annotation") found.Add(Leak.Comments, place, "a comment, and who wrote it");
            else if (element.Name.LocalName == "detective") found.Add(Leak.UnknownPart, place, "marks of an inspection of formulas");
            else if (Drawings.Contains(element.Name.LocalName)) found.Add(Leak.UnknownPart, place, "a picture or a shape on the sheet");
        }
        var type = OdfText.Attribute(cell, "value-type", OdsNames.Office);
        var value = OdfText.Attribute(cell, type is "date" or "time" or "boolean" or "string" ? $"{type}-value" : "value", OdsNames.Office);
        var shown = string.Join('\n', words);
        var stored = value ?? shown;
        if (string.IsNullOrWhiteSpace(stored) && string.IsNullOrWhiteSpace(shown)) return "";
        double? number = type is "float" or "percentage" or "currency" && double.TryParse(value, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        if (looks.FormatHides(style, number) || (number is not null and not 0 && shown.Length == 0)) found.Add(Leak.InvisibleFormat, place, "the cell's number format does not show what is in it");
        if (type == "string" && value is not null && value != shown) found.Text(value, place.ToString);
        foreach (var conditional in looks.Conditional(style))
            if (looks.WhyUnseen(("table-cell", conditional)) is { } why) found.Add(Leak.InvisibleFormat, place, $"a conditional format hides what is in some cells: {why}");
        return type switch { "percentage" => shown, "string" or null => shown.Length > 0 ? shown : stored, _ => stored };
    }

    private static string[] Laid(List<(int Column, string Text)> cells)
    {
        var laid = new string[Math.Min(cells[^1].Column, Limits.Columns)];
        Array.Fill(laid, "");
        foreach (var (column, text) in cells) if (column <= laid.Length) laid[column - 1] = text;
        return laid;
    }

    private static long Repeated(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, CellReference.Rows) : 1;

    private UnreadableWorkbookException Fault(string what) => new(content.Spot, "cell-limit", $"This workbook cannot be trusted: {what}.");
}
