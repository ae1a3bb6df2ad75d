namespace Answerable.Core.Meetings;

/// <summary>A time without a meeting of a kind that is longer than usual by more than half.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">The meeting it begins with, which was held.</param>
/// <param name="To">The meeting it ends with: held, or the next that is planned; null where none is planned.</param>
/// <param name="Until">Its last day: that of the meeting it ends with, else the day one looks.</param>
/// <param name="NotHeld">The meetings of the kind in between that were cancelled or postponed, in order.</param>
public sealed record MeetingGap(MeetingKind Kind, Meeting From, Meeting? To, DateOnly Until, IReadOnlyList<Meeting> NotHeld)
{
    private const int DaysOfHalfAMonth = 15;

    /// <summary>How many months it lasts, those that are not whole left out.</summary>
    public int Months
    {
        get
        {
            var months = ((Until.Year - From.Day.Year) * 12) + Until.Month - From.Day.Month;
            return From.Day.AddMonths(months) > Until ? months - 1 : months;
        }
    }

    /// <summary>Whether it lasts so many months to the day; else it is longer by some days.</summary>
    public bool IsExact => From.Day.AddMonths(Months) == Until;

    /// <summary>
    /// Every such time of a kind, the latest first. A time is told only where the record of the kind is whole from its first day to its last; so
    /// nothing is said of times from which meetings may be missing.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="meetings">Meetings; those of other kinds are passed over.</param>
    /// <param name="today">The day one looks.</param>
    public static IReadOnlyList<MeetingGap> Of(MeetingKind kind, IEnumerable<Meeting> meetings, DateOnly today)
    {
        if (kind.EveryMonths is not { } usual) return [];
        var all = meetings.Where(meeting => meeting.Kind == kind.Id).OrderBy(meeting => meeting.Day).ThenBy(meeting => meeting.Number).ToList();
        var held = all.Where(meeting => meeting.Status == MeetingStatus.Held).ToList();
        if (held.Count == 0) return [];
        var next = all.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Planned && meeting.Day >= today && meeting.Day > held[^1].Day);
        List<(Meeting? To, DateOnly Until)> ends = [.. held.Skip(1).Select(meeting => ((Meeting?)meeting, meeting.Day)), (next, next?.Day ?? (kind.Ended < today ? held[^1].Day : today))];
        return
        [
            .. held.Zip(ends, (from, end) => new MeetingGap(kind, from, end.To, end.Until,
                    [.. all.Where(meeting => meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed && meeting.Day > from.Day && meeting.Day <= end.Until)]))
                .Where(gap => gap.Until > gap.From.Day.AddMonths(usual).AddDays(usual * DaysOfHalfAMonth) && kind.IsWhole(gap.From.Day, gap.To is { Status: MeetingStatus.Planned } ? today : gap.Until))
                .Reverse(),
        ];
    }
}
