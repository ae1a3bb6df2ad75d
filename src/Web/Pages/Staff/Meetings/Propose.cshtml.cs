using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Proposing a meeting as it was last saved, and saying what was wrong where something was.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ProposeModel(Site site) : MeetingPage(site), IAsksTime
{
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Wrong { get; set; }

    public IReadOnlyCollection<string> Authors => Writing.Authors(Meeting.Id);

    public bool IsProposed => Drafted?.State is DraftState.Proposed or DraftState.Scheduled;

    public void OnGet() => Revision = LastSaving;

    public IActionResult OnPost()
    {
        if (ToDo.Count > 0) return Page();
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        Limit(LongestLine, (nameof(Wrong), Wrong), (nameof(Note), Note));
        if (Revision != LastSaving)
        {
            Revision = LastSaving;
            Check(false, nameof(Note), English.ProposeMeetingMoved);
        }

        if (!ModelState.IsValid) return Page();
        var wrong = Typed.Line(Wrong);
        if (IsPublished && wrong.Length > 0) Save(meeting => meeting with { Mistakes = [new(Today, wrong), .. meeting.Mistakes] }, "say what was wrong");
        var decided = Propose(at, Typed.Line(Note));
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        Check(false, nameof(Note), English.Why(decided.Refused!.Value));
        return Page();
    }
}
