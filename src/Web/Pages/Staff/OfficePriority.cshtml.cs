using Answerable.Core.Measures;
using Answerable.Core.Statements;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff;

/// <summary>One priority of a plan, and the measures that are tied to it. <c>new</c> is one that is added.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficePriorityModel(Site site) : OfficePage(site)
{
    private const string New = "new", Denominators = "population";
    private const int LongestLine = 300, LongestText = 5_000;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? About { get; set; }

    /// <summary>The ids of the measures that are ticked.</summary>
    [BindProperty]
    public string[] Measures { get; set; } = [];

    public Framework Plan { get; private set; } = null!;

    /// <summary>It as it is; null for one that is added.</summary>
    public Priority? Priority { get; private set; }

    public string Back => $"/staff/office/plans/{Plan.Id}";

    public string Here => $"{Back}/{Priority?.Id ?? New}";

    public string Title => Priority?.Name ?? English.AddPriority;

    public long SeenDecision => Present.Last(OfficeDetails.OfPlan + Plan.Id);

    /// <summary>What can be ticked, by topic: every measure that pages show, the office's own among them, and what is ticked though it is not known any more.</summary>
    public IEnumerable<(string Topic, IReadOnlyList<(string Id, string Name)> Measures)> Topics =>
    [
        .. Known.GroupBy(measure => measure.Topic).Select(topic => (English.Topic(topic.Key), (IReadOnlyList<(string, string)>)[.. topic.Select(measure => (measure.Id, English.Sentence(measure.Name)))])),
        .. Measures.Where(id => Known.All(measure => measure.Id != id)).ToList() is { Count: > 0 } gone ? [(English.Sentence(English.NotKnownAnyMore), [.. gone.Select(id => (id, id))])] : Array.Empty<(string, IReadOnlyList<(string, string)>)>(),
    ];

    private IEnumerable<Measure> Known => Present.Catalogue.Measures.Where(measure => measure.For is null && measure.Topic != Denominators);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var (id, priority) = ((string)RouteData.Values["id"]!, (string)RouteData.Values["priority"]!);
        if (Office.Plans.FirstOrDefault(plan => plan.Id == id) is { } plan && (plan.Priority(priority) is not null || priority == New)) (Plan, Priority) = (plan, plan.Priority(priority));
        else context.Result = NotFound();
    }

    public void OnGet() => (Name, About, Measures) = (Priority?.Name, Priority?.About, [.. Priority?.Measures ?? []]);

    public IActionResult OnPost()
    {
        var (name, about) = ((Name ?? "").ReplaceLineEndings(" ").Trim(), (About ?? "").ReplaceLineEndings("\n").Trim());
        var id = Priority?.Id ?? OfficeDetails.IdOf(name);
        Check(name.Length is > 0 and <= LongestLine && id is not null and not New, nameof(Name), English.PriorityNameMissing);
        Check(Priority is not null || Plan.Priority(id ?? "") is null, nameof(Name), English.PriorityNameTaken);
        Check(about.Length <= LongestText, nameof(About), English.LongerThan(LongestText));
        if (!ModelState.IsValid) return Page();
        Priority priority = new(id!, name, [.. Topics.SelectMany(topic => topic.Measures).Select(measure => measure.Id).Where(Measures.Contains)], about, null);
        return Decide(Plan with { Priorities = Priority is null ? [.. Plan.Priorities, priority] : [.. Plan.Priorities.Select(other => other.Id == id ? priority : other)] });
    }

    public IActionResult OnPostRemove() => Priority is null ? NotFound() : Decide(Plan with { Priorities = [.. Plan.Priorities.Where(other => other.Id != Priority.Id)] });

    private IActionResult Decide(Framework plan) => Decide(OfficeDetails.OfPlan + Plan.Id, OfficeDetails.Write(plan), nameof(Name), Back);
}
