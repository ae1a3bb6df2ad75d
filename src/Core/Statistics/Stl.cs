namespace Answerable.Core.Statistics;

/// <summary>
/// A series taken apart into trend and a season that is the same every year, by local regression. Source: Cleveland, Cleveland,
/// McRae and Terpenning 1990 (Journal of Official Statistics 6:3), with the settings of R's stl and <c>s.window = "periodic"</c>;
/// rule book section 4.
/// </summary>
/// <param name="Seasonal">The season at each place, in the unit of the values.</param>
/// <param name="Trend">The trend at each place.</param>
/// <param name="Remainder">What is left.</param>
public sealed record Stl(IReadOnlyList<double> Seasonal, IReadOnlyList<double> Trend, IReadOnlyList<double> Remainder)
{
    private const int RobustRounds = 15;

    /// <summary>Takes a series apart.</summary>
    /// <param name="values">In order, without a gap: more than two years.</param>
    /// <param name="period">How many make a year, 12 for months.</param>
    /// <param name="robust">Whether outlying months are given less weight, in fifteen rounds.</param>
    /// <exception cref="ArgumentException">There are two years or fewer, or a value is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is under 2.</exception>
    public static Stl Of(IReadOnlyList<double> values, int period = 12, bool robust = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        if (values.Count <= 2 * period) throw new ArgumentException("It needs more than two years.", nameof(values));
        if (!values.All(double.IsFinite)) throw new ArgumentException("It cannot bridge a gap.", nameof(values));

        double[] y = [.. values];
        var seasonSpan = 10 * y.Length + 1;
        var trendSpan = NextOdd((int)Math.Ceiling(1.5 * period / (1 - 1.5 / seasonSpan)));
        var lowSpan = NextOdd(period);
        var season = new Loess(seasonSpan, 0, Jump(seasonSpan));
        var low = new Loess(lowSpan, 1, Jump(lowSpan));
        var smooth = new Loess(trendSpan, 1, Jump(trendSpan));

        var seasonal = new double[y.Length];
        var trend = new double[y.Length];
        double[]? weights = null;
        for (var round = 0; round <= (robust ? RobustRounds : 0); round++)
        {
            if (round > 0) weights = Robustness(y, seasonal, trend);
            for (var pass = 0; pass < (robust ? 1 : 2); pass++)
            {
                var cycle = Cycle([.. y.Select((value, i) => value - trend[i])], period, season, weights);
                var level = low.Smooth(MovingAverage(MovingAverage(MovingAverage(cycle, period), period), 3), null);
                seasonal = [.. level.Select((value, i) => cycle[period + i] - value)];
                trend = smooth.Smooth([.. y.Select((value, i) => value - seasonal[i])], weights);
            }
        }

        double[] figures = [.. Enumerable.Range(0, period).Select(month => Univariate.Mean([.. seasonal.Where((_, i) => i % period == month)]))];
        seasonal = [.. seasonal.Select((_, i) => figures[i % period])];
        return new(seasonal, trend, [.. y.Select((value, i) => value - seasonal[i] - trend[i])]);
    }

    // Each month of the year is smoothed over the years, and carried on by a year before and behind.
    private static double[] Cycle(double[] detrended, int period, Loess smoother, double[]? weights)
    {
        var cycle = new double[detrended.Length + 2 * period];
        for (var month = 0; month < period; month++)
        {
            double[] own = [.. detrended.Where((_, i) => i % period == month)];
            double[]? ownWeights = weights is null ? null : [.. weights.Where((_, i) => i % period == month)];
            var smooth = smoother.Smooth(own, ownWeights);
            cycle[month] = smoother.Beyond(-1, own, ownWeights) ?? smooth[0];
            for (var year = 0; year < smooth.Length; year++) cycle[(year + 1) * period + month] = smooth[year];
            cycle[(smooth.Length + 1) * period + month] = smoother.Beyond(own.Length, own, ownWeights) ?? smooth[^1];
        }

        return cycle;
    }

    private static double[] MovingAverage(double[] values, int length)
    {
        var averages = new double[values.Length - length + 1];
        var sum = values.Take(length).Sum();
        averages[0] = sum / length;
        for (var i = 1; i < averages.Length; i++)
        {
            sum += values[i + length - 1] - values[i - 1];
            averages[i] = sum / length;
        }

        return averages;
    }

    // Tukey's biweight: what lies more than six median residuals off counts for nothing. The median is R's.
    private static double[] Robustness(double[] y, double[] seasonal, double[] trend)
    {
        double[] off = [.. y.Select((value, i) => Math.Abs(value - seasonal[i] - trend[i]))];
        var reach = PartialSort.SixMedians(off);
        return [.. off.Select(distance => distance <= 0.001 * reach ? 1
            : distance <= 0.999 * reach ? Math.Pow(1 - distance / reach * (distance / reach), 2)
            : 0)];
    }

    private static int NextOdd(int value) => value % 2 == 0 ? value + 1 : value;

    private static int Jump(int span) => (span + 9) / 10;
}
