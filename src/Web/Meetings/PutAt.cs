namespace Answerable.Web.Meetings;

/// <summary>Something that was put to the chief constable at a meeting: a question with its answer, an action.</summary>
/// <param name="Text">What it is, in a sentence.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="State">How it stands.</param>
public sealed record PutAt(string Text, string Address, string State)
{
    /// <summary>
    /// Everything that was put at a meeting, in order. This is the one place where the page of a meeting, its paper and its pack ask for it. Nothing of the
    /// kind is kept yet, so no meeting has any; what keeps it names the meeting by its id.
    /// </summary>
    /// <param name="seen">What whoever asks may see.</param>
    /// <param name="meeting">The meeting's id.</param>
    public static IReadOnlyList<PutAt> Meeting(Seen seen, string meeting)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentException.ThrowIfNullOrEmpty(meeting);
        return [];
    }
}
