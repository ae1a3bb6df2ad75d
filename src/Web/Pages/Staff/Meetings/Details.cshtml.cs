using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>What a meeting is called, when and where it is, and until when papers and questions are taken. Times are London's.</summary>
[Authorize(Access.StatementWriters)]
public sealed class DetailsModel(Site site) : MeetingSection(site)
{
    private const string DayForm = "yyyy-MM-dd", TimeForm = "HH:mm";

    private DateTimeOffset? _starts, _ends, _questions, _due, _out;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Starts { get; set; }

    [BindProperty]
    public string? Ends { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? Public { get; set; }

    [BindProperty]
    public string? Attend { get; set; }

    [BindProperty]
    public string? QuestionsDay { get; set; }

    [BindProperty]
    public string? QuestionsTime { get; set; }

    [BindProperty]
    public string? DueDay { get; set; }

    [BindProperty]
    public string? DueTime { get; set; }

    [BindProperty]
    public string? OutDay { get; set; }

    [BindProperty]
    public string? OutTime { get; set; }

    [BindProperty]
    public string? About { get; set; }

    public IReadOnlyList<MeetingKind> Kinds => Site.Office.MeetingKinds;

    public Choice PublicChoice => new(nameof(Public), English.PublicField, [("", English.PublicUsual), ("yes", English.PublicYes), ("no", English.PublicNo)], Public ?? "", ModelState);

    public string KindName(MeetingKind kind) => kind.NameOn(Meeting.Day);

    public void OnGet(bool saved)
    {
        var meeting = Meeting;
        (IsSaved, Revision, Kind, Title, Where, Attend, About) = (saved, LastSaving, meeting.Kind, meeting.Title, meeting.Where, meeting.Attend, meeting.About);
        Public = meeting.IsPublic switch { true => "yes", false => "no", _ => "" };
        (Starts, Ends) = (Clock(meeting.Starts), Clock(meeting.Ends));
        (QuestionsDay, QuestionsTime, DueDay, DueTime, OutDay, OutTime) = (Day(meeting.QuestionsBy), Clock(meeting.QuestionsBy), Day(meeting.PapersDue), Clock(meeting.PapersDue), Day(meeting.PapersOut), Clock(meeting.PapersOut));
    }

    public IActionResult OnPost()
    {
        Limit(LongestLine, (nameof(Title), Title), (nameof(Where), Where), (nameof(Attend), Attend));
        Limit(LongestText, (nameof(About), About));
        Check(Kinds.Any(kind => kind.Id == Kind), nameof(Kind), English.MeetingKindMissing);
        _starts = Moment(Meeting.Day, Starts, nameof(Starts));
        _ends = Moment(Meeting.Day, Ends, nameof(Ends));
        Check(_ends is null || _starts is not null, nameof(Starts), English.StartsMissing);
        Check(_ends is null || _starts is null || _ends > _starts, nameof(Ends), English.EndsBeforeStart);
        (_questions, _due, _out) = (Moment(QuestionsDay, QuestionsTime, nameof(QuestionsDay), nameof(QuestionsTime)), Moment(DueDay, DueTime, nameof(DueDay), nameof(DueTime)), Moment(OutDay, OutTime, nameof(OutDay), nameof(OutTime)));
        foreach (var (moment, field) in new[] { (_questions, nameof(QuestionsDay)), (_due, nameof(DueDay)) })
            Check(moment is not { } at || London.DayOf(at) <= Meeting.Day, field, English.DeadlineAfter);
        return ModelState.IsValid && IsSavedNow(nameof(Title)) ? Redirect($"{Here}/details?saved=true") : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting) =>
    [
        (English.MeetingKindField, meeting.Kind), (English.TitleField, meeting.Title), (English.StartsField, Clock(meeting.Starts) ?? ""), (English.EndsField, Clock(meeting.Ends) ?? ""), (English.WhereField, meeting.Where),
        (English.PublicField, $"{meeting.IsPublic}"), (English.AttendField, meeting.Attend), (English.QuestionsDayField, Said(meeting.QuestionsBy)), (English.PapersDueDayField, Said(meeting.PapersDue)), (English.PapersOutDayField, Said(meeting.PapersOut)),
        (English.MeetingAboutField, meeting.About),
    ];

    protected override Meeting Written(Meeting meeting) => meeting with
    {
        Kind = Kind!,
        Title = Typed.Line(Title),
        Starts = _starts,
        Ends = _ends,
        Where = Typed.Line(Where),
        IsPublic = Public switch { "yes" => true, "no" => false, _ => null },
        Attend = Typed.Line(Attend),
        QuestionsBy = _questions,
        PapersDue = _due,
        PapersOut = _out,
        About = Typed.Clean(About),
    };

    private static string Said(DateTimeOffset? at) => at is { } moment ? English.At(moment) : "";

    private static string? Day(DateTimeOffset? at) => at is { } moment ? London.DayOf(moment).ToString(DayForm, CultureInfo.InvariantCulture) : null;

    private static string? Clock(DateTimeOffset? at) => at is { } moment ? English.Clock(moment) : null;

    private DateTimeOffset? Moment(string? day, string? time, string dayField, string timeField)
    {
        if (string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(time)) return null;
        var isDay = DateOnly.TryParseExact(day?.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Check(isDay, dayField, English.DayMissing);
        Check(!string.IsNullOrWhiteSpace(time), timeField, English.TimeMissing);
        return isDay ? Moment(date, time, timeField) : null;
    }

    /// <summary>A time of a day as a clock in London shows it once.</summary>
    private DateTimeOffset? Moment(DateOnly day, string? time, string field)
    {
        if (string.IsNullOrWhiteSpace(time)) return null;
        if (!TimeOnly.TryParseExact(time.Trim(), [TimeForm, "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            Check(false, field, English.TimeMissing);
            return null;
        }

        Check(London.ShowsOnce(day, clock), field, English.TimeNotOnce);
        return London.ShowsOnce(day, clock) ? London.At(day, clock) : null;
    }
}
