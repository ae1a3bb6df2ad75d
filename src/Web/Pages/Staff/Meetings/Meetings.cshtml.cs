using Answerable.Core.Meetings;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Every meeting of the office: those being written, those of which something is to be said, and all that there are.</summary>
[Authorize(Access.StatementReaders)]
public sealed class MeetingsModel(Site site) : PageModel
{
    /// <summary>What is written and not published as it stands, the last saved first.</summary>
    public IReadOnlyList<Draft<Meeting>> Drafts { get; private set; } = [];

    public IReadOnlyList<Draft<Meeting>> Aside { get; private set; } = [];

    /// <summary>What is published, the last day first.</summary>
    public IReadOnlyList<Shown<Meeting>> Published { get; private set; } = [];

    /// <summary>Planned meetings whose day is over.</summary>
    public IReadOnlyList<Meeting> Unsaid { get; private set; } = [];

    public DateOnly Today => site.Today;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public string Name(Meeting meeting) => English.MeetingTitle(meeting, site.Office.MeetingKind(meeting.Kind));

    public void OnGet()
    {
        var all = site.Public.Meetings.Writing.All();
        Drafts = [.. all.Where(draft => draft.State != DraftState.Published && !draft.Content.IsSetAside)];
        Aside = [.. all.Where(draft => draft.Content.IsSetAside)];
        Published = site.Public.Meetings.All;
        var record = site.Public.Meetings.On(Today);
        Unsaid = [.. record.Past.Where(record.IsUnsaid)];
    }
}
