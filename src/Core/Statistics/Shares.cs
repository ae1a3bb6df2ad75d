namespace Answerable.Core.Statistics;

/// <summary>Shares of a whole and their averages.</summary>
public static class Shares
{
    /// <summary>A part in percent of its whole, unrounded.</summary>
    /// <param name="part">A count, 0 or more.</param>
    /// <param name="whole">The count it is part of.</param>
    /// <returns>Null when the whole is 0.</returns>
    public static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : 100m * part / whole;

    /// <summary>
    /// The mean of values weighted by how many cases each stands for: the sum of value × weight over the sum of weights.
    /// Monthly percentages and mean times are averaged so, because a plain mean of months lets a quiet month count as much as a busy one.
    /// </summary>
    /// <param name="items">A value in any unit and its weight, 0 or more.</param>
    /// <returns>Null when the weights sum to 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static decimal? WeightedMean(IEnumerable<(decimal Value, decimal Weight)> items)
    {
        decimal sum = 0, weights = 0;
        foreach (var (value, weight) in items)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += value * weight;
            weights += weight;
        }

        return weights == 0 ? null : sum / weights;
    }

    /// <summary>
    /// Whether printed shares of one whole can add to 100, given the rounding of each. Three shares printed to one decimal may add to
    /// 99.9, 100.0 or 100.1 (three halves of 0.1 are 0.15, and sums move in steps of 0.1); 99.8 is impossible.
    /// Two may add to 100.1, when both lie exactly between (50.05 and 49.95).
    /// </summary>
    /// <param name="printedPercents">The shares, in percent, each with the scale it was printed with.</param>
    public static bool CanAddToHundred(IReadOnlyCollection<decimal> printedPercents) =>
        Math.Abs(printedPercents.Sum() - 100m) <= printedPercents.Sum(Rounding.HalfUnit);
}
