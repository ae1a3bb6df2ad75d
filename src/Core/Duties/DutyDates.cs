namespace Answerable.Core.Duties;

/// <summary>
/// From what happened to when a duty is due, and how it stands. Days are calendar days. The Order sets a number of months in few places only: where none is
/// known nothing is overdue, unless the office gives itself a limit.
/// </summary>
public static class DutyDates
{
    /// <summary>The month in which the year of an office's money begins.</summary>
    private const int FirstMonth = 4;

    /// <summary>How many months before it begins a publication counts for it: precepts are set in February. Ours, not the law's.</summary>
    private const int MonthsBefore = 3;

    /// <summary>So many months after a day: the same day of that month, or its last where the month is shorter.</summary>
    public static DateOnly MonthsAfter(DateOnly day, int months) => day.AddMonths(months);

    /// <summary>The last day of a month.</summary>
    public static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>The last whole month's last day before a day. On the last day of a month that month is not over.</summary>
    public static DateOnly LastMonthEnd(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddDays(-1);

    /// <summary>The next day on which offices work: a Saturday, a Sunday and a day that is closed move on.</summary>
    /// <param name="day">The day.</param>
    /// <param name="closed">Bank holidays, as far as they are known.</param>
    public static DateOnly WorkingDayFrom(DateOnly day, IReadOnlyCollection<DateOnly> closed)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || closed.Contains(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day so many working days after a day, which itself does not count.</summary>
    public static DateOnly WorkingDaysAfter(DateOnly day, int days, IReadOnlyCollection<DateOnly> closed)
    {
        for (; days > 0; days--) day = WorkingDayFrom(day.AddDays(1), closed);
        return day;
    }

    /// <summary>The occasion a duty is judged by on a day; null where there is none, or nobody entered what starts its clock.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="months">The office's own limit in months; null for the one that is known of the duty.</param>
    /// <param name="events">What happened, as far as it was entered.</param>
    /// <param name="today">The day.</param>
    public static Occasion? Of(Duty duty, int? months, IEnumerable<DutyEvent> events, DateOnly today)
    {
        DateOnly? By(DateOnly from) => (months ?? duty.Months) is { } limit ? MonthsAfter(from, limit) : null;
        switch (duty.Trigger)
        {
            case DutyTrigger.Standing:
                return null;
            case DutyTrigger.MonthEnd:
                var over = LastMonthEnd(today);
                return new(over.AddDays(1), By(over) is { } by ? MonthEnd(by) : null); // a month after the end of February is the end of March
            case DutyTrigger.YearBegins:
                var begins = new DateOnly(today.Year, FirstMonth, 1); // January to March are before the year that begins in April, and later months in it
                return new(begins.AddMonths(-MonthsBefore), begins.AddDays(-1));
            default:
                var days = events.Where(happened => happened.Trigger == duty.Trigger && happened.Day <= today).Select(happened => happened.Day).ToList();
                return days.Count == 0 ? null : new(days.Max(), By(days.Max()));
        }
    }

    /// <summary>How a duty stands.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="isNotApplicable">Whether the office says that it does not apply to it.</param>
    /// <param name="published">When what meets it was last published or last seen well; null where nothing is recorded that the reader may see.</param>
    /// <param name="occasion">The occasion it is judged by; null for none.</param>
    /// <param name="today">The day.</param>
    public static DutyStanding Standing(Duty duty, bool isNotApplicable, DateOnly? published, Occasion? occasion, DateOnly today)
    {
        if (isNotApplicable) return new(DutyState.NotApplicable, null, null);
        if (occasion is null) return new(duty.Trigger == DutyTrigger.Standing && published is not null ? DutyState.Met : DutyState.Unknown, null, null);
        if (published is { } day && day >= occasion.From) return new(DutyState.Met, occasion.By, Next(duty, occasion));
        if (published is null && (occasion.By is null || duty.Trigger is DutyTrigger.MonthEnd or DutyTrigger.YearBegins)) return new(DutyState.Unknown, occasion.By, null); // it may well be there, and nobody said where
        return occasion.By is not { } by ? new(DutyState.Due, null, null) : by < today ? new(DutyState.Overdue, by, null) : new(DutyState.Due, by, by);
    }

    /// <summary>When it is next due, once it is met: known of what comes with the calendar alone.</summary>
    private static DateOnly? Next(Duty duty, Occasion occasion) => duty.Trigger switch
    {
        DutyTrigger.YearBegins => occasion.By!.Value.AddYears(1),
        DutyTrigger.MonthEnd when occasion.By is { } by => MonthEnd(by.AddDays(1)),
        _ => null,
    };
}
