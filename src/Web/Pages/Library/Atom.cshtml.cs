using Answerable.Web.Feeds;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Library;

/// <summary>Documents as a feed, what was published last first.</summary>
[Authorize(Access.Everybody)]
public sealed class AtomModel(Site site, Seen seen) : PageModel
{
    private const int Most = 100;

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        var address = $"{Request.Scheme}://{Request.Host}";
        var entries = seen.Documents.All.OrderByDescending(shown => shown.Version.Shown).Take(Most).Select(shown =>
        {
            var at = $"{address}{PublishedDocuments.AddressOf(shown.Content)}";
            return new AtomEntry(at, shown.Content.Title, $"{English.DocumentType(LibraryPaper.TypeName(site, shown.Content), shown.Content.Date)}. {shown.Content.Summary}".Trim(), shown.Version.Shown, at);
        }).ToList();
        return File(
            AtomFeed.Of(
                English.DocumentsFeedName(site.Office.Name), site.Demonstration, site.IsDemonstration ? English.Product : site.Office.Name, English.Language,
                $"{address}/documents.atom", $"{address}/documents", DateTimeOffset.UnixEpoch, entries),
            AtomFeed.Type);
    }
}
