namespace Answerable.Core.Exploring;

/// <summary>Why a part of an address says nothing.</summary>
public enum Fault
{
    /// <summary>There is no such part.</summary>
    NoSuchPart,

    /// <summary>It is none of what is allowed.</summary>
    NotAllowed,

    /// <summary>It is said twice, and otherwise.</summary>
    Twice,

    /// <summary>There are more than are allowed.</summary>
    TooMany,

    /// <summary>The first period is after the last.</summary>
    Backwards,

    /// <summary>Thirteen months: a year, and one of its months again.</summary>
    MonthTwice,

    /// <summary>A division that misleads, whatever the figures are.</summary>
    Misleads,
}

/// <summary>A part of an address that says nothing.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fault">What is the matter.</param>
/// <param name="Allowed">What is allowed, or examples of it.</param>
public sealed record Amiss(string Part, string Found, Fault Fault, IReadOnlyList<string> Allowed)
{
    /// <summary>Why, as the catalogue says it for the public; empty where the fault says it all.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether it was understood, and is refused because its answer would mislead.</summary>
    public bool IsShortcut => Fault is Fault.MonthTwice or Fault.Misleads;
}
