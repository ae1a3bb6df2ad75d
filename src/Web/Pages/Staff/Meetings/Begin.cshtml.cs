using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Beginning a meeting: which, on what day, and with whose agenda.</summary>
[Authorize(Access.StatementWriters)]
public sealed class BeginModel(Site site) : PageModel
{
    private const int MostOfADay = 9;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? From { get; set; }

    /// <summary>The kinds that the office still holds.</summary>
    public IEnumerable<MeetingKind> Kinds => site.Office.MeetingKinds.Where(kind => kind.Ended is not { } ended || ended >= site.Today);

    /// <summary>The meetings that have an agenda, the last first, with what they are called.</summary>
    public IReadOnlyList<(Meeting Meeting, string Name)> WithAgenda => field ??=
    [
        .. site.Public.Meetings.Writing.All().Select(draft => draft.Content).Concat(site.Public.Meetings.All.Select(shown => shown.Content)).DistinctBy(meeting => meeting.Id)
            .Where(meeting => meeting.Agenda.Count > 0 && !meeting.IsSetAside).OrderByDescending(meeting => meeting.Day).Select(meeting => (meeting, NameOf(meeting))),
    ];

    public string KindName(MeetingKind kind) => kind.NameOn(site.Today);

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var isDay = DateOnly.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (Kinds.All(kind => kind.Id != Kind)) ModelState.AddModelError(nameof(Kind), English.MeetingKindMissing);
        if (!isDay) ModelState.AddModelError(nameof(Day), English.MeetingDayMissing);
        if (!ModelState.IsValid) return Page();

        // The first number of the day that nobody has begun or published; where somebody is quicker, the next.
        for (var number = 1; number <= MostOfADay; number++)
        {
            if (site.Public.Meetings.Find(Meeting.IdOf(day, number)) is not null) continue;
            var meeting = Begun(new(day, number, Kind!, MeetingStatus.Planned));
            if (site.Public.Meetings.Writing.Begin(meeting, 0, HttpContext.SignedIn()!.Email)) return Redirect(MeetingPage.At(meeting));
        }

        ModelState.AddModelError(nameof(Day), English.MeetingDayFull);
        return Page();
    }

    private string NameOf(Meeting meeting) => English.MeetingTitle(meeting, site.Office.MeetingKind(meeting.Kind));

    /// <summary>The meeting with the items of another's agenda. A priority is taken over only where the same plan will be in force.</summary>
    private Meeting Begun(Meeting meeting)
    {
        if (WithAgenda.FirstOrDefault(other => other.Meeting.Id == From).Meeting is not { } other) return meeting;
        var plan = site.Public.Plans.InForce(meeting.Day)?.Id;
        return meeting with
        {
            Agenda = [.. other.Agenda.Select((item, i) => new AgendaItem(i + 1, item.Title, item.Tag) { Owner = item.Owner, Plan = item.Plan == plan ? item.Plan : "", Priority = item.Plan == plan ? item.Priority : "" })],
            LastItem = other.Agenda.Count,
        };
    }
}
