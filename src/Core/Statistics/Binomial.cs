namespace Answerable.Core.Statistics;

/// <summary>The binomial distribution: how many of n independent cases come out one way.</summary>
public static class Binomial
{
    /// <summary>The chance of exactly a count.</summary>
    /// <param name="count">0 to <paramref name="cases"/>; outside it the chance is 0.</param>
    /// <param name="cases">How many cases, 0 or more.</param>
    /// <param name="probability">The chance of each, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not 0 to 1.</exception>
    public static double Density(double count, double cases, double probability) => Density(count, cases, Checked(probability), 1 - probability);

    /// <summary>The chance of a count or fewer, 0 to 1.</summary>
    /// <param name="count">A whole number.</param>
    /// <param name="cases">How many cases, 0 or more.</param>
    /// <param name="probability">The chance of each, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not 0 to 1.</exception>
    public static double Lower(double count, double cases, double probability)
    {
        Checked(probability);
        count = Math.Floor(count);
        return count < 0 ? 0 : count >= cases ? 1 : IncompleteBeta.Lower(1 - probability, probability, cases - count, count + 1);
    }

    /// <summary>The chance of more than a count, 0 to 1, computed as itself: 1 less the other tail would lose every digit of a small one.</summary>
    /// <param name="count">A whole number.</param>
    /// <param name="cases">How many cases, 0 or more.</param>
    /// <param name="probability">The chance of each, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not 0 to 1.</exception>
    public static double Upper(double count, double cases, double probability)
    {
        Checked(probability);
        count = Math.Floor(count);
        return count < 0 ? 1 : count >= cases ? 0 : IncompleteBeta.Lower(probability, 1 - probability, count + 1, cases - count);
    }

    /// <summary>The smallest count that has a share p at or below it.</summary>
    /// <param name="p">0 to 1.</param>
    /// <param name="cases">How many cases, 0 or more.</param>
    /// <param name="probability">The chance of each, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">p or the probability is not 0 to 1.</exception>
    public static long Quantile(double p, long cases, double probability)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "0 to 1.");
        long low = 0, high = Math.Max(0, cases);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            // A sum that is p but for the last digits counts as p.
            if (Lower(middle, cases, probability) >= p * (1 - 64 * 2.2e-16)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>
    /// The chance of a count with both chances given. Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
    /// A count that is not whole is interpolated by the gamma function, which the beta function needs.
    /// </summary>
    internal static double Density(double count, double cases, double p, double q)
    {
        if (count < 0 || count > cases) return 0;
        if (p == 0 || q == 0) return count == (p == 0 ? 0 : cases) ? 1 : 0;
        if (count == 0) return cases == 0 ? 1 : Math.Exp(All(cases, p, q));
        if (count == cases) return Math.Exp(All(cases, q, p));
        return Math.Exp(LogGamma.StirlingError(cases) - LogGamma.StirlingError(count) - LogGamma.StirlingError(cases - count)
            - Poisson.Deviance(count, cases * p) - Poisson.Deviance(cases - count, cases * q)
            - LogGamma.HalfLogTwoPi - (Math.Log(count) + Math.Log((cases - count) / cases)) / 2);
    }

    // The logarithm of q to the power of the cases.
    private static double All(double cases, double p, double q) => p < 0.1 ? -Poisson.Deviance(cases, cases * q) - cases * p : cases * Math.Log(q);

    private static double Checked(double probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "0 to 1.");
}
