namespace Answerable.Core.Statistics;

/// <summary>Whether a value reaches the level it is held against.</summary>
public enum StandardVerdict
{
    /// <summary>It does.</summary>
    Met,

    /// <summary>It does not.</summary>
    NotMet,

    /// <summary>Only a rounded value is known, and the rounding hides on which side it lies.</summary>
    AtThreshold,
}

/// <summary>Holds a value against a level. The test is on the unrounded value; a rounded one that could lie on either side is said to be at the threshold.</summary>
public static class StandardTest
{
    /// <summary>Judges a value.</summary>
    /// <param name="exact">The unrounded value, worked out from counts; null when only print is known.</param>
    /// <param name="printed">The printed value, whose scale is its precision; used only without an exact one.</param>
    /// <param name="level">The level; reaching it exactly meets it.</param>
    /// <param name="highIsGood">True when the value should be at or above the level, false when at or below.</param>
    /// <returns>Null when neither value is known.</returns>
    public static StandardVerdict? Judge(decimal? exact, decimal? printed, decimal level, bool highIsGood)
    {
        StandardVerdict Side(decimal value) =>
            (highIsGood ? value >= level : value <= level) ? StandardVerdict.Met : StandardVerdict.NotMet;
        if (exact is { } known) return Side(known);
        if (printed is not { } shown) return null;
        return Math.Abs(shown - level) <= Rounding.HalfUnit(shown) ? StandardVerdict.AtThreshold : Side(shown);
    }
}
