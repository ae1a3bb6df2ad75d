using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Store;
using Answerable.Web.Desk;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>One file on its way in: how far it is, why it was refused, what it asks; then what it is, and the form that proposes it.</summary>
[Authorize(Access.Importers)]
public sealed class ImportModel(Site site, ImportDesk desk) : PageModel, IAsksTime
{
    private const int LongestAnswer = 500;

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool IsInternal { get; set; }

    public ImportJob Job { get; private set; } = null!;

    public TakenIn? Taken => field ??= Job.TakingIn is { } id ? new(site, id) : null;

    public IReadOnlyList<Problem> Problems => field ??= ImportDesk.Problems(Job);

    /// <summary>The edition's title and id.</summary>
    public string Edition => site.Editions.Of(Job.TakingIn!.Value) is var edition ? $"{English.ProposalOf(edition)} ({edition.Id})" : "";

    /// <summary>How many readings of each measure it has.</summary>
    public IEnumerable<(string Measure, long Count)> Readings =>
        site.Editions.Readings(Job.TakingIn!.Value).Select(item => (English.Sentence(site.Catalogue.Measure(item.Measure).Name), item.Count))
            .Concat(site.Editions.ReferencesOf(Job.TakingIn!.Value).Select(item => (English.ReferenceKind(item.Kind), item.Count)));

    /// <summary>Headings to be told: those that are not known, and those that were told before.</summary>
    public IReadOnlyList<string> Headings => [.. Problems.Select(ImportDesk.Heading).OfType<string>().Concat(ImportDesk.Said(Job.Mapping).Keys).Distinct()];

    /// <summary>Codes of questions to be decided, and of those decided before: a decision can be changed until it is taken in.</summary>
    public IReadOnlyList<string> Codes => [.. Problems.Where(problem => problem.Kind == ProblemKind.Question).Select(problem => problem.Code).Concat(ImportDesk.Said(Job.Decisions).Keys).Distinct()];

    /// <summary>Where it comes from and how it came, where there is something to say.</summary>
    public IEnumerable<(string Term, string Text)> Origin
    {
        get
        {
            yield return (English.BroughtBy, $"{Job.Brought.By}, {English.Moment(Job.At)}");
            if (Job.Brought.Source is { } source) yield return (English.FoundByLook, site.Catalogue.Sources.FirstOrDefault(known => known.Id == source)?.Name ?? source);
            if (Job.Brought.Captured is { } day) yield return (English.FromAddress, English.CopiedByHand(Job.Brought.Address!, day));
            else if (Job.Brought.Address is { } address) yield return (English.FromAddress, address);
        }
    }

    /// <summary>What a heading can be said to be.</summary>
    public IEnumerable<(string Word, string Text)> Roles =>
    [
        ("", English.NotSaid), ("ignore", English.LeaveOut), ("month", English.IsMonth), ("place", English.IsPlace), .. site.Catalogue.Measures.Where(measure => !measure.IsOwn).Select(measure => (measure.Id, English.Sentence(measure.Name))),
        .. ImportDesk.Roles.Where(role => role is not ("month" or "place")).Select(role => (role, English.RoleName(role))).OrderBy(item => item.Item2, StringComparer.Ordinal),
        .. site.Catalogue.Outcomes.Groups.Where(group => !group.IsOpen).Select(group => (group.Id, English.IsOutcome(group))),
    ];

    public string RoleOf(string heading) => ImportDesk.Said(Job.Mapping).GetValueOrDefault(heading, "");

    public string DecisionOn(string code) => ImportDesk.Said(Job.Decisions).GetValueOrDefault(code, "");

    /// <summary>Whether all that stops a job are questions, which a person can answer.</summary>
    public static bool Asks(ImportJob job) => ImportDesk.Asks(ImportDesk.Problems(job));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.ImportJobs.Find(id) is { } found) Job = found;
        else context.Result = NotFound();
        if (HttpMethods.IsGet(Request.Method) && Job is not null) IsInternal = Job.Brought.Classification == Classification.Internal;
    }

    public void OnGet()
    {
    }

    /// <summary>What was said of headings and decided about questions; then it is read again.</summary>
    public IActionResult OnPostAnswer(string[] heading, string?[] role, string[] code, string?[] decision)
    {
        var mapping = Changed(Job.Mapping, heading, role);
        var decisions = Changed(Job.Decisions, code, decision);
        if (site.ImportJobs.Answer(Job.Id, Actor, mapping, decisions)) desk.Start(Job.Id);
        return Redirect(Here);
    }

    /// <summary>Undoes bringing it in.</summary>
    public IActionResult OnPostDiscard()
    {
        site.ImportJobs.Discard(Job.Id, Actor);
        return Redirect(Here);
    }

    /// <summary>What was taken in is not needed.</summary>
    public IActionResult OnPostSetAside() => Needed(false);

    /// <summary>It is needed after all.</summary>
    public IActionResult OnPostBringBack() => Needed(true);

    public IActionResult OnPostPropose()
    {
        if (Job.TakingIn is not { } taking) return NotFound();
        var at = AskedTime.Read(this, ModelState, site.Clock.GetUtcNow());
        if (!ModelState.IsValid) return Page();
        var decided = site.Approvals.Propose(
            taking, Actor, at, IsInternal ? Classification.Internal : Classification.Public, note: Note?.Trim() ?? "");
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        ModelState.AddModelError(nameof(Day), English.Why(decided.Refused!.Value));
        return Page();
    }

    private string Actor => HttpContext.SignedIn()!.Email;

    private string Here => string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{Job.Id}");

    private RedirectResult Needed(bool needed)
    {
        if (Job.TakingIn is { } taking) site.ImportJobs.SetAside(taking, Actor, needed);
        return Redirect(Here);
    }

    /// <summary>What was said before, changed by what is said now; what is left empty now is no longer said.</summary>
    private static string Changed(string before, string[] names, string?[] values)
    {
        var said = ImportDesk.Said(before).ToDictionary();
        foreach (var (name, value) in names.Zip(values).Where(pair => !string.IsNullOrWhiteSpace(pair.First)))
        {
            var text = value?.Trim() ?? "";
            if (text.Length == 0) said.Remove(name);
            else said[name] = text.Length > LongestAnswer ? text[..LongestAnswer] : text;
        }

        return ImportDesk.Said(said);
    }
}
