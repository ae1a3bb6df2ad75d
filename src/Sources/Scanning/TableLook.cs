using System.Globalization;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// What a table is: counts, some of them so small that a person can be found behind them, or a row for each incident or person, which is no statistic.
/// It is judged by headings and by what stands under them.
/// </summary>
internal sealed class TableLook(Func<int, int, Spot> place, Discoveries found)
{
    private const int FewestRows = 20, FewestCharactersOfText = 30;

    private readonly List<(int Line, IReadOnlyList<string> Cells)> _ahead = [];
    private List<TableColumn>? _columns;
    private int _rows;

    public void Add(int line, IReadOnlyList<string> cells)
    {
        if (_columns is not null) Take(line, cells);
        else _ahead.Add((line, cells));
        if (_ahead.Count == HeaderRule.RowsAhead) Begin();
    }

    public void Finish(bool withSmallCounts = true)
    {
        if (_columns is null) Begin();
        if (_columns is null || _rows == 0) return;
        foreach (var column in _columns.Where(column => column.Says.NamesPeople && column.Filled > 0))
            found.Add(Leak.PersonalData, place(column.FirstLine, column.Number), $"a column headed {Shown.Value(PersonalData.Masked(column.Heading))}, filled in {Shown.Count(column.Filled, "row")}");
        if (IsRowLevel(_columns) is { } kinds)
            found.Add(Leak.RowLevelData, place(_columns[0].FirstLine, 1), $"{Shown.Count(_rows, "row")} that look like one for each incident or person: {string.Join(", ", kinds)}");
        else if (withSmallCounts)
            SmallCounts(_columns);
    }

    private void Begin()
    {
        if (HeaderRule.Find([.. _ahead.Select(row => Width(row.Cells))]) is not { } header)
        {
            _ahead.Clear();
            return;
        }
        _columns = [.. _ahead[header].Cells.Take(Width(_ahead[header].Cells)).Select((heading, i) => new TableColumn(i + 1, heading.Trim(), found.Rules.Threshold))];
        foreach (var (line, cells) in _ahead.Skip(header + 1)) Take(line, cells);
        _ahead.Clear();
        _ahead.TrimExcess();
    }

    private void Take(int line, IReadOnlyList<string> cells)
    {
        _rows++;
        for (var i = 0; i < cells.Count && i < _columns!.Count; i++) _columns[i].Take(line, cells[i].Trim());
    }

    // Counted by when alone, or by what was measured alone, a small number is nobody's.
    private void SmallCounts(List<TableColumn> columns)
    {
        if (found.Rules.Threshold < 2 || ColumnWords.AreOfPublishedFigures(columns.Select(column => column.Heading))) return;
        var isByPlaceOrPeople = columns.Any(column => column.IsLabels && !column.Says.IsTime && !column.Says.IsMeasure);
        foreach (var column in columns.Where(column => column.IsCounts && !column.IsLabels && (isByPlaceOrPeople || column.Says.IsCharacteristic)))
            foreach (var (line, value) in column.Small)
                found.Add(Leak.SmallCounts, place(line, column.Number), $"a count of {value.ToString(CultureInfo.InvariantCulture)}, fewer than {found.Rules.Threshold}, under {Shown.Value(PersonalData.Masked(column.Heading))}");
    }

    private List<string>? IsRowLevel(List<TableColumn> columns)
    {
        if (_rows < FewestRows) return null;
        List<string> kinds = [];
        void Kind(string inWords, Func<TableColumn, bool> holds)
        {
            if (columns.Any(holds)) kinds.Add(inWords);
        }

        Kind("a reference", column => column.Says.IsReference && column.IsDistinct);
        var hasReference = kinds.Count > 0 && columns.Any(column => column.Says.IsCaseReference && column.IsDistinct);
        Kind("a day", column => column.AreDays);
        Kind("a time of day", column => column.AreTimes);
        Kind("a place", column => column.Says.IsSpot && column.Filled > 0);
        Kind("sex", column => column.Says.IsSex && column.Filled > 0);
        Kind("age", column => column.Says.IsAge && column.AreAges);
        Kind("ethnicity or belief", column => column.Says.IsBackground && column.Filled > 0);
        Kind("a person", column => column.Says.IsPerson && column.Filled > 0);
        Kind("free text", column => column.Says.IsStory && column.CharactersOnAverage >= FewestCharactersOfText);
        var needed = hasReference ? 2 : columns.Any(column => column.IsCounts && column.Says.IsCount) ? 4 : 3;
        return kinds.Count >= needed ? kinds : null;
    }

    private static int Width(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return width;
    }
}

/// <summary>One column of a table: its heading, and what its cells are, counted as they come.</summary>
internal sealed class TableColumn(int number, string heading, int threshold)
{
    private const int DistinctKept = 10_000;
    private const double Most = 0.6, NearlyAll = 0.95;

    private readonly HashSet<int> _distinct = [];
    private int _whole, _days, _times, _ages, _words;
    private long _characters;

    public int Number => number;

    public string Heading => heading;

    public ColumnWords Says { get; } = new(heading);

    public int Filled { get; private set; }

    public int FirstLine { get; private set; }

    /// <summary>The counts from 1 up to the threshold, with their lines.</summary>
    public List<(int Line, int Value)> Small { get; } = [];

    public bool AreDays => Filled > 0 && _days >= Most * Filled;

    public bool AreTimes => Filled > 0 && _times >= Most * Filled;

    public bool AreAges => Filled > 0 && _ages >= Most * Filled;

    public bool IsDistinct => _distinct.Count >= NearlyAll * Math.Min(Filled, DistinctKept);

    public double CharactersOnAverage => Filled == 0 ? 0 : (double)_characters / Filled;

    /// <summary>Words, or numbers that are names: what a row is about.</summary>
    public bool IsLabels => Filled > 0 && (_words > Filled / 2 || Says.IsCharacteristicList) && !AreDays && !AreTimes;

    /// <summary>Whole numbers under a heading that does not say they are something else than a count.</summary>
    public bool IsCounts => Filled > 0 && _whole >= Most * Filled && !Says.IsNoCount && !AreDays;

    public void Take(int line, string cell)
    {
        if (cell.Length == 0) return;
        if (Filled++ == 0) FirstLine = line;
        _characters += cell.Length;
        if (_distinct.Count < DistinctKept) _distinct.Add(cell.GetHashCode(StringComparison.OrdinalIgnoreCase));
        if (CellWords.Whole(cell) is { } whole)
        {
            _whole++;
            if (whole is >= 0 and <= 120) _ages++;
            if (whole > 0 && whole < threshold && Small.Count <= ScanLimits.FindingsOfAKind) Small.Add((line, (int)whole));
            return;
        }
        var (isDay, isTime) = (CellWords.HasDay(cell), CellWords.HasTime(cell));
        if (isDay) _days++;
        if (isTime) _times++;
        if (!isDay && !isTime && !CellWords.IsNumberOrMark(cell)) _words++;
    }
}
