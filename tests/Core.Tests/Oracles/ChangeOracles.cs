using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Changes of counts and of survey percentages, the verdict, and how much counts cluster.</summary>
internal static class ChangeOracles
{
    public static void Counts(Row row)
    {
        var change = CountChange.Of(row.Count("current"), row.Count("previous"), row.InputOrNull("t_current") ?? 12, row.InputOrNull("t_previous") ?? 12);
        var interval = change.RatioInterval();
        row.Whole("difference", change.Difference);
        row.Number("pct_change", change.Percent, 1e-8);
        row.Number("rate_ratio", change.Ratio, 1e-7);
        row.Number("rr_lower95_exact", interval?.Lower, 1e-7);
        row.Number("rr_upper95_exact", interval is { Upper: < double.PositiveInfinity } bounded ? bounded.Upper : null, 1e-7);
        P(row, "p_exact_minlike", change.MinimumLikelihoodP);
        P(row, "p_exact_doubled", change.DoubledP);
        P(row, "p_midp", change.MidP);
        row.Number("z_score", change.Z, 1e-8);
        P(row, "p_z", change.Z is { } z ? Normal.TwoSided(z) : 1);
        foreach (var column in row.Columns.ToList())
        {
            if (column.StartsWith("z_overdispersed_phi", StringComparison.Ordinal)) row.Number(column, change.OverdispersedZ(Suffix(column, "phi")), 1e-8);
            if (column.StartsWith("p_overdispersed_phi", StringComparison.Ordinal)) P(row, column, change.OverdispersedP(Suffix(column, "phi")));
        }
    }

    public static void Verdict(Row row)
    {
        var change = CountChange.Of(row.Count("current"), row.Count("base"));
        row.Same("display", change.ShowsPercent ? "count_and_percent" : "count_only");
        foreach (var column in row.Columns.Where(name => name.StartsWith("verdict_phi_", StringComparison.Ordinal)).ToList())
            row.Same(column, change.Verdict(Suffix(column, "phi_")) switch
            {
                ChangeVerdict.NoClearChange => "no_clear_change",
                ChangeVerdict.PossibleChange => "possible_change",
                ChangeVerdict.LikelyChange => "likely_change",
                _ => "clear_change",
            });
    }

    public static void Shares(Row row)
    {
        var change = ShareChange.Of(row.Input("x1"), row.Input("n1"), row.Input("x2"), row.Input("n2"));
        var interval = change.DifferenceInterval() * 100;
        row.Number("p1_pct", change.Share * 100, 1e-8);
        row.Number("p2_pct", change.ShareBefore * 100, 1e-8);
        row.Number("diff_pp", change.Difference * 100, 1e-8);
        row.Number("newcombe_lower95_pp", interval.Lower, 1e-8);
        row.Number("newcombe_upper95_pp", interval.Upper, 1e-8);
        row.Number("z_pooled", change.PooledZ(), 1e-8);
        P(row, "p_pooled", change.PooledP());
        if (row.Has("p_fisher")) row.Number("p_fisher", change.FisherP(), 1e-6, nearZero: false);
        foreach (var column in row.Columns.Where(name => name.StartsWith("p_pooled_deff", StringComparison.Ordinal)).ToList())
            P(row, column, change.PooledP(Suffix(column, "deff")));
    }

    public static void Phi(Row row)
    {
        double?[] counts = [.. row.Text("series").Split(';').Select(item => double.TryParse(item, CultureInfo.InvariantCulture, out var count) ? count : (double?)null)];
        var phi = Overdispersion.Of(counts);
        row.Whole("n_months", counts.Length);
        row.Number("mean_monthly", phi?.Mean, 1e-9);
        row.Number("amr_screened", phi?.MovingRange, 1e-9);
        row.Number("sigma_month", phi?.Sigma, 1e-9);
        row.Number("phi", phi?.Phi, 1e-9);
        row.Number("phi_uncapped", phi?.Uncapped, 1e-9);
    }

    // Of p-values under 1e-12 the rule book asks only for the order of size; half a percent is asked, so that one percent is noticed.
    private static void P(Row row, string column, double actual)
    {
        if (row.IsGiven(column)) row.Number(column, actual, row.Input(column) < 1e-12 ? 5e-3 : 1e-7, nearZero: false);
        else if (row.Has(column)) row.Number(column, actual, 1e-7);
    }

    // "phi2_5" is 2.5.
    private static double Suffix(string column, string before) =>
        double.Parse(column[(column.LastIndexOf(before, StringComparison.Ordinal) + before.Length)..].Replace('_', '.'), CultureInfo.InvariantCulture);
}
