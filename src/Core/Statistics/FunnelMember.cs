namespace Answerable.Core.Statistics;

/// <summary>Two pairs of limits: about 1 in 20 and about 1 in 500 lie outside by chance.</summary>
/// <param name="Inner">The 95% limits.</param>
/// <param name="Outer">The 99.8% limits.</param>
public readonly record struct FunnelLimits(Interval Inner, Interval Outer)
{
    /// <summary>Where a value lies: 0 within, 1 or −1 beyond the inner limit above or below, 2 or −2 beyond the outer. On a limit is within it.</summary>
    /// <param name="value">In the unit of the limits.</param>
    public int BandOf(double value) => Outer.Side(value) is var outer and not 0 ? 2 * outer : Inner.Side(value);
}

/// <summary>One member of a funnel.</summary>
/// <param name="Value">What is drawn: a share times the multiplier, or for rates observed over expected.</param>
/// <param name="Rate">The share or rate times the multiplier.</param>
/// <param name="Expected">The count at the average of all.</param>
/// <param name="Interval95">The member's own 95% interval, in the unit of <paramref name="Rate"/>.</param>
/// <param name="Interval998">The member's own 99.8% interval.</param>
/// <param name="Naive">Limits that take events as independent: binomial for shares, exact Poisson for rates. In the unit of <paramref name="Value"/>.</param>
/// <param name="Significance">Where the member lies when events are taken as independent, as Public Health England's funnels: −2 to 2.</param>
/// <param name="Z">How many standard errors it lies from the average, on the transformed scale.</param>
/// <param name="WinsorisedZ">The same with the outer tenth on either side drawn in.</param>
/// <param name="AdjustedZ">The same with the variation between members added; null without an estimate of it.</param>
/// <param name="Adjusted">Limits with that variation added; null without an estimate of it.</param>
/// <param name="Band">Where the member lies by the limits that hold; null without them: −2 to 2.</param>
public sealed record FunnelMember(
    double Value, double Rate, double Expected, Interval Interval95, Interval Interval998, FunnelLimits Naive, int Significance,
    double Z, double WinsorisedZ, double? AdjustedZ, FunnelLimits? Adjusted, int? Band);
