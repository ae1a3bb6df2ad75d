using Answerable.Web.Feeds;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Meetings;

/// <summary>Meetings as a feed, what was published last first: announced, changed, called off, with minutes.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class AtomModel(Site site, Seen seen) : PageModel
{
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        var address = $"{Request.Scheme}://{Request.Host}";
        var entries = seen.Meetings.All.OrderByDescending(shown => shown.Version.Shown).Select(shown =>
        {
            var kind = site.Office.MeetingKind(shown.Content.Kind);
            var at = $"{address}{PublishedMeetings.AddressOf(shown.Content)}";
            return new AtomEntry(at, English.MeetingTitle(shown.Content, kind), English.MeetingFeedSays(shown.Content, site.Today), shown.Version.Shown, at);
        }).ToList();
        return File(
            AtomFeed.Of(
                English.MeetingsCalendarName(site.Office.Name), site.Demonstration, site.IsDemonstration ? English.Product : site.Office.Name, English.Language,
                $"{address}/meetings.atom", $"{address}/meetings", DateTimeOffset.UnixEpoch, entries),
            AtomFeed.Type);
    }
}
