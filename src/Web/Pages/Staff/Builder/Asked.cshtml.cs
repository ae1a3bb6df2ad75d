using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>What a contributor of the force is asked: one section's table and a text to write. Nothing else of the statement is here.</summary>
[Authorize(Access.AskedOfThem)]
public sealed class AskedModel(Site site) : PageModel
{
    /// <summary>The last step that was seen.</summary>
    [BindProperty]
    public int Step { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public PartRequest Part { get; private set; } = null!;

    public Section Section { get; private set; } = null!;

    /// <summary>What the section is called, with its period.</summary>
    public string Name { get; private set; } = "";

    public DocumentHtml Table { get; private set; } = null!;

    /// <summary>Whether the statement is published with nothing of it being written: then the text stays as it is.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What somebody else wrote in between; null when nobody did.</summary>
    public string? Other { get; private set; }

    public bool IsSaved { get; private set; }

    public string Here => $"/staff/asked/{Part.Id}";

    public DateOnly Today => site.Today;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.PartRequests.Find(id) is { } part && site.Drafting.Of(part) is { } drafted && drafted.Section(part.Part) is { } section)
        {
            (Part, Section, Name, IsClosed) = (part, section, English.AskedIn(section, drafted.Statement), drafted.State == DraftState.Published);
            Table = new(StatementPaper.TableOf(drafted.Statement, section), plain: false);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet(bool saved) => (IsSaved, Step, Text) = (saved, Part.LastWord, Part.Text);

    public IActionResult OnPost(string? agree)
    {
        if (IsClosed) return NotFound();
        var taken = PastedText.OfPlain((Text ?? "").Replace("\0", "", StringComparison.Ordinal));
        var text = taken.Markdown.Trim();
        if (text.Length == 0) ModelState.AddModelError(nameof(Text), taken.Refusal.Length > 0 ? taken.Refusal : English.AskedMissing);
        else if (text.Length > StatementPage.LongestText) ModelState.AddModelError(nameof(Text), English.AskedTooLong);
        else if (!site.PartRequests.Write(Part.Id, text, agree is not null, Step, HttpContext.SignedIn()!.Email))
        {
            (Other, Step) = (Part.Text, Part.LastWord);
            ModelState.AddModelError(nameof(Text), English.AskedConflict);
        }

        return ModelState.IsValid ? Redirect($"{Here}?saved=true") : Page();
    }
}
