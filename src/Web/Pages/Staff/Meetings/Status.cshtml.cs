using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Saying that a meeting was held, is cancelled or postponed: one act, which is proposed like any other change.</summary>
[Authorize(Access.StatementWriters)]
public sealed class StatusModel(Site site) : MeetingSection(site)
{
    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? MovedTo { get; set; }

    public Choice Choices => new(nameof(Status), English.StatusLegend, [.. Enum.GetValues<MeetingStatus>().Select(status => (Word(status), status.ToString()))], Status, ModelState);

    /// <summary>The meetings of the same kind that it can have been moved to.</summary>
    public IReadOnlyList<Meeting> Others => field ??=
    [
        .. Writing.All().Where(draft => !draft.Content.IsSetAside).Select(draft => draft.Content).Concat(Site.Public.Meetings.All.Select(shown => shown.Content)).DistinctBy(meeting => meeting.Id)
            .Where(meeting => meeting.Kind == Meeting.Kind && meeting.Id != Meeting.Id && meeting.Status is MeetingStatus.Planned or MeetingStatus.Held).OrderBy(meeting => meeting.Day),
    ];

    public void OnGet(bool saved) => (IsSaved, Revision, Status, Reason, MovedTo) = (saved, LastSaving, Word(Meeting.Status), Meeting.Reason, Meeting.MovedTo);

    public IActionResult OnPost(string? only)
    {
        var status = Enum.GetValues<MeetingStatus>().Where(one => Word(one) == Status).Select(one => (MeetingStatus?)one).FirstOrDefault();
        Check(status is not null, nameof(Status), English.StatusChoose);
        Check(status is not (MeetingStatus.Cancelled or MeetingStatus.Postponed) || Typed.Line(Reason).Length > 0, nameof(Reason), English.ReasonNeeded);
        Check(status != MeetingStatus.Held || Meeting.Day <= Today, nameof(Status), English.HeldTooEarly);
        Limit(LongestLine, (nameof(Reason), Reason));
        if (!ModelState.IsValid || !IsSavedNow(nameof(Status), $"set status {Status}")) return Page();
        if (only is not null) return Redirect($"{Here}/status?saved=true");
        var decided = Propose(null, Typed.Line(Reason));
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        Check(false, nameof(Status), English.Why(decided.Refused!.Value));
        return Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting) =>
        [(English.StatusLegend, meeting.Status.ToString()), (English.ReasonField, meeting.Reason), (English.MovedToField, meeting.MovedTo)];

    protected override Meeting Written(Meeting meeting)
    {
        var status = Enum.GetValues<MeetingStatus>().First(one => Word(one) == Status);
        return meeting with
        {
            Status = status,
            Reason = status is MeetingStatus.Cancelled or MeetingStatus.Postponed ? Typed.Line(Reason) : "",
            MovedTo = status == MeetingStatus.Postponed && Others.Any(other => other.Id == MovedTo) ? MovedTo! : "",
        };
    }

    private static string Word(MeetingStatus status) => status.ToString().ToLowerInvariant();
}
