using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>What there is to do about meetings for who writes them: those that nobody has said were held, papers that are due soon, and drafts.</summary>
public static class MeetingWork
{
    private const int DaysAhead = 14;

    public static IReadOnlyList<(string Text, string Href, string State)> For(HttpContext context, SignedIn who)
    {
        if (who.Role is not (Role.Analyst or Role.Administrator)) return [];
        var site = context.RequestServices.GetRequiredService<Site>();
        var record = site.Public.Meetings.On(site.Today);
        string Name(Core.Meetings.Meeting meeting) => English.MeetingTitle(meeting, site.Office.MeetingKind(meeting.Kind));
        return
        [
            .. record.Past.Where(meeting => record.IsUnsaid(meeting) && meeting.Source.Length == 0).Select(meeting => (Name(meeting), $"{MeetingPage.At(meeting)}/status", English.MeetingUnsaid(meeting))),
            .. record.Coming.Where(meeting => meeting.Status == Core.Meetings.MeetingStatus.Planned && meeting.PapersDue is { } due && London.DayOf(due) >= site.Today && London.DayOf(due) <= site.Today.AddDays(DaysAhead))
                .Select(meeting => (Name(meeting), MeetingPage.At(meeting), English.PapersDueSoon(meeting.PapersDue!.Value))),
            .. site.Public.Meetings.Writing.All().Where(draft => draft.State == DraftState.InDraft && !draft.Content.IsSetAside).Select(draft => (Name(draft.Content), MeetingPage.At(draft.Content), English.DraftStands(draft.State))),
        ];
    }
}
