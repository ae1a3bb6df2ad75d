using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Outcomes;

/// <summary>What became of the crimes of one measure, by one count: a composition for any place and period that was asked for.</summary>
public sealed class OutcomesOf
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<(string Edition, string Place, Period Quarter), Dictionary<int, decimal?>> _sums = [];

    /// <param name="crime">The crime.</param>
    /// <param name="count">Which of the two counts.</param>
    /// <param name="coverage">What is printed.</param>
    /// <param name="readings">Every stored reading of the count in the places and quarters that are asked for. One that is not here was printed as 0, where the coverage has it.</param>
    /// <param name="catalogue">Outcome types and offences.</param>
    public OutcomesOf(Measure crime, OutcomeCount count, OutcomeCoverage coverage, IEnumerable<Reading> readings, Catalogue catalogue)
    {
        (Crime, Count, Coverage, _catalogue) = (crime, count, coverage, catalogue);
        var codes = coverage.Codes(crime).ToHashSet();
        foreach (var reading in readings)
        {
            var (code, type) = Split(reading.Breakdown);
            if (!codes.Contains(code)) continue;
            var key = (reading.Edition, reading.Place, reading.Period);
            if (!_sums.TryGetValue(key, out var sums)) _sums[key] = sums = [];
            sums[type] = sums.TryGetValue(type, out var before) ? before + reading.Value : reading.Value; // nothing added to a sign is a sign
        }
    }

    /// <summary>The crime.</summary>
    public Measure Crime { get; }

    /// <summary>Which of the two counts.</summary>
    public OutcomeCount Count { get; }

    /// <summary>What is printed.</summary>
    public OutcomeCoverage Coverage { get; }

    /// <summary>The span that the readings are of; null for all there are.</summary>
    public Period? Span { get; init; }

    /// <summary>The id of the only place that the readings are of; null for every place.</summary>
    public string? Place { get; init; }

    /// <summary>What became of the crimes in a place and period, or why that cannot be told.</summary>
    /// <exception cref="ArgumentException">Its readings are not here, so a number that is not here would be taken for none.</exception>
    public OutcomeComposition At(Place place, Period period)
    {
        if ((Place is { } only && only != place.Id) || (Span is { } span && !span.Contains(period))) throw new ArgumentException($"The outcomes of {place.Id} in {period} were not asked for.");
        var basis = Coverage.At(Crime, place, period);
        OutcomeComposition Without(OutcomeLack lack) => new(Crime, Count, place, period, lack, null, []) { Missing = basis.Missing };
        if (basis.Edition is not { } edition) return Without(basis.Lack);
        SortedDictionary<int, (decimal Value, string? Told, Period Quarter)> types = [];
        for (var quarter = period.Lasting(3); quarter <= period.LastMonth.Plus(-2).Lasting(3); quarter = quarter.Plus(3))
        {
            var sums = _sums.GetValueOrDefault((edition, place.Id, quarter));
            foreach (var (type, told) in Coverage.Types(edition, place.Id, quarter))
            {
                if (Count == OutcomeCount.Recorded && type == OutcomeTypes.NotYet) continue;
                decimal? value = sums is not null && sums.TryGetValue(type, out var sum) ? sum : 0;
                if (value is not { } number) return Without(OutcomeLack.Marked);
                types[type] = (types.GetValueOrDefault(type).Value + number, told, quarter);
            }
        }

        var order = _catalogue.Outcomes.Groups.Index().ToDictionary(item => item.Item, item => item.Index);
        var parts = types.Select(item =>
        {
            var known = _catalogue.Outcomes.Of(item.Key, item.Value.Quarter);
            var group = item.Value.Told is { } told ? _catalogue.Outcomes.Group(told) : known?.Group;
            return group is null ? throw new InvalidDataException($"The outcome type {item.Key} is stored and not in the catalogue.") : new OutcomePart(group, item.Key, item.Value.Told is null ? known : null, item.Value.Value);
        });
        return new(Crime, Count, place, period, OutcomeLack.None, Coverage.Editions[edition].Edition, [.. parts.OrderBy(part => order[part.Group]).ThenBy(part => part.Number)]);
    }

    private static (string Code, int Type) Split(string breakdown)
    {
        var at = breakdown.LastIndexOf(Ends, StringComparison.Ordinal);
        return at > Begins.Length && int.TryParse(breakdown.AsSpan(at + Ends.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var type)
            ? (breakdown[Begins.Length..at], type) : throw new InvalidDataException($"The breakdown \"{breakdown}\" names no offence and outcome.");
    }

    private static readonly string Begins = Reading.Offence(""), Ends = Reading.OfOutcomes("")[Reading.Offence("").Length..];
}
