using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>Something that was put to the chief constable at a meeting: a question with its answer, an action.</summary>
/// <param name="Text">What it is, in a sentence.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="State">How it stands.</param>
public sealed record PutAt(string Text, string Address, string State)
{
    /// <summary>
    /// Everything that was put at a meeting, the questions of the public first, then what was carried forward to it. This is the one place where the page of a meeting, its paper and its pack
    /// ask for it: a question names its meetings by their ids, not the other way round.
    /// </summary>
    /// <param name="seen">What whoever asks may see.</param>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="today">The day one looks.</param>
    public static IReadOnlyList<PutAt> Meeting(Seen seen, string meeting, DateOnly today)
    {
        var matters = seen.Matters.All.Select(shown => shown.Content).Where(matter => matter.IsAt(meeting)).OrderBy(matter => matter.Number).ToList();
        return
        [
            .. seen.PublicQuestions.At(meeting).Select(asked => new PutAt(English.PublicQuestionTitle(asked), Meetings.PublicQuestions.AddressOf(asked), English.PublicQuestionStands(asked))),
            .. matters.Where(matter => matter.Meetings.Contains(meeting)).Select(matter => new PutAt(English.MatterTitle(matter), PublishedMatters.AddressOf(matter), English.MatterStands(matter.State))),
            .. matters.SelectMany(matter => matter.Arising(meeting).Select(action => new PutAt(English.ActionArising(matter, action), $"{PublishedMatters.AddressOf(matter)}#actions", English.ActionStands(action, today)))),
        ];
    }
}
