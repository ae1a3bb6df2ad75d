using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>What is said of a question of the public, the meeting it is put at, and its answer.</summary>
[Authorize(Access.StatementWriters)]
public sealed class WriteModel(Site site) : PublicPage(site)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Meeting { get; set; }

    [BindProperty]
    public string? Matter { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>The meetings at which it can be put: those that are planned, and the one where it is.</summary>
    public IReadOnlyList<(string Value, string Text)> Meetings =>
    [
        ("", English.MatterNoMeeting),
        .. Site.Public.Meetings.All.Select(shown => shown.Content).Where(meeting => (meeting.Status == MeetingStatus.Planned && meeting.Day >= Today) || meeting.Id == Asked.Meeting).OrderBy(meeting => meeting.Day)
            .Select(meeting => (meeting.Id, English.MeetingTitle(meeting, Site.Office.MeetingKind(meeting.Kind)))),
    ];

    /// <summary>The office's own questions, of which it may have become one.</summary>
    public IReadOnlyList<(string Value, string Text)> Matters =>
        [("", English.PublicNoMatter), .. Site.Public.Matters.Latest().Select(matter => (PublishedMatters.NameOf(matter.Number), English.MatterTitle(matter)))];

    public void OnGet(bool saved)
    {
        (IsSaved, Revision, Title, Text, Meeting) = (saved, LastSaving, Asked.Title, Asked.Text, Asked.Meeting);
        Matter = Asked.Matter is { } matter ? PublishedMatters.NameOf(matter) : "";
        (Who, On, Answer) = (Asked.Answer?.Who ?? Site.Office.Name, Written(Asked.Answer?.On ?? Today), Asked.Answer?.Text);
    }

    public IActionResult OnPost()
    {
        var isDay = DateOnly.TryParseExact(Typed.Line(On), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on <= Today;
        Check(Typed.Line(Title).Length > 0, nameof(Title), English.MatterTitleMissing);
        Check(Typed.Clean(Text).Length > 0, nameof(Text), English.MatterTextMissing);
        Check(Meetings.Any(one => one.Value == (Meeting ?? "")), nameof(Meeting), English.ChooseOne);
        Check(Matters.Any(one => one.Value == (Matter ?? "")), nameof(Matter), English.ChooseOne);
        Check(Typed.Clean(Answer).Length == 0 || Typed.Line(Who).Length > 0, nameof(Who), English.AnswerWhoMissing);
        Check(Typed.Clean(Answer).Length == 0 || isDay, nameof(On), English.AnswerOnWrong);
        Limit(LongestLine, (nameof(Title), Title), (nameof(Who), Who));
        Limit(LongestText, (nameof(Text), Text), (nameof(Answer), Answer));
        return ModelState.IsValid && IsSavedNow(nameof(Title)) ? Redirect(Here) : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(PublicQuestion asked) =>
    [
        (English.MatterTitleField, asked.Title), (English.PublicTextField, asked.Text), (English.MatterMeetingsHead, asked.Meeting), (English.PublicMatterField, asked.Matter?.ToString(CultureInfo.InvariantCulture) ?? ""),
        (English.MatterAnswerHead, asked.Answer is { } answer ? $"{English.AnswerBy(answer)}\n{answer.Text}" : ""),
    ];

    protected override PublicQuestion Written(PublicQuestion asked) => asked with
    {
        Title = Typed.Line(Title),
        Text = Typed.Clean(Text),
        IsShortened = asked.IsShortened || Typed.Clean(Text) != asked.Text,
        Meeting = Meeting ?? "",
        Matter = int.TryParse(Matter, NumberStyles.None, CultureInfo.InvariantCulture, out var matter) ? matter : null,
        Answer = Typed.Clean(Answer).Length == 0 ? null : new(Typed.Line(Who), DateOnly.TryParseExact(Typed.Line(On), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : Today, Typed.Clean(Answer), ""),
    };

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
