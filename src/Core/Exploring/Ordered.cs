using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Exploring;

/// <summary>Why places are not ranked.</summary>
public enum NoRank
{
    /// <summary>They are.</summary>
    None,

    /// <summary>Neither more nor less is better.</summary>
    NoGood,

    /// <summary>The largest place has the most: numbers of places of different size.</summary>
    BySize,

    /// <summary>A change, or a share of something, is no achievement in itself.</summary>
    NotALevel,

    /// <summary>Their figures are from more than one publication.</summary>
    Mixed,

    /// <summary>Not all of them are forces.</summary>
    NotForces,

    /// <summary>There are fewer than two.</summary>
    TooFew,
}

/// <summary>A place in the order.</summary>
/// <param name="Crossing">What is known of it.</param>
/// <param name="Standing">Its rank; null where there is none.</param>
public sealed record OrderedPlace(Crossing Crossing, Standing? Standing);

/// <summary>Places beside each other in one period: the best first, where one way is good; else the most first. Those without a number stand last.</summary>
/// <param name="Period">The period.</param>
/// <param name="Rows">The places.</param>
/// <param name="NoRank">Why they are not ranked.</param>
public sealed record Ordered(Period Period, IReadOnlyList<OrderedPlace> Rows, NoRank NoRank)
{
    /// <summary>Puts places in order.</summary>
    public static Ordered Of(Exploration question, Crossings crossings, IReadOnlyList<Place> places, Period period)
    {
        var (measure, all) = (crossings.Measure, places.Select(place => crossings.At(place, period)).ToList());
        var known = all.Where(crossing => crossing.Value is not null).ToList();
        var why = Why(question, measure, known);
        var ranks = why == NoRank.None ? Ranks.Of([.. all.Select(crossing => crossing.Value)], measure.Direction == Direction.Up) : [.. all.Select(_ => (Standing?)null)];
        var rows = all.Zip(ranks, (crossing, standing) => new OrderedPlace(crossing, standing));
        return new(period, [.. (measure.Direction == Direction.Down && question.Telling is not Telling.Number || why == NoRank.None && measure.Direction == Direction.Down
            ? rows.OrderBy(row => row.Crossing.Value is null).ThenBy(row => row.Crossing.Value)
            : rows.OrderBy(row => row.Crossing.Value is null).ThenByDescending(row => row.Crossing.Value)).ThenBy(row => row.Crossing.Place.Name, StringComparer.Ordinal)], why);
    }

    private static NoRank Why(Exploration question, Measure measure, List<Crossing> known)
    {
        if (known.Count < 2) return NoRank.TooFew;
        if (measure.Direction == Direction.Neutral) return NoRank.NoGood;
        if (question.Telling is Telling.Change or Telling.Share) return NoRank.NotALevel;
        if (known.Any(crossing => crossing.Place.Kind != PlaceKind.Force)) return NoRank.NotForces;
        if (question.Telling == Telling.Number && measure.Unit is Unit.Count or Unit.Pounds) return NoRank.BySize;
        return known.SelectMany(crossing => crossing.From).Select(figure => figure.EditionId).Distinct().Skip(1).Any() && !known.Any(crossing => crossing.IsAdded) ? NoRank.Mixed : NoRank.None;
    }
}
