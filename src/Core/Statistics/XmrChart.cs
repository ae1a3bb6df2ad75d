namespace Answerable.Core.Statistics;

/// <summary>Why a point of an XmR chart is marked; the first that fits, in the order of rule book section 2.</summary>
public enum SpecialCause
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>Nothing to mark.</summary>
    CommonCause,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>Part of a trend upwards.</summary>
    TrendUp,

    /// <summary>Part of a trend downwards.</summary>
    TrendDown,

    /// <summary>One of at least two in three that are close to the upper limit.</summary>
    TwoInThreeAbove,

    /// <summary>One of at least two in three that are close to the lower limit.</summary>
    TwoInThreeBelow,

    /// <summary>Part of a run above the mean.</summary>
    RunAbove,

    /// <summary>Part of a run below the mean.</summary>
    RunBelow,
}

/// <summary>What a marked point means, given which way is better.</summary>
public enum Variation
{
    /// <summary>There is no value.</summary>
    Missing,

    /// <summary>Usual variation.</summary>
    CommonCause,

    /// <summary>Better than usual.</summary>
    Improvement,

    /// <summary>Worse than usual.</summary>
    Concern,

    /// <summary>Higher than usual, where neither way is better.</summary>
    NeutralHigh,

    /// <summary>Lower than usual, where neither way is better.</summary>
    NeutralLow,
}

/// <summary>Whether a target can be expected to be met if nothing changes.</summary>
public enum Assurance
{
    /// <summary>It will be met.</summary>
    ConsistentlyPassing,

    /// <summary>It will not be met.</summary>
    ConsistentlyFailing,

    /// <summary>It will be met at some points and missed at others.</summary>
    HitOrMiss,
}

/// <summary>One phase: the points between two rebase dates, with limits of their own.</summary>
/// <param name="Start">The place of its first point, 0 for the first of the series.</param>
/// <param name="Length">Places in it, gaps counted.</param>
/// <param name="Count">Values in it.</param>
/// <param name="Mean">The mean of its baseline; null without a value.</param>
/// <param name="MovingRange">The average moving range of its baseline, after screening; null when no two neighbours have values.</param>
public sealed record XmrPhase(int Start, int Length, int Count, double? Mean, double? MovingRange)
{
    /// <summary>Under 13 values the limits are a trial: icons are withheld and the page says that there are not enough months yet.</summary>
    public bool IsTrial => Count < XmrChart.FewestPoints;

    /// <summary>The upper limit, not clipped; null without limits.</summary>
    public double? Upper => Mean + XmrChart.LimitFactor * MovingRange;

    /// <summary>The lower limit, not clipped; null without limits.</summary>
    public double? Lower => Mean - XmrChart.LimitFactor * MovingRange;

    /// <summary>Two thirds of the way up to the limit.</summary>
    public double? NearUpper => Mean + XmrChart.NearLimitFactor * MovingRange;

    /// <summary>Two thirds of the way down to the limit.</summary>
    public double? NearLower => Mean - XmrChart.NearLimitFactor * MovingRange;
}

/// <summary>One place of the series.</summary>
/// <param name="Value">Its value, or null.</param>
/// <param name="Phase">The phase it lies in.</param>
/// <param name="Outside">Beyond a limit.</param>
/// <param name="Close">Beyond a near limit and not outside.</param>
/// <param name="Cause">Why it is marked.</param>
/// <param name="Variation">What that means.</param>
public sealed record XmrPoint(double? Value, XmrPhase Phase, bool Outside, bool Close, SpecialCause Cause, Variation Variation);

/// <summary>
/// An individuals and moving range chart. Source: NHSRplotthedots 0.2.2 ("Making Data Count"), rule book section 2, with two
/// departures that the rule book states: a gap signals nothing, and a series that does not move has limits at its mean.
/// Not for rolling totals, whose neighbours share months: every rule then finds signals in nothing.
/// </summary>
/// <param name="Points">One for each place of the series.</param>
/// <param name="Phases">In order; none when the series is empty.</param>
public sealed record XmrChart(IReadOnlyList<XmrPoint> Points, IReadOnlyList<XmrPhase> Phases)
{
    /// <summary>Limits lie this many average moving ranges from the mean.</summary>
    public const double LimitFactor = 2.66;

    /// <summary>Near limits lie this many average moving ranges from the mean.</summary>
    public const double NearLimitFactor = 2 * (LimitFactor / 3);

    /// <summary>Fewer values than this make trial limits.</summary>
    public const int FewestPoints = 13;

    /// <summary>Whether any point is marked.</summary>
    public bool AnySignal => Points.Any(point => point.Cause is not (SpecialCause.Missing or SpecialCause.CommonCause));

    /// <summary>Whether a target can be expected to be met, by the limits of the last phase; reaching a limit is hit or miss.</summary>
    /// <param name="target">The target, in the unit of the values; null for none.</param>
    /// <param name="improvement">Which way is better.</param>
    /// <returns>Null without a target, a better way, or limits.</returns>
    public Assurance? AssuranceOf(double? target, ImprovementDirection improvement)
    {
        if (target is not { } level || improvement == ImprovementDirection.Neutral || Phases.Count == 0) return null;
        if (Phases[^1] is not { Upper: { } upper, Lower: { } lower }) return null;
        if (level <= upper && level >= lower) return Assurance.HitOrMiss;
        return level > upper == (improvement == ImprovementDirection.Increase) ? Assurance.ConsistentlyFailing : Assurance.ConsistentlyPassing;
    }
}
