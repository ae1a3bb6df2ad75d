using System.Globalization;
using System.Text.RegularExpressions;
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
public sealed partial class ImportModel(Site site, ImportDesk desk) : PageModel, IAsksTime
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
        site.Editions.Readings(Job.TakingIn!.Value).Select(item => (English.Sentence(site.Catalogue.Measure(item.Measure).Name), item.Count));

    /// <summary>Headings to be told: those that are not known, and those that were told before.</summary>
    public IReadOnlyList<string> Headings =>
    [
        .. Problems.Select(problem => Mapped().Match(problem.Text)).Where(found => found.Success).Select(found => found.Groups[1].Value)
            .Concat(ImportDesk.Said(Job.Mapping).Keys).Distinct(),
    ];

    /// <summary>Codes of questions to be decided.</summary>
    public IReadOnlyList<string> Codes => [.. Problems.Where(problem => problem.Kind == ProblemKind.Question).Select(problem => problem.Code).Distinct()];

    /// <summary>What a heading can be said to be.</summary>
    public IEnumerable<(string Word, string Text)> Roles =>
        [("", English.NotSaid), ("ignore", English.LeaveOut), ("month", English.IsMonth), ("place", English.IsPlace), .. site.Catalogue.Measures.Where(measure => !measure.IsOwn).Select(measure => (measure.Id, English.Sentence(measure.Name)))];

    public string RoleOf(string heading) => ImportDesk.Said(Job.Mapping).GetValueOrDefault(heading, "");

    /// <summary>Whether all that stops it are questions, which a person can answer.</summary>
    public static bool Asks(ImportJob job) => ImportDesk.Problems(job) is [_, ..] problems && problems.All(problem => problem.Kind == ProblemKind.Question || Mapped().IsMatch(problem.Text));

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
    public IActionResult OnPostAnswer(string[] heading, string[] role, string[] code, string[] decision)
    {
        var mapping = ImportDesk.Said(Job.Mapping).Concat(Pairs(heading, role)).GroupBy(item => item.Key).ToDictionary(item => item.Key, item => item.Last().Value);
        var decisions = ImportDesk.Said(Job.Decisions).Concat(Pairs(code, decision)).GroupBy(item => item.Key).ToDictionary(item => item.Key, item => item.Last().Value);
        if (site.ImportJobs.Answer(Job.Id, HttpContext.SignedIn()!.Email, ImportDesk.Said(mapping), ImportDesk.Said(decisions))) desk.Start(Job.Id);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{Job.Id}"));
    }

    public IActionResult OnPostPropose()
    {
        if (Job.TakingIn is not { } taking) return NotFound();
        var at = AskedTime.Read(this, ModelState, site.Clock.GetUtcNow());
        if (!ModelState.IsValid) return Page();
        var decided = site.Approvals.Propose(
            taking, HttpContext.SignedIn()!.Email, at, IsInternal ? Classification.Internal : Classification.Public, note: Note?.Trim() ?? "");
        if (decided.IsDone) return Redirect(ProposalPage.Address(decided.Proposal!.Value));
        ModelState.AddModelError(nameof(Day), English.Why(decided.Refused!.Value));
        return Page();
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string[] names, string[] values) => names.Zip(values)
        .Where(pair => !string.IsNullOrWhiteSpace(pair.First) && !string.IsNullOrWhiteSpace(pair.Second))
        .Select(pair => KeyValuePair.Create(pair.First, pair.Second.Trim() is var said && said.Length > LongestAnswer ? said[..LongestAnswer] : said));

    [GeneratedRegex("--map \"([^\"]*)=[^\"=]*\"")]
    private static partial Regex Mapped();
}
