using Answerable.Core.Meetings;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Meetings;

/// <summary>All meetings: the next with its deadlines, other coming ones, those so far by year, and the times that were longer than usual.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public DateOnly Today => site.Today;

    public MeetingRecord Record { get; private set; } = null!;

    public IReadOnlyList<MeetingGap> Gaps { get; private set; } = [];

    /// <summary>The kinds of meetings of which there is any.</summary>
    public IEnumerable<MeetingKind> Kinds => site.Office.MeetingKinds.Where(kind => Record.Meetings.Any(meeting => meeting.Kind == kind.Id));

    /// <summary>Whether any question to the chief constable is to be seen.</summary>
    public bool HasQuestions => seen.Matters.All.Count > 0;

    public IEnumerable<IGrouping<int, Meeting>> Years => Record.Past.GroupBy(meeting => meeting.Day.Year);

    public MeetingKind? KindOf(Meeting meeting) => site.Office.MeetingKind(meeting.Kind);

    public IActionResult OnGet()
    {
        (Record, Gaps) = (seen.Meetings.On(Today), seen.Meetings.Gaps(Today));
        return ListTwin.Of(HttpContext, () => MeetingFiles.All(site, Record.Meetings)) ?? Page();
    }
}
