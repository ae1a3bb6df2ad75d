namespace Answerable.Core.Statistics;

/// <summary>
/// Twelve months at a time. A rolling total is a picture only: neighbours share eleven months, so no rule or test may be put to it
/// (rule book sections 1 and 4). The months are compared with the same month of the year before.
/// </summary>
public static class Rolling
{
    /// <summary>The sum of each value and those before it.</summary>
    /// <param name="values">In order, in any unit; null where a month is missing.</param>
    /// <param name="length">How many are summed, 12 for a year of months.</param>
    /// <returns>One for each; null at the start and wherever a month of the sum is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is under 1.</exception>
    public static IReadOnlyList<double?> Sums(IReadOnlyList<double?> values, int length = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return [.. values.Select((_, i) => i + 1 < length ? null : Sum(values, i + 1 - length, length))];
    }

    /// <summary>Each value less that of the same month a year before.</summary>
    /// <param name="values">In order, in any unit; null where a month is missing.</param>
    /// <param name="period">How many make a year, 12 for months.</param>
    /// <returns>One for each; null in the first year and where either is missing.</returns>
    public static IReadOnlyList<double?> Changes(IReadOnlyList<double?> values, int period = 12) =>
        [.. values.Select((value, i) => i < period ? null : value - values[i - period])];

    /// <summary>Each rolling total in percent more or less than the one that ended a year before, with which it shares no month.</summary>
    /// <param name="values">In order, in any unit; null where a month is missing.</param>
    /// <param name="period">How many make a year, 12 for months.</param>
    /// <returns>One for each; null without both totals or where the earlier is 0.</returns>
    public static IReadOnlyList<double?> PercentChanges(IReadOnlyList<double?> values, int period = 12)
    {
        var sums = Sums(values, period);
        return [.. sums.Select((sum, i) => i < period || sums[i - period] is null or 0 ? null : 100 * (sum / sums[i - period] - 1))];
    }

    private static double? Sum(IReadOnlyList<double?> values, int start, int length)
    {
        double? sum = 0;
        for (var i = start; i < start + length; i++) sum += values[i];
        return sum;
    }
}
