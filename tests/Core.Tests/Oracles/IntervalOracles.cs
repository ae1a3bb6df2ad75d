using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Oracles;

/// <summary>Intervals of shares and rates, as PHEindicatormethods has them.</summary>
internal static class IntervalOracles
{
    private const double Tolerance = 1e-8;

    public static void Share(Row row)
    {
        double x = row.Input("x"), n = row.Input("n"), confidence = row.InputOrNull("confidence") ?? 0.95, multiplier = row.InputOrNull("multiplier") ?? 1;
        var interval = Interval.OfShare(x, n, confidence) * multiplier;
        row.Number("value", x / n * multiplier, Tolerance);
        row.Number("lower", interval.Lower, Tolerance, nearZero: false);
        row.Number("upper", interval.Upper, Tolerance, nearZero: false);
        row.Same("method", "Wilson");
    }

    public static void Rate(Row row)
    {
        double x = row.Input("x"), n = row.Input("n"), confidence = row.InputOrNull("confidence") ?? 0.95, multiplier = row.InputOrNull("multiplier") ?? 1;
        var interval = Interval.OfRate(x, n, multiplier, confidence);
        row.Number("value", x / n * multiplier, Tolerance);
        row.Number("lower", interval.Lower, Tolerance, nearZero: false);
        row.Number("upper", interval.Upper, Tolerance, nearZero: false);
        row.Same("method", x < 10 ? "Exact" : "Byars");
    }
}
