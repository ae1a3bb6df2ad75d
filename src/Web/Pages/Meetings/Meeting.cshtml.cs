using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Meetings;

/// <summary>One meeting: how it stands, its agenda with the figures as they were cited, and what came of it.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class MeetingModel(Site site, Seen seen) : PageModel
{
    public Shown<Meeting> Shown { get; private set; } = null!;

    /// <summary>Every version that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<Meeting>> Versions { get; private set; } = [];

    public DocumentHtml Paper { get; private set; } = null!;

    public Meeting Meeting => Shown.Content;

    public MeetingKind? Kind => site.Office.MeetingKind(Meeting.Kind);

    /// <summary>The plan that was in force that day; null when none was.</summary>
    public Framework? Plan => seen.Plans.InForce(Meeting.Day);

    /// <summary>Whether its day has not come, so that another plan may be in force by then.</summary>
    public bool IsAhead => Meeting.Day > site.Today;

    /// <summary>The meeting that it was moved to, if that is to be seen.</summary>
    public Meeting? MovedTo => Meeting.MovedTo.Length > 0 ? seen.Meetings.Find(Meeting.MovedTo)?.Content : null;

    /// <summary>The time without a meeting that was longer than usual and that this one ended, or in which it was not held; null where there was none.</summary>
    public MeetingGap? Gap => seen.Meetings.Gaps(site.Today).FirstOrDefault(gap => gap.To?.Id == Meeting.Id || gap.NotHeld.Any(meeting => meeting.Id == Meeting.Id));

    /// <summary>What is said of the meeting as a whole.</summary>
    public string Status => English.StatusSays(Meeting, site.Today);

    public string Address => PublishedMeetings.AddressOf(Meeting);

    /// <summary>The page as it stood when a version was published.</summary>
    public string AsStood(Shown<Meeting> version) =>
        English.AtVersion(Address, version.Version.Shown.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public IActionResult OnGet(string id)
    {
        if (seen.Meetings.Find(id) is not { } shown) return NotFound();
        (Shown, Versions) = (shown, seen.Meetings.Versions(id));
        if (PaperTwin.Of(HttpContext, () => MeetingPaper.Of(site, seen, Meeting)) is { } file) return file;
        if (ListTwin.Of(HttpContext, () => MeetingFiles.Agenda(site, seen, Meeting, English.MeetingTitle(Meeting, Kind))) is { } data) return data;
        Paper = new(MeetingPaper.Of(site, seen, Meeting), plain: false);
        return Page();
    }
}
