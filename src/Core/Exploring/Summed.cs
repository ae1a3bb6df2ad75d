using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Exploring;

/// <summary>Why places are not added up.</summary>
public enum NoSum
{
    /// <summary>They are.</summary>
    None,

    /// <summary>Only numbers as they stand can be added.</summary>
    NotNumbers,

    /// <summary>They are of different kinds, so some may lie in others.</summary>
    Overlap,

    /// <summary>Some have no number.</summary>
    Gap,

    /// <summary>There is only one.</summary>
    One,
}

/// <summary>What places add up to in a period, and what that leaves of the whole they lie in.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The sum; null where it is refused.</param>
/// <param name="NoSum">Why it is refused.</param>
/// <param name="Lacking">The places without a number.</param>
/// <param name="Whole">The whole as published, where the places are all there is in it; null otherwise.</param>
public sealed record Summed(Period Period, decimal? Value, NoSum NoSum, IReadOnlyList<Place> Lacking, Crossing? Whole)
{
    /// <summary>What the places leave of the whole.</summary>
    public decimal? Rest => Whole?.Value is { } whole && Value is { } sum ? whole - sum : null;

    /// <summary>Adds places up. A sum over a gap is refused: it would look like a fall.</summary>
    public static Summed Of(Exploration question, Crossings crossings, Selection selection, Catalogue catalogue, Period period)
    {
        var (measure, places) = (crossings.Measure, selection.Places);
        if (places.Count < 2) return new(period, null, NoSum.One, [], null);
        if (question.Telling != Telling.Number || !(measure.Unit == Unit.Count || (measure.Unit == Unit.Pounds && measure.Totalling == Totalling.Sum))) return new(period, null, NoSum.NotNumbers, [], null);
        var areas = places.All(place => place.Within is not null && place.Within == places[0].Within && place.Kind is PlaceKind.LocalArea or PlaceKind.NoArea);
        if (!areas && places.Any(place => place.Kind != places[0].Kind || place.Kind is PlaceKind.NoArea or PlaceKind.Country)) return new(period, null, NoSum.Overlap, [], null);
        var whole = areas && question.Places is [var word] && Selection.ForceOfAreas(word) is { } force ? crossings.At(catalogue.Places[force], period)
            : question.Places is [Selection.All] && catalogue.Places.TryFind("K04000001", out var country) ? crossings.At(country, period) : null;
        var all = places.Select(place => crossings.At(place, period)).ToList();
        IReadOnlyList<Place> lacking = [.. all.Where(crossing => crossing.Value is null).Select(crossing => crossing.Place)];
        return new(period, lacking.Count > 0 ? null : all.Sum(crossing => crossing.Value), lacking.Count > 0 ? NoSum.Gap : NoSum.None, lacking, whole);
    }
}
