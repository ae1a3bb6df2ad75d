namespace Answerable.Core.Statistics;

/// <summary>The quarter of the field that a rank lies in.</summary>
public static class Quartile
{
    /// <summary>1 for the best quarter to 4 for the last. Source: phe_quantile of PHEindicatormethods 2.1.0; rule book section 8.</summary>
    /// <param name="rank">1 to <paramref name="of"/>; a joint rank is the best of its places.</param>
    /// <param name="of">How many are ranked.</param>
    /// <returns>Null with under four ranked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not among those ranked.</exception>
    public static int? Of(int rank, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, of);
        if (of < 4) return null;
        // floor(5 − ceil((of + 1 − rank) / (of / 4))) in whole numbers.
        var fromTheEnd = 4 * (of + 1 - rank);
        return 5 - (fromTheEnd + of - 1) / of;
    }
}
