using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Calling off what is not shown yet, and why. Whoever proposed it can take it back while it waits, and owes no reason.</summary>
[Authorize(Access.CallersOff)]
public sealed class CancelProposalModel(Site site) : ProposalPage(site)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether whoever is here may do it only because they proposed it; an approver owes a reason in any case.</summary>
    public bool IsOwn => HttpContext.SignedIn()!.Role != Role.Approver;

    public string Title => IsOwn ? English.TakeBackOwn : English.CancelTitle;

    public string ReasonHint => IsOwn ? English.ReasonOptional : English.ReasonHint;

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var reason = Reason?.Trim() is { Length: > 0 } said ? said : IsOwn ? English.OwnReason : "";
        if (reason.Length > 0) return After(Site.Approvals.Cancel(Proposal.Id, Actor, reason), nameof(Reason));
        ModelState.AddModelError(nameof(Reason), English.ReasonMissing);
        return Page();
    }
}
