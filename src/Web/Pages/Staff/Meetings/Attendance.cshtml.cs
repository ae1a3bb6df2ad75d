using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Who was at a meeting, and who sent apologies.</summary>
[Authorize(Access.StatementWriters)]
public sealed class AttendanceModel(Site site) : MeetingSection(site)
{
    [BindProperty]
    public string?[] Person { get; set; } = [];

    [BindProperty]
    public string?[] Role { get; set; } = [];

    [BindProperty]
    public string?[] Attended { get; set; } = [];

    public Lines People => new(English.PersonWord,
    [
        new(nameof(Person), English.PersonName, [.. Person.Select(text => text ?? "")]), new(nameof(Role), English.PersonRole, [.. Role.Select(text => text ?? "")]),
        new(nameof(Attended), English.PersonAttended, [.. Attended.Select(text => text ?? "")], [.. Enum.GetValues<Attended>().Select(how => (how.ToString(), English.AttendedSays(how)))]),
    ], ModelState);

    public void OnGet(bool saved)
    {
        (IsSaved, Revision) = (saved, LastSaving);
        (Person, Role, Attended) = ([.. Meeting.Attendance.Select(one => one.Name)], [.. Meeting.Attendance.Select(one => one.Role)], [.. Meeting.Attendance.Select(one => one.Attended.ToString())]);
    }

    public IActionResult OnPost()
    {
        for (var at = 0; at < Lines.Sent(Person, Role); at++)
        {
            var (person, role) = (Lines.At(Person, at), Lines.At(Role, at));
            Check(person.Length > 0 || role.Length == 0, Lines.IdOf(nameof(Person), at), English.NameMissing);
            Limit(LongestLine, (Lines.IdOf(nameof(Person), at), person), (Lines.IdOf(nameof(Role), at), role));
        }

        return ModelState.IsValid && IsSavedNow(Lines.IdOf(nameof(Person), 0)) ? Redirect($"{Here}/attendance?saved=true") : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting) =>
        [(English.AttendanceHead, string.Join('\n', meeting.Attendance.Select(one => $"{one.Name}, {one.Role}: {English.AttendedSays(one.Attended)}")))];

    protected override Meeting Written(Meeting meeting) => meeting with
    {
        Attendance =
        [
            .. Enumerable.Range(0, Lines.Sent(Person, Role)).Where(at => Lines.At(Person, at).Length > 0)
                .Select(at => new Attendee(Lines.At(Person, at), Lines.At(Role, at), Enum.TryParse<Attended>(Lines.At(Attended, at), out var how) ? how : Core.Meetings.Attended.InPerson)),
        ],
    };
}
