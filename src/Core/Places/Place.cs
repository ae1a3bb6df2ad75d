namespace Answerable.Core.Places;

/// <summary>What sort of place a figure is for. Only forces are ranked with forces.</summary>
public enum PlaceKind
{
    /// <summary>A territorial police force.</summary>
    Force,

    /// <summary>A force without an area of its own, such as British Transport Police.</summary>
    SpecialForce,

    /// <summary>A country or the whole of several, as totals are printed.</summary>
    Country,
}

/// <summary>A place that publishers print figures for.</summary>
/// <param name="Id">Its lasting id: the police.uk slug for a force.</param>
/// <param name="Code">Its code from the Office for National Statistics, or null where none exists.</param>
/// <param name="Name">The short everyday name, without "Police" or "Constabulary".</param>
/// <param name="OfficialName">The full name of the force or country.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Aliases">Other names publishers print for it.</param>
public sealed record Place(string Id, string? Code, string Name, string OfficialName, PlaceKind Kind, IReadOnlyList<string> Aliases);
