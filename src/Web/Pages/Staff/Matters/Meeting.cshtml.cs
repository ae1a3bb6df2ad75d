using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Putting a question at a meeting: one act, by which it becomes an item of the meeting's agenda and names the meeting itself.</summary>
[Authorize(Access.StatementWriters)]
public sealed class MeetingModel(Site site) : MatterPage(site)
{
    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<(string Id, string Name)> Meetings => [.. Planned.Select(meeting => (meeting.Id, MeetingName(meeting)))];

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var meeting = Planned.FirstOrDefault(one => one.Id == To);
        Check(meeting is not null, nameof(To), English.MatterPutMissing);
        Check(meeting is null || !Matter.Meetings.Contains(meeting.Id), nameof(To), English.MatterPutTwice);
        if (!ModelState.IsValid) return Page();
        Save(matter => matter.PutAt(meeting!.Id), $"put at meeting {meeting!.Id}");
        var writing = Site.Public.Meetings.Writing;
        if (writing.Find(meeting.Id) is null) writing.Begin(meeting, 0, Actor, "begin change");
        writing.Save(
            meeting.Id, writing.Find(meeting.Id)!.Saving.Revision, _ => 0, now => now.With(Matter.Item(now.LastItem + 1, Site.Office.Force.OfficialName)),
            Actor, $"put question {Matter.Number}");
        return Redirect(Here);
    }
}
