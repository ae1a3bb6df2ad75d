using Answerable.Core.Meetings;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Matters;

/// <summary>All questions to the chief constable by the priority they are about, the open ones first.</summary>
[DependsOnTheDay]
[AnswersQueries]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public DateOnly Today => site.Today;

    /// <summary>All that are to be seen, those that are open first, the last number first.</summary>
    public IReadOnlyList<Matter> All { get; private set; } = [];

    /// <summary>The one state that is asked for; null for all.</summary>
    public MatterState? Only { get; private set; }

    public IReadOnlyList<Matter> Listed => [.. All.Where(matter => Only is not { } only || matter.State == only)];

    /// <summary>The states of which there is any, in the order in which a question goes through them.</summary>
    public IEnumerable<MatterState> States => All.Select(matter => matter.State).Distinct().Order();

    /// <summary>Whether there are questions of the public, and whether one can be asked.</summary>
    public bool HasPublic => MayAsk || seen.PublicQuestions.All.Count > 0;

    public bool MayAsk => site.Office.Promise.IsMade;

    /// <summary>Those that are listed, by priority: those of the plan in force in its order, then of earlier plans, last those without one.</summary>
    public IEnumerable<(string Name, string Id, IReadOnlyList<Matter> Matters)> Groups => Listed.GroupBy(matter => (matter.Plan, matter.Priority))
        .Select(group => (group.Key, Found: site.Office.Plans.FirstOrDefault(plan => plan.Id == group.Key.Plan), Matters: (IReadOnlyList<Matter>)[.. group]))
        .Select(item => (item.Key, item.Found, Priority: item.Found?.Priority(item.Key.Priority), item.Matters))
        .OrderBy(item => item.Priority is null).ThenByDescending(item => item.Found == seen.Plans.InForce(Today)).ThenBy(item => item.Found?.Priorities.ToList().IndexOf(item.Priority!))
        .Select(item => item.Priority is { } priority ? (English.PriorityOfPlan(priority.Name, item.Found!.Name), $"{item.Found.Id}-{priority.Id}", item.Matters) : (English.NoPriority, "other", item.Matters));

    public IActionResult OnGet(string? state)
    {
        All = [.. seen.Matters.All.Select(shown => shown.Content).OrderBy(matter => matter.State == MatterState.Closed)];
        Only = Enum.GetValues<MatterState>().Where(one => English.MatterStateId(one) == state).Select(one => (MatterState?)one).FirstOrDefault();
        if (state is not null && Only is null) return NotFound();
        return ListTwin.Of(HttpContext, () => MatterFiles.All(site, Listed)) ?? Page();
    }
}
