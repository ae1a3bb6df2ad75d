using System.Globalization;
using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>An approver lets a file through that the scanner has blocked, with a reason. Nobody who brought it, or wrote on a document with it, can.</summary>
[Authorize(Access.Approvers)]
public sealed class OverrideModel(Site site) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public Upload Upload { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && site.Uploads.Find(id) is { } found) Upload = found;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var why = (Why ?? "").ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (why.Length > DocumentPage.LongestLine) ModelState.AddModelError(nameof(Why), English.LongerThan(DocumentPage.LongestLine));
        else if (site.Uploads.Override(Upload.Id, HttpContext.SignedIn()!.Email, why) is { } refused) ModelState.AddModelError(nameof(Why), English.WhyNotOverridden(refused));
        return ModelState.IsValid ? Redirect(FileModel.At(Upload.Id)) : Page();
    }
}
