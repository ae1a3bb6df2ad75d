using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>A page about one proposal; for a proposal that is not there, nothing is.</summary>
public abstract class ProposalPage(Site site) : PageModel
{
    /// <summary>The office's installation.</summary>
    protected Site Site => site;

    /// <summary>The proposal as it stands.</summary>
    public Proposal Proposal { get; private set; } = null!;

    /// <summary>What is known of the content: questions, notes, changes, what happened.</summary>
    public TakenIn Taken => field ??= new(
        site, Proposal.TakingIn, Proposal.Replaces is { } before ? site.Approvals.Find(before) : null, isAll: Request.Query["all"] == "yes");

    /// <summary>The statement that is proposed; null when it is something else.</summary>
    public StatementUnderReview? Paper => field ??= StatementUnderReview.Of(site, Proposal);

    /// <summary>Any other paper of the office's own that is proposed; null when it is something else.</summary>
    public PaperReview? Written => field ??= PaperReview.Of(site, Proposal);

    /// <summary>Who acts.</summary>
    protected string Actor => HttpContext.SignedIn()!.Email;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.Approvals.Find(id) is { } found) Proposal = found;
        else context.Result = NotFound();
    }

    /// <summary>On to the proposal that an act was about or made; or, where it was refused, why.</summary>
    protected IActionResult After(Decided decided, string field)
    {
        if (decided.IsDone) return Redirect(Address(decided.Proposal!.Value));
        ModelState.AddModelError(field, English.Why(decided.Refused!.Value));
        return Page();
    }

    /// <summary>The page of a proposal.</summary>
    public static string Address(long proposal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/staff/approvals/{proposal}");
}
