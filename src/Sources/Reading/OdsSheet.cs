using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>
/// The rows of one OpenDocument sheet. Rows and cells are written once with how often they stand there; real sheets end with a
/// million blank rows, and only what holds something is repeated here.
/// </summary>
internal sealed partial class OdsSheet(Sheet sheet, PartXml xml, CellNote formulas, Findings findings)
{
    private readonly SheetNotes _notes = new(sheet, findings);
    private bool _annotated;

    public IEnumerable<SheetRow> Rows()
    {
        long previous = 0, column = 0;
        if (xml.IsEmpty) yield break;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "table-row" when xml.Namespace == OdsNames.Table:
                    var repeated = Repeated("number-rows-repeated");
                    var cells = Cells(previous + 1, out var hidden);
                    if (cells.Count > 0 && IsTooMuch(previous, repeated, cells))
                    {
                        findings.Refuse(sheet.At((int)Math.Min(previous + 1, CellReference.Rows), cells[0].Column), "repeat-limit",
                            $"A filled row is repeated {Shown.Count(repeated, "time")}. Expected no more than a sheet and our limits have room for.");
                        cells = [];
                    }
                    for (var row = previous + 1; cells.Count > 0 && row <= previous + repeated; row++)
                    {
                        foreach (var cell in cells) _notes.Filled((int)row, cell.Column, hidden);
                        yield return new(sheet, (int)row, cells);
                    }
                    previous += repeated;
                    break;
                case "table-column":
                    var columns = Repeated("number-columns-repeated");
                    if (IsHidden()) _notes.HideColumns((int)Math.Min(column + 1, int.MaxValue), (int)Math.Min(column + columns, int.MaxValue));
                    column += columns;
                    xml.Skip();
                    break;
                case "table-header-rows" or "table-rows" or "table-row-group" or "table-columns" or "table-header-columns" or "table-column-group":
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
        _notes.Report();
    }

    private static bool IsTooMuch(long previous, long repeated, List<SheetCell> cells) =>
        previous + repeated > CellReference.Rows || repeated > Limits.Rows || repeated * cells.Count > Limits.Cells;

    private List<SheetCell> Cells(long row, out bool hidden)
    {
        hidden = IsHidden();
        var cells = new List<SheetCell>();
        long column = 0;
        foreach (var name in xml.Children())
        {
            if (name is not ("table-cell" or "covered-table-cell"))
            {
                xml.Skip();
                continue;
            }
            var repeated = Repeated("number-columns-repeated");
            var place = sheet.At((int)Math.Min(row, CellReference.Rows), (int)Math.Min(column + 1, CellReference.Columns));
            var (across, down) = (Repeated("number-columns-spanned"), Repeated("number-rows-spanned"));
            if (across > 1 || down > 1) _notes.Merge(place.Line, place.Column, across * down);
            var depth = xml.Depth;
            var text = Text(place);
            xml.ToDepth(depth);
            if (!string.IsNullOrWhiteSpace(text))
            {
                if (column + repeated > CellReference.Columns || repeated > Limits.Columns || row > CellReference.Rows)
                    findings.Refuse(place, "repeat-limit", $"A filled cell is repeated {Shown.Count(repeated, "time")}. Expected no more than a sheet and our limits have room for.");
                else
                    for (var at = column + 1; at <= column + repeated; at++) cells.Add(new((int)at, text));
            }
            column += repeated;
        }
        return cells;
    }

    private string? Text(Spot place)
    {
        var type = xml.Attribute("value-type", OdsNames.Office);
        var isFormula = xml.Attribute("formula", OdsNames.Table) is not null;
        var isError = xml.Attribute("value-type", OdsNames.Calculated) == "error";
        var value = type is null ? null : xml.Attribute(type switch
        {
            "float" or "percentage" or "currency" => "value",
            _ => type + "-value",
        }, OdsNames.Office);
        var shown = Displayed(isRead: type is null or "void" or "string" || isFormula || isError);
        if (isError || (isFormula && shown is not null && Error().IsMatch(shown)))
            return Refused(place, "error-cell", $"The cell says {Shown.Value(shown ?? "")}, the mark of a formula that failed. Expected a figure, a text or nothing.");
        if (isFormula && (type is null or "void" || (value is null && type != "string")))
            return Refused(place, "formula-no-value", "The cell has a formula without its result. Expected the result beside it: open the file in LibreOffice and save it again.");
        var text = type switch
        {
            null or "void" or "string" => value ?? shown ?? Refused(place, "field-length",
                $"The cell is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, which no figure or name is. Expected at most that."),
            "float" or "currency" => SheetNumber.Plain(value ?? "") ?? NotA(place, "bad-number", "number", value, "digits, with a point or an exponent and within a spreadsheet's range"),
            "percentage" => SheetNumber.Plain(value ?? "", 2) is { } percent ? percent + "%"
                : NotA(place, "bad-number", "number", value, "digits, with a point or an exponent and within a spreadsheet's range"),
            "date" => SheetDate.OfIso(value ?? "") ?? NotA(place, "bad-date", "date", value, "one such as 2024-06-01"),
            "time" => SheetDate.OfDuration(value ?? "") ?? NotA(place, "bad-date", "time", value, "one such as PT13H30M00S"),
            "boolean" => value is "true" or "false" ? value.ToUpperInvariant() : NotA(place, "bad-number", "true or false", value, "true or false"),
            _ => Refused(place, "cell-type", $"The cell is of the kind {Shown.Value(type)}. Expected a kind that a workbook can hold."),
        };
        if (isFormula && text is { Length: > 0 }) formulas.Add(place, text);
        return text;
    }

    /// <summary>What the cell shows, line under line; null when that is longer than a cell may be.</summary>
    private string? Displayed(bool isRead)
    {
        var text = new OdsText();
        var lines = 0;
        foreach (var name in xml.Children())
        {
            if (isRead && name == "p" && xml.Namespace == OdsNames.Text)
            {
                if (lines++ > 0) text.Line();
                text.Paragraph(xml, Annotated);
            }
            else
            {
                if (name == "annotation") Annotated();
                xml.Skip();
            }
        }
        return text.Whole;
    }

    private void Annotated()
    {
        if (_annotated) return;
        _annotated = true;
        findings.Note(sheet.At(0, 0), "annotations", "The sheet has comments on its cells. They were not read.");
    }

    private bool IsHidden() => xml.Attribute("visibility", OdsNames.Table) is "collapse" or "filter";

    // More than any sheet has room for is as good as a number that cannot be read: neither can be where something is.
    private long Repeated(string name)
    {
        if (xml.Attribute(name, OdsNames.Table) is not { } text) return 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : int.MaxValue;
    }

    private string? NotA(Spot place, string code, string kind, string? value, string expected) =>
        Refused(place, code, $"The cell holds {Shown.Value(value ?? "")} as a {kind}. Expected {expected}.");

    private string? Refused(Spot place, string code, string text)
    {
        findings.Refuse(place, code, text);
        return null;
    }

    [GeneratedRegex(@"^(#(REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!)|Err:[0-9]{3})$")]
    private static partial Regex Error();
}
