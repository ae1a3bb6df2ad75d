using Answerable.Core.Periods;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>A page about one statement that is written; for one that nobody has begun, nothing is.</summary>
public abstract class StatementPage(Site site) : PageModel
{
    /// <summary>The longest text that is taken.</summary>
    public const int LongestText = 20_000;

    /// <summary>The office's installation.</summary>
    protected Site Site => site;

    /// <summary>The statement as it was last saved.</summary>
    public Drafted Drafted { get; private set; } = null!;

    /// <summary>The statement's name for crumbs.</summary>
    public string Name => English.StatementShort(Drafted.Statement);

    /// <summary>Who acts.</summary>
    protected string Actor => HttpContext.SignedIn()!.Email;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public DateOnly Today => site.Today;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Period.TryParse((string?)RouteData.Values["month"], out var month) && month.IsMonth
            && site.Drafting.Find((string)RouteData.Values["framework"]!, month.LastMonth.Plus(-11).Lasting(12)) is { } found) Drafted = found;
        else context.Result = NotFound();
    }

    /// <summary>Says at a field that its text is too long.</summary>
    protected void Measure(string field, string? text)
    {
        if (text?.Length > LongestText) ModelState.AddModelError(field, English.TextTooLong);
    }
}
