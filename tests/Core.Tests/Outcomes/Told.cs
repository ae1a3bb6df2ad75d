using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;

namespace Answerable.Core.Tests.Outcomes;

/// <summary>Editions of outcomes small enough to see through: burglary by two codes, robbery by one.</summary>
internal sealed class Told
{
    public const string Quarter1 = "2017-Q2", Quarter2 = "2017-Q3", Quarter3 = "2017-Q4", Quarter4 = "2018-Q1", Year = "P12M/2018-03";

    private static readonly int[] Types = [.. Enumerable.Range(0, 19), 20, 21];

    private readonly List<(string, PrintedOutcomes)> _printed = [];
    private readonly Dictionary<string, TakenIn> _editions = [];
    private readonly List<Reading> _readings = [];

    public static Measure Burglary => Sample.Catalogue.Measure("crime-residential-burglary");

    public static Place Place(string id) => Sample.Catalogue.Places[id];

    public OutcomeCoverage Coverage => new(_printed, _editions, Sample.Catalogue);

    /// <summary>Says that an edition prints forces and quarters with codes.</summary>
    public Told Prints(Edition edition, string[] places, string[] quarters, string[] codes, string[]? partial = null, IReadOnlyDictionary<int, string?>? types = null)
    {
        _editions[edition.Id] = new(_editions.Count + 1, edition, DateTimeOffset.UnixEpoch, []);
        var what = codes.ToDictionary(code => code, _ => (string?)null);
        foreach (var place in places)
            foreach (var quarter in quarters)
                _printed.Add((edition.Id, new(place, Sample.Month(quarter), types ?? Types.ToDictionary(type => type, _ => (string?)null), what, (partial ?? []).ToHashSet())));
        return this;
    }

    /// <summary>Says how many there are of an outcome, by the count of offences unless another is named.</summary>
    public Told Has(Edition edition, string place, string quarter, string code, int type, string printed, OutcomeCount count = OutcomeCount.OfOffences)
    {
        _readings.Add(edition.Printed(count.Measure(), place, quarter, printed, Reading.Outcome(code, type)));
        return this;
    }

    public OutcomeComposition At(string place, string period, Measure? crime = null, OutcomeCount count = OutcomeCount.OfOffences) =>
        new OutcomesOf(crime ?? Burglary, count, Coverage, _readings.Where(reading => reading.Measure == count.Measure()), Sample.Catalogue).At(Place(place), Sample.Month(period));

    public static Edition Edition(string hash = "a", string published = "2019-04-25") => Sample.Edition(hash, "ho-outcomes", published);
}
