namespace Answerable.Core.Meetings;

/// <summary>Something that somebody is to do about a question.</summary>
/// <param name="Id">What tells it from the others of its question, for ever.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">The last day, as it was first said; null for none.</param>
public sealed record MatterAction(int Id, string What, string Owner, DateOnly? Due)
{
    /// <summary>To which meetings it was carried forward, the first first.</summary>
    public IReadOnlyList<CarriedForward> Carried { get; init; } = [];

    /// <summary>What was done, and when it was said to be; null as long as it is open.</summary>
    public MatterEnding? Done { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Done is null;

    /// <summary>The last day, as it was last said; null for none.</summary>
    public DateOnly? DueNow => Carried.LastOrDefault(carried => carried.Due is not null)?.Due ?? Due;

    /// <summary>Whether it is open after its last day.</summary>
    public bool IsOverdue(DateOnly today) => DaysOverdue(today) > 0;

    /// <summary>For how many days it is open after its last day; 0 where it is not.</summary>
    public int DaysOverdue(DateOnly today) => IsOpen && DueNow is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;

    /// <summary>The same carried forward to a meeting.</summary>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="on">The day on which it was.</param>
    /// <param name="why">Why it was not done.</param>
    /// <param name="due">The new last day; null for the one it had.</param>
    public MatterAction Carry(string meeting, DateOnly on, string why, DateOnly? due) => this with { Carried = [.. Carried, new(meeting, on, why, due)] };
}

/// <summary>That an action was carried forward.</summary>
/// <param name="Meeting">The id of the meeting it was carried forward to.</param>
/// <param name="On">The day on which it was.</param>
/// <param name="Why">Why it was not done.</param>
/// <param name="Due">The new last day; null where it stayed.</param>
public sealed record CarriedForward(string Meeting, DateOnly On, string Why, DateOnly? Due);
