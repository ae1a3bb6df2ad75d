namespace Answerable.Core.Statistics;

/// <summary>
/// How many times more a monthly count varies from month to month than independent events would. Source: rule book section 6.
/// Season inflates it: a seasonal series is adjusted first.
/// </summary>
/// <param name="Months">Months with a count.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="MovingRange">The average moving range, outliers screened.</param>
public sealed record Overdispersion(int Months, double Mean, double MovingRange)
{
    /// <summary>What recorded crime is taken to have when there is no monthly series. It is said to be assumed.</summary>
    public const double Assumed = 2.5;

    /// <summary>Months under which an estimate is not used.</summary>
    public const int FewestMonths = 24;

    /// <summary>The standard deviation of a month, in counts.</summary>
    public double Sigma => MovingRange / Statistics.MovingRange.PerSigma;

    /// <summary>The ratio of variances as it comes out; under 1 for a series that varies less than chance.</summary>
    public double Uncapped => Sigma * Sigma / Mean;

    /// <summary>The ratio used: never under 1.</summary>
    public double Phi => Math.Max(1, Uncapped);

    /// <summary>Estimates it. Ask <see cref="Months"/> before using the estimate: see <see cref="FewestMonths"/>.</summary>
    /// <param name="counts">Monthly counts in order, 0 or more; null where a month is missing.</param>
    /// <returns>Null when no two months are neighbours or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Overdispersion? Of(IReadOnlyList<double?> counts)
    {
        double[] known = [.. counts.OfType<double>()];
        foreach (var count in known) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        if (Statistics.MovingRange.Average(counts, screen: true) is not { } range) return null;
        var mean = Univariate.Mean(known);
        return mean == 0 ? null : new(known.Length, mean, range);
    }
}
