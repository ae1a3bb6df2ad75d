using System.Text;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Web.Feeds;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Meetings;

/// <summary>Meetings as a calendar: all of them to subscribe to, with their deadlines, or one to put in one's own.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IcsModel(Site site, Seen seen, Imprint imprint) : PageModel
{
    public IActionResult OnGet(string? id)
    {
        if (HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        var meetings = id is null ? seen.Meetings.All : seen.Meetings.Find(id) is { } one ? [one] : [];
        if (id is not null && meetings.Count == 0) return NotFound();
        var name = id is null ? English.MeetingsCalendarName(site.Office.Name) : English.MeetingTitle(meetings[0].Content, site.Office.MeetingKind(meetings[0].Content.Kind));
        var stamped = meetings.Select(meeting => meeting.Version.Shown).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var text = ICalendar.Of(
            imprint.Notice is { } notice ? $"{notice} {name}" : name, imprint.Notice ?? site.Demonstration, Request.Host.Host, stamped, meetings.SelectMany(meeting => Events(meeting, id is null)));
        return File(Encoding.UTF8.GetBytes(text), ICalendar.Type);
    }

    private IEnumerable<CalendarEvent> Events(Shown<Meeting> shown, bool withDeadlines)
    {
        var (meeting, kind) = (shown.Content, site.Office.MeetingKind(shown.Content.Kind));
        var (title, address) = (English.MeetingName(meeting, kind), $"{Request.Scheme}://{Request.Host}{Request.PathBase}{PublishedMeetings.AddressOf(meeting)}");
        var changes = seen.Meetings.Versions(meeting.Id).Count - 1;
        yield return new($"meeting-{meeting.Id}", title, English.StatusSays(meeting, site.Today), meeting.Day, meeting.Day, meeting.Starts, IsTentative: false, address)
        {
            Until = meeting.Ends,
            Where = English.WhereOf(meeting, kind),
            IsCancelled = meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed,
            Changes = changes,
            Stamped = shown.Version.Shown,
        };
        if (!withDeadlines) yield break;
        foreach (var (at, of, words) in new[] { (meeting.QuestionsBy, "questions", English.QuestionsClose(title)), (meeting.PapersOut, "papers", English.PapersOutEvent(title)) })
            if (at is { } moment)
                yield return new($"meeting-{meeting.Id}-{of}", words, English.MeetingTitle(meeting, kind), London.DayOf(moment), London.DayOf(moment), moment, IsTentative: false, address)
                {
                    IsCancelled = meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed,
                    Changes = changes,
                    Stamped = shown.Version.Shown,
                };
    }
}
