namespace Answerable.Core.Meetings;

/// <summary>The meetings that are known on a day, in the order in which readers look for them.</summary>
/// <param name="Meetings">All of them.</param>
/// <param name="Today">The day one looks.</param>
public sealed record MeetingRecord(IReadOnlyList<Meeting> Meetings, DateOnly Today)
{
    /// <summary>Those of today and later that were not held yet, the first first; with those that were cancelled or postponed.</summary>
    public IReadOnlyList<Meeting> Coming => [.. Meetings.Where(meeting => !IsPast(meeting)).OrderBy(meeting => meeting.Day).ThenBy(meeting => meeting.Starts).ThenBy(meeting => meeting.Number)];

    /// <summary>The next that is planned; null when none is.</summary>
    public Meeting? Next => Coming.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Planned);

    /// <summary>Those that are over, the last first.</summary>
    public IReadOnlyList<Meeting> Past => [.. Meetings.Where(IsPast).OrderByDescending(meeting => meeting.Day).ThenByDescending(meeting => meeting.Number)];

    /// <summary>Whether it is planned for a day that is over, so that somebody has to say whether it was held.</summary>
    public bool IsUnsaid(Meeting meeting) => meeting.Status == MeetingStatus.Planned && meeting.Day < Today;

    /// <summary>Those at which a priority of a plan was on the agenda, the last first, with the items.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="priority">The priority's id.</param>
    public IReadOnlyList<(Meeting Meeting, IReadOnlyList<AgendaItem> Items)> On(string plan, string priority) =>
    [
        .. Meetings.OrderByDescending(meeting => meeting.Day).ThenByDescending(meeting => meeting.Number)
            .Select(meeting => (Meeting: meeting, Items: (IReadOnlyList<AgendaItem>)[.. meeting.Agenda.Where(item => item.Plan == plan && item.Priority == priority)]))
            .Where(item => item.Items.Count > 0),
    ];

    private bool IsPast(Meeting meeting) => meeting.Day < Today || meeting.Status == MeetingStatus.Held;
}
