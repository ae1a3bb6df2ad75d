namespace Answerable.Core.Statistics;

/// <summary>
/// A series taken apart into trend and season, by moving averages. Source: R's decompose (Kendall and Stuart); rule book section 4.
/// </summary>
/// <param name="Trend">The centred moving average of a year, null for half a year at either end and around a gap.</param>
/// <param name="Figures">What is usual for each month beside the trend, from the month the series starts with: added to it, or multiplied.</param>
/// <param name="Adjusted">Each value with its season taken out, null where it is missing; what an XmR chart is drawn of.</param>
public sealed record Decomposition(IReadOnlyList<double?> Trend, IReadOnlyList<double> Figures, IReadOnlyList<double?> Adjusted)
{
    /// <summary>The width of the season: the highest figure less the lowest.</summary>
    public double SeasonalRange => Figures.Max() - Figures.Min();

    /// <summary>A season that is added: figures sum to 0, in the unit of the values.</summary>
    /// <param name="values">In order; null where a month is missing.</param>
    /// <param name="period">How many make a year, 12 for months.</param>
    /// <returns>Null with under two years, or where some month of the year has no value beside a trend.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is under 2.</exception>
    public static Decomposition? Additive(IReadOnlyList<double?> values, int period = 12) =>
        Of(values, period, (value, part) => value - part, (figure, mean) => figure - mean);

    /// <summary>A season that is multiplied: figures have mean 1.</summary>
    /// <param name="values">In order, more than 0; null where a month is missing.</param>
    /// <param name="period">How many make a year, 12 for months.</param>
    /// <returns>Null with under two years, or where some month of the year has no value beside a trend.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is under 2.</exception>
    public static Decomposition? Multiplicative(IReadOnlyList<double?> values, int period = 12) =>
        Of(values, period, (value, part) => part == 0 ? null : value / part, (figure, mean) => figure / mean);

    private static Decomposition? Of(IReadOnlyList<double?> values, int period, Func<double?, double?, double?> without, Func<double, double, double> centred)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        if (values.Count < 2 * period) return null;
        var trend = Centred(values, period);
        var figures = new double[period];
        for (var month = 0; month < period; month++)
        {
            var found = new List<double>();
            for (var i = month; i < values.Count; i += period)
                if (without(values[i], trend[i]) is { } season) found.Add(season);
            if (found.Count == 0) return null;
            figures[month] = Univariate.Mean(found);
        }

        var mean = Univariate.Mean(figures);
        figures = [.. figures.Select(figure => centred(figure, mean))];
        return new(trend, figures, [.. values.Select((value, i) => without(value, figures[i % period]))]);
    }

    // An even period has no middle month, so the two ends of thirteen months count half.
    private static double?[] Centred(IReadOnlyList<double?> values, int period)
    {
        var half = period / 2;
        var trend = new double?[values.Count];
        for (var i = half; i + half < values.Count; i++)
        {
            double? sum = 0;
            for (var j = -half; j <= half; j++) sum += values[i + j] * (period % 2 == 0 && Math.Abs(j) == half ? 0.5 : 1);
            trend[i] = sum / period;
        }

        return trend;
    }
}
