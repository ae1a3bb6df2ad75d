using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.Reading;

/// <summary>
/// A table of counts has the same offences for every place of a period: a file cut short, or an offence left out, shows where it has not,
/// and a total of what is left would be wrong without a word.
/// </summary>
internal static class Grid
{
    private const int Named = 5;

    /// <summary>Asks about each place and period that lacks what others have, and notes each place that lacks a whole period.</summary>
    public static void Check(IEnumerable<Printed> readings, Catalogue catalogue, Remarks remarks) =>
        Check(readings.Select(reading => new Counted(reading.Measure, reading.Breakdown, catalogue.Places[reading.Place], reading.Period)), catalogue, remarks);

    /// <summary>The same of what is counted, whether or not a reading is kept of it.</summary>
    public static void Check(IEnumerable<Counted> counted, Catalogue catalogue, Remarks remarks)
    {
        var areas = counted.Where(item => IsWhole(item.Place)).ToList();
        var places = areas.Select(item => item.Place).Distinct().ToList();
        foreach (var period in areas.GroupBy(item => item.Period).OrderBy(group => group.Key))
        {
            var held = period.GroupBy(item => item.Place).ToDictionary(group => group.Key, group => group.Select(item => (item.Measure, item.Breakdown)).ToHashSet());
            var all = held.Values.SelectMany(offences => offences).ToHashSet();
            foreach (var (place, offences) in held.Where(item => item.Value.Count < all.Count)) Ask(place, period.Key, [.. all.Except(offences)], catalogue, remarks);
            foreach (var place in places.Where(place => !held.ContainsKey(place)))
                remarks.Note("period-missing", "the whole file", $"{place.Name} has no row for {Shown.Months(period.Key)}.", place, period.Key);
        }
    }

    /// <summary>Who reports fraud alone, and what is unassigned, need not have every offence.</summary>
    private static bool IsWhole(Place place) => place.Kind is PlaceKind.Force or PlaceKind.SpecialForce or PlaceKind.LocalArea;

    private static void Ask(Place place, Period period, IReadOnlyList<(string Measure, string Breakdown)> lacking, Catalogue catalogue, Remarks remarks)
    {
        var names = lacking.Take(Named).Select(item => item.Breakdown.Length == 0 ? catalogue.Measure(item.Measure).Name : item.Breakdown.Replace('=', ' '));
        var more = lacking.Count > Named ? $" and {lacking.Count - Named} more" : "";
        remarks.Ask("offences-lacking", "the whole file",
            $"{place.Name}, {Shown.Months(period)}: lacks {string.Join(", ", names)}{more}, which other places have. A total without it is too small.", place, period);
    }
}
