using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>
/// The readings of all tables, each once. Several tables print the same figure: the first that does is kept, a second that says the same is passed
/// over, and one that says otherwise is noted with both cells.
/// </summary>
internal sealed class Gathered
{
    private readonly Dictionary<(string Measure, string Breakdown, string Place, Period Period), Printed> _readings = [];
    private readonly Dictionary<string, Layout> _tables = [];

    /// <summary>Puts the tables together: police force areas first, then local areas, so that a force's figure is that of its own table.</summary>
    public Gathered(IReadOnlyList<AreaRows> tables, Catalogue catalogue, Remarks remarks)
    {
        foreach (var table in tables.OrderBy(table => table.Layout.IsLocal))
        {
            _tables[table.Layout.Table.Name] = table.Layout;
            List<(Printed Kept, Printed Other)> others = [];
            foreach (var row in table.All) others.AddRange(Add(row.Readings));

            // A force whose one local area is all of it has no row of its own.
            foreach (var rows in table.All.Where(row => row.Force is not null).GroupBy(row => row.Force!.Id))
                if (rows.Count() == 1 && table.All.All(row => row.Place.Id != rows.Key))
                    others.AddRange(Add(rows.Single().Readings.Select(reading => reading with { Place = rows.Key })));
            Report(table.Layout, others, catalogue, remarks);
        }
    }

    public IReadOnlyCollection<Printed> All => _readings.Values;

    /// <summary>The value of a figure; null when it was not printed as a number.</summary>
    public decimal? Value(string measure, string place, Period period) => _readings.GetValueOrDefault((measure, "", place, period))?.Value;

    private List<(Printed Kept, Printed Other)> Add(IEnumerable<Printed> readings)
    {
        List<(Printed, Printed)> others = [];
        foreach (var reading in readings)
        {
            var key = (reading.Measure, reading.Breakdown, reading.Place, reading.Period);
            if (!_readings.TryAdd(key, reading) && _readings[key] is var kept && (kept.Value, kept.Marker) != (reading.Value, reading.Marker)) others.Add((kept, reading));
        }

        return others;
    }

    /// <summary>
    /// Counts that differ are said for each place. Rates and changes differ by design, since local tables rest on older population figures: they are
    /// said once for a pair of tables.
    /// </summary>
    private void Report(Layout layout, List<(Printed Kept, Printed Other)> others, Catalogue catalogue, Remarks remarks)
    {
        foreach (var pair in others.GroupBy(pair => (pair.Other.Breakdown.Length > 0 ? "" : pair.Other.Place, pair.Kept.Cell.Table)))
        {
            var ((kept, other), more) = (pair.First(), pair.Count() - 1);
            var place = catalogue.Places[other.Place];
            var text = $"{place.Name}, {catalogue.Measure(other.Measure).Name}{(other.Breakdown.Length > 0 ? $" ({other.Breakdown})" : "")}: {Remarks.Shows(other)} is printed here, but {Remarks.Shows(kept)} {Remarks.At(kept)}, which was kept."
                + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" So it is with {more:N0} more of {(pair.Key.Item1.Length == 0 ? "these two tables" : "its figures")}.") : "");
            if (layout is { IsOffenceCounts: true, IsLocal: false } && _tables[kept.Cell.Table] is { IsOffenceCounts: true, IsLocal: false } && other.Breakdown.Length == 0)
                remarks.Refuse("duplicate", Remarks.Where(other), text);
            else if (pair.Key.Item1.Length > 0)
                remarks.Note("printed-twice", Remarks.Where(other), text, place, other.Period);
            else
                remarks.Note("printed-twice", Remarks.Where(other), text);
        }
    }
}
