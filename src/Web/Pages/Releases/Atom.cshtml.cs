using Answerable.Core.Periods;
using Answerable.Core.Releases;
using Answerable.Web.Feeds;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Releases;

/// <summary>Past publications, by publishers and here, as a feed.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class AtomModel(Site site, Seen seen) : PageModel
{
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        var (calendar, today, address) = (seen.Calendar, site.Today, $"{Request.Scheme}://{Request.Host}");
        var entries = calendar.Shown.Select(issue => Shown(issue, address))
            .Concat(calendar.Before(today).Where(past => past.Issue is null).Select(past => Elsewhere(past, address)))
            .OrderByDescending(entry => entry.At).ToList();
        return File(
            AtomFeed.Of(
                English.CalendarName(site.Office.Force.OfficialName), site.Demonstration, site.IsDemonstration ? English.Product : site.Office.Name, English.Language,
                $"{address}/releases.atom", $"{address}/releases", calendar.LastShown(today), entries),
            AtomFeed.Type);
    }

    private static AtomEntry Shown(Issue issue, string address) => new(
        $"{address}/data#{issue.Edition.Id}", English.ShownTitle(issue), English.Published(issue.Edition), issue.Shown, $"{address}/data#{issue.Edition.Id}");

    /// <summary>A publication that was not brought in: told on its day, and that it did not come on the day after.</summary>
    private static AtomEntry Elsewhere(Past past, string address) => new(
        $"{address}/releases#{past.Release!.Id}", English.EventTitle(past.Timetable.Source, past.Covers), English.Became(past),
        past is { Outcome: Outcome.NotHeld, Release.At: { } at } ? at : London.At(past.Outcome == Outcome.Late ? past.Day.AddDays(1) : past.Day, TimeOnly.MinValue),
        $"{address}/releases");
}
