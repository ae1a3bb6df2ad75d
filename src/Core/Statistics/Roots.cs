namespace Answerable.Core.Statistics;

/// <summary>Where a rising function crosses 0: Newton's steps, halved whenever they leave the bracket. Used to turn distributions round.</summary>
internal static class Roots
{
    /// <summary>The crossing, to the last digits of a double.</summary>
    /// <param name="function">A function that rises, with its slope; an infinite value is on its own side of 0.</param>
    /// <param name="low">Where the function is not above 0.</param>
    /// <param name="high">Where it is not below 0.</param>
    /// <param name="guess">Where to begin.</param>
    public static double OfRising(Func<double, (double Value, double Slope)> function, double low, double high, double guess)
    {
        var at = guess > low && guess < high ? guess : (low + high) / 2;
        for (var step = 0; step < 300; step++)
        {
            var (value, slope) = function(at);
            if (value == 0) return at;
            if (value < 0) low = at;
            else high = at;
            var next = at - value / slope;
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.Abs(next - at) <= 4e-16 * Math.Max(1, Math.Abs(at))) return next;
            at = next;
        }

        return at;
    }
}
