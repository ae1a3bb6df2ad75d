using Answerable.Core.Statements;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>The office's plans: the one in force with its priorities, then the earlier ones.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    /// <summary>All plans, the one in force first.</summary>
    public IReadOnlyList<Framework> Plans { get; private set; } = [];

    /// <summary>The one in force; null when none is.</summary>
    public Framework? Current { get; private set; }

    public string Says(Framework plan) => English.PlanSays(plan, site.Office.Plans, site.Today);

    public string Time(Framework plan) => English.PlanTime(plan, site.Office.Plans);

    public IActionResult OnGet()
    {
        Current = seen.Plans.InForce(site.Today);
        Plans = [.. seen.Plans.All.OrderByDescending(plan => plan == Current)];
        return ListTwin.Of(HttpContext, () => new(
            English.PlansTitle, [(English.AboutTitle, English.PlansLead)], ["plan", "name", "from", "to", "launched", "title_until", "priority", "priority_name", "measures"],
            [
                .. Plans.SelectMany(plan => plan.Priorities.Select(priority => (IReadOnlyList<Cell>)
                [
                    plan.Id, plan.Name, plan.IsFromYear ? $"{plan.From:yyyy}" : $"{plan.From:yyyy-MM-dd}", plan.LastDay(site.Office.Plans) is { } last ? $"{last:yyyy-MM-dd}" : "", plan.Launched is { } launched ? $"{launched:yyyy-MM-dd}" : "",
                    (decimal?)plan.UntilYear, priority.Id, priority.Name, string.Join(' ', priority.Measures.Where(id => seen.Listed.Any(item => item.Measure.Id == id))),
                ])),
            ])
        { Sheet = English.Room("plans") }) ?? Page();
    }
}
