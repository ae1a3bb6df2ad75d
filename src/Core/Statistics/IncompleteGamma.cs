namespace Answerable.Core.Statistics;

/// <summary>
/// The regularised incomplete gamma function, both tails. Source: NIST Digital Library of Mathematical Functions 8.11.4 (series)
/// and 8.9.2 (continued fraction), by the modified Lentz method; the leading factor is Loader's, so that large arguments keep their digits.
/// </summary>
public static class IncompleteGamma
{
    private const int MostSteps = 1_000_000;

    /// <summary>P(a, x): the share of the gamma distribution of shape a that lies below x, 0 to 1.</summary>
    /// <param name="a">The shape, more than 0.</param>
    /// <param name="x">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">a or x is out of range.</exception>
    public static double Lower(double a, double x) => Tails(a, x).Lower;

    /// <summary>Q(a, x) = 1 − P(a, x), computed as itself: a small tail keeps its digits.</summary>
    /// <param name="a">The shape, more than 0.</param>
    /// <param name="x">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">a or x is out of range.</exception>
    public static double Upper(double a, double x) => Tails(a, x).Upper;

    private static (double Lower, double Upper) Tails(double a, double x)
    {
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "More than 0.");
        if (!(x >= 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "0 or more.");
        if (x == 0) return (0, 1);
        if (double.IsPositiveInfinity(x)) return (1, 0);
        if (x < a + 1)
        {
            var lower = Poisson.Density(a, x) * Series(a, x);
            return (lower, 1 - lower);
        }

        var upper = a * Poisson.Density(a, x) * Fraction(a, x);
        return (1 - upper, upper);
    }

    private static double Series(double a, double x)
    {
        double sum = 1, term = 1;
        for (var step = 1; step < MostSteps && term > sum * 1e-17; step++)
        {
            term *= x / (a + step);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x)
    {
        const double Tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var step = 1; step < MostSteps; step++)
        {
            var numerator = -step * (step - a);
            b += 2;
            d = 1 / NotZero(numerator * d + b);
            c = NotZero(b + numerator / c);
            value *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16) break;
        }

        return value;

        static double NotZero(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }
}
