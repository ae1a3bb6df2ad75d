using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>XmR charts, with gaps and without, as NHSRplotthedots labels them.</summary>
internal static class XmrOracles
{
    private const double Tolerance = 1e-9;

    public static void Constants(Row head)
    {
        if (!head.Has("constants")) return;
        var constants = head.Child("constants");
        constants.Number("limit", XmrChart.LimitFactor, 1e-12);
        constants.Number("near_limit", XmrChart.NearLimitFactor, 1e-12);
        constants.Number("outlier_screen", MovingRange.Screen, 1e-12);
    }

    public static void Chart(Row unit)
    {
        var config = unit.Child("config");
        var rows = unit.Rows("rows");
        string[] dates = [.. rows.Select(row => row.Text("date"))];
        var improvement = Direction(config.TextOrNull("improvement_direction"));
        var chart = Xmr.Of([.. rows.Select(row => row.InputOrNull("y"))], new()
        {
            Improvement = improvement,
            Baseline = config.IsGiven("fix_after_n_points") ? (int)config.Count("fix_after_n_points") : null,
            ScreenOutliers = !config.IsGiven("screen_outliers") || config.Cell("screen_outliers").Flag,
            RebaseAt = [.. config.List("rebase").Select(date => Array.IndexOf(dates, date.Text))],
        });
        var target = config.InputOrNull("target");
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, point) = (rows[i], chart.Points[i]);
            row.Whole("rebase_group", chart.Phases.ToList().IndexOf(point.Phase));
            Limits(row, point.Phase);
            row.Flag("outside_limits", point.Value is null ? null : point.Outside);
            row.Flag("close_to_limits", point.Value is null ? null : point.Close);
            row.Same("special_cause_type", Label(point.Cause));
            row.Same("point_type", Label(point.Variation));
        }

        if (!unit.Has("summary")) return;
        var summary = unit.Child("summary");
        summary.Whole("n", rows.Count);
        summary.Same("latest_point_type", Label(chart.Points[^1].Variation));
        summary.Same("latest_special_cause", Label(chart.Points[^1].Cause));
        summary.Same("assurance_type", chart.AssuranceOf(target, improvement) switch
        {
            Assurance.ConsistentlyFailing => "consistent_fail",
            Assurance.ConsistentlyPassing => "consistent_pass",
            Assurance.HitOrMiss => "inconsistent",
            _ => null,
        });
        // The package warns for each phase and the file has one cell: with a short phase before a long last one either reading is right.
        var anyTrial = chart.Phases.Any(phase => phase.IsTrial);
        summary.Flag("short_group_warning", anyTrial == chart.Phases[^1].IsTrial ? anyTrial : !summary.Has("short_group_warning") || summary.Cell("short_group_warning").Flag);
        Limits(summary, chart.Phases[^1]);
    }

    public static void Degenerate(Row unit)
    {
        var chart = Xmr.Of(unit.Inputs("y"), new());
        unit.Number("mean", chart.Phases.Count > 0 ? chart.Phases[0].Mean : null, Tolerance);
        unit.Number("lpl", chart.Phases.Count > 0 ? chart.Phases[0].Lower : null, Tolerance);
        unit.Number("upl", chart.Phases.Count > 0 ? chart.Phases[0].Upper : null, Tolerance);
        unit.Flag("any_signal", chart.AnySignal);
        unit.Flag("trial_limits", chart.Phases.Any(phase => phase.IsTrial));
    }

    /// <summary>Each month's class under each set-up that the headings name: full, noscreen, fix12, rebase2; and by the p and p′ charts.</summary>
    public static void Classification(IReadOnlyList<Row> rows)
    {
        string[] months = [.. rows.Select(row => row.Text("month"))];
        double?[] percents = [.. rows.Select(row => row.InputOrNull("pct_under10"))];
        foreach (var column in rows[0].Columns.Where(name => name.StartsWith("xmr_", StringComparison.Ordinal) && name.EndsWith("_cause", StringComparison.Ordinal)))
        {
            var setup = column["xmr_".Length..^"_cause".Length];
            var chart = Xmr.Of(percents, new()
            {
                Improvement = ImprovementDirection.Increase,
                ScreenOutliers = !setup.StartsWith("noscreen", StringComparison.Ordinal),
                Baseline = setup.StartsWith("fix", StringComparison.Ordinal) ? int.Parse(setup[3..], System.Globalization.CultureInfo.InvariantCulture) : null,
                // The three visible steps of the Norfolk series, as in spc_xmr's norfolk_pct_under10_rebase2.
                RebaseAt = setup.StartsWith("rebase", StringComparison.Ordinal)
                    ? [.. new[] { "2022-06-01", "2023-01-01", "2023-11-01" }.Select(date => Array.IndexOf(months, date)).Where(place => place > 0)]
                    : [],
            });
            foreach (var (row, point) in rows.Zip(chart.Points))
            {
                row.Same(column, Label(point.Cause));
                row.Same($"xmr_{setup}_type", Label(point.Variation));
            }
        }

        double?[] calls = [.. rows.Select(row => row.InputOrNull("total_calls"))];
        double?[] quick = [.. calls.Zip(percents, (total, percent) => total is { } all && percent is { } share
            ? (double?)(double)Rounding.Round((decimal)all * (decimal)share / 100, 0) : null)];
        foreach (var (column, kind) in new[] { ("p_chart", ChartKind.P), ("p_prime_chart", ChartKind.PPrime) })
        {
            var chart = ControlChart.Of(kind, quick, calls, new() { ScreenMovingRanges = true });
            foreach (var (row, point) in rows.Zip(chart.Points)) row.Same(column, point.Signal ? "signal" : "within");
        }

        foreach (var row in rows) PublishedOracles.Recorded(row);
    }

    private static void Limits(Row row, XmrPhase phase)
    {
        row.Number("mean", phase.Mean, Tolerance);
        row.Number("lpl", phase.Lower, Tolerance);
        row.Number("upl", phase.Upper, Tolerance);
    }

    private static ImprovementDirection Direction(string? text) => text switch
    {
        "increase" => ImprovementDirection.Increase,
        "decrease" => ImprovementDirection.Decrease,
        null or "neutral" => ImprovementDirection.Neutral,
        _ => throw new FormatException($"{text} is no direction"),
    };

    private static string Label(SpecialCause cause) => cause switch
    {
        SpecialCause.Missing => "Missing",
        SpecialCause.AboveLimit => "Above UCL",
        SpecialCause.BelowLimit => "Below LCL",
        SpecialCause.TrendUp => "7 Point Trend (Increasing)",
        SpecialCause.TrendDown => "7 Point Trend (Decreasing)",
        SpecialCause.TwoInThreeAbove => "2 in 3 Above CL",
        SpecialCause.TwoInThreeBelow => "2 in 3 Below CL",
        SpecialCause.RunAbove => "7 Points Above CL",
        SpecialCause.RunBelow => "7 Points Below CL",
        _ => "Common Cause",
    };

    private static string Label(Variation variation) => variation switch
    {
        Variation.Missing => "missing",
        Variation.Improvement => "special_cause_improvement",
        Variation.Concern => "special_cause_concern",
        Variation.NeutralHigh => "special_cause_neutral_high",
        Variation.NeutralLow => "special_cause_neutral_low",
        _ => "common_cause",
    };
}
