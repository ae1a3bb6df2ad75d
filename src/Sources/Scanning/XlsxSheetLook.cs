using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What a workbook's sheets share.</summary>
internal sealed record XlsxShared(XlsxTexts Texts, XlsxLooks Looks, XlsxStyles Kinds, bool From1904);

/// <summary>One Excel sheet, cell by cell: what it holds that a reader does not see, and what a reader sees that should not be public.</summary>
internal sealed partial class XlsxSheetLook(Sheet sheet, PartXml xml, XlsxShared shared, PartGraph graph, ZipPart part, Discoveries found)
{
    private const double NarrowestColumn = 0.3, LowestRow = 2;

    private readonly OutlyingCells _outlying = new(sheet, found);
    private readonly TableLook _table = new(sheet.At, found);
    private readonly HashSet<(int Row, int Column)> _filled = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly HashSet<int> _columnsFound = [];
    private readonly List<(int Row, int Column)> _lost = [];
    private bool _rowsStartHidden, _hasRows;
    private string?[] _cells = [];

    /// <summary>How many cells have a formula.</summary>
    public int Formulas { get; private set; }

    public void Look()
    {
        xml.Root("worksheet", "wrong-part");
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "sheetFormatPr":
                    _rowsStartHidden = IsTrue("zeroHeight") || xml.Attribute("defaultRowHeight") is "0";
                    if (xml.Attribute("defaultColWidth") is "0") _hiddenColumns.Add((1, CellReference.Columns));
                    break;
                case "cols":
                    foreach (var _ in xml.Children()) Column();
                    break;
                case "sheetData":
                    if (_hasRows) throw Fault(0, "it has its rows twice");
                    _hasRows = true;
                    Rows();
                    break;
                case "mergeCells":
                    foreach (var _ in xml.Children()) Merged(xml.Attribute("ref") ?? "");
                    break;
                default:
                    XlsxSheetExtras.Look(name, xml, sheet, shared.Looks, graph, part, found);
                    break;
            }
        }
        _outlying.Report();
        _table.Finish();
        Lost();
    }

    private void Column()
    {
        var isNarrow = double.TryParse(xml.Attribute("width"), CultureInfo.InvariantCulture, out var width) && width < NarrowestColumn;
        if ((IsTrue("hidden") || isNarrow) && CellReference.Row(xml.Attribute("min")) is { } first && CellReference.Row(xml.Attribute("max")) is { } last) _hiddenColumns.Add((first, last));
    }

    private void Rows()
    {
        var (row, rows) = (0, 0);
        foreach (var child in xml.Children())
        {
            if (child != "row")
            {
                xml.Skip();
                continue;
            }
            row = xml.Attribute("r") is { } said ? CellReference.Row(said) is { } number && number > row ? number : throw Fault(row, "a row is not in its order") : row + 1;
            if (++rows > Limits.Rows) throw Fault(row, $"the sheet has more than {Shown.Count(Limits.Rows, "row")}");
            Row(row);
        }
    }

    private void Row(int row)
    {
        var isLow = double.TryParse(xml.Attribute("ht"), CultureInfo.InvariantCulture, out var height) && height < LowestRow;
        var hidden = IsTrue("hidden") || isLow || (_rowsStartHidden && xml.Attribute("ht") is null);
        Array.Clear(_cells);
        var (column, last, isFound) = (0, 0, false);
        foreach (var child in xml.Children())
        {
            if (child != "c")
            {
                xml.Skip();
                continue;
            }
            column = xml.Attribute("r") is { } said ? CellReference.Parse(said) is { } cell && cell.Row == row && cell.Column > column ? cell.Column : throw Fault(row, "a cell is not in its order") : column + 1;
            if (Cell(row, column) is not { Length: > 0 } text) continue;
            if (_filled.Count >= Limits.Cells) throw Fault(row, $"the sheet has more than {Shown.Count(Limits.Cells, "cell")}");
            _filled.Add((row, column));
            _outlying.Filled(row, column);
            if (hidden && !isFound) found.Add(Leak.HiddenRows, sheet.At(row, 0), isLow ? "the row has no height, and something is in it" : "the row is hidden, and something is in it");
            isFound |= hidden;
            if (_hiddenColumns.Any(hidden => column >= hidden.First && column <= hidden.Last) && _columnsFound.Add(column))
                found.Add(Leak.HiddenColumns, sheet.At(0, column), $"the column is hidden or has no width, and something is in it, first in row {row}");
            if (column > Limits.Columns) continue;
            if (column > _cells.Length) Array.Resize(ref _cells, Math.Max(column, 2 * _cells.Length));
            _cells[column - 1] = text;
            last = column;
        }
        if (last > 0) _table.Add(row, [.. _cells.Take(last).Select(cell => cell ?? "")]);
    }

    private string? Cell(int row, int column)
    {
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        string? stored = null;
        CellText? inline = null;
        foreach (var name in xml.Children())
        {
            var depth = xml.Depth;
            switch (name)
            {
                case "v":
                    stored = xml.Text() ?? throw Fault(row, "a cell is longer than cells may be");
                    break;
                case "is":
                    inline = CellText.Read(xml, shared.Looks);
                    break;
                case "f":
                    Formulas++;
                    if (xml.Text() is { } formula) Formula(formula, row, column);
                    break;
                default:
                    xml.Skip();
                    break;
            }
            xml.ToDepth(depth);
        }
        var text = type switch
        {
            "s" => string.IsNullOrEmpty(stored) ? null : shared.Texts.At(int.TryParse(stored, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? index : -1) ?? throw Fault(row, "a cell shows a text that is not in the file"),
            "inlineStr" => inline,
            "str" => new(XlsxStrings.Unescaped(stored ?? ""), [], false),
            _ => null,
        };
        var shown = text?.Text ?? stored ?? "";
        if (string.IsNullOrWhiteSpace(shown)) return null;
        var look = shared.Looks.Of(style);
        if (text is not null) Text(text, look, row, column);
        else Number(ref shown, look, style, row, column, isNumber: type is null or "n");
        if (inline is { Text.Length: > 0 } && (type != "inlineStr" || stored is { Length: > 0 } && stored != inline.Text)) found.Add(Leak.HiddenMarkup, sheet.At(row, column), "the cell holds a second text, which is not shown");
        if (look.IsTiny) found.Add(Leak.InvisibleFormat, sheet.At(row, column), "the letters are too small to be seen");
        if (look.IsLost) _lost.Add((row, column));
        return shown;
    }

    private void Text(CellText text, CellLook look, int row, int column)
    {
        found.Text(text.Text, () => sheet.At(row, column).ToString());
        if (look.Format is { HidesText: true }) found.Add(Leak.InvisibleFormat, sheet.At(row, column), "the cell's number format shows nothing of the text in it");
        if (look.Paper is { } paper && text.Inks.Any(ink => ink.IsLostOn(paper))) found.Add(Leak.InvisibleFormat, sheet.At(row, column), "some of the text has the colour of what it stands on");
        if (text.HasAid) found.Add(Leak.InvisibleFormat, sheet.At(row, column), "a reading aid stands beside the text and is not shown");
    }

    private void Number(ref string shown, CellLook look, string? style, int row, int column, bool isNumber)
    {
        if (!isNumber || !double.TryParse(shown, CultureInfo.InvariantCulture, out var value)) return;
        if (look.Format is { } format && format.HidesNumber(value)) found.Add(Leak.InvisibleFormat, sheet.At(row, column), "the cell's number format does not show the number in it");
        var kind = shared.Kinds.Of(style);
        if (SheetNumber.Plain(shown.Trim(), kind == NumberKind.Percent ? 2 : 0) is not { } plain) return;
        shown = kind switch
        {
            NumberKind.Percent => plain + "%",
            NumberKind.Plain => plain,
            _ => SheetDate.OfSerial(plain, shared.From1904, kind == NumberKind.Time) ?? plain,
        };
    }

    private void Formula(string formula, int row, int column)
    {
        found.Text(formula, () => sheet.At(row, column).ToString());
        if (OtherBook().IsMatch(formula)) found.Add(Leak.ExternalLink, sheet.At(row, column), "the formula asks another workbook");
        if (LocalPath.Is(formula)) found.Add(Leak.ExternalLink, sheet.At(row, column), "the formula holds a path of somebody's computer");
    }

    // Only the first cell of a merged area is shown.
    private void Merged(string reference)
    {
        var corners = reference.Split(':');
        if (corners.Length > 2 || CellReference.Parse(corners[0]) is not { } first || CellReference.Parse(corners[^1]) is not { } last) throw Fault(0, "merged cells have no proper range");
        var area = (long)(last.Row - first.Row + 1) * (last.Column - first.Column + 1);
        var under = area < _filled.Count
            ? from row in Enumerable.Range(first.Row, last.Row - first.Row + 1)
              from column in Enumerable.Range(first.Column, last.Column - first.Column + 1)
              where _filled.Contains((row, column))
              select (Row: row, Column: column)
            : _filled.Where(cell => cell.Row >= first.Row && cell.Row <= last.Row && cell.Column >= first.Column && cell.Column <= last.Column);
        foreach (var cell in under.Where(cell => cell != (first.Row, first.Column)).Take(ScanLimits.FindingsOfAKind))
            found.Add(Leak.InvisibleFormat, sheet.At(cell.Row, cell.Column), "the cell is covered by those it is merged with, and something is in it");
    }

    // The headings of a table may be white on a fill that its style gives them.
    private void Lost()
    {
        if (_lost.Count == 0) return;
        var headings = XlsxTables.StyledHeadings(graph, part);
        foreach (var (row, column) in _lost.Where(cell => !headings.Any(heading => heading.Row == cell.Row && cell.Column >= heading.First && cell.Column <= heading.Last)))
            found.Add(Leak.InvisibleFormat, sheet.At(row, column), "the letters have the colour of what they stand on");
    }

    // [1]Sheet1!A1, and not Table1[Column].
    [GeneratedRegex(@"(?<![\w\]])\[[^\[\]]+\][^!\[\]]{0,100}!", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBook();

    private bool IsTrue(string attribute) => xml.Attribute(attribute) is "1" or "true";

    private UnreadableWorkbookException Fault(int row, string what) => new(sheet.At(row, 0), "cell-order", $"This sheet cannot be trusted: {what}.");
}
