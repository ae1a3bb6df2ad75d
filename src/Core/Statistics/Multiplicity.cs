namespace Answerable.Core.Statistics;

/// <summary>p-values of several tests at once, made larger for having looked so often. Source: as R's p.adjust; rule book section 6.</summary>
public static class Multiplicity
{
    /// <summary>The share of false findings among findings is held: Benjamini and Hochberg 1995. The one the analyst's view shows.</summary>
    /// <param name="p">One p-value for each test, 0 to 1, in any order.</param>
    /// <returns>The adjusted ones, 0 to 1, in the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not 0 to 1.</exception>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var least = 1.0;
        var order = Order(p);
        for (var rank = p.Count; rank >= 1; rank--)
        {
            least = Math.Min(least, p.Count / (double)rank * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }

    /// <summary>The chance of any false finding is held, step by step: Holm 1979.</summary>
    /// <param name="p">One p-value for each test, 0 to 1, in any order.</param>
    /// <returns>The adjusted ones, 0 to 1, in the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not 0 to 1.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        double most = 0;
        var order = Order(p);
        for (var rank = 0; rank < p.Count; rank++)
        {
            most = Math.Max(most, (p.Count - rank) * p[order[rank]]);
            adjusted[order[rank]] = Math.Min(1, most);
        }

        return adjusted;
    }

    /// <summary>The chance of any false finding is held, plainly: each p-value times their number.</summary>
    /// <param name="p">One p-value for each test, 0 to 1, in any order.</param>
    /// <returns>The adjusted ones, 0 to 1, in the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not 0 to 1.</exception>
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> p) => [.. Order(p).Order().Select(i => Math.Min(1, p.Count * p[i]))];

    /// <summary>How many of a number of tests would be flagged if nothing had changed anywhere.</summary>
    /// <param name="tests">How many tests, 0 or more.</param>
    /// <param name="level">The p-value below which one is flagged, 0 to 1.</param>
    public static double ExpectedByChance(int tests, double level = 0.05) => tests * level;

    private static int[] Order(IReadOnlyList<double> p)
    {
        foreach (var value in p)
            if (!(value is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), value, "0 to 1.");
        return [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
    }
}
