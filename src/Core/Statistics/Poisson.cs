namespace Answerable.Core.Statistics;

/// <summary>The Poisson distribution: how often something that happens at a steady rate is counted.</summary>
public static class Poisson
{
    /// <summary>
    /// The chance of a count. Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000), which keeps
    /// its digits for large counts; a count that is not whole is interpolated by the gamma function.
    /// </summary>
    /// <param name="count">0 or more.</param>
    /// <param name="mean">The expected count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static double Density(double count, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        if (mean == 0) return count == 0 ? 1 : 0;
        if (double.IsPositiveInfinity(mean)) return 0;
        if (count == 0) return Math.Exp(-mean);
        return Math.Exp(-LogGamma.StirlingError(count) - Deviance(count, mean) - LogGamma.HalfLogTwoPi - Math.Log(count) / 2);
    }

    /// <summary>The chance of a count or fewer, 0 to 1.</summary>
    /// <param name="count">A whole number; below 0 the chance is 0.</param>
    /// <param name="mean">The expected count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative.</exception>
    public static double Lower(double count, double mean) => count < 0 ? 0 : IncompleteGamma.Upper(Math.Floor(count) + 1, mean);

    /// <summary>The chance of more than a count, 0 to 1, computed as itself.</summary>
    /// <param name="count">A whole number; below 0 the chance is 1.</param>
    /// <param name="mean">The expected count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative.</exception>
    public static double Upper(double count, double mean) => count < 0 ? 1 : IncompleteGamma.Lower(Math.Floor(count) + 1, mean);

    /// <summary>x ln(x/m) + m − x without losing digits when the two are close: Loader's "bd0".</summary>
    internal static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean)) return x * Math.Log(x / mean) + mean - x;
        var ratio = (x - mean) / (x + mean);
        var sum = (x - mean) * ratio;
        var term = 2 * x * ratio;
        for (var j = 1; j < 1000; j++)
        {
            term *= ratio * ratio;
            var next = sum + term / (2 * j + 1);
            if (next == sum) break;
            sum = next;
        }

        return sum;
    }
}
