namespace Answerable.Core.Statistics;

/// <summary>Whether a month's volume is believable beside the months around it.</summary>
public static class Neighbours
{
    /// <summary>
    /// Whether a count is under half, or over twice, the mean of the counts before and after it. Rule book section 11 asks for the lower
    /// bound; the upper is its mirror. Norfolk's January 2022 (2,958 between 9,105 and 8,114) is what it was made for.
    /// </summary>
    /// <param name="value">The count, 0 or more.</param>
    /// <param name="before">The count of the period before, or null at the start or after a gap.</param>
    /// <param name="after">The count of the period after, or null at the end or before a gap.</param>
    /// <returns>False when there is no neighbour to judge by.</returns>
    public static bool IsOutOfLine(decimal value, decimal? before, decimal? after) =>
        IsFarBelow(value, before, after) || value > Usual(before, after) * 2;

    /// <summary>The lower bound alone, which is the rule book's: whether a count is under half the mean of those before and after it.</summary>
    /// <param name="value">The count, 0 or more.</param>
    /// <param name="before">The count of the period before, or null at the start or after a gap.</param>
    /// <param name="after">The count of the period after, or null at the end or before a gap.</param>
    /// <returns>False when there is no neighbour to judge by.</returns>
    public static bool IsFarBelow(decimal value, decimal? before, decimal? after) => value < Usual(before, after) / 2;

    private static decimal? Usual(decimal? before, decimal? after) => (before, after) switch
    {
        ({ } b, { } a) => (b + a) / 2,
        ({ } b, null) => b,
        _ => after,
    };
}
