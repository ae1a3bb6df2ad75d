namespace Answerable.Core.Statistics;

/// <summary>The average moving range: how much a series usually moves from one point to the next, in its own unit.</summary>
public static class MovingRange
{
    /// <summary>Moving ranges at or above this many times their average are left out when screening. Source: Nelson 1982; rule book section 2.</summary>
    public const double Screen = 3.267;

    /// <summary>What an average moving range is divided by to give a standard deviation (d2 for two points, Montgomery).</summary>
    public const double PerSigma = 1.128;

    /// <summary>The mean of the absolute differences of neighbours. A gap takes both differences beside it away.</summary>
    /// <param name="values">The series in order; null where a value is missing.</param>
    /// <param name="screen">Whether ranges of <see cref="Screen"/> times the average or more are left out, once.</param>
    /// <returns>Null when no two neighbours have values. 0 when nothing moves.</returns>
    public static double? Average(IEnumerable<double?> values, bool screen)
    {
        var ranges = new List<double>();
        double? before = null;
        foreach (var value in values)
        {
            if (value is { } now && before is { } then) ranges.Add(Math.Abs(now - then));
            before = value;
        }

        if (ranges.Count == 0) return null;
        var average = Univariate.Mean(ranges);
        // A series that does not move would lose every range to the screen (as in the R package, which then has no limits).
        if (!screen || average == 0) return average;
        return Univariate.Mean(ranges.FindAll(range => range < Screen * average));
    }
}
