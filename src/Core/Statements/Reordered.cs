namespace Answerable.Core.Statements;

/// <summary>A list in which one thing has moved.</summary>
public static class Reordered
{
    /// <summary>The list with the first thing that is meant some places further down, or up; at an end it stays there. Where nothing is meant it is as it was.</summary>
    /// <param name="all">The list.</param>
    /// <param name="isMeant">Which thing.</param>
    /// <param name="by">How many places: below zero for up.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, Predicate<T> isMeant, int by)
    {
        var moved = all.ToList();
        var at = moved.FindIndex(isMeant);
        if (at < 0) return all;
        var one = moved[at];
        moved.RemoveAt(at);
        moved.Insert(Math.Clamp(at + by, 0, moved.Count), one);
        return moved;
    }
}
