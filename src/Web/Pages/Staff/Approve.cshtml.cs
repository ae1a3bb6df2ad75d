using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>One person's yes to exactly the content they looked at.</summary>
[Authorize(Access.Approvers)]
public sealed class ApproveModel(Site site) : ProposalPage(site)
{
    /// <summary>The digest of the content that was looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost() => After(Site.Approvals.Approve(Proposal.Id, Actor, Hash ?? ""), nameof(Hash));
}
