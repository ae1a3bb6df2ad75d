namespace Answerable.Core.Statistics;

/// <summary>Which way a measure has gone over the years.</summary>
public enum TrendDirection
{
    /// <summary>Fewer than five years, or a year is missing.</summary>
    CannotBeCalculated,

    /// <summary>No trend beyond chance, or one that rests on a single year.</summary>
    NoSignificantChange,

    /// <summary>Upwards.</summary>
    Increasing,

    /// <summary>Downwards.</summary>
    Decreasing,
}

/// <summary>
/// The trend over the latest five yearly and independent figures. Source: the "recent trend" of Fingertips (Office for Health
/// Improvement and Disparities), R's prop.trend.test; rule book section 9. Never for months, quarters or rolling years.
/// </summary>
/// <param name="Direction">The marker.</param>
/// <param name="Slope">The change a year, in the unit of the figures; null when it cannot be calculated.</param>
/// <param name="ChiSquared">How far beyond chance, on one degree of freedom; null when it cannot be calculated.</param>
/// <param name="SlopesWithoutOne">The slope with each year left out in turn.</param>
public sealed record TrendMarker(TrendDirection Direction, double? Slope, double? ChiSquared, IReadOnlyList<double> SlopesWithoutOne)
{
    /// <summary>How many years it looks at.</summary>
    public const int Years = 5;

    /// <summary>What chi-squared must be over: the 99.8% point of one degree of freedom, 9.5495….</summary>
    public static readonly double Critical = ChiSquare.Quantile(0.998, 1);

    /// <summary>The trend of shares: the chi-squared test for linear trend.</summary>
    /// <param name="years">The year of each, rising by one.</param>
    /// <param name="shares">For each the cases with the answer and all cases, not necessarily whole; null where it is missing.</param>
    /// <exception cref="ArgumentException">There are not as many years as shares.</exception>
    public static TrendMarker OfShares(IReadOnlyList<int> years, IReadOnlyList<(double Count, double Cases)?> shares)
    {
        if (Latest(years, shares) is not { } latest || latest.Any(share => share.Cases <= 0)) return Unknown;
        return Of([.. latest.Select(share => new Weighted(share.Count / share.Cases, share.Cases))], points =>
        {
            var pooled = Mean(points);
            return pooled * (1 - pooled);
        });
    }

    /// <summary>The trend of any other figures, weighted by how exact each is: 1/SE², SE = (upper − lower) / (2 × 1.959964).</summary>
    /// <param name="years">The year of each, rising by one.</param>
    /// <param name="figures">Each figure and its 95% interval, in one unit; null where it is missing.</param>
    /// <exception cref="ArgumentException">There are not as many years as figures.</exception>
    public static TrendMarker OfFigures(IReadOnlyList<int> years, IReadOnlyList<(double Value, Interval Interval95)?> figures)
    {
        if (Latest(years, figures) is not { } latest || latest.Any(figure => figure.Interval95.Upper <= figure.Interval95.Lower)) return Unknown;
        var width = 2 * Normal.Multiplier(0.95);
        return Of([.. latest.Select(figure => new Weighted(figure.Value, Math.Pow(width / (figure.Interval95.Upper - figure.Interval95.Lower), 2)))], _ => 1);
    }

    private static TrendMarker Unknown => new(TrendDirection.CannotBeCalculated, null, null, []);

    private static List<T>? Latest<T>(IReadOnlyList<int> years, IReadOnlyList<T?> figures) where T : struct
    {
        if (years.Count != figures.Count) throw new ArgumentException("Each figure has a year.", nameof(years));
        if (years.Count < Years) return null;
        var latest = new List<T>();
        for (var i = years.Count - Years; i < years.Count; i++)
        {
            if (figures[i] is not { } figure || (latest.Count > 0 && years[i] != years[i - 1] + 1)) return null;
            latest.Add(figure);
        }

        return latest;
    }

    private static TrendMarker Of(Weighted[] points, Func<Weighted[], double> variance)
    {
        var (slope, spread) = Line(points, [0, 1, 2, 3, 4]);
        var unit = variance(points);
        double? chi2 = unit > 0 ? slope * slope * spread / unit : null;
        double[] without = [.. Enumerable.Range(0, Years).Select(left => Line(
            [.. points.Where((_, i) => i != left)], [.. Enumerable.Range(0, Years).Where(i => i != left)]).Slope)];
        var clear = chi2 > Critical && without.All(other => Math.Sign(other) == Math.Sign(slope));
        return new(!clear ? TrendDirection.NoSignificantChange : slope > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing, slope, chi2, without);
    }

    private static (double Slope, double Spread) Line(Weighted[] points, int[] times)
    {
        double weights = points.Sum(point => point.Weight), mean = Mean(points);
        var time = points.Select((point, i) => point.Weight * times[i]).Sum() / weights;
        var spread = points.Select((point, i) => point.Weight * (times[i] - time) * (times[i] - time)).Sum();
        return (points.Select((point, i) => point.Weight * (times[i] - time) * (point.Value - mean)).Sum() / spread, spread);
    }

    private static double Mean(Weighted[] points) => points.Sum(point => point.Weight * point.Value) / points.Sum(point => point.Weight);

    private readonly record struct Weighted(double Value, double Weight);
}
