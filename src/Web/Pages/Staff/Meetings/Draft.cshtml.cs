using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>One meeting on its way: where it stands, its agenda and parts, and how it will read.</summary>
[Authorize(Access.StatementReaders)]
public sealed class DraftModel(Site site) : MeetingPage(site)
{
    public bool ChangedSince => Drafted is { State: DraftState.InDraft, Proposal: not null };

    public DocumentHtml Paper => new(MeetingPaper.Of(Site, Site.Public, Meeting), plain: false);

    public void OnGet()
    {
    }

    /// <summary>Moves an item. Only the order is touched, so no saving of somebody else's can be in the way.</summary>
    public IActionResult OnPostMove(int item, int by)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        Save(meeting => meeting.Moved(item, Math.Sign(by)), "move item");
        return Redirect($"{Here}#agenda");
    }

    /// <summary>Sets aside what was begun by mistake, and takes it up again.</summary>
    public IActionResult OnPostAside()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (IsPublished) return NotFound();
        Save(meeting => meeting with { IsSetAside = !Meeting.IsSetAside }, Meeting.IsSetAside ? "bring back" : "set aside");
        return Redirect(Here);
    }
}
