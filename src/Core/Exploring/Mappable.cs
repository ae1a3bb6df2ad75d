using Answerable.Core.Measures;
using Answerable.Core.Places;

namespace Answerable.Core.Exploring;

/// <summary>Why places are not drawn on a map.</summary>
public enum NoMap
{
    /// <summary>They are.</summary>
    None,

    /// <summary>There is one, or none: a map compares.</summary>
    TooFew,

    /// <summary>Some police no area of their own, or are no area at all.</summary>
    NoArea,

    /// <summary>Some are countries or regions, which hold others.</summary>
    Wholes,

    /// <summary>Some are forces and some are parts of forces: one would lie on the other.</summary>
    Mixed,

    /// <summary>They are local areas of more than one force.</summary>
    SeveralForces,

    /// <summary>They are plain numbers of things: the largest would stand where most people live.</summary>
    PlainNumbers,
}

/// <summary>What of an answer can stand on a map.</summary>
/// <param name="Areas">The places that are shaded.</param>
/// <param name="All">Every place that the map shows, shaded or not: all forces with an area, or all local areas of the force.</param>
/// <param name="Aside">What is asked for and is nowhere on the map: the crimes that are in no local area.</param>
/// <param name="Force">The force that all lie in; null for a map of forces.</param>
/// <param name="NoMap">Why there is no map.</param>
public sealed record Mappable(IReadOnlyList<Place> Areas, IReadOnlyList<Place> All, IReadOnlyList<Place> Aside, Place? Force, NoMap NoMap)
{
    /// <summary>Sorts out what can be drawn.</summary>
    /// <param name="question">The question.</param>
    /// <param name="measure">The measure that is drawn.</param>
    /// <param name="asked">The places that were asked for and have figures.</param>
    /// <param name="places">All places.</param>
    public static Mappable Of(Exploration question, Measure measure, IReadOnlyList<Place> asked, Gazetteer places)
    {
        IReadOnlyList<Place> aside = [.. asked.Where(place => place.Kind == PlaceKind.NoArea && place.Within is not null && asked.Any(other => other.Kind == PlaceKind.LocalArea && other.Within == place.Within))];
        IReadOnlyList<Place> areas = [.. asked.Except(aside)];
        Mappable Not(NoMap why) => new([], [], aside, null, why);
        if (areas.Any(place => place.Kind is PlaceKind.SpecialForce or PlaceKind.NoArea)) return Not(NoMap.NoArea);
        if (areas.Any(place => place.Kind is PlaceKind.Country or PlaceKind.Region)) return Not(NoMap.Wholes);
        if (areas.Select(place => place.Kind).Distinct().Skip(1).Any()) return Not(NoMap.Mixed);
        if (areas.Count < 2) return Not(NoMap.TooFew);
        var forces = areas[0].Kind == PlaceKind.Force;
        if (!forces && areas.Any(place => place.Within != areas[0].Within)) return Not(NoMap.SeveralForces);
        if (question.Telling == Telling.Number && measure.Unit == Unit.Count) return Not(NoMap.PlainNumbers);
        return new(
            areas, [.. places.All.Where(place => place.Kind == areas[0].Kind && (forces ? place.Within is not null : place.Within == areas[0].Within))], aside,
            forces || areas[0].Within is not { } force ? null : places[force], NoMap.None);
    }
}
