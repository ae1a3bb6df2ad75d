using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>The minutes of a meeting, a draft until the day on which they were agreed.</summary>
[Authorize(Access.StatementWriters)]
public sealed class MinutesModel(Site site) : MeetingSection(site)
{
    private DateOnly? _approved;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Approved { get; set; }

    public void OnGet(bool saved) => (IsSaved, Revision, Text, Approved) =
        (saved, LastSaving, Meeting.Minutes?.Text, Meeting.Minutes?.Approved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public IActionResult OnPost()
    {
        Limit(LongestText, (nameof(Text), Text));
        if (!string.IsNullOrWhiteSpace(Approved))
        {
            var isDay = DateOnly.TryParseExact(Approved.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            Check(isDay && day >= Meeting.Day && day <= Today, nameof(Approved), English.MinutesDayWrong);
            Check(Typed.Clean(Text).Length > 0, nameof(Text), English.MinutesTextMissing);
            _approved = isDay ? day : null;
        }

        return ModelState.IsValid && IsSavedNow(nameof(Text)) ? Redirect($"{Here}/minutes?saved=true") : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting) =>
        [(English.MinutesField, meeting.Minutes?.Text ?? ""), (English.MinutesAgreed, meeting.Minutes?.Approved is { } day ? English.Day(day) : "")];

    protected override Meeting Written(Meeting meeting) => meeting with { Minutes = Typed.Clean(Text) is { Length: > 0 } text ? new(text, _approved) : null };
}
