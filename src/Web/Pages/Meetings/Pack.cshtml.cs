using Answerable.Core.Meetings;
using Answerable.Web.Documents;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Meetings;

/// <summary>The pack of a meeting: its agenda, the cited figures by priority, what was put, and the sources.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class PackModel(Site site, Seen seen) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public string Address => PublishedMeetings.AddressOf(Meeting);

    public IActionResult OnGet(string id)
    {
        if (seen.Meetings.Find(id) is not { } shown) return NotFound();
        Meeting = shown.Content;
        if (PaperTwin.Of(HttpContext, () => MeetingPack.Of(site, seen, Meeting)) is { } file) return file;
        if (ListTwin.Of(HttpContext, () => MeetingFiles.Agenda(site, seen, Meeting, English.PackOf(English.MeetingTitle(Meeting, site.Office.MeetingKind(Meeting.Kind))))) is { } data) return data;
        Document = MeetingPack.Of(site, seen, Meeting);
        return Page();
    }
}
