namespace Answerable.Web.Written;

/// <summary>The kinds of papers whose proposals are looked at as documents. A statement has a review of its own, which knows its numbers.</summary>
public static class PaperKinds
{
    public static IReadOnlyList<PaperKind> All { get; } =
    [
        Meetings.PublishedMeetings.Paper,
        Meetings.PublishedMatters.Paper,
        Meetings.PublicQuestions.Paper,
        Library.PublishedDocuments.Paper,
    ];
}
