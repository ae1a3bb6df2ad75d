using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.HomeOfficeOpenData;

/// <summary>
/// The rows of one place, quarter and code. A code that puts several offences together, such as homicide's <c>1/4.1/4.10/4.2</c>, has a row
/// for each of them, all alike but for the count: they are parts of one figure. The first keeps the code, the others say which row they are.
/// </summary>
internal sealed class OffenceRows(Remarks remarks)
{
    private readonly Dictionary<(string Table, Place Place, Period At, string Code), (int Rows, string Where)> _together = [];

    /// <summary>The breakdown of a row.</summary>
    public string Breakdown(Columns columns, Row row, Place place, Period at)
    {
        var code = columns.Cell(row, PrintedOffences.Code);
        var parts = Parts(code);
        if (parts == 1) return Printed.Offence(code);
        var key = (columns.Table.Name, place, at, code);
        var (rows, where) = _together.GetValueOrDefault(key);
        _together[key] = (rows + 1, where ?? columns.Where(row, PrintedOffences.Code));
        return Printed.Offence(rows % parts == 0 ? code : $"{code};row={(rows % parts) + 1}");
    }

    /// <summary>Says once that such rows were added; asks where there are neither one nor as many as the code has parts.</summary>
    public void Report()
    {
        foreach (var (key, (rows, where)) in _together)
            if (rows > 1 && rows % Parts(key.Code) != 0)
                remarks.Ask("rows-of-one-code", where, $"{key.Place.Name}, {Shown.Months(key.At)}: the offence code {Shown.Value(key.Code)} has {rows} rows. "
                    + $"Expected 1 or {Parts(key.Code)}. They would be added.", key.Place, key.At);
        foreach (var code in _together.Where(item => item.Value.Rows > 1).GroupBy(item => item.Key.Code))
            remarks.Note("rows-of-one-code", code.First().Value.Where,
                $"The offence code {Shown.Value(code.Key)} has several rows for a place and quarter, {Shown.Count(code.Sum(item => item.Value.Rows), "row")} in all. Each was taken; they are added.");
    }

    private static int Parts(string code) => code.Split('/').Length;
}
