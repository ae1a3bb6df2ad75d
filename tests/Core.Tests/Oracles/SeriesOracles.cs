using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>The trend over years and the season within them.</summary>
internal static class SeriesOracles
{
    public static void Trend(Row unit)
    {
        var years = unit.Counts("t");
        var marker = unit.Text("type") == "proportion"
            ? TrendMarker.OfShares(years, [.. unit.Inputs("x").Zip(unit.Inputs("n"), (x, n) => x is { } count && n is { } cases ? (count, cases) : ((double, double)?)null)])
            : TrendMarker.OfFigures(years, Figures(unit));
        unit.Number("slope", marker.Slope, 1e-8, nearZero: false);
        unit.Number("chi2", marker.ChiSquared, 1e-8, nearZero: false);
        unit.Numbers("leave_one_out_slopes", [.. marker.SlopesWithoutOne.Select(slope => (double?)slope)], 1e-8);
        unit.Same("marker", marker.Direction switch
        {
            TrendDirection.Increasing => "increasing",
            TrendDirection.Decreasing => "decreasing",
            TrendDirection.NoSignificantChange => "no_significant_change",
            _ => "cannot_be_calculated",
        });
    }

    public static void Season(Row unit)
    {
        // The year and month of the first value: figures start there, so nothing is computed from them.
        unit.Labels("start");
        if (unit.List("start").Count == 2) _ = unit.Counts("start");
        var period = (int)(unit.InputOrNull("frequency") ?? unit.InputOrNull("period") ?? 12);
        var values = unit.Inputs("y");
        unit.Numbers($"rolling{period}_sum", Rolling.Sums(values, period), 1e-9);
        unit.Numbers("change_on_same_month_last_year", Rolling.Changes(values, period), 1e-9);
        unit.Numbers($"pct_change_rolling{period}", Rolling.PercentChanges(values, period), 1e-9);
        Decomposed(unit, "decompose_additive", Decomposition.Additive(values, period));
        Decomposed(unit, "decompose_multiplicative", Decomposition.Multiplicative(values, period));
        foreach (var (column, robust) in new[] { ("stl_periodic", false), ("stl_periodic_robust", true) })
        {
            if (!unit.IsGiven(column)) continue;
            var stl = Stl.Of([.. values.Select(value => value!.Value)], period, robust);
            var expected = unit.Child(column);
            expected.Numbers("seasonal", [.. stl.Seasonal.Select(value => (double?)value)], 1e-6);
            expected.Numbers("trend", [.. stl.Trend.Select(value => (double?)value)], 1e-6);
            expected.Numbers("remainder", [.. stl.Remainder.Select(value => (double?)value)], 1e-6);
        }
    }

    private static void Decomposed(Row unit, string column, Decomposition? ours)
    {
        if (!unit.IsGiven(column)) return;
        var expected = unit.Child(column);
        expected.Numbers("trend", ours?.Trend ?? [], 1e-9);
        expected.Numbers("figure", [.. (ours?.Figures ?? []).Select(figure => (double?)figure)], 1e-9);
        expected.Numbers("adjusted", ours?.Adjusted ?? [], 1e-9);
    }

    // Where counts and populations are given the figures and intervals are ours, and compared; else they are the file's.
    private static List<(double, Interval)?> Figures(Row unit)
    {
        var name = unit.Columns.FirstOrDefault(column => column.StartsWith("rate_per_", StringComparison.Ordinal));
        if (name is null)
        {
            string[] known = ["t", "x", "n", "lower95", "upper95", "leave_one_out_slopes"];
            var values = unit.Inputs(unit.Columns.First(column => !known.Contains(column) && unit.IsGiven(column) && unit.Cell(column).Node is System.Text.Json.Nodes.JsonArray));
            return [.. values.Select((value, i) => value is { } figure && unit.Inputs("lower95")[i] is { } lower && unit.Inputs("upper95")[i] is { } upper
                ? (figure, new Interval(lower, upper)) : ((double, Interval)?)null)];
        }

        var multiplier = double.Parse(name["rate_per_".Length..], CultureInfo.InvariantCulture);
        List<(double Rate, Interval Interval)?> figures = [.. unit.Inputs("x").Zip(unit.Inputs("n"), (x, n) => x is { } count && n is { } population
            ? (count / population * multiplier, Interval.OfRate(count, population, multiplier, 0.95)) : ((double, Interval)?)null)];
        unit.Numbers(name, [.. figures.Select(figure => figure?.Rate)], 1e-8);
        unit.Numbers("lower95", [.. figures.Select(figure => figure?.Interval.Lower)], 1e-8);
        unit.Numbers("upper95", [.. figures.Select(figure => figure?.Interval.Upper)], 1e-8);
        return figures;
    }
}
