using Answerable.Core.Meetings;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Matters;

/// <summary>Questions of the public with their answers, the last first.</summary>
[Authorize(Access.Everybody)]
public sealed class PublicModel(Site site, Seen seen) : PageModel
{
    public IReadOnlyList<PublicQuestion> All { get; private set; } = [];

    /// <summary>Whether one can be asked.</summary>
    public bool MayAsk => site.Office.Promise.IsMade;

    public IActionResult OnGet()
    {
        All = [.. seen.PublicQuestions.All.Select(shown => shown.Content)];
        if (All.Count == 0 && !MayAsk) return NotFound();
        return ListTwin.Of(HttpContext, () => PublicQuestions.AllAsData(All)) ?? Page();
    }
}
