using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Forces of different size against the average of all.</summary>
internal static class FunnelOracles
{
    private const double Tolerance = 1e-6;

    public static void Shares(IReadOnlyList<Row> rows)
    {
        var funnel = Funnel.OfShares([.. rows.Select(row => (row.Input("numerator"), row.Input("denominator")))]);
        var highestFirst = RankOracles.HighestFirst(rows, "rank_unrounded", row => row.Input("numerator") / row.Input("denominator"));
        var ranks = Ranks.Of([.. funnel.Members.Select((_, i) => (decimal?)(decimal)rows[i].Input("numerator") / (decimal)rows[i].Input("denominator"))], highestFirst);
        var printed = Ranks.Of([.. rows.Select(row => (decimal?)Rounding.Round(100 * (decimal)row.Input("numerator") / (decimal)row.Input("denominator"), 1))], highestFirst);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, member) = (rows[i], funnel.Members[i]);
            row.Number("pct", member.Value, Tolerance);
            row.Number("average_pct", funnel.Average, Tolerance);
            row.Number("wilson_lower95", member.Interval95.Lower, Tolerance);
            row.Number("wilson_upper95", member.Interval95.Upper, Tolerance);
            row.Number("wilson_lower99_8", member.Interval998.Lower, Tolerance);
            row.Number("wilson_upper99_8", member.Interval998.Upper, Tolerance);
            Common(row, member, funnel);
            Pair(row, "funnel_l95", "funnel_u95", member.Naive.Inner);
            Pair(row, "funnel_l99_8", "funnel_u99_8", member.Naive.Outer);
            row.Whole("rank_unrounded", ranks[i]!.Value.Rank);
            row.Whole("rank_rounded_1dp", printed[i]!.Value.Rank);
        }
    }

    public static void Rates(IReadOnlyList<Row> rows)
    {
        var per = rows[0].Columns.Where(name => name.StartsWith("rate_per_", StringComparison.Ordinal)).Select(name => name["rate_per_".Length..]).FirstOrDefault() ?? "1000";
        var funnel = Funnel.OfRates([.. rows.Select(row => (row.Input("numerator"), row.Input("denominator")))], double.Parse(per, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (row, member) in rows.Zip(funnel.Members))
        {
            row.Number($"rate_per_{per}", member.Rate, Tolerance);
            row.Number($"average_per_{per}", funnel.Average, Tolerance);
            Pair(row, "lower95", "upper95", member.Interval95);
            Pair(row, "lower99_8", "upper99_8", member.Interval998);
            row.Number("expected", member.Expected, Tolerance);
            row.Number("ratio_obs_exp", member.Value, Tolerance);
            Common(row, member, funnel);
            Pair(row, "exact_lcl95", "exact_ucl95", member.Naive.Inner);
            Pair(row, "exact_lcl99_8", "exact_ucl99_8", member.Naive.Outer);
        }
    }

    private static void Common(Row row, FunnelMember member, Funnel funnel)
    {
        var average = funnel.Average;
        row.Same("compare95", Label(Benchmark.BandOf(member.Interval95, average)));
        row.Same("compare99_8", Label(Benchmark.BandOf(member.Interval998, average)));
        row.Same("phe_funnel_significance", member.Significance switch
        {
            2 => "High (0.001)",
            1 => "High (0.025)",
            -1 => "Low (0.025)",
            -2 => "Low (0.001)",
            _ => "Not significant",
        });
        row.Number("od_z", member.Z, Tolerance);
        row.Number("od_z_winsorised", member.WinsorisedZ, Tolerance);
        row.Number("od_phi", funnel.Phi, Tolerance);
        row.Number("od_tau2", funnel.Tau2, Tolerance);
        row.Number("od_z_adjusted", member.AdjustedZ, Tolerance);
        Pair(row, "od_lcl95", "od_ucl95", member.Adjusted?.Inner);
        Pair(row, "od_lcl99_8", "od_ucl99_8", member.Adjusted?.Outer);
        row.Whole("od_outlier95", member.Adjusted is { } inner ? Math.Abs(inner.Inner.Side(member.Value)) : null);
        row.Whole("od_outlier99_8", member.Adjusted is { } outer ? Math.Abs(outer.Outer.Side(member.Value)) : null);
        row.Same("final_band", member.Band switch
        {
            2 => "above_99_8",
            1 => "above_95",
            0 => "within",
            -1 => "below_95",
            -2 => "below_99_8",
            _ => null,
        });
    }

    private static void Pair(Row row, string lower, string upper, Interval? interval)
    {
        row.Number(lower, interval?.Lower, Tolerance);
        row.Number(upper, interval?.Upper, Tolerance);
    }

    private static string Label(BenchmarkBand band) => band switch
    {
        BenchmarkBand.Higher => "higher",
        BenchmarkBand.Lower => "lower",
        _ => "similar",
    };
}
