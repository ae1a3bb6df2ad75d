namespace Answerable.Core.Statistics;

/// <summary>Which way a measure gets better.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    Increase,

    /// <summary>Less is better.</summary>
    Decrease,
}

/// <summary>How an XmR chart is set up. Every published chart is stored with its own.</summary>
public sealed record XmrOptions
{
    /// <summary>Points that make a run on one side of the mean, or a trend. 7 is "Making Data Count"; its Excel tool also offers 6.</summary>
    public int RunLength { get; init; } = 7;

    /// <summary>Whether outlying moving ranges are left out of the limits. The NHS Excel tool does not.</summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>How many points at the start of each phase set its limits, gaps counted; null for all. See <see cref="UsualBaseline"/>.</summary>
    public int? Baseline { get; init; }

    /// <summary>Where new phases start, as places in the series, 0 for the first point. A named person's decision, never made here.</summary>
    public IReadOnlyList<int> RebaseAt { get; init; } = [];

    /// <summary>Which way is better.</summary>
    public ImprovementDirection Improvement { get; init; }

    /// <summary>The baseline when nobody has chosen one: the first 24 points once there are 36, else all. Rule book section 2.</summary>
    /// <param name="points">How many points the series has.</param>
    public static int? UsualBaseline(int points) => points >= 36 ? 24 : null;
}
