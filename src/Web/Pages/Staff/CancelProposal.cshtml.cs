using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Calling off what is not shown yet, and why.</summary>
[Authorize(Access.Schedulers)]
public sealed class CancelProposalModel(Site site) : ProposalPage(site)
{
    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (!string.IsNullOrWhiteSpace(Reason)) return After(Site.Approvals.Cancel(Proposal.Id, Actor, Reason.Trim()), nameof(Reason));
        ModelState.AddModelError(nameof(Reason), English.ReasonMissing);
        return Page();
    }
}
