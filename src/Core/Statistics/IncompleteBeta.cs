namespace Answerable.Core.Statistics;

/// <summary>
/// The regularised incomplete beta function and its inverse. Source: NIST Digital Library of Mathematical Functions 8.17.22
/// (continued fraction), by the modified Lentz method; the leading factor is Loader's binomial density, so that counts in the
/// hundred thousands keep their digits.
/// </summary>
public static class IncompleteBeta
{
    private const int MostSteps = 1_000_000;

    /// <summary>I(x; a, b): the share of the beta distribution that lies below x, 0 to 1.</summary>
    /// <param name="x">0 to 1.</param>
    /// <param name="a">The first shape, more than 0.</param>
    /// <param name="b">The second shape, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Lower(double x, double a, double b) => Lower(x, 1 - x, a, b);

    /// <summary>The value below which a share p of the beta distribution lies, 0 to 1.</summary>
    /// <param name="p">The share, 0 to 1.</param>
    /// <param name="a">The first shape, more than 0.</param>
    /// <param name="b">The second shape, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Quantile(double p, double a, double b)
    {
        var odds = QuantileOdds(p, a, b);
        return double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }

    /// <summary>The same as odds, x / (1 − x), 0 to infinity: near 1 the odds keep digits that x has lost.</summary>
    /// <param name="p">The share, 0 to 1.</param>
    /// <param name="a">The first shape, more than 0.</param>
    /// <param name="b">The second shape, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double QuantileOdds(double p, double a, double b)
    {
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "0 to 1.");
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "More than 0.");
        if (!(b > 0)) throw new ArgumentOutOfRangeException(nameof(b), b, "More than 0.");
        if (p is 0 or 1) return p == 0 ? 0 : double.PositiveInfinity;
        return Math.Exp(Roots.OfRising(LogOdds, -700, 700, Math.Log(a / b)));

        // The smaller tail is matched, on a logarithmic scale.
        (double, double) LogOdds(double logOdds)
        {
            double x = 1 / (1 + Math.Exp(-logOdds)), y = 1 / (1 + Math.Exp(logOdds));
            var slope = Prefix(x, y, a, b);
            if (p <= 0.5)
            {
                var lower = Lower(x, y, a, b);
                return (Math.Log(lower) - Math.Log(p), slope / lower);
            }

            var upper = Lower(y, x, b, a);
            return (Math.Log(1 - p) - Math.Log(upper), slope / upper);
        }
    }

    /// <summary>I(x; a, b) with y = 1 − x given, so that neither loses digits.</summary>
    internal static double Lower(double x, double y, double a, double b)
    {
        if (!(x is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(x), x, "0 to 1.");
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "More than 0.");
        if (!(b > 0)) throw new ArgumentOutOfRangeException(nameof(b), b, "More than 0.");
        if (x == 0 || y == 0) return x == 0 ? 0 : 1;
        return x < (a + 1) / (a + b + 2)
            ? Prefix(x, y, a, b) * Fraction(x, a, b) / a
            : 1 - Prefix(y, x, b, a) * Fraction(y, b, a) / b;
    }

    // x^a y^b / B(a, b), which is also the slope of I against the logarithm of the odds.
    private static double Prefix(double x, double y, double a, double b) => a * b / (a + b) * Binomial.Density(a, a + b, x, y);

    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m < MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            value *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16) break;
        }

        return value;

        static double NotZero(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }
}
