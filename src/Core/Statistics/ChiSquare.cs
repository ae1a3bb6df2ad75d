namespace Answerable.Core.Statistics;

/// <summary>The chi-squared distribution. Source: it is the gamma distribution of shape ν/2 and scale 2, NIST DLMF 8.</summary>
public static class ChiSquare
{
    /// <summary>The share below x, 0 to 1.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="degrees">Degrees of freedom, more than 0, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Lower(double x, double degrees) => IncompleteGamma.Lower(degrees / 2, x / 2);

    /// <summary>The share above x, 0 to 1, computed as itself.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="degrees">Degrees of freedom, more than 0, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Upper(double x, double degrees) => IncompleteGamma.Upper(degrees / 2, x / 2);

    /// <summary>The value that has a share p below it.</summary>
    /// <param name="p">0 to 1; the ends give 0 and infinity.</param>
    /// <param name="degrees">Degrees of freedom, more than 0, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Quantile(double p, double degrees)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "0 to 1.");
        if (!(degrees > 0)) throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "More than 0.");
        if (p is 0 or 1) return p == 0 ? 0 : double.PositiveInfinity;
        var shape = degrees / 2;
        return 2 * Math.Exp(Roots.OfRising(Logarithm, -700, 700, Math.Log(shape)));

        // The smaller tail is matched, on a logarithmic scale, against the logarithm of the value.
        (double, double) Logarithm(double logarithm)
        {
            var x = Math.Exp(logarithm);
            var slope = shape * Poisson.Density(shape, x);
            if (p <= 0.5)
            {
                var lower = IncompleteGamma.Lower(shape, x);
                return (Math.Log(lower) - Math.Log(p), slope / lower);
            }

            var upper = IncompleteGamma.Upper(shape, x);
            return (Math.Log(1 - p) - Math.Log(upper), slope / upper);
        }
    }
}
