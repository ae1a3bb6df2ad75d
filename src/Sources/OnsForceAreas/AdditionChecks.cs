using Answerable.Core.Measures;
using Answerable.Core.Places;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>
/// What must add up in a table of counts: groups of offences to the total of a row, forces to regions and the whole, local areas to their force.
/// Only printed cells are added; a sum with a part that is not printed as a number is not checked.
/// </summary>
internal static class AdditionChecks
{
    private const string EnglandAndWales = "K04", England = "E92", Wales = "W92";

    public static void Of(AreaRows table, Catalogue catalogue, Remarks remarks)
    {
        foreach (var row in table.All) Offences(row, catalogue, remarks);
        if (!table.Layout.IsOffenceCounts) return;
        HashSet<string> asked = [];
        foreach (var column in table.Layout.Columns.Where(column => column.IsCount))
        {
            Dictionary<string, Printed> figures = [];
            foreach (var row in table.All)
                if (row.Readings.FirstOrDefault(reading => reading.Measure == column.Measure && reading.Breakdown.Length == 0 && reading.Period == column.Period) is { } reading)
                    figures[row.Place.Id] = reading;
            if (table.Layout.IsLocal) Local(table, figures, column, catalogue, remarks, asked);
            else Areas(table, figures, column, catalogue, remarks);
        }
    }

    private static void Offences(AreaRow row, Catalogue catalogue, Remarks remarks)
    {
        var counts = row.Readings.Where(reading => reading.Breakdown.Length == 0 && reading.Value is not null).ToLookup(reading => (reading.Measure, reading.Period));
        foreach (var total in counts.Select(group => group.First()))
        {
            var measure = catalogue.Measure(total.Measure);
            var parts = measure.Components.SelectMany(id => counts[(id, total.Period)].Take(1)).ToList();
            if (parts.Count == 0 || parts.Count < measure.Components.Count || parts.Sum(part => part.Value) == total.Value) continue;
            remarks.Refuse("does-not-add", Remarks.Where(total), $"{row.Place.Name}: {Remarks.Shows(total)} is printed for {measure.Name}, but its parts add to "
                + $"{Remarks.Number(parts.Sum(part => part.Value!.Value))}: {string.Join(" + ", parts.Select(part => $"{catalogue.Measure(part.Measure).Name} {Remarks.Shows(part)}"))}.");
        }
    }

    private static void Areas(AreaRows table, Dictionary<string, Printed> figures, Column column, Catalogue catalogue, Remarks remarks)
    {
        foreach (var whole in table.All.Select(row => row.Place).Where(place => place.Code is not null))
        {
            bool Is(string prefix) => whole.Code!.StartsWith(prefix, StringComparison.Ordinal);
            Func<Place, bool>? within = whole.Kind switch
            {
                PlaceKind.Region => place => place.Kind == PlaceKind.Force && place.Within == whole.Id,
                PlaceKind.Country when Is(EnglandAndWales) => place => place.Kind is PlaceKind.Force or PlaceKind.SpecialForce or PlaceKind.NoArea,
                PlaceKind.Country when Is(England) => place => place.Kind == PlaceKind.Region,
                PlaceKind.Country when Is(Wales) => place => place.Kind == PlaceKind.Force && place.Within == whole.Id,
                _ => null,
            };
            if (within is null) continue;
            var parts = table.All.Select(row => row.Place).Where(within).ToList();
            if (parts.Count == 0 || Sum(figures, whole, parts) is not { } off) continue;
            var (where, text) = (Remarks.Where(off.Total), Sentence(whole, off, parts, column, catalogue));
            // A special collection a force may be absent from; and a publisher may put one force right and forget to add the country again.
            if (table.Layout.IsRecordedCrime && !IsSlight(off)) remarks.Refuse("does-not-add", where, text);
            else remarks.Note("does-not-add", where, text, whole, off.Total.Period, column.Measure);
        }
    }

    private static void Local(AreaRows table, Dictionary<string, Printed> figures, Column column, Catalogue catalogue, Remarks remarks, HashSet<string> asked)
    {
        foreach (var areas in table.All.Where(row => row.Force is not null).GroupBy(row => row.Force!))
        {
            // A row that is blank as a whole holds nothing to add.
            var parts = areas.Where(row => row.Readings.Count > 0).Select(row => row.Place).ToList();
            if (Sum(figures, areas.Key, parts) is not { } off) continue;
            var (where, text) = (Remarks.Where(off.Total), Sentence(areas.Key, off, parts, column, catalogue));
            if (IsSlight(off)) remarks.Note("local-areas-do-not-add", where, text, areas.Key, off.Total.Period, column.Measure);
            else if (asked.Add(areas.Key.Id)) remarks.Ask("local-areas-do-not-add", where, text);
        }
    }

    /// <summary>What is printed for a whole and what its parts add to, where the two differ; null where they agree or one of them is not a number.</summary>
    private static (Printed Total, decimal Sum)? Sum(Dictionary<string, Printed> figures, Place whole, List<Place> parts)
    {
        if (figures.GetValueOrDefault(whole.Id) is not { Value: { } printed } total) return null;
        decimal sum = 0;
        foreach (var part in parts)
        {
            if (figures.GetValueOrDefault(part.Id)?.Value is not { } value) return null;
            sum += value;
        }

        return sum == printed ? null : (total, sum);
    }

    /// <summary>Off by no more than a slip explains, 20 or one in a hundred: the figures are right, and a sum was not made again.</summary>
    private static bool IsSlight((Printed Total, decimal Sum) off) => Math.Abs(off.Sum - off.Total.Value!.Value) <= Math.Max(20, Math.Abs(off.Total.Value.Value) / 100);

    private static string Sentence(Place whole, (Printed Total, decimal Sum) off, List<Place> parts, Column column, Catalogue catalogue) =>
        $"{whole.Name}: {Remarks.Shows(off.Total)} is printed for {catalogue.Measure(column.Measure).Name}, but {(parts.Count > 12
            ? $"the {parts.Count} places it consists of, {parts[0].Name} to {parts[^1].Name}," : string.Join(" + ", parts.Select(part => part.Name)))} add to {Remarks.Number(off.Sum)}.";
}
