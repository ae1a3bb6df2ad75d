using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Closing a question with what came of it, and opening it again.</summary>
[Authorize(Access.StatementWriters)]
public sealed class CloseModel(Site site) : MatterPage(site)
{
    [BindProperty]
    public string? Ending { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (Matter.Ending is not null) return NotFound();
        Check(Typed.Clean(Ending).Length > 0, nameof(Ending), English.MatterCloseMissing);
        Limit(LongestText, (nameof(Ending), Ending));
        if (!ModelState.IsValid) return Page();
        Save(matter => matter with { Ending = new(Today, Typed.Clean(Ending)) }, "close question");
        return Redirect(Here);
    }

    /// <summary>Opens it again. What was said of its end stays in the earlier savings.</summary>
    public IActionResult OnPostReopen()
    {
        if (Matter.Ending is null) return NotFound();
        Save(matter => matter with { Ending = null }, "open question again");
        return Redirect(Here);
    }
}
