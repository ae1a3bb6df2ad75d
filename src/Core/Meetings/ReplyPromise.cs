namespace Answerable.Core.Meetings;

/// <summary>What the office promises those who ask: a reply within so many days, and who sees to it.</summary>
/// <param name="Owner">The e-mail address of who sees to it, as that person signs in.</param>
/// <param name="Days">Within how many days of the question there is a reply: 1 to <see cref="Longest"/>.</param>
public sealed record ReplyPromise(string Owner, int Days)
{
    /// <summary>The longest that can be promised, in days: what is kept of a question is deleted then.</summary>
    public const int Longest = 60;

    /// <summary>Whether both are there.</summary>
    public bool IsMade => Owner.Length > 0 && Days is >= 1 and <= Longest;

    /// <summary>The last day for a reply.</summary>
    /// <param name="received">The day on which the question reached the office.</param>
    public DateOnly Due(DateOnly received) => received.AddDays(Days);
}
