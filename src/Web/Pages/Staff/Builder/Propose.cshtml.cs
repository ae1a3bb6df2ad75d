using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>Proposing a statement as it was last saved; or what there is to do before.</summary>
[Authorize(Access.StatementWriters)]
public sealed class ProposeModel(Site site) : StatementPage(site), IAsksTime
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

    public IReadOnlyList<(string Text, string Href)> ToDo => Drafting.ToDo(Drafted);

    public IReadOnlyCollection<string> Authors => Site.Drafting.Authors(Drafted);

    public string Here => $"{Drafted.Address}/propose";

    public bool IsProposed => Drafted.State is DraftState.Proposed or DraftState.Scheduled;

    public void OnGet() => Revision = Drafted.Draft.Revision;

    public IActionResult OnPost()
    {
        if (ToDo.Count > 0) return Page();
        var at = AskedTime.Read(this, ModelState, Site.Clock.GetUtcNow());
        if (Revision != Drafted.Draft.Revision)
        {
            Revision = Drafted.Draft.Revision;
            ModelState.AddModelError(nameof(Note), English.ProposeMoved);
        }

        if (!ModelState.IsValid) return Page();
        var decided = Site.Drafting.Propose(Drafted, at, Typed.Clean(Note), Actor);
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        ModelState.AddModelError(nameof(Note), English.Why(decided.Refused!.Value));
        return Page();
    }
}
