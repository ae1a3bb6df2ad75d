using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>Months that are unlike the usual ones, for one cause.</summary>
/// <param name="Latest">The figure of the last of them.</param>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month.</param>
/// <param name="Cause">Why they are marked.</param>
/// <param name="Variation">What that means, given which way is better.</param>
/// <param name="Phase">The phase they lie in, with its mean and limits.</param>
public sealed record Signal(Figure Latest, Period First, Period Last, SpecialCause Cause, Variation Variation, XmrPhase Phase)
{
    /// <summary>How many months.</summary>
    public int Months => First.To(Last).Months;
}
