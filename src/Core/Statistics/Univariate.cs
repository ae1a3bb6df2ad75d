namespace Answerable.Core.Statistics;

/// <summary>Summary statistics of one list of numbers. Proven against NIST's Statistical Reference Datasets.</summary>
public static class Univariate
{
    /// <summary>
    /// The mean, correct to the last digit: the sum is kept in two doubles (Knuth's two-sum), so that a list of equal values has
    /// exactly that value as its mean and a point on the mean is on it.
    /// </summary>
    /// <param name="values">At least one number.</param>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static double Mean(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("There is no mean of nothing.", nameof(values));
        double sum = 0, rest = 0;
        foreach (var value in values)
        {
            var next = sum + value;
            var carried = next - sum;
            rest += sum - (next - carried) + (value - carried);
            sum = next;
        }

        var mean = sum / values.Count;
        return mean + (Math.FusedMultiplyAdd(-mean, values.Count, sum) + rest) / values.Count;
    }

    /// <summary>The standard deviation of a sample, with n − 1 below the line, in the unit of the values.</summary>
    /// <param name="values">At least two numbers.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static double StandardDeviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2) throw new ArgumentException("One value does not vary.", nameof(values));
        var mean = Mean(values);
        double squares = 0, rest = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }

        return Math.Sqrt((squares - rest * rest / values.Count) / (values.Count - 1));
    }

    /// <summary>How far each value goes with the one before it, −1 to 1, as NIST defines it: over the sum of squares about the one mean.</summary>
    /// <param name="values">At least two numbers, in order.</param>
    /// <returns>Null when all are equal.</returns>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static double? Lag1Autocorrelation(IReadOnlyList<double> values)
    {
        if (values.Count < 2) throw new ArgumentException("One value follows nothing.", nameof(values));
        var mean = Mean(values);
        double products = 0, squares = 0;
        for (var i = 0; i < values.Count; i++)
        {
            squares += (values[i] - mean) * (values[i] - mean);
            if (i > 0) products += (values[i] - mean) * (values[i - 1] - mean);
        }

        return squares == 0 ? null : products / squares;
    }

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    /// <param name="values">At least one number, in any order.</param>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static double Median(IReadOnlyCollection<double> values) => Quantile(values, 0.5);

    /// <summary>The value below which a share lies, between neighbours in a straight line: type 7 of Hyndman and Fan (1996), R's default.</summary>
    /// <param name="values">At least one number, in any order.</param>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentException">There is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public static double Quantile(IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0) throw new ArgumentException("There is no middle of nothing.", nameof(values));
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "0 to 1.");
        var sorted = values.Order().ToArray();
        var place = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
