using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>Printed changes and rates held against the printed counts they rest on. What differs is noted; what is printed stays as it is.</summary>
internal static class RatioChecks
{
    private const decimal PointsOfRounding = 0.000001m;

    /// <summary>Rates rest on population figures that are printed only to the nearest 100.</summary>
    private const decimal RateTolerance = 0.1m, HalfOfHundred = 50;

    public static void Of(AreaRows table, Gathered gathered, Catalogue catalogue, Remarks remarks)
    {
        List<(Printed Printed, decimal Exact)> changes = [], rates = [];
        foreach (var row in table.All)
        {
            foreach (var reading in row.Readings.Where(reading => reading.Value is not null))
            {
                if (reading.Breakdown == Printed.ChangeFromYearBefore)
                {
                    if (Change(reading, gathered) is { } exact && Math.Abs(exact - reading.Value!.Value) > PointsOfRounding) changes.Add((reading, exact));
                }
                else if (catalogue.Measure(reading.Measure).Rates.FirstOrDefault(known => known.Breakdown == reading.Breakdown) is { } per
                    && gathered.Value(reading.Measure, reading.Place, reading.Period) is { } count
                    && row.Readings.FirstOrDefault(other => other.Measure == per.Of && other.Breakdown.Length == 0)?.Value is { } people and > HalfOfHundred)
                {
                    var exact = count / people * per.Number;
                    if (Math.Abs(exact - reading.Value!.Value) > Math.Max(RateTolerance, exact * HalfOfHundred / (people - HalfOfHundred))) rates.Add((reading, exact));
                }
            }
        }

        Say(changes, "change-against-counts", "the counts printed for the two years make");
        Say(rates, "rate-against-counts", "the count and the people or households printed make");

        void Say(List<(Printed Printed, decimal Exact)> off, string code, string make)
        {
            foreach (var place in off.GroupBy(item => (item.Printed.Place, item.Printed.Period)))
            {
                var (printed, exact) = place.First();
                Place of = catalogue.Places[printed.Place];
                remarks.Note(code, Remarks.Where(printed), $"{of.Name}: {Remarks.Shows(printed)} is printed for {catalogue.Measure(printed.Measure).Name}, but {make} {Remarks.Number(exact)}."
                    + (place.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" So it is with {place.Count() - 1} more of its figures in {table.Layout.Called}.") : ""), of, printed.Period);
            }
        }
    }

    private static decimal? Change(Printed reading, Gathered gathered) =>
        gathered.Value(reading.Measure, reading.Place, reading.Period) is { } now && gathered.Value(reading.Measure, reading.Place, reading.Period.YearBefore) is { } before and not 0
            ? (now - before) / before * 100
            : null;
}
