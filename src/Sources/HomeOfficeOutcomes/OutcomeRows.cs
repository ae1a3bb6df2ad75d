using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.HomeOfficeOutcomes;

/// <summary>
/// The rows of outcomes, each taken as it comes: two counts, of which what is not zero becomes a reading, and what was printed at all.
/// </summary>
internal sealed class OutcomeRows
{
    private const int RefusalsThatAreEnough = 1_000;

    private readonly Said _said;
    private readonly Catalogue _catalogue;
    private readonly Remarks _remarks = new();
    private readonly PrintedForces _forces;
    private readonly PrintedOffences _offences;
    private readonly TypesOfRows _types;
    private readonly PrintedGrid _grid;
    private readonly List<Printed> _readings = [];
    private readonly Dictionary<(string Code, int Type), string> _breakdowns = [];
    private readonly Dictionary<string, string> _told = [];
    private readonly HashSet<string> _looked = [];
    private DateOnly? _published;
    private int _refused, _negative;
    private (string Where, string Text)? _firstNegative;

    public OutcomeRows(Said said, Catalogue catalogue)
    {
        (_said, _catalogue) = (said, catalogue);
        (_forces, _offences, _types, _grid) = (new(catalogue, said, _remarks), new(catalogue, said, _remarks), new(catalogue, said, _remarks), new(catalogue, _remarks));
    }

    /// <summary>Begins a table; what takes its rows.</summary>
    public Action<Row> Begin(Columns columns)
    {
        columns.Check(_remarks);
        _published ??= PublicationDate.In(columns.Table, columns.Header);
        if (_remarks.IsRefused) return _ => { };
        FinancialQuarters quarters = new(columns, _remarks);
        return row =>
        {
            if (_refused < RefusalsThatAreEnough) Take(columns, quarters, row);
        };
    }

    /// <summary>What it came to. The other tables are notes and contents.</summary>
    public Extract End(IReadOnlyList<Table> others)
    {
        foreach (var table in others) _published ??= SideSheet.Read(table, _catalogue, _remarks);
        if (_firstNegative is var (where, text))
            _remarks.Note("negative", where, $"{Shown.Count(_negative, "count is", "counts are")} less than none, the first of them here: {text}. They were kept: "
                + "\"not yet assigned\" is the crimes less their outcomes, and more outcomes than crimes can stand where crimes were cancelled or moved.");
        IReadOnlyList<ReferenceRow> printed = _remarks.IsRefused ? [] : _grid.Rows(_types.Told, _told);
        if (_readings.Count == 0 && !_remarks.IsRefused) _remarks.Refuse("no-readings", "the whole file", "No row below the headings holds a count that is not zero.");
        return new(_said.Source ?? OutcomesFile.Source, _remarks.IsRefused ? [] : _readings, _remarks.All(), _published) { References = _remarks.IsRefused ? [] : printed };
    }

    private void Take(Columns columns, FinancialQuarters quarters, Row row)
    {
        if (IsBlank(row))
        {
            _remarks.Note("blank-row", Spot.OfCell(columns.Table.Name, row.Line, 1).ToString(), "The row holds nothing, or NA in each cell, and was passed over.");
            return;
        }

        if (_forces.Of(columns, row) is not { } place || quarters.Of(row) is not { } quarter)
        {
            _refused++;
            return;
        }

        var code = columns.Cell(row, PrintedOffences.Code);
        if (_offences.Of(columns, row, quarter) is not { } measure || _types.Of(columns, row, quarter) is not { } type)
        {
            if (_remarks.IsRefused) _refused++;
            return;
        }

        if (_looked.Add(code) && Columns.Told(code, _said) == measure) _told[code] = measure;
        if (!_grid.Add(place, quarter, code, measure, type, () => new(columns.Table.Name, row.Line, 1)))
        {
            _refused++;
            _remarks.Refuse("duplicate", columns.Where(row, OutcomesFile.Type), $"{Name(place, quarter, code, type)} stands already further up. Expected each once.");
            return;
        }

        Count(columns, row, OutcomesFile.OfOffences, OutcomeCount.OfOffences, place, quarter, code, type);
        Count(columns, row, OutcomesFile.Recorded, OutcomeCount.Recorded, place, quarter, code, type);
    }

    private void Count(Columns columns, Row row, string column, OutcomeCount count, Place place, Period quarter, string code, int type)
    {
        var text = columns.Cell(row, column);
        if (text is "0") return;
        if (!PrintedCount.TryRead(text, out var printed))
        {
            _refused++;
            _remarks.Refuse("bad-number", columns.Where(row, column), $"{Shown.Value(text)} is not a count. {PrintedCount.Expected}.");
            return;
        }

        if (printed.Value == 0) return;
        if (count == OutcomeCount.Recorded && type == OutcomeTypes.NotYet)
        {
            // Nothing was decided of these, so nothing of them was decided in the quarter.
            if (printed.Value is null) return;
            _refused++;
            _remarks.Refuse("undecided", columns.Where(row, column), $"{Name(place, quarter, code, type)} has {Shown.Value(text)} outcomes recorded in the quarter. Expected none or NA, because it has no outcome.");
            return;
        }

        if (printed.Value < 0)
        {
            _negative++;
            _firstNegative ??= (columns.Where(row, column), $"{Name(place, quarter, code, type)} is {Shown.Value(text)}");
        }

        if (_readings.Count == Limits.LongReadings)
        {
            _refused = RefusalsThatAreEnough;
            _remarks.Refuse("reading-limit", columns.Where(row, column), $"The file has more than {Shown.Count(Limits.LongReadings, "count")} that are not zero. Expected at most that.");
            return;
        }

        if (!_breakdowns.TryGetValue((code, type), out var breakdown)) _breakdowns[(code, type)] = breakdown = Printed.Outcome(code, type);
        _readings.Add(new(count.Measure(), breakdown, place.Id, quarter, printed.Value, printed.Marker, "", new(columns.Table.Name, row.Line, columns[column] + 1)));
    }

    private static bool IsBlank(Row row)
    {
        foreach (var cell in row.Cells)
            if (cell is not ("NA" or "") && !string.IsNullOrWhiteSpace(cell)) return false;
        return true;
    }

    private static string Name(Place place, Period quarter, string code, int type) => $"{place.Name}, {Shown.Months(quarter)}, offence {Shown.Value(code)}, outcome type {type}";
}
