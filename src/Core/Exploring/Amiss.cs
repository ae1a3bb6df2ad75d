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
}

/// <summary>A part of an address that says nothing.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fault">What is the matter.</param>
/// <param name="Allowed">What is allowed, or examples of it.</param>
public sealed record Amiss(string Part, string Found, Fault Fault, IReadOnlyList<string> Allowed);
