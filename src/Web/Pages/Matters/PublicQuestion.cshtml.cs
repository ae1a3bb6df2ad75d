using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Matters;

/// <summary>One question of the public with its answer.</summary>
[Authorize(Access.Everybody)]
public sealed class PublicQuestionModel(Site site, Seen seen) : PageModel
{
    public Shown<PublicQuestion> Shown { get; private set; } = null!;

    /// <summary>Every version that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<PublicQuestion>> Versions { get; private set; } = [];

    public DocumentHtml Paper { get; private set; } = null!;

    public PublicQuestion Asked => Shown.Content;

    public string Address => PublicQuestions.AddressOf(Asked);

    /// <summary>The page as it stood when a version was published.</summary>
    public string AsStood(Shown<PublicQuestion> version) =>
        English.AtVersion(Address, version.Version.Shown.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public IActionResult OnGet(int number)
    {
        if (seen.PublicQuestions.Find(number) is not { } shown) return NotFound();
        (Shown, Versions) = (shown, seen.PublicQuestions.Versions(number));
        if (PaperTwin.Of(HttpContext, () => PublicQuestions.PaperOf(site, seen, Asked)) is { } file) return file;
        Paper = new(PublicQuestions.PaperOf(site, seen, Asked), plain: false);
        return Page();
    }
}
