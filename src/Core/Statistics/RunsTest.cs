namespace Answerable.Core.Statistics;

/// <summary>
/// Anhøj's test of a run chart: too long a run on one side of the centre, or too few crossings of it. Source: qicharts2 0.8.1
/// (Schilling 2012 for the run, Chen 2010 for the crossings); rule book section 3.
/// </summary>
/// <param name="Useful">Points off the centre; a point on it neither ends a run nor counts.</param>
/// <param name="LongestRun">The most points in a row on one side; null without a useful point.</param>
/// <param name="LongestRunLimit">The longest run that chance explains: log2 of the useful points, rounded half to even, and 3.</param>
/// <param name="Crossings">How often the line crosses the centre; null without a useful point.</param>
/// <param name="FewestCrossings">The fewest crossings that chance explains: the 5% point of the binomial of Useful − 1 tosses.</param>
public sealed record RunsTest(int Useful, int? LongestRun, int? LongestRunLimit, int? Crossings, int? FewestCrossings)
{
    /// <summary>Whether either is beyond chance.</summary>
    public bool Signal => LongestRun > LongestRunLimit || Crossings < FewestCrossings;

    /// <summary>Counts the runs of a series about its centre.</summary>
    /// <param name="values">In order; null where a value is missing, which counts as not there.</param>
    /// <param name="centre">The line, in the unit of the values.</param>
    public static RunsTest Of(IEnumerable<double?> values, double? centre)
    {
        int[] sides = [.. values.Where(value => value is not null && centre is not null && value != centre).Select(value => value > centre ? 1 : -1)];
        if (sides.Length == 0) return new(0, null, null, null, null);
        int longest = 1, run = 1, crossings = 0;
        for (var i = 1; i < sides.Length; i++)
        {
            run = sides[i] == sides[i - 1] ? run + 1 : 1;
            if (run == 1) crossings++;
            longest = Math.Max(longest, run);
        }

        return new(sides.Length, longest, (int)Math.Round(Math.Log2(sides.Length), MidpointRounding.ToEven) + 3, crossings,
            (int)Binomial.Quantile(0.05, sides.Length - 1, 0.5));
    }
}
