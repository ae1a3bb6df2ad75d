using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>
/// What is pasted from Word or a web page, read as text. A script asks for it when somebody pastes into a text field, and whoever has none can do the
/// same here by hand. Nothing is kept.
/// </summary>
[Authorize(Access.TextWriters)]
[RequestFormLimits(ValueLengthLimit = 4 * MostCharacters)]
public sealed class PastedModel : PageModel
{
    /// <summary>The address that a field's script asks.</summary>
    public const string Reads = "/staff/pasted?handler=Markup";

    private const int MostCharacters = 500_000;

    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>What was read; null before.</summary>
    public TakenText? Taken { get; private set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        Taken = string.IsNullOrWhiteSpace(Pasted) ? TakenText.Refused(English.AskedMissing) : Pasted.Length > MostCharacters ? TakenText.Refused(English.PastedTooLong) : PastedText.Of(Pasted);
        if (Taken.Refusal.Length > 0) ModelState.AddModelError(nameof(Pasted), Taken.Refusal);
        return Page();
    }

    /// <summary>The clipboard's markup as text, with what is said of it; an empty text where it cannot be read.</summary>
    public IActionResult OnPostMarkup()
    {
        var taken = PastedText.OfHtml(Pasted ?? "");
        return new JsonResult(new { text = taken.Markdown, said = English.PastedSays(taken.Markdown.Length > 0, [.. taken.Notes, .. taken.Refusal.Length > 0 ? new[] { taken.Refusal } : []]) });
    }
}
