using System.Globalization;

namespace Answerable.Sources.Reading;

/// <summary>The rows of one xlsx sheet. What is wrong is put in the findings, and reading goes on to find the rest.</summary>
internal sealed class XlsxSheet(
    Sheet sheet, PartXml xml, IReadOnlyList<string?> strings, XlsxStyles styles, bool from1904, CellNote formulas, Findings findings)
{
    private readonly SheetNotes _notes = new(sheet, findings);
    private readonly HashSet<int> _columns = [];

    public IEnumerable<SheetRow> Rows()
    {
        xml.Root("worksheet", "wrong-part");
        foreach (var name in xml.Children())
        {
            if (!XlsxWorkbook.IsOurs(xml.Namespace))
            {
                xml.Skip();
                continue;
            }
            if (name == "cols")
            {
                foreach (var _ in xml.Children()) TakeColumn();
            }
            else if (name == "sheetData")
            {
                var previous = 0;
                foreach (var child in xml.Children())
                {
                    if (child == "row" && Row(ref previous) is { Cells.Count: > 0 } row) yield return row;
                    else if (child != "row") xml.Skip();
                }
            }
            else if (name == "mergeCells")
            {
                foreach (var _ in xml.Children()) TakeMerge(xml.Attribute("ref") ?? "");
            }
            else
            {
                xml.Skip();
            }
        }
        while (xml.Read()) { }
        _notes.Report();
    }

    private void TakeColumn()
    {
        if ((IsTrue(xml.Attribute("hidden")) || xml.Attribute("width") == "0")
            && CellReference.Row(xml.Attribute("min")) is { } first && CellReference.Row(xml.Attribute("max")) is { } last)
            _notes.HideColumns(first, last);
    }

    private void TakeMerge(string reference)
    {
        var corners = reference.Split(':');
        if (corners.Length > 2 || CellReference.Parse(corners[0]) is not { } first || CellReference.Parse(corners[^1]) is not { } last)
            findings.Refuse(sheet.At(0, 0), "cell-ref", $"Merged cells are said to be {Shown.Value(reference)}. Expected a range such as A1:C1.");
        else
            _notes.Merge(first.Row, first.Column, (long)(last.Row - first.Row + 1) * (last.Column - first.Column + 1));
    }

    private SheetRow? Row(ref int previous)
    {
        var number = previous + 1;
        if (xml.Attribute("r") is { } said)
        {
            if (CellReference.Row(said) is not { } row)
            {
                findings.Refuse(sheet.At(number, 0), "cell-ref", $"A row is numbered {Shown.Value(said)}. Expected a whole number from 1 to {CellReference.Rows}.");
                xml.Skip();
                return null;
            }
            number = row;
        }
        if (number <= previous)
        {
            findings.Refuse(sheet.At(number, 0), "row-order", $"The row stands after row {previous}. Expected the rows in order and each once.");
            xml.Skip();
            return null;
        }
        if (number > CellReference.Rows)
        {
            findings.Refuse(sheet.At(previous, 0), "cell-ref", $"A row follows this one, which is the last a sheet can have. Expected at most {CellReference.Rows}.");
            xml.Skip();
            return null;
        }
        previous = number;
        var hidden = IsTrue(xml.Attribute("hidden")) || xml.Attribute("ht") == "0";
        var cells = new List<SheetCell>();
        _columns.Clear();
        var column = 0;
        foreach (var name in xml.Children())
        {
            if (name != "c")
            {
                xml.Skip();
                continue;
            }
            if (Column(number, column) is not { } next)
            {
                xml.Skip();
                continue;
            }
            column = next;
            var place = sheet.At(number, column);
            if (Text(place) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                cells.Add(new(column, text));
                _notes.Filled(number, column, hidden);
            }
        }
        return new(sheet, number, cells);
    }

    private int? Column(int row, int previous)
    {
        var column = previous + 1;
        if (xml.Attribute("r") is { } said)
        {
            if (CellReference.Parse(said) is not { } cell || cell.Row != row)
            {
                findings.Refuse(sheet.At(row, 0), "cell-ref", $"A cell is called {Shown.Value(said)}. Expected a name such as A{row}, in this row and no further than XFD{row}.");
                return null;
            }
            column = cell.Column;
        }
        if (column > CellReference.Columns)
            findings.Refuse(sheet.At(row, 0), "cell-ref", $"The row has more than {CellReference.Columns} cells. Expected at most that.");
        else if (!_columns.Add(column))
            findings.Refuse(sheet.At(row, column), "duplicate-cell", "The cell is there twice, and programs disagree on which of them counts. Expected each cell once.");
        else if (column < previous)
            findings.Refuse(sheet.At(row, column), "cell-order", $"The cell stands after {CellReference.Letters(previous)}{row}. Expected the cells of a row in order.");
        else
            return column;
        return null;
    }

    private string? Text(Spot place)
    {
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        string? stored = null, inline = null;
        var (hasFormula, tooLong) = (false, false);
        foreach (var name in xml.Children())
        {
            var depth = xml.Depth;
            switch (name)
            {
                case "v":
                    stored = xml.Text();
                    tooLong |= stored is null;
                    break;
                case "is":
                    inline = XlsxStrings.Runs(xml);
                    tooLong |= inline is null;
                    break;
                default:
                    hasFormula |= name == "f";
                    xml.Skip();
                    break;
            }
            xml.ToDepth(depth);
        }
        if (tooLong) return Refused(place, "field-length", $"The cell is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, which no figure or name is. Expected at most that.");
        if (hasFormula && (stored is null || (stored.Length == 0 && type != "str")))
            return Refused(place, "formula-no-value", "The cell has a formula without its result. Expected the result beside it: open the file in Excel or LibreOffice and save it again.");
        var text = type switch
        {
            "inlineStr" => inline ?? stored ?? "",
            "s" => Shared(place, stored),
            "str" => XlsxStrings.Unescaped(stored ?? ""),
            "e" => Refused(place, "error-cell", $"The cell says {Shown.Value(stored ?? "")}, the mark of a formula that failed. Expected a figure, a text or nothing."),
            "b" => stored switch
            {
                null or "" => "",
                "1" or "true" => "TRUE",
                "0" or "false" => "FALSE",
                _ => Refused(place, "bad-number", $"The cell holds {Shown.Value(stored)} as true or false. Expected 1 or 0."),
            },
            "d" => stored is null or "" ? "" : SheetDate.OfIso(stored)
                ?? Refused(place, "bad-date", $"The cell holds {Shown.Value(stored)} as a date. Expected one such as 2024-06-01."),
            null or "n" => stored is null or "" ? "" : Number(place, stored.Trim(), styles.Of(style)),
            _ => Refused(place, "cell-type", $"The cell is of the kind {Shown.Value(type)}. Expected a kind that a workbook can hold."),
        };
        if (hasFormula && text is { Length: > 0 }) formulas.Add(place, text);
        return text;
    }

    private string? Shared(Spot place, string? stored)
    {
        if (stored is null or "") return "";
        if (!int.TryParse(stored, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) || index >= strings.Count)
            return Refused(place, "sst-index", $"The cell points to shared text {Shown.Value(stored)}, and there are {strings.Count}. Expected one that is there.");
        return strings[index] ?? Refused(place, "field-length",
            $"The cell is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, which no figure or name is. Expected at most that.");
    }

    private string? Number(Spot place, string stored, NumberKind kind)
    {
        if (SheetNumber.Plain(stored, kind == NumberKind.Percent ? 2 : 0) is not { } plain)
            return Refused(place, "bad-number", $"The cell holds {Shown.Value(stored)} as a number. Expected digits, with a point or an exponent and within a spreadsheet's range.");
        return kind switch
        {
            NumberKind.Percent => plain + "%",
            NumberKind.Plain => plain,
            _ => SheetDate.OfSerial(plain, from1904, kind == NumberKind.Time)
                ?? Refused(place, "bad-date", $"The cell shows the number {Shown.Value(stored)} as a date, and there is no such day. Expected a day since 1900 that was."),
        };
    }

    private string? Refused(Spot place, string code, string text)
    {
        findings.Refuse(place, code, text);
        return null;
    }

    private static bool IsTrue(string? text) => text is "1" or "true";
}
