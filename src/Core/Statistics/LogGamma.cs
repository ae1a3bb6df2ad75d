namespace Answerable.Core.Statistics;

/// <summary>
/// The logarithm of the gamma function and what is left of it beside Stirling's formula. Source: Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 6.1.40 (Stirling's series) and 6.1.15 (the recurrence).
/// </summary>
public static class LogGamma
{
    /// <summary>Half the logarithm of 2π.</summary>
    internal const double HalfLogTwoPi = 0.918938533204672741780329736406;

    private const double StirlingFrom = 10;

    /// <summary>ln Γ(x), to about 15 digits.</summary>
    /// <param name="x">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is 0, negative or not a number.</exception>
    public static double Of(double x)
    {
        if (!(x > 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "More than 0.");
        if (x is 1 or 2) return 0;
        // The factors are multiplied first: one logarithm of ten factors is more exact than ten logarithms.
        var factors = 1.0;
        for (; x < StirlingFrom; x++) factors *= x;
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + Series(x) - Math.Log(factors);
    }

    /// <summary>
    /// ln Γ(x + 1) less Stirling's (x + ½) ln x − x + ½ ln 2π: the small rest that keeps its digits when x is large.
    /// Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000), δ(n).
    /// </summary>
    /// <param name="x">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is 0, negative or not a number.</exception>
    public static double StirlingError(double x) => x >= StirlingFrom
        ? Series(x)
        : Of(x + 1) - (x + 0.5) * Math.Log(x) + x - HalfLogTwoPi;

    // At 10 the first term left out is 3e-17.
    private static double Series(double x)
    {
        var square = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - (691.0 / 360360 - 1.0 / 156 / square)
            / square) / square) / square) / square) / square) / x;
    }
}
