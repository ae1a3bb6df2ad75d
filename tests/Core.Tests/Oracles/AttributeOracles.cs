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
            Baseline = config.IsGiven("freeze") ? (int)config.Count("freeze") : null,
            Parts = config.Counts("part"),
            Excluded = config.Counts("exclude").Select(place => place - 1).ToHashSet(),
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
        Each("n_obs", part => part.Count);
        Each("n_useful", part => part.Runs.Useful);
        Each("longest_run", part => part.Runs.LongestRun);
        Each("longest_run_max", part => part.Runs.LongestRunLimit);
        Each("n_crossings", part => part.Runs.Crossings);
        Each("n_crossings_min", part => part.Runs.FewestCrossings);
        Each("runs_signal", part => part.Runs.Signal ? 1 : 0);
        summary.Number("sigma_z", chart.Parts[^1].SigmaZ, tolerance);

        // A chart in parts has a list with one value for each, or the value of the last.
        void Each(string column, Func<ControlPart, long?> of)
        {
            if (!summary.Has(column)) return;
            var cells = summary.List(column);
            if (cells.Count == 0) cells = [summary.Cell(column)];
            var parts = cells.Count == 1 ? [chart.Parts[^1]] : chart.Parts;
            if (cells.Count != parts.Count) summary.Ledger.Fail(summary.Cell(column).Place, $"has {cells.Count} values for {parts.Count} parts");
            foreach (var (cell, part) in cells.Zip(parts))
                if (column == "runs_signal") summary.Ledger.Flag(cell, of(part) == 1);
                else summary.Ledger.Whole(cell, of(part));
        }
    }
}
