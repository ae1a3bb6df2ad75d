namespace Answerable.Core.Statistics;

/// <summary>
/// Numbers put into a few classes for a map. The limits are round, the same step apart, and open at both ends: under 40, 40 to 59, 60 or more. Equal steps
/// can be told in words; open ends keep one far-off number from emptying all classes but two.
/// </summary>
/// <param name="Limits">Where a class ends and the next begins, ascending; the number at a limit is in the upper class. One fewer than there are classes.</param>
public sealed record Classes(IReadOnlyList<decimal> Limits)
{
    /// <summary>The most classes: more shades than this cannot be told apart.</summary>
    public const int Most = 5;

    private const int StepsLookedAt = 1_000;

    // Classes as even as those of a rounder step within this much are not worth the less round numbers.
    private const double AsEven = 0.08;

    /// <summary>How many classes there are.</summary>
    public int Count => Limits.Count + 1;

    /// <summary>The class of a number, from 0.</summary>
    public int Of(decimal value) => Limits.Count(limit => value >= limit);

    /// <summary>
    /// Chooses limits: five classes for 20 numbers and more, four for 9, else three, fewer only where the numbers fall into fewer; none empty. Of all round steps
    /// (1, 2 or 5 and noughts) and beginnings the one that fills the classes most evenly, by the entropy of their shares; of nearly as even ones the roundest.
    /// Where numbers lie on both sides of nought, nought is a limit.
    /// </summary>
    /// <param name="values">The numbers as they are shown, in any unit.</param>
    /// <param name="decimals">Digits after the point that they are shown with: no limit has more.</param>
    public static Classes Of(IReadOnlyCollection<decimal> values, int decimals)
    {
        decimal[] sorted = [.. values.Order()];
        var distinct = sorted.Distinct().Count();
        var most = Math.Min(distinct, sorted.Length switch { >= 20 => Most, >= 9 => 4, _ => 3 });
        for (var count = most; count >= 2; count--)
            if (Best(sorted, count, decimals) is { } limits) return new(limits);
        return new([]);
    }

    private static IReadOnlyList<decimal>? Best(decimal[] sorted, int count, int decimals)
    {
        List<(IReadOnlyList<decimal> Limits, decimal Step, double Evenness)> candidates = [];
        var range = sorted[^1] - sorted[0];
        foreach (var step in Steps(range, decimals))
        {
            for (var first = (Math.Floor(sorted[0] / step) + 1) * step; first + ((count - 2) * step) <= sorted[^1]; first += step)
            {
                IReadOnlyList<decimal> limits = [.. Enumerable.Range(0, count - 1).Select(i => first + (i * step))];
                if (sorted[0] < 0 && sorted[^1] > 0 && !limits.Contains(0)) continue;
                if (Evenness(sorted, limits) is { } evenness) candidates.Add((limits, step, evenness));
            }
        }

        if (candidates.Count == 0) return null;
        var best = candidates.Max(candidate => candidate.Evenness);
        return candidates.Where(candidate => candidate.Evenness >= best - AsEven).OrderByDescending(candidate => candidate.Step).ThenByDescending(candidate => candidate.Evenness).First().Limits;
    }

    /// <summary>Round steps from the finest that is shown to the range itself, the coarsest first, and no more than a person could look through.</summary>
    private static IEnumerable<decimal> Steps(decimal range, int decimals)
    {
        var finest = 1m;
        for (var i = 0; i < decimals; i++) finest /= 10;
        for (var unit = finest; unit <= range; unit *= 10)
            foreach (var step in new[] { unit, unit * 2, unit * 5 })
                if (step <= range && step * StepsLookedAt >= range) yield return step;
    }

    /// <summary>The entropy of the classes' shares; null when one is empty.</summary>
    private static double? Evenness(decimal[] sorted, IReadOnlyList<decimal> limits)
    {
        var evenness = 0.0;
        for (int i = 0, from = 0; i <= limits.Count; i++)
        {
            var to = i < limits.Count ? Array.FindIndex(sorted, value => value >= limits[i]) : sorted.Length;
            if (to <= from) return null;
            var share = (double)(to - from) / sorted.Length;
            (evenness, from) = (evenness - (share * Math.Log(share)), to);
        }

        return evenness;
    }
}
