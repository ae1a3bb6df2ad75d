namespace Answerable.Core.Statistics;

/// <summary>The lowest and the highest value that a sample or a count is still in keeping with, in the unit of the estimate.</summary>
/// <param name="Lower">The lower end; it can be minus infinity or 0 where nothing bounds it.</param>
/// <param name="Upper">The upper end; it can be infinity where nothing bounds it.</param>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Both ends multiplied, as a share by 100 for percent or a rate by 1,000.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="by">More than 0.</param>
    public static Interval operator *(Interval interval, double by) => new(interval.Lower * by, interval.Upper * by);

    /// <summary>Each end further from the estimate, as for events that come in clusters: by the root of <see cref="Overdispersion.Phi"/>.</summary>
    /// <param name="estimate">The estimate, in the unit of the interval.</param>
    /// <param name="by">How many times as far; 1 leaves it as it is.</param>
    public Interval Widened(double estimate, double by) => new(estimate - (by * (estimate - Lower)), estimate + (by * (Upper - estimate)));

    /// <summary>Whether a value lies beyond an end; on it is not beyond. −1 below, 1 above, 0 within.</summary>
    /// <param name="value">In the unit of the interval.</param>
    public int Side(double value) => value < Lower ? -1 : value > Upper ? 1 : 0;

    /// <summary>
    /// The interval of a share, by Wilson's score, 0 to 1. Source: Wilson 1927 as in PHEindicatormethods 2.1.0; rule book section 5.
    /// The cases must be independent; a weighted survey needs its design effect first.
    /// </summary>
    /// <param name="count">Cases with the answer, 0 to <paramref name="cases"/>; not necessarily whole.</param>
    /// <param name="cases">All cases, more than 0.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cases are 0 or fewer, the count is not among them, or the confidence is out of range.</exception>
    public static Interval OfShare(double count, double cases, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, cases);
        var z = Normal.Multiplier(confidence);
        var reach = z * Math.Sqrt(z * z + 4 * count * (1 - count / cases));
        var width = 2 * (cases + z * z);
        return new(
            count == 0 ? 0 : (2 * count + z * z - reach) / width,
            count == cases ? 1 : (2 * count + z * z + reach) / width);
    }

    /// <summary>
    /// The interval of a count: exact under 10, Byar's from 10. Source: APHO Technical Briefing 3, PHEindicatormethods 2.1.0; rule book
    /// section 5. It takes events as independent; recorded crime clusters, so it is too narrow there and the page says so.
    /// </summary>
    /// <param name="count">0 or more.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the confidence out of range.</exception>
    public static Interval OfCount(double count, double confidence) => count < 10 ? OfCountExact(count, confidence) : OfCountByar(count, confidence);

    /// <summary>The exact Poisson interval of a count, from quantiles of chi-squared. Source: Garwood 1936.</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the confidence out of range.</exception>
    public static Interval OfCountExact(double count, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = Tail(confidence);
        return new(count == 0 ? 0 : ChiSquare.Quantile(tail, 2 * count) / 2, ChiSquare.Quantile(1 - tail, 2 * count + 2) / 2);
    }

    /// <summary>Byar's approximation to the Poisson interval of a count. Source: Breslow and Day 1987.</summary>
    /// <param name="count">More than 0; meant for 10 or more.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not more than 0 or the confidence out of range.</exception>
    public static Interval OfCountByar(double count, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var z = Normal.Multiplier(confidence);
        var next = count + 1;
        return new(
            count * Math.Pow(1 - 1 / (9 * count) - z / (3 * Math.Sqrt(count)), 3),
            next * Math.Pow(1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next)), 3));
    }

    /// <summary>The interval of a rate: that of its count over the population. See <see cref="OfCount"/>.</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="population">The population or exposure, more than 0.</param>
    /// <param name="multiplier">What the rate is per, as 1,000.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Interval OfRate(double count, double population, double multiplier, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        return OfCount(count, confidence) * (multiplier / population);
    }

    /// <summary>
    /// The exact binomial interval of a share, as odds q / (1 − q). Source: Clopper and Pearson 1934. Odds near infinity keep digits
    /// that the share has lost near 1.
    /// </summary>
    /// <param name="count">0 to <paramref name="cases"/>.</param>
    /// <param name="cases">More than 0.</param>
    /// <param name="confidence">Between 0 and 1, as 0.95 or 0.998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cases are 0 or fewer, the count is not among them, or the confidence is out of range.</exception>
    public static Interval OfOddsExact(double count, double cases, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, cases);
        var tail = Tail(confidence);
        return new(
            count == 0 ? 0 : IncompleteBeta.QuantileOdds(tail, count, cases - count + 1),
            count == cases ? double.PositiveInfinity : IncompleteBeta.QuantileOdds(1 - tail, count + 1, cases - count));
    }

    private static double Tail(double confidence) => confidence is > 0 and < 1
        ? (1 - confidence) / 2
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Between 0 and 1, as in 0.95.");
}
