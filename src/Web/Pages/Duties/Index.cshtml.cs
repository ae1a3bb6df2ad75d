using Answerable.Web.Duties;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Duties;

/// <summary>What the law asks the office to publish, how that stands, and where it is.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public IReadOnlyList<DutyShown> Duties { get; private set; } = [];

    public string Office { get; private set; } = "";

    public IActionResult OnGet()
    {
        (Duties, Office) = (seen.Duties.All(), site.Office.Name);
        return DutyFiles.Of(HttpContext, Duties, Office) ?? Page();
    }
}
