using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>What a contributor of the force is asked: one section's table or a question, and a text to write. Nothing else of the paper is here.</summary>
[Authorize(Access.AskedOfThem)]
public sealed class AskedModel(Site site) : PageModel
{
    /// <summary>The last step that was seen.</summary>
    [BindProperty]
    public int Step { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public PartRequest Part { get; private set; } = null!;

    /// <summary>What they see of the paper.</summary>
    public AskedPaper Paper { get; private set; } = null!;

    public DocumentHtml Shown => new(Paper.Shown, plain: false);

    /// <summary>What somebody else wrote in between; null when nobody did.</summary>
    public string? Other { get; private set; }

    public bool IsSaved { get; private set; }

    public string Here => $"/staff/asked/{Part.Id}";

    public DateOnly Today => site.Today;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.PartRequests.Find(id) is { } part && AskedPaper.Of(site, part) is { } paper) (Part, Paper) = (part, paper);
        else context.Result = NotFound();
    }

    public void OnGet(bool saved) => (IsSaved, Step, Text) = (saved, Part.LastWord, Part.Text);

    public IActionResult OnPost(string? agree)
    {
        if (Paper.IsClosed) return NotFound();
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
