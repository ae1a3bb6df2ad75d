using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>Proposing a question of the public as it was last saved, with its answer or before it has one.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ProposeModel(Site site) : PublicPage(site), IAsksTime
{
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyCollection<string> Authors => Writing.Authors(Web.Meetings.PublicQuestions.NameOf(Asked.Number));

    public IActionResult OnGet()
    {
        Revision = LastSaving;
        return Drafted is null || Asked.IsSetAside ? NotFound() : Page();
    }

    public IActionResult OnPost()
    {
        if (Drafted is null || Asked.IsSetAside) return NotFound();
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        Limit(LongestLine, (nameof(Note), Note));
        if (Revision != LastSaving)
        {
            Revision = LastSaving;
            ModelState.Remove(nameof(Revision));
            Check(false, nameof(Note), English.ProposeMeetingMoved);
        }

        if (!ModelState.IsValid) return Page();
        var decided = Propose(at, Typed.Line(Note));
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        Check(false, nameof(Note), English.Why(decided.Refused!.Value));
        return Page();
    }
}
