namespace Answerable.Core.Statistics;

/// <summary>
/// Local regression of an evenly spaced series, as STL uses it. Source: Cleveland, Cleveland, McRae and Terpenning 1990 (Journal of
/// Official Statistics 6:3), and the behaviour of R's stl at the ends.
/// </summary>
/// <param name="Span">How many points each local line sees; over the length of the series it only flattens the weights.</param>
/// <param name="Degree">0 for a local mean, 1 for a local line.</param>
/// <param name="Jump">Every how many points a line is fitted; between them the fits are joined straight.</param>
internal readonly record struct Loess(int Span, int Degree, int Jump)
{
    /// <summary>The fit at each point.</summary>
    public double[] Smooth(double[] values, double[]? weights)
    {
        var n = values.Length;
        var fits = new double[n];
        if (n < 2) return [.. values];
        var jump = Math.Min(Jump, n - 1);
        for (var i = 0; i < n; i += jump) fits[i] = At(i, i, values, weights);
        var last = (n - 1) / jump * jump;
        for (var i = 0; i + jump < n; i += jump) Join(fits, i, i + jump);
        if (last == n - 1) return fits;
        // The last point sees what the last fitted one before it saw.
        fits[n - 1] = At(n - 1, last, values, weights);
        Join(fits, last, n - 1);
        return fits;
    }

    /// <summary>The fit at a place that may lie one before or behind the series, from the points nearest to it.</summary>
    public double? Beyond(double place, double[] values, double[]? weights)
    {
        var span = Math.Min(Span, values.Length);
        return Fit(place, place < 0 ? 0 : values.Length - span, span, values, weights);
    }

    private double At(int place, int window, double[] values, double[]? weights)
    {
        var n = values.Length;
        var half = (Span + 1) / 2;
        var start = Span >= n || window < half - 1 ? 0 : Math.Min(window - half + 1, n - Span);
        return Fit(place, start, Math.Min(Span, n), values, weights) ?? values[place];
    }

    private double? Fit(double place, int start, int count, double[] values, double[]? robustness)
    {
        var n = values.Length;
        var end = start + count - 1;
        var reach = Math.Max(place - start, end - place) + (Span > n ? (Span - n) / 2 : 0);
        var weights = new double[count];
        double total = 0;
        for (var i = 0; i < count; i++)
        {
            var distance = Math.Abs(start + i - place);
            if (distance > 0.999 * reach) continue;
            weights[i] = distance <= 0.001 * reach ? 1 : Cube(1 - Cube(distance / reach));
            if (robustness is not null) weights[i] *= robustness[start + i];
            total += weights[i];
        }

        if (total <= 0) return null;
        for (var i = 0; i < count; i++) weights[i] /= total;
        if (reach > 0 && Degree > 0) Tilt(weights, place - start, n);
        double fit = 0;
        for (var i = 0; i < count; i++) fit += weights[i] * values[start + i];
        return fit;
    }

    private static void Tilt(double[] weights, double place, int length)
    {
        double centre = 0, spread = 0;
        for (var i = 0; i < weights.Length; i++) centre += weights[i] * i;
        for (var i = 0; i < weights.Length; i++) spread += weights[i] * (i - centre) * (i - centre);
        if (Math.Sqrt(spread) <= 0.001 * (length - 1)) return;
        for (var i = 0; i < weights.Length; i++) weights[i] *= 1 + (place - centre) / spread * (i - centre);
    }

    private static void Join(double[] fits, int from, int to)
    {
        var step = (fits[to] - fits[from]) / (to - from);
        for (var i = from + 1; i < to; i++) fits[i] = fits[from] + step * (i - from);
    }

    private static double Cube(double value) => value * value * value;
}
