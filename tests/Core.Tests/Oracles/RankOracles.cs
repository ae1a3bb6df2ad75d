using System.Collections.Concurrent;
using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Ranks, how sure they are, and the averages of a group.</summary>
internal static class RankOracles
{
    private static readonly int[] Draws = [1000, 2000, 5000, 10_000, 20_000, 25_000, 40_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000];
    private static readonly ConcurrentDictionary<string, IReadOnlyList<double[]>> Chances = [];

    public static void Ranks(Row unit)
    {
        decimal?[] values = [.. unit.List("values").Select(cell => cell.IsEmpty ? null : (decimal?)decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        if (unit.TextOrNull("ranked_on") is { } on && on.EndsWith(" dp", StringComparison.Ordinal))
            values = [.. values.Select(value => value is { } exact ? Rounding.Round(exact, int.Parse(on[..^3], CultureInfo.InvariantCulture)) : (decimal?)null)];
        var standings = Core.Statistics.Ranks.Of(values, unit.Cell("higher_is_better").Flag);
        unit.Whole("n_ranked", standings.FirstOrDefault(standing => standing is not null)?.Of ?? 0);
        unit.Numbers("rank", [.. standings.Select(standing => (double?)standing?.Rank)], 0);
        unit.Numbers("quartile", [.. standings.Select(standing => standing is { } place ? (double?)Quartile.Of(place.Rank, place.Of) : null)], 0);
    }

    public static void Ranges(IReadOnlyList<Row> rows)
    {
        var highestFirst = HighestFirst(rows, "rank", row => row.InputOrNull("estimate"));
        Estimate?[] estimates = [.. rows.Select(row => row.IsGiven("estimate") ? new Estimate(row.Input("estimate"), row.Input("se")) : (Estimate?)null)];
        var ranks = Core.Statistics.Ranks.Of([.. rows.Select(row => row.IsGiven("estimate")
            ? (decimal?)decimal.Parse(row.Text("estimate"), NumberStyles.Float, CultureInfo.InvariantCulture) : null)], highestFirst);
        var marginal = RankRange.Of(estimates, highestFirst);
        var simultaneous = RankRange.Of(estimates, highestFirst, simultaneous: true);
        Estimate[] known = [.. estimates.OfType<Estimate>()];
        var chances = Chances.GetOrAdd(highestFirst + string.Join(' ', known), _ => RankChances.Of(known, highestFirst));
        var place = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            row.Whole("rank", ranks[i]?.Rank);
            Pair(row, "bonf_marginal_lower", "bonf_marginal_upper", marginal[i]);
            Pair(row, "bonf_simultaneous_lower", "bonf_simultaneous_upper", simultaneous[i]);
            if (estimates[i] is null) continue;
            Inside(row, "csranks_marginal_L", "csranks_marginal_U", marginal[i]!.Value);
            Inside(row, "csranks_simultaneous_L", "csranks_simultaneous_U", simultaneous[i]!.Value);
            foreach (var column in row.Columns.Where(name => name.StartsWith("mc_", StringComparison.Ordinal)).ToList())
                if (column.StartsWith("mc_prob_top_quartile_", StringComparison.Ordinal)) row.Number(column, RankChances.OfTop(chances[place], Last(column)), 0.01, absolute: true);
                else Place(row, column, RankChances.Quantile(chances[place], column == "mc_rank_median" ? 0.5 : double.Parse(column["mc_rank_p".Length..].Replace('_', '.'), CultureInfo.InvariantCulture) / 100));
            place++;
        }

        AreSharesOfDraws(rows);
    }

    public static void Peers(Row unit)
    {
        var sizes = unit.Inputs("denominator");
        var group = PeerGroup.Of([.. unit.Inputs("numerator").Zip(sizes, (count, size) => (count!.Value, size!.Value))], (int)unit.Count("own_index") - 1, unit.Input("multiplier"));
        unit.Numbers("values", [.. group.Values.Select(value => (double?)value)], 1e-9);
        unit.Number("group_pooled_incl", group.Pooled, 1e-9);
        unit.Number("group_pooled_excl_own", group.PooledWithoutOwn, 1e-9);
        unit.Number("group_mean_of_values_incl", group.Mean, 1e-9);
        unit.Number("group_mean_of_values_excl_own", group.MeanWithoutOwn, 1e-9);
        unit.Number("group_sd_of_values_incl", group.StandardDeviation, 1e-9);
        unit.Number("minus_1sd", group.Mean - group.StandardDeviation, 1e-9);
        unit.Number("plus_1sd", group.Mean + group.StandardDeviation, 1e-9);
        unit.Number("z_own", group.Z, 1e-9);
        foreach (var (column, highestFirst) in new[] { ("rank_high_good", true), ("rank_low_good", false) })
            unit.Whole(column, Core.Statistics.Ranks.Of([.. unit.Inputs("numerator").Zip(sizes, (count, size) => (decimal?)count / (decimal?)size)], highestFirst)[(int)unit.Count("own_index") - 1]?.Rank);
        unit.Number("gap_pp_to_peers_excl_own", group.Gap, 1e-9);
    }

    /// <summary>Which way a table ranks, where it does not say: by the value of its best against that of its last.</summary>
    public static bool HighestFirst(IReadOnlyList<Row> rows, string column, Func<Row, double?> value)
    {
        var ranked = rows.Where(row => row.IsGiven(column) && value(row) is not null).OrderBy(row => row.Input(column)).ToList();
        return ranked.Count == 0 || value(ranked[0]) >= value(ranked[^1]);
    }

    private static void Pair(Row row, string lower, string upper, RankRange? range)
    {
        row.Whole(lower, range?.Best);
        row.Whole(upper, range?.Worst);
    }

    private static void Inside(Row row, string lower, string upper, RankRange range)
    {
        row.Holds(lower, rank => rank >= range.Best && rank <= range.Worst && double.IsInteger(rank), $"is no place from {range.Best} to {range.Worst}");
        row.Holds(upper, rank => rank >= range.Best && rank <= range.Worst && double.IsInteger(rank), $"is no place from {range.Best} to {range.Worst}");
    }

    private static void Place(Row row, string column, int ours) =>
        row.Holds(column, rank => Math.Abs(rank - ours) <= 1 && double.IsInteger(2 * rank), $"is not within one place of {ours}");

    // A tolerance of 0.01 cannot see 1% of 0.8. A chance found by lot is a whole number of draws over all draws, which can.
    private static void AreSharesOfDraws(IReadOnlyList<Row> rows)
    {
        foreach (var column in rows[0].Columns.Where(name => name.StartsWith("mc_prob_top_quartile_", StringComparison.Ordinal)).ToList())
        {
            Cell[] found = [.. rows.Where(row => row.IsGiven(column)).Select(row => row.Cell(column)).Where(cell => cell.Number is > 0 and not 1)];
            var draws = Draws.FirstOrDefault(draws => found.Count(cell => IsWhole(cell.Number * draws)) * 2 > found.Length);
            if (draws == 0) continue;
            foreach (var cell in found.Where(cell => !IsWhole(cell.Number * draws)))
                rows[0].Ledger.Fail(cell.Place, $"{cell.Text} is no whole number of {draws} draws");
            foreach (var row in rows.Where(row => row.IsGiven(column)))
                if (row.Input(column) > 1) rows[0].Ledger.Fail(row.Cell(column).Place, $"{row.Text(column)} is no chance");
        }
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Floor(value + 0.5)) < 1e-6;

    private static int Last(string column) => int.Parse(column[(column.LastIndexOf('_') + 1)..], CultureInfo.InvariantCulture);
}
