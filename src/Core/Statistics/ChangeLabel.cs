namespace Answerable.Core.Statistics;

/// <summary>The parts of the label of a change, rounded for display; the words are put to it by the language of the page.</summary>
/// <param name="Sign">−1 for a fall, 0 for none, 1 for a rise.</param>
/// <param name="Size">The size of the change, in percent or percentage points, rounded and without its sign; null when there is no base to take a percentage of.</param>
/// <param name="LessThan">The smallest size that can be shown when a real change would round to 0, else null.</param>
/// <param name="Difference">Now less before, unrounded, in the unit of the values.</param>
/// <param name="InPoints">True when <paramref name="Size"/> is in percentage points.</param>
public sealed record ChangeLabel(int Sign, decimal? Size, decimal? LessThan, decimal Difference, bool InPoints)
{
    /// <summary>The change between two counts, rounded once from the exact ratio, ties away from zero.</summary>
    /// <param name="now">A count, 0 or more.</param>
    /// <param name="from">The count it is compared with.</param>
    /// <param name="decimals">Digits of the percentage that are shown.</param>
    public static ChangeLabel OfCounts(decimal now, decimal from, int decimals) =>
        Of(now - from, Change.Percent(now, from), decimals, inPoints: false);

    /// <summary>The change between two percentages, in percentage points.</summary>
    /// <param name="nowPercent">A percentage, 0 to 100.</param>
    /// <param name="fromPercent">The percentage it is compared with.</param>
    /// <param name="decimals">Digits that are shown.</param>
    public static ChangeLabel OfPercents(decimal nowPercent, decimal fromPercent, int decimals) =>
        Of(nowPercent - fromPercent, Change.Points(nowPercent, fromPercent), decimals, inPoints: true);

    private static ChangeLabel Of(decimal difference, decimal? change, int decimals, bool inPoints)
    {
        decimal? size = change is { } exact ? Rounding.Round(Math.Abs(exact), decimals) : null;
        return new(
            Math.Sign(difference),
            size,
            size == 0 && difference != 0 ? new decimal(1, 0, 0, false, (byte)decimals) : null,
            difference,
            inPoints);
    }
}
