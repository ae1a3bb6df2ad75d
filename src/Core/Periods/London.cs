namespace Answerable.Core.Periods;

/// <summary>The office's own time: days, hours and deadlines are London's, whatever the machine's are.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>A moment as a clock in London shows it.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The day that it is in London at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);

    /// <summary>Whether a clock in London shows a time once on a day: not never and not twice, as when the clocks change.</summary>
    public static bool ShowsOnce(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return !Zone.IsInvalidTime(shown) && !Zone.IsAmbiguousTime(shown);
    }

    /// <summary>The moments at which a clock in London shows a time on a day, the earlier first: none or two when the clocks change.</summary>
    public static IReadOnlyList<DateTimeOffset> Moments(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return Zone.IsInvalidTime(shown) ? []
            : Zone.IsAmbiguousTime(shown) ? [.. Zone.GetAmbiguousTimeOffsets(shown).OrderDescending().Select(offset => new DateTimeOffset(shown, offset))]
            : [At(day, time)];
    }

    /// <summary>The moment at which a clock in London shows a time on a day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return new(shown, Zone.GetUtcOffset(shown));
    }
}
