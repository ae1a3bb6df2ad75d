namespace Answerable.Core.Statistics;

/// <summary>How much can be made of a survey's percentage, by how many answered.</summary>
public enum SampleSize
{
    /// <summary>It is not known how many answered: whether it has changed cannot be told.</summary>
    Unknown,

    /// <summary>Under 30: the percentage is not shown.</summary>
    TooFew,

    /// <summary>30 to 99: shown with caution.</summary>
    Caution,

    /// <summary>100 or more.</summary>
    Enough,
}

/// <summary>
/// Two percentages of two samples, compared, in percentage points and never in percent of percent. Source: Newcombe 1998 (Statistics
/// in Medicine 17:873), method 10; the pooled z test; rule book section 6.
/// </summary>
public sealed record ShareChange
{
    private readonly double _count, _cases, _countBefore, _casesBefore;

    private ShareChange(double count, double cases, double countBefore, double casesBefore) =>
        (_count, _cases, _countBefore, _casesBefore) = (count, cases, countBefore, casesBefore);

    /// <summary>The first share, 0 to 1.</summary>
    public double Share => _count / _cases;

    /// <summary>The share it is compared with, 0 to 1.</summary>
    public double ShareBefore => _countBefore / _casesBefore;

    /// <summary>The first less the second; × 100 for percentage points.</summary>
    public double Difference => Share - ShareBefore;

    /// <summary>Compares two shares.</summary>
    /// <param name="count">Cases with the answer, 0 to <paramref name="cases"/>.</param>
    /// <param name="cases">All cases, more than 0.</param>
    /// <param name="countBefore">The same of the sample it is compared with.</param>
    /// <param name="casesBefore">The cases of that sample, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cases are 0 or fewer, or a count is not among them.</exception>
    public static ShareChange Of(double count, double cases, double countBefore, double casesBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(casesBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(countBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, cases);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(countBefore, casesBefore);
        return new(count, cases, countBefore, casesBefore);
    }

    /// <summary>What can be made of a sample.</summary>
    /// <param name="cases">How many answered; null when it is not published.</param>
    public static SampleSize SizeOf(long? cases) => cases switch
    {
        null => SampleSize.Unknown,
        < 30 => SampleSize.TooFew,
        < 100 => SampleSize.Caution,
        _ => SampleSize.Enough,
    };

    /// <summary>Newcombe's interval of <see cref="Difference"/>, −1 to 1, from the two Wilson intervals.</summary>
    /// <param name="confidence">Between 0 and 1, as 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public Interval DifferenceInterval(double confidence = 0.95)
    {
        var now = Interval.OfShare(_count, _cases, confidence);
        var before = Interval.OfShare(_countBefore, _casesBefore, confidence);
        return new(
            Difference - double.Hypot(Share - now.Lower, before.Upper - ShareBefore),
            Difference + double.Hypot(now.Upper - Share, ShareBefore - before.Lower));
    }

    /// <summary>The pooled z, over the root of the design effect.</summary>
    /// <param name="designEffect">1 unless known; 1.5 for a weighted survey without a published one. More than 0.</param>
    /// <returns>Null when all answers of both samples are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The design effect is not more than 0.</exception>
    public double? PooledZ(double designEffect = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(designEffect);
        var pooled = (_count + _countBefore) / (_cases + _casesBefore);
        return pooled is 0 or 1 ? null : Difference / Math.Sqrt(designEffect * pooled * (1 - pooled) * (1 / _cases + 1 / _casesBefore));
    }

    /// <summary>The two-sided p-value of <see cref="PooledZ"/>, 0 to 1; 1 when all answers are the same.</summary>
    /// <param name="designEffect">As for <see cref="PooledZ"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The design effect is not more than 0.</exception>
    public double PooledP(double designEffect = 1) => PooledZ(designEffect) is { } z ? Normal.TwoSided(z) : 1;

    /// <summary>
    /// Fisher's exact p-value: the chance of all tables with the same margins that are no likelier than this one, as R's fisher.test.
    /// For small samples; counts are taken as whole.
    /// </summary>
    public double FisherP()
    {
        var total = _count + _countBefore;
        double lowest = Math.Max(0, total - _casesBefore), highest = Math.Min(total, _cases);
        if (lowest >= highest) return 1;
        var limit = Chance(_count) * (1 + 1e-7);
        double sum = 0;
        for (var count = lowest; count <= highest; count++)
            if (Chance(count) is var chance && chance <= limit) sum += chance;
        return Math.Min(1, sum);

        // The hypergeometric chance as three binomial ones, which keeps its digits: Loader 2000.
        double Chance(double count)
        {
            var share = total / (_cases + _casesBefore);
            return Binomial.Density(count, _cases, share) * Binomial.Density(total - count, _casesBefore, share)
                / Binomial.Density(total, _cases + _casesBefore, share);
        }
    }
}
