using Answerable.Core.Places;

namespace Answerable.Core.Maps;

/// <summary>How outlines stand in a list of an edition: one row for each area, by its place's id, under the place that it lies in.</summary>
public static class Boundary
{
    /// <summary>The kind of the list's rows.</summary>
    public const string Kind = "boundary";

    /// <summary>Whether an outline of such a place is kept: forces, and the areas of community safety partnerships and of local councils in them.</summary>
    public static bool IsKept(Place place) => place.Kind is PlaceKind.Force or PlaceKind.LocalArea or PlaceKind.District;

    /// <summary>The id of the place under which an outline is kept: of a local area its force, of a force its country.</summary>
    public static string Under(Place place, Gazetteer places)
    {
        if (place.Kind != PlaceKind.Force) return place.Within ?? place.Id;
        var whole = place;
        while (whole.Within is { } within && places.TryFind(within, out var next) && whole.Kind != PlaceKind.Country) whole = next;
        return whole.Id;
    }
}
