namespace Answerable.Sources.Reading;

/// <summary>
/// A sheet's shape: where its header is and which columns the table has. They are the header's, from A to its last heading, and
/// then each column beyond in which a row below has something: nothing is lost, and a cell in the last corner makes no wide table. Of a long table
/// only the beginning is looked at.
/// </summary>
internal sealed class SheetSurvey(Sheet sheet, LongTables tables)
{
    private readonly HashSet<int> _begin = []; // rows with the headings of a long table
    private readonly List<int> _widths = [];
    private readonly List<int> _numbers = [];
    private readonly SortedDictionary<int, (int First, int Last)> _used = [];

    public Sheet Sheet => sheet;

    public int Rows { get; private set; }

    /// <summary>Whether it is a long table, known once as many rows are looked at as its header is looked for in.</summary>
    public bool IsLong { get; private set; }

    public int HeaderIndex { get; private set; }

    /// <summary>The sheet's columns that the table has, from 1.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    public void Add(SheetRow row)
    {
        Rows++;
        if (_widths.Count < HeaderRule.RowsAhead)
        {
            _widths.Add(row.FilledWidth);
            _numbers.Add(row.Number);
            if (tables.Begins([.. row.Cells.Select(cell => cell.Text)])) _begin.Add(_widths.Count - 1);
            IsLong = _widths.Count == HeaderRule.RowsAhead && _begin.Count > 0 && _begin.Contains(HeaderRule.Find(_widths)!.Value);
        }
        foreach (var cell in row.Cells)
            _used[cell.Column] = (_used.TryGetValue(cell.Column, out var used) ? used.First : row.Number, row.Number);
    }

    public void Finish(Findings findings)
    {
        if (HeaderRule.Find(_widths) is not { } header)
        {
            findings.Note(sheet.At(0, 0), "empty-sheet", "The sheet has nothing in it. It was left out.");
            return;
        }
        HeaderIndex = header;
        var beyond = _used.Where(used => used.Key > _widths[header] && used.Value.Last > _numbers[header]).ToList();
        if (_widths[header] + beyond.Count > Limits.Columns)
        {
            findings.Refuse(sheet.At(_numbers[header], Limits.Columns + 1), "column-limit", $"The table has more than {Limits.Columns} columns. Expected at most that.");
            return;
        }
        Columns = [.. Enumerable.Range(1, _widths[header]), .. beyond.Select(used => used.Key)];
        if (beyond.Count > 0)
            findings.Note(sheet.At(beyond[0].Value.Last, beyond[0].Key), "sparse",
                $"The cell stands beyond the last heading, in column {CellReference.Letters(_widths[header])}. "
                + $"{(beyond.Count == 1 ? "Its column was" : $"It and {Shown.Count(beyond.Count - 1, "more column")} were")} added to the table without a heading.");
    }

    /// <summary>Whether each of a row's cells stands in a column of the table; of one that was gone over to its end it always does.</summary>
    public bool Holds(SheetRow row) => row.FilledWidth <= _widths[HeaderIndex] || row.Cells.All(cell => Columns.Contains(cell.Column));

    /// <summary>A row as the table has it. A title, which is narrower than the header, ends where it does.</summary>
    public Row Laid(SheetRow row, bool isTitle)
    {
        var cells = new string[isTitle ? row.FilledWidth : Columns.Count];
        Array.Fill(cells, "");
        var at = 0;
        foreach (var cell in row.Cells)
        {
            while (at < Columns.Count && Columns[at] < cell.Column) at++;
            cells[at] = cell.Text;
        }
        return new(row.Number, cells);
    }
}
