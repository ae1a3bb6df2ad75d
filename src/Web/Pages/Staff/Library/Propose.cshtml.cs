using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>Proposing a document as it was last saved.</summary>
[Authorize(Access.DocumentWriters)]
public sealed class ProposeModel(Site site) : DocumentPage(site), IAsksTime
{
    /// <summary>The saving that was looked at.</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyCollection<string> Authors => Writing.Authors(Document.Slug);

    public bool IsProposed => Drafted?.State is DraftState.Proposed or DraftState.Scheduled;

    public void OnGet() => Revision = LastSaving;

    public IActionResult OnPost()
    {
        if (ToDo.Count > 0) return Page();
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        Check(Typed.Line(Note).Length <= LongestLine, nameof(Note), English.LongerThan(LongestLine));
        if (Revision != LastSaving)
        {
            Revision = LastSaving;
            Check(false, nameof(Note), English.ProposeMeetingMoved);
        }

        if (!ModelState.IsValid) return Page();
        var decided = Writing.Propose(Drafted!, at, Typed.Line(Note), Actor);
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        Check(false, nameof(Note), English.Why(decided.Refused!.Value));
        return Page();
    }
}
