namespace Answerable.Core.Statistics;

/// <summary>
/// How often something happens, in numbers that people can say: 1 in 530, or 12 in 100 where it is more often than 1 in 10. Two digits of precision, because the
/// counts behind it do not hold more. Source: the habit of saying natural frequencies (Gigerenzer and Hoffrage 1995); the two digits and the bounds are ours.
/// </summary>
/// <param name="Number">How many times: 1, or 10 and more.</param>
/// <param name="Among">Among how many: 10 and more, or 100. Never 0.</param>
public sealed record OneIn(long Number, long Among)
{
    /// <summary>Counts below this are shown as counts: chance moves them by a third and more, so that two digits would say too much.</summary>
    public const long FewestCounted = 10;

    /// <summary>A count among so many of something.</summary>
    /// <param name="count">How many times it happened.</param>
    /// <param name="size">How many people or homes there are.</param>
    /// <returns>Null for fewer than <see cref="FewestCounted"/>, and without a size above 0.</returns>
    public static OneIn? Of(decimal count, decimal size)
    {
        if (count < FewestCounted || size <= 0) return null;
        var among = size / count;
        return among >= FewestCounted ? new(1, TwoDigits(among)) : new(TwoDigits(100 * count / size), 100);
    }

    private static long TwoDigits(decimal value)
    {
        var unit = 1m;
        while (value / unit >= 100) unit *= 10;
        return (long)(Rounding.Round(value / unit, 0) * unit);
    }
}
