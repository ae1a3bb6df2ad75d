using System.Globalization;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>Asking the force for its part of a section; what came of it; keeping what somebody sent who does not sign in.</summary>
[Authorize(Access.StatementWriters)]
public sealed class AskModel(Site site) : StatementPage(site)
{
    /// <summary>What is chosen for somebody who does not sign in.</summary>
    public const string Elsewhere = "elsewhere";

    private const int LongestQuestion = 4000, LongestName = 200, LargestFile = 25_000_000;

    [BindProperty]
    public string? Whom { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Received { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What was left out of an uploaded file.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public Section Section { get; private set; } = null!;

    public string Here => $"{Drafted.Address}/sections/{Section.Priority}/ask";

    /// <summary>What was asked for this section, the last first.</summary>
    public IEnumerable<PartRequest> Requests => Drafted.Requests.Where(request => request.Part == Section.Priority);

    /// <summary>The request that nobody has answered for good; null when there is none.</summary>
    public PartRequest? Open => Requests.FirstOrDefault(request => request.IsOpen);

    /// <summary>Who of the force can sign in.</summary>
    public IEnumerable<string> Contributors => Site.Accounts.All().Where(person => person.Role == Role.Contributor && person.SuspendedAt is null).Select(person => person.Email).Order(StringComparer.Ordinal);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null) return;
        if (Drafted.Section((string)RouteData.Values["priority"]!) is { } section) Section = section;
        else context.Result = NotFound();
    }

    private static string Place(PartRequest request) => string.Create(CultureInfo.InvariantCulture, $"request-{request.Id}");

    public void OnGet() => What = English.AskSuggestion(Section, Drafted.Statement);

    public IActionResult OnPost()
    {
        var signsIn = Whom != Elsewhere;
        var asked = (signsIn ? Whom : Who)?.Trim() ?? "";
        if (signsIn && !Contributors.Contains(asked)) ModelState.AddModelError(nameof(Whom), English.AskWhomMissing);
        if (!signsIn && asked.Length is 0 or > LongestName) ModelState.AddModelError(nameof(Who), English.AskNameMissing);
        var what = Typed.Clean(What);
        if (what.Length is 0 or > LongestQuestion) ModelState.AddModelError(nameof(What), English.AskWhatMissing);
        if (!DateOnly.TryParseExact(Due?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)) ModelState.AddModelError(nameof(Due), English.AskDueMissing);
        else if (due < Today) ModelState.AddModelError(nameof(Due), English.AskDuePast);
        if (ModelState.IsValid && Site.PartRequests.Ask(Statements.Statements.Kind, Drafted.Draft.Name, Section.Priority, asked, signsIn, what, due, Actor) is null)
            ModelState.AddModelError(nameof(Whom), English.AskAlready);
        return ModelState.IsValid ? Redirect(Here) : Page();
    }

    public IActionResult OnPostCallOff()
    {
        if (Open is not { } open) return NotFound();
        var why = Typed.Clean(Why);
        if (why.Length is 0 or > LongestQuestion) ModelState.AddModelError(nameof(Why), English.ReasonMissing);
        else Site.PartRequests.CallOff(open.Id, why, Actor);
        return ModelState.IsValid ? Redirect(Here) : Page();
    }

    /// <summary>The question as a Word file with a place to write in.</summary>
    public IActionResult OnGetForm() => Open is not { SignsIn: false } open ? NotFound() : new FileContentResult(
        DocxFile.Of(WordForm.Of(
            Place(open), English.AskedIn(Section, Drafted.Statement), open.Asked, StatementPaper.TableOf(Drafted.Statement, Section).Blocks.OfType<Table>().FirstOrDefault(), open.Due, "")),
        DocxFile.Type)
    {
        FileDownloadName = $"{Section.Priority}-{Drafted.Statement.Period.LastMonth}.docx",
    };

    /// <summary>Reads the Word form that came back. Its text is shown to be looked at; nothing is kept yet.</summary>
    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancel)
    {
        if (Open is not { SignsIn: false } open) return NotFound();
        if (Upload is not { Length: > 0 and <= LargestFile }) ModelState.AddModelError(nameof(Upload), Upload is { Length: > 0 } ? English.UploadTooLarge : English.UploadMissing);
        else
        {
            var path = Path.Combine(Site.Data, Path.GetRandomFileName());
            try
            {
                await using (var file = System.IO.File.Create(path)) await Upload.CopyToAsync(file, cancel);
                var taken = DocxText.OfPlace(path, Place(open));
                (Received, Notes) = (taken.Markdown, taken.Notes);
                if (taken.Refusal.Length > 0) ModelState.AddModelError(nameof(Upload), taken.Refusal);
            }
            finally
            {
                System.IO.File.Delete(path);
            }
        }

        return Page();
    }

    /// <summary>What somebody sent who does not sign in: it counts as agreed.</summary>
    public IActionResult OnPostReceived()
    {
        if (Open is not { SignsIn: false } open) return NotFound();
        var taken = PastedText.OfPlain(Typed.Clean(Received));
        var text = taken.Markdown.Trim();
        if (text.Length == 0) ModelState.AddModelError(nameof(Received), taken.Refusal.Length > 0 ? taken.Refusal : English.AskedMissing);
        Measure(nameof(Received), text);
        if (ModelState.IsValid) Site.PartRequests.Write(open.Id, text, agreed: true, open.LastWord, Actor);
        return ModelState.IsValid ? Redirect($"{Drafted.Address}/sections/{Section.Priority}") : Page();
    }
}
