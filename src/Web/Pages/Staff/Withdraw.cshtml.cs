using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Taking back what is shown, in one act by one person, saying why.</summary>
[Authorize(Access.Withdrawers)]
public sealed class WithdrawModel(Site site) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is shown and may be taken back.</summary>
    public Held Held { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.Editions.Visible().FirstOrDefault(held => held.Id == id) is { } found) Held = found;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (site.Approvals.Withdraw(Held.Id, HttpContext.SignedIn()!.Email, Reason?.Trim() ?? "").Refused is not { } refused) return Redirect("/staff/approvals");
        ModelState.AddModelError(nameof(Reason), English.Why(refused));
        return Page();
    }
}
