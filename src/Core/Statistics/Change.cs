namespace Answerable.Core.Statistics;

/// <summary>The plain difference between two counts or two percentages, before any judgement of chance.</summary>
public static class Change
{
    /// <summary>The change from a base to now, in percent of the base, unrounded: 381 against 600 is −36.5.</summary>
    /// <param name="now">A count, 0 or more.</param>
    /// <param name="from">The count it is compared with, 0 or more.</param>
    /// <returns>Null when the base is 0: a percentage of nothing has no meaning.</returns>
    public static decimal? Percent(decimal now, decimal from) => from == 0 ? null : 100m * (now - from) / from;

    /// <summary>
    /// The change from one percentage to another, in percentage points, unrounded: 77 against 79 is −2.
    /// Never a percentage of a percentage.
    /// </summary>
    public static decimal Points(decimal nowPercent, decimal fromPercent) => nowPercent - fromPercent;
}
