namespace Answerable.Core.Statistics;

/// <summary>A place in an order: 3 of 44, joint or not.</summary>
/// <param name="Rank">1 is best.</param>
/// <param name="Of">How many were ranked: those with no value are left out of it.</param>
/// <param name="Joint">Whether another has exactly the same value.</param>
public readonly record struct Standing(int Rank, int Of, bool Joint);

/// <summary>Competition ranking ("1224"): the rank is one more than the number strictly better; equals share it and the next is skipped.</summary>
public static class Ranks
{
    /// <summary>Ranks unrounded values. Missing values are neither ranked nor counted.</summary>
    /// <param name="values">One value for each ranked thing, in any unit; null where there is none.</param>
    /// <param name="highestFirst">True when more is better.</param>
    /// <returns>One standing for each value, in the order given; null where the value is missing.</returns>
    public static IReadOnlyList<Standing?> Of(IReadOnlyList<decimal?> values, bool highestFirst)
    {
        var order = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToArray();
        Array.Sort(order, (a, b) => highestFirst
            ? decimal.Compare(values[b]!.Value, values[a]!.Value)
            : decimal.Compare(values[a]!.Value, values[b]!.Value));
        var standings = new Standing?[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]]) end++;
            for (var i = start; i < end; i++) standings[order[i]] = new(start + 1, order.Length, end - start > 1);
            start = end;
        }

        return standings;
    }
}
