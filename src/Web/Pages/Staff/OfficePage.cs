using System.Globalization;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>A page on which something about the office is decided. What is decided stands at once: there is no second person, so it is confirmed, kept and can be undone.</summary>
public abstract class OfficePage(Site site) : PageModel
{
    /// <summary>The page that all of them are reached from.</summary>
    public const string Home = "/staff/office";

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The decision that stood when the form was opened.</summary>
    [BindProperty]
    public long Seen { get; set; }

    protected Site Site => site;

    /// <summary>What is at present.</summary>
    public Present Present { get => field ??= site.Present; private set; }

    /// <summary>The office as it is.</summary>
    public Catalogue.Office Office => Present.Office;

    /// <summary>Who acts.</summary>
    protected string Actor => HttpContext.SignedIn()!.Email;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => site.Look();

    /// <summary>Decides, and goes on to where it is shown; where somebody else decided meanwhile the form shows that.</summary>
    protected IActionResult Decide(string about, string? content, string field, string next = Home, (string Sha256, byte[] Bytes)? picture = null)
    {
        var isDone = site.OfficeDecisions.Decide(about, content, Actor, Seen, picture);
        site.Look();
        if (isDone) return Redirect(next);
        Present = site.Present;
        ModelState.AddModelError(field, English.ChangedMeanwhile);
        return Page();
    }

    /// <summary>A day as a form has it; empty for none.</summary>
    protected static string Written(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day that was filled in; null where it is none.</summary>
    protected static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Says what is wrong with a field where something is.</summary>
    protected void Check(bool isRight, string field, string otherwise)
    {
        if (!isRight) ModelState.AddModelError(field, otherwise);
    }
}
