namespace Answerable.Core.Statistics;

/// <summary>How sure it is that a number has changed. The direction of good is applied after it, never in it.</summary>
public enum ChangeVerdict
{
    /// <summary>Chance alone explains it.</summary>
    NoClearChange,

    /// <summary>Chance alone does not, ordinary clustering does: "may have".</summary>
    PossibleChange,

    /// <summary>Neither does: "has probably".</summary>
    LikelyChange,

    /// <summary>Far beyond both: "has".</summary>
    ClearChange,
}

/// <summary>
/// Two counts of events in two periods, compared. Source: the conditional binomial test of two Poisson counts (Przyborowski and
/// Wilenski 1940), its mid-p (Lancaster 1961), Clopper and Pearson 1934; rule book section 6. The periods must not overlap, which
/// whoever knows the periods sees to; a count of people asked in a survey is not a count of events.
/// </summary>
public sealed record CountChange
{
    /// <summary>Percentages are shown only from this base.</summary>
    public const long SmallestBaseForPercent = 50;

    private readonly double _share;

    private CountChange(long current, long previous, double currentMonths, double previousMonths) =>
        (Current, Previous, CurrentMonths, PreviousMonths, _share) = (current, previous, currentMonths, previousMonths, currentMonths / (currentMonths + previousMonths));

    /// <summary>The count now.</summary>
    public long Current { get; }

    /// <summary>The count before.</summary>
    public long Previous { get; }

    /// <summary>Months, or any other length, of the period now.</summary>
    public double CurrentMonths { get; }

    /// <summary>The length of the period before, in the same unit.</summary>
    public double PreviousMonths { get; }

    /// <summary>Now less before.</summary>
    public long Difference => Current - Previous;

    /// <summary>The change in percent of the base; null for periods of unequal length and for a base of 0.</summary>
    public double? Percent => CurrentMonths == PreviousMonths && Previous > 0 ? 100 * ((double)Current / Previous - 1) : null;

    /// <summary>Whether the base is large enough for a percentage to be shown.</summary>
    public bool ShowsPercent => Percent is not null && Previous >= SmallestBaseForPercent;

    /// <summary>How many times the rate before the rate now is; null when there was nothing before.</summary>
    public double? Ratio => Previous > 0 ? Current / CurrentMonths / (Previous / PreviousMonths) : null;

    /// <summary>
    /// The p-value the verdict rests on: half the chance of this very outcome counts as beyond it. 0 to 1. 1 for two counts of 0.
    /// Each tail is summed as itself, so that a small one does not vanish.
    /// </summary>
    public double MidP => Total == 0 ? 1 : Math.Min(1, 2 * Math.Min(Below + Here / 2, Above + Here / 2));

    /// <summary>The exact p-value, twice the smaller tail, 0 to 1.</summary>
    public double DoubledP => Total == 0 ? 1 : Math.Min(1, 2 * Math.Min(Below + Here, Above + Here));

    /// <summary>The exact p-value as the chance of all outcomes no likelier than this one (R's poisson.test), 0 to 1.</summary>
    public double MinimumLikelihoodP => Total == 0 ? 1 : LeastLikely();

    /// <summary>The normal approximation: the difference of the rates over its standard error; null for two counts of 0.</summary>
    public double? Z => OverdispersedZ(1);

    private long Total => Current + Previous;

    private double Below => Binomial.Lower(Current - 1, Total, _share);

    private double Here => Binomial.Density(Current, Total, _share);

    private double Above => Binomial.Upper(Current, Total, _share);

    /// <summary>Compares two counts.</summary>
    /// <param name="current">The count now, 0 or more.</param>
    /// <param name="previous">The count before, 0 or more.</param>
    /// <param name="currentMonths">The length of the period now, more than 0.</param>
    /// <param name="previousMonths">The length of the period before, in the same unit, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or a length is not more than 0.</exception>
    public static CountChange Of(long current, long previous, double currentMonths = 12, double previousMonths = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(current);
        ArgumentOutOfRangeException.ThrowIfNegative(previous);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(currentMonths);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(previousMonths);
        return new(current, previous, currentMonths, previousMonths);
    }

    /// <summary>The interval of <see cref="Ratio"/>, from the exact interval of the share of events that are now.</summary>
    /// <param name="confidence">Between 0 and 1, as 0.95.</param>
    /// <returns>Null for two counts of 0. The lower end is 0 with nothing now, the upper infinite with nothing before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public Interval? RatioInterval(double confidence = 0.95) =>
        Total == 0 ? null : Interval.OfOddsExact(Current, Total, confidence) * (PreviousMonths / CurrentMonths);

    /// <summary>The normal approximation with events that cluster: <see cref="Z"/> over the root of phi.</summary>
    /// <param name="phi">1 or more: see <see cref="Overdispersion"/>.</param>
    /// <returns>Null for two counts of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Phi is under 1.</exception>
    public double? OverdispersedZ(double phi)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(phi, 1);
        return Total == 0 ? null : (Current / CurrentMonths - Previous / PreviousMonths)
            / Math.Sqrt(phi * Total / (CurrentMonths + PreviousMonths) * (1 / CurrentMonths + 1 / PreviousMonths));
    }

    /// <summary>The two-sided p-value of <see cref="OverdispersedZ"/>, 0 to 1; 1 for two counts of 0.</summary>
    /// <param name="phi">1 or more: see <see cref="Overdispersion"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Phi is under 1.</exception>
    public double OverdispersedP(double phi) => OverdispersedZ(phi) is { } z ? Normal.TwoSided(z) : 1;

    /// <summary>How sure the change is.</summary>
    /// <param name="phi">1 or more: see <see cref="Overdispersion"/>; <see cref="Overdispersion.Assumed"/> without a monthly series.</param>
    /// <exception cref="ArgumentOutOfRangeException">Phi is under 1.</exception>
    public ChangeVerdict Verdict(double phi = Overdispersion.Assumed)
    {
        var clustered = OverdispersedP(phi);
        return MidP >= 0.05 ? ChangeVerdict.NoClearChange
            : clustered >= 0.05 ? ChangeVerdict.PossibleChange
            : clustered >= 0.002 ? ChangeVerdict.LikelyChange
            : ChangeVerdict.ClearChange;
    }

    /// <summary>"What would count": the lowest and the highest number that would still be no clear change from a base.</summary>
    /// <param name="from">The count that next year's number will be compared with, 0 or more.</param>
    /// <param name="nextMonths">The length of the next period, more than 0.</param>
    /// <param name="fromMonths">The length of the period of the base, in the same unit, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or a length is not more than 0.</exception>
    public static (long Lowest, long Highest) RangeOfNoClearChange(long from, double nextMonths = 12, double fromMonths = 12)
    {
        bool Unclear(long next) => Of(next, from, nextMonths, fromMonths).Verdict() == ChangeVerdict.NoClearChange;
        var middle = (long)Math.Floor(from * nextMonths / fromMonths);
        // The p-value falls away from the middle on either side, so each end is found by halving.
        long lowest = 0, inside = middle;
        while (lowest < inside)
        {
            var half = lowest + (inside - lowest) / 2;
            if (Unclear(half)) inside = half;
            else lowest = half + 1;
        }

        var step = 16L;
        while (Unclear(middle + step)) step *= 2;
        long highest = middle, outside = middle + step;
        while (highest + 1 < outside)
        {
            var half = highest + (outside - highest) / 2;
            if (Unclear(half)) highest = half;
            else outside = half;
        }

        return (lowest, highest);
    }

    // Outcomes on the far side are no likelier from some point on; that point is found by halving. R allows a millionth of slack on ties.
    private double LeastLikely()
    {
        var limit = Here * (1 + 1e-7);
        var mean = Total * _share;
        if (Current == mean) return 1;
        double Chance(long count) => Binomial.Density(count, Total, _share);
        if (Current < mean)
        {
            long low = (long)Math.Ceiling(mean), high = Total + 1;
            while (low < high)
            {
                var half = low + (high - low) / 2;
                if (Chance(half) <= limit) high = half;
                else low = half + 1;
            }

            return Math.Min(1, Below + Here + Binomial.Upper(low - 1, Total, _share));
        }

        long from = -1, to = (long)Math.Floor(mean);
        while (from < to)
        {
            var half = to - (to - from) / 2;
            if (Chance(half) <= limit) from = half;
            else to = half - 1;
        }

        return Math.Min(1, Above + Here + Binomial.Lower(from, Total, _share));
    }
}
