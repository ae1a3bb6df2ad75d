using System.Text;
using Answerable.Core.Releases;
using Answerable.Web.Feeds;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Releases;

/// <summary>Past and coming publications as a calendar to subscribe to.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IcsModel(Site site, Seen seen) : PageModel
{
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        var (calendar, today, address) = (seen.Calendar, site.Today, $"{Request.Scheme}://{Request.Host}");
        var events = calendar.OwnComing(today).Select(release => Own(release, address))
            .Concat(calendar.On(today).SelectMany(outlook => outlook.Coming.Select(due => Coming(outlook.Timetable, due, address))))
            .Concat(calendar.Before(today).Select(past => Before(past, address)));
        var text = ICalendar.Of(English.CalendarName(site.Office.Force.OfficialName), site.Demonstration, Request.Host.Host, calendar.LastShown(today), events);
        return File(Encoding.UTF8.GetBytes(text), ICalendar.Type);
    }

    private static CalendarEvent Own(Release release, string address) => new(
        release.Id, release.Title!, English.HowKnown(release, null), release.First, release.Last, release.At, IsTentative: false, $"{address}/releases");

    private static CalendarEvent Coming(Timetable timetable, Due due, string address) => new(
        due.Id, English.EventTitle(timetable.Source, due.Covers), English.HowKnown(due, timetable.Rule),
        due.First, due.Last, (due as Release)?.At, IsTentative: due is Expected, $"{address}/releases");

    private static CalendarEvent Before(Past past, string address) => new(
        past.Issue?.Edition.Id ?? past.Release!.Id, past.Issue?.Edition.Title ?? English.EventTitle(past.Timetable.Source, past.Covers),
        English.Became(past), past.Day, past.Day, past.Issue is null ? past.Release?.At : null, IsTentative: false,
        past.Issue is { } issue ? $"{address}/data#{issue.Edition.Id}" : $"{address}/releases");
}
