using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Run, attribute and time-between charts, as qicharts2 and Montgomery's tables have them.</summary>
internal static class AttributeOracles
{
    public static void Chart(Row unit)
    {
        var kind = unit.Text("chart") switch
        {
            "run" => ChartKind.Run,
            "i" => ChartKind.I,
            "p" => ChartKind.P,
            "pp" => ChartKind.PPrime,
            "u" => ChartKind.U,
            "up" => ChartKind.UPrime,
            "c" => ChartKind.C,
            "g" => ChartKind.G,
            "t" => ChartKind.T,
            var other => throw new FormatException($"{other} is no chart"),
        };
        var config = unit.Child("config");
        config.Number("sigma_from_mr_divisor", MovingRange.PerSigma, 1e-12);
        config.Labels("limits");
        var rows = unit.Rows("rows");
        double?[] sizes = [.. rows.Select(row => row.Has("n") ? row.InputOrNull("n") : null)];
        var chart = ControlChart.Of(kind, [.. rows.Select(row => row.InputOrNull("y_input"))], sizes, new()
        {
            ScreenMovingRanges = config.IsGiven("screened_moving_range") && config.Cell("screened_moving_range").Flag,
            Baseline = (int?)config.InputOrNull("freeze"),
            Parts = [.. config.Inputs("part").Select(part => (int)part!.Value)],
            Excluded = config.Inputs("exclude").Select(place => (int)place!.Value - 1).ToHashSet(),
            Multiplier = config.InputOrNull("multiply") ?? 1,
        });

        var tolerance = kind == ChartKind.T ? 1e-8 : 1e-9;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, point) = (rows[i], chart.Points[i]);
            row.Whole("i", i + 1);
            row.Number("y_plotted", point.Value, tolerance);
            row.Number("centre", point.Centre, tolerance);
            row.Number("lcl", point.Lower, tolerance);
            row.Number("ucl", point.Upper, tolerance);
            // qicharts2 leaves the warning limit of a t chart undefined where the transformed one is below 0; ours is 0, as for the limit itself.
            row.Number("lcl95", kind == ChartKind.T && point.LowerWarning == 0 && !row.IsGiven("lcl95") ? null : point.LowerWarning, tolerance);
            row.Number("ucl95", point.UpperWarning, tolerance);
            row.Flag("sigma_signal", point.Signal);
        }

        var summary = unit.Child("summary");
        var (part, runs) = (chart.Parts[^1], chart.Parts[^1].Runs);
        summary.Whole("n_obs", part.Count);
        summary.Whole("n_useful", runs.Useful);
        summary.Whole("longest_run", runs.LongestRun);
        summary.Whole("longest_run_max", runs.LongestRunLimit);
        summary.Whole("n_crossings", runs.Crossings);
        summary.Whole("n_crossings_min", runs.FewestCrossings);
        summary.Flag("runs_signal", runs.Signal);
        summary.Number("sigma_z", part.SigmaZ, tolerance);
    }
}
