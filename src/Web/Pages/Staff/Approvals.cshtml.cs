using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>What waits to be shown, and what is shown now.</summary>
[Authorize(Access.ApprovalReaders)]
public sealed class ApprovalsModel(Site site) : PageModel
{
    public IReadOnlyList<Proposal> Pending { get; private set; } = [];

    public IReadOnlyList<Held> Shown { get; private set; } = [];

    public bool MayWithdraw => HttpContext.SignedIn() is { Role: Role.Approver or Role.Administrator };

    public void OnGet() => (Pending, Shown) = (site.Approvals.Pending(), site.Editions.Visible());
}
