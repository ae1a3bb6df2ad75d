namespace Answerable.Core.Places;

/// <summary>What sort of place a figure is for. Only forces are ranked with forces, and only areas are mapped.</summary>
public enum PlaceKind
{
    /// <summary>A territorial police force.</summary>
    Force,

    /// <summary>A force without an area of its own, such as British Transport Police.</summary>
    SpecialForce,

    /// <summary>A country or the whole of several, as totals are printed.</summary>
    Country,

    /// <summary>A statistical region of England.</summary>
    Region,

    /// <summary>The area of a community safety partnership: one council's, or several together.</summary>
    LocalArea,

    /// <summary>The area of one local council.</summary>
    District,

    /// <summary>Not an area: who reports (Action Fraud), or what cannot be put anywhere (unassigned, unknown).</summary>
    NoArea,
}

/// <summary>A place that publishers print figures for.</summary>
/// <param name="Id">Its lasting id: the police.uk slug for a force, the official code for another area, a slug of ours where there is neither.</param>
/// <param name="Code">Its code from the Office for National Statistics, or null where none exists.</param>
/// <param name="Name">The short everyday name, without "Police" or "Constabulary".</param>
/// <param name="OfficialName">The full name of the force or country.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Aliases">Other names publishers print for it.</param>
public sealed record Place(string Id, string? Code, string Name, string OfficialName, PlaceKind Kind, IReadOnlyList<string> Aliases)
{
    /// <summary>The id of the place it lies in: a local area's force, a force's region; null where none is told.</summary>
    public string? Within { get; init; }

    /// <summary>The ids of the local areas that a district lies in, or that lie in it; most districts are one. Empty for every other place.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether it is known that a force has no most similar forces, because there is none like it.</summary>
    public bool HasNoSimilar { get; init; }
}
