using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>Months in a row that are unlike the usual ones in one direction: one stretch, whatever marks its single months.</summary>
/// <param name="Latest">The figure of the last of them.</param>
/// <param name="First">The first marked month.</param>
/// <param name="Last">The last marked month.</param>
/// <param name="Cause">The strongest cause that marks any of them: outside the limits, a trend, two in three, a run.</param>
/// <param name="Variation">What that means, given which way is better.</param>
/// <param name="Phase">The phase they lie in, with its mean and limits.</param>
/// <param name="Outside">How many of them lie outside the limits.</param>
/// <param name="OneSide">How many months in a row up to the last lie on its side of the average.</param>
/// <param name="IsSeasonal">Whether the season was taken out first, so that mean and limits are of adjusted values.</param>
public sealed record Signal(Figure Latest, Period First, Period Last, SpecialCause Cause, Variation Variation, XmrPhase Phase, int Outside, int OneSide, bool IsSeasonal)
{
    /// <summary>Marked months.</summary>
    public int Months => First.To(Last).Months;

    /// <summary>Whether they are unusually high; else unusually low.</summary>
    public bool IsHigh => IsHighCause(Cause);

    internal static bool IsHighCause(SpecialCause cause) => cause is SpecialCause.AboveLimit or SpecialCause.TrendUp or SpecialCause.TwoInThreeAbove or SpecialCause.RunAbove;
}
