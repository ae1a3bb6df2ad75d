using System.Collections.Concurrent;
using Answerable.Core.Answers;
using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Outcomes;

/// <summary>Why there is no composition.</summary>
public enum OutcomeLack
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Nothing of it was printed, or brought in.</summary>
    NotPrinted,

    /// <summary>Some quarters of the period are missing.</summary>
    Incomplete,

    /// <summary>Every quarter is there, but in more than one edition. They count at different times, so they are not added.</summary>
    Mixed,

    /// <summary>Some of its offences are not printed there, or not with every outcome.</summary>
    OffencesLacking,

    /// <summary>The publisher printed a sign instead of a number.</summary>
    Marked,
}

/// <summary>What a composition would rest on.</summary>
/// <param name="Lack">Why there is none.</param>
/// <param name="Edition">The id of the edition that has all of it; null where none has.</param>
/// <param name="Missing">The quarters that are missing.</param>
public readonly record struct OutcomeBasis(OutcomeLack Lack, string? Edition, IReadOnlyList<Period> Missing);

/// <summary>What is printed of outcomes, edition by edition: what decides whether a number that is not there is none or not known.</summary>
public sealed class OutcomeCoverage
{
    private readonly Catalogue _catalogue;
    private readonly List<Printing> _printings; // in the order of precedence
    private readonly ConcurrentDictionary<(string Measure, IReadOnlyDictionary<string, string?> Codes, Period Quarter), IReadOnlySet<string>> _codes = [];
    private readonly ConcurrentDictionary<(string Measure, string Edition, Period Quarter), IReadOnlySet<string>> _expected = [];

    /// <param name="printed">What the editions print, with their ids.</param>
    /// <param name="editions">The editions by id.</param>
    /// <param name="catalogue">Sources, places and offences.</param>
    public OutcomeCoverage(IEnumerable<(string Edition, PrintedOutcomes Printed)> printed, IReadOnlyDictionary<string, TakenIn> editions, Catalogue catalogue)
    {
        (Editions, _catalogue) = (editions, catalogue);
        var precedence = Precedence.Order(editions.Values, catalogue);
        _printings = [.. printed.GroupBy(item => item.Edition).OrderBy(group => precedence[group.Key]).Select(group => new Printing(
            group.Key, group.GroupBy(item => item.Printed.Quarter).ToDictionary(quarter => quarter.Key, quarter => quarter.ToDictionary(item => item.Printed.Place, item => item.Printed))))];
        Quarters = [.. _printings.SelectMany(printing => printing.Quarters.Keys).Distinct().Order()];
        var ids = _printings.SelectMany(printing => printing.Quarters.Values.SelectMany(places => places.Keys)).ToHashSet();
        Places = [.. catalogue.Places.All.Where(place => ids.Contains(place.Id))];
    }

    private sealed record Printing(string Edition, Dictionary<Period, Dictionary<string, PrintedOutcomes>> Quarters);

    /// <summary>The editions by id.</summary>
    public IReadOnlyDictionary<string, TakenIn> Editions { get; }

    /// <summary>Every quarter that is printed for any place, earliest first.</summary>
    public IReadOnlyList<Period> Quarters { get; }

    /// <summary>Every place that anything is printed for, in catalogue order.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The same, as far as it had been published by a day.</summary>
    public OutcomeCoverage AsOf(DateOnly day) => new(
        _printings.Where(printing => Editions[printing.Edition].Edition.Published <= day)
            .SelectMany(printing => printing.Quarters.Values.SelectMany(places => places.Values).Select(printed => (printing.Edition, printed))),
        Editions.Where(item => item.Value.Edition.Published <= day).ToDictionary(), _catalogue);

    /// <summary>Whether a measure is made of whole offences, so that outcomes can be told of it: knives and places are parts of offences, and are not.</summary>
    public static bool IsOfOffences(Measure crime, Catalogue catalogue) => crime.Components.Count > 0
        ? crime.Components.All(id => IsOfOffences(catalogue.Measure(id), catalogue))
        : catalogue.Offences.All.Any(offence => offence.Measure == crime.Id);

    /// <summary>The offence codes that count towards a measure and are printed anywhere, in the order of their characters.</summary>
    public IReadOnlyList<string> Codes(Measure crime) =>
    [
        .. _printings.SelectMany(printing => printing.Quarters.Values.SelectMany(places => places.Values)).SelectMany(printed => Of(crime, printed).Concat(Partial(crime, printed)))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The periods of a length that any of these places has outcomes of a crime for; earliest first.</summary>
    public IReadOnlyList<Period> Periods(Measure crime, IReadOnlyCollection<Place> places, Span span) =>
    [
        .. Quarters.Select(last => span == Span.Quarter ? last : last.Plus(-9).Lasting(12))
            .Where(period => span switch { Span.Month => false, Span.Year => period.IsYear, Span.FinancialYear => period.IsFinancialYear, _ => true })
            .Where(period => places.Any(place => At(crime, place, period).Lack == OutcomeLack.None)),
    ];

    /// <summary>What the composition of a crime in a place and period would rest on: one edition that has every quarter whole, the first that does.</summary>
    public OutcomeBasis At(Measure crime, Place place, Period period)
    {
        Period[] quarters = [.. Enumerable.Range(0, period.Months / 3).Select(i => period.Lasting(3).Plus(3 * i))];
        if (period.Months % 3 != 0 || quarters.Any(quarter => quarter.Start.Month % 3 != 1)) return new(OutcomeLack.NotPrinted, null, []);
        var lacking = false;
        HashSet<Period> there = [];
        foreach (var printing in _printings)
        {
            List<Period> whole = [];
            foreach (var quarter in quarters)
            {
                if (!printing.Quarters.TryGetValue(quarter, out var places) || !places.TryGetValue(place.Id, out var printed)) continue;
                var expected = _expected.GetOrAdd((crime.Id, printing.Edition, quarter), _ => places.Values.SelectMany(other => Of(crime, other).Concat(Partial(crime, other))).ToHashSet());
                if (expected.Count == 0) continue;
                if (Of(crime, printed).IsSupersetOf(expected)) whole.Add(quarter);
                else lacking = true;
            }

            if (whole.Count == quarters.Length) return new(OutcomeLack.None, printing.Edition, []);
            there.UnionWith(whole);
        }

        if (there.Count == quarters.Length) return new(OutcomeLack.Mixed, null, []);
        if (lacking) return new(OutcomeLack.OffencesLacking, null, []);
        return there.Count == 0 ? new(OutcomeLack.NotPrinted, null, quarters) : new(OutcomeLack.Incomplete, null, [.. quarters.Where(quarter => !there.Contains(quarter))]);
    }

    /// <summary>The types that an edition prints for a place and quarter, each with the group that a person put it in.</summary>
    internal IReadOnlyDictionary<int, string?> Types(string edition, string place, Period quarter) =>
        _printings.First(printing => printing.Edition == edition).Quarters[quarter][place].Types;

    /// <summary>The codes of a crime that an edition prints whole for a place and quarter.</summary>
    internal IReadOnlySet<string> Codes(Measure crime, string edition, string place, Period quarter) =>
        Of(crime, _printings.First(printing => printing.Edition == edition).Quarters[quarter][place]);

    /// <summary>The codes that count towards a crime and stand with every outcome. Places mostly say the same, and share the answer.</summary>
    private IReadOnlySet<string> Of(Measure crime, PrintedOutcomes printed) => _codes.GetOrAdd((crime.Id, printed.Codes, printed.Quarter), _ =>
    {
        var counted = Counted(crime);
        return printed.Codes.Where(code => (code.Value ?? MeasureOf(code.Key, printed.Quarter)) is { } measure && counted.Contains(measure)).Select(code => code.Key).ToHashSet();
    });

    private IEnumerable<string> Partial(Measure crime, PrintedOutcomes printed) => printed.Partial.Count == 0 ? []
        : printed.Partial.Where(code => MeasureOf(code, printed.Quarter) is { } measure && Counted(crime).Contains(measure));

    private string? MeasureOf(string code, Period quarter) => _catalogue.Offences.Of(code, quarter)?.Measure;

    private HashSet<string> Counted(Measure crime) => [crime.Id, .. crime.Components.SelectMany(id => Counted(_catalogue.Measure(id)))];
}
