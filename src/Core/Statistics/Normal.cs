namespace Answerable.Core.Statistics;

/// <summary>The normal distribution with mean 0 and standard deviation 1. Source: its tail is half of Q(½, z²/2), NIST DLMF 7.11.2.</summary>
public static class Normal
{
    /// <summary>The share below z, 0 to 1.</summary>
    /// <param name="z">Any number of standard deviations.</param>
    public static double Lower(double z) => Upper(-z);

    /// <summary>The share above z, 0 to 1, computed as itself: at z = 8 it still has all its digits.</summary>
    /// <param name="z">Any number of standard deviations.</param>
    /// <exception cref="ArgumentOutOfRangeException">z is not a number.</exception>
    public static double Upper(double z) => z >= 0
        ? IncompleteGamma.Upper(0.5, z * z / 2) / 2
        : 0.5 + IncompleteGamma.Lower(0.5, z * z / 2) / 2;

    /// <summary>The chance of a value at least as far from 0 as z on either side: the p-value of a two-sided test.</summary>
    /// <param name="z">Any number of standard deviations.</param>
    public static double TwoSided(double z) => IncompleteGamma.Upper(0.5, z * z / 2);

    /// <summary>The height of the curve at z.</summary>
    /// <param name="z">Any number of standard deviations.</param>
    public static double Density(double z) => Math.Exp(-z * z / 2 - LogGamma.HalfLogTwoPi);

    /// <summary>The z that has a share p below it: 1.959963984540054 at 0.975.</summary>
    /// <param name="p">0 to 1; the ends give minus and plus infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not 0 to 1.</exception>
    public static double Quantile(double p)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "0 to 1.");
        if (p is 0 or 1) return p == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        if (p == 0.5) return 0;
        var tail = Math.Min(p, 1 - p);
        // The start is within 0.0005: Abramowitz and Stegun 26.2.23.
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        var z = Roots.OfRising(at =>
        {
            var above = Upper(at);
            return (Math.Log(tail) - Math.Log(above), Density(at) / above);
        }, 0, 40, start);
        return p < 0.5 ? -z : z;
    }

    /// <summary>How many standard deviations each way hold a share of the distribution: 1.96 for 0.95, 3.09 for 0.998.</summary>
    /// <param name="confidence">More than 0 and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static double Multiplier(double confidence) => confidence is > 0 and < 1
        ? -Quantile((1 - confidence) / 2)
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Between 0 and 1, as in 0.95.");
}
