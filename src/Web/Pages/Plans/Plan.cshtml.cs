using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Plans;
using Answerable.Web.Twins;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One plan, with how each of its priorities is doing now and where it was discussed.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class PlanModel(Site site, Seen seen) : PageModel
{
    public Framework Plan { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (seen.Plans.Find(id) is not { } plan) return NotFound();
        Plan = plan;
        if (PaperTwin.Of(HttpContext, () => PlanPaper.Of(site, seen, plan)) is { } file) return file;
        if (ListTwin.Of(HttpContext, () => PlanPaper.Data(site, seen, plan)) is { } data) return data;
        Document = PlanPaper.Of(site, seen, plan);
        return Page();
    }
}
