namespace Answerable.Core.Statistics;

/// <summary>
/// The chance of each rank for each member, if every true value lies around its estimate as the normal distribution. It is summed and
/// not drawn by lot, so the same figures always give the same chances. Rule book section 8.
/// </summary>
public static class RankChances
{
    private const double Reach = 6;
    private const int Nodes = 241;

    /// <summary>The chances of rank 1, 2, … for each member.</summary>
    /// <param name="estimates">One for each member.</param>
    /// <param name="highestFirst">True when more is better.</param>
    /// <returns>For each member, in the order given, as many chances as members; they sum to 1. Good to about 0.001, and to 0.01 where
    /// standard errors differ a hundredfold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A standard error is negative.</exception>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<Estimate> estimates, bool highestFirst)
    {
        foreach (var estimate in estimates) ArgumentOutOfRangeException.ThrowIfNegative(estimate.StandardError, nameof(estimates));
        return [.. estimates.Select((_, member) => OfOne(estimates, member, highestFirst ? 1 : -1))];
    }

    /// <summary>The chance of being in the top places.</summary>
    /// <param name="chances">The chances of one member.</param>
    /// <param name="places">How many places, as 11 for the best quarter of 43.</param>
    public static double OfTop(double[] chances, int places) => Math.Min(1, chances.Take(places).Sum());

    /// <summary>The rank that a share of the chances lies at or below.</summary>
    /// <param name="chances">The chances of one member.</param>
    /// <param name="share">0 to 1, as 0.025, 0.5 and 0.975.</param>
    public static int Quantile(double[] chances, double share)
    {
        double sum = 0;
        for (var rank = 1; rank < chances.Length; rank++)
            if ((sum += chances[rank - 1]) >= share) return rank;
        return chances.Length;
    }

    private static double[] OfOne(IReadOnlyList<Estimate> estimates, int member, int sign)
    {
        var ranks = new double[estimates.Count];
        var own = estimates[member];
        double weights = 0;
        var nodes = own.StandardError == 0 ? 1 : Nodes;
        for (var node = 0; node < nodes; node++)
        {
            var z = nodes == 1 ? 0 : -Reach + 2 * Reach * node / (nodes - 1);
            var weight = Normal.Density(z);
            weights += weight;
            var better = HowManyBetter(estimates, member, own.Value + z * own.StandardError, sign);
            for (var i = 0; i < ranks.Length; i++) ranks[i] += weight * better[i];
        }

        for (var i = 0; i < ranks.Length; i++) ranks[i] /= weights;
        return ranks;
    }

    // The chance that 0, 1, 2, … of the others are better than a value: each is better or not by itself.
    private static double[] HowManyBetter(IReadOnlyList<Estimate> estimates, int member, double value, int sign)
    {
        var better = new double[estimates.Count];
        better[0] = 1;
        var seen = 0;
        for (var other = 0; other < estimates.Count; other++)
        {
            if (other == member) continue;
            var gap = sign * (estimates[other].Value - value);
            var error = estimates[other].StandardError;
            // Two without error and without difference share a place; neither is better.
            var chance = error > 0 ? Normal.Lower(gap / error) : gap > 0 ? 1 : 0;
            seen++;
            for (var i = seen; i > 0; i--) better[i] = better[i] * (1 - chance) + better[i - 1] * chance;
            better[0] *= 1 - chance;
        }

        return better;
    }
}
