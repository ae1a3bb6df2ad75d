using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of meetings, as everybody reads them. What a kind of meeting is called is the office's own choice and stands in no text here.</summary>
public static partial class English
{
    public const string MeetingsTitle = "Meetings", MeetingsLead = "Meetings at which the office asks the police to account for what they do: when they are, what is on the agenda, which figures were cited, and what became of it.";
    public const string NoMeetings = "No meeting is in the record here yet.", NextMeetingHead = "The next meeting", NoNextMeeting = "No coming meeting has been announced here.", ComingMeetingsHead = "Other coming meetings";
    public const string PastMeetingsHead = "Meetings so far", MeetingKindsHead = "What they are, and how often", MeetingHead = "Meeting", DayHead = "Day", StatusHead = "How it stands", QuestionsByHead = "Questions until", WhatYouCanDo = "What you can do";
    public const string RecordMayLack = "Outside of these times other meetings may have been held that are not in this record.";
    public const string MeetingsCalendar = "Calendar of all meetings (ICS)", MeetingCalendar = "Calendar (ICS)", MeetingsFeed = "Feed of meetings (Atom)", ToPlans = "Plans and their priorities", ToPanel = "Packs for the police and crime panel", ToPack = "The pack for this meeting";
    public const string AgendaHead = "Agenda", AttendanceHead = "Who was there", AttendanceTitle = "Attendance", WhoHead = "Name", AttendedHead = "Attendance", MinutesHead = "Minutes", RecordingsHead = "Recordings", PutHead = "Questions and actions";
    public const string KnownFromHead = "Where this is known from", DocumentsHead = "Documents", HolderThatDay = "Who held the office that day", NobodyNamed = "Nobody is named", NoTranscript = "There is no transcript.";
    public const string CitedHead = "As cited", CitedChangeHead = "Better or worse, as cited", CitedOthersHead = "Against others, as cited", CitedNowHead = "Now", CitedNextHead = "What came next", NothingSince = "No later figure yet", StillTheSame = "The same", NotShownAnyMore = "Not shown any more";
    public const string CitedDiffers = "Where a figure is another now, its publisher revised it or an error was put right. The page keeps it as it was cited; its link leads to the measure as it stood then.";
    public const string ItemHead = "Item", AgendaTableTitle = "Items of the agenda", ItemTagHead = "For", OwnerHead = "Who answers for it", FiguresCitedHead = "Figures cited", FiguresByPriorityHead = "The figures, by priority", NoPriority = "No priority of a plan", CitesNone = "The agenda cites no figure.";
    public const string NothingPut = "No question and no action of this meeting is in the record here.", SourcesHead = "Where the figures are from", MeetingVersionsHead = "Earlier versions of this page", PlansOfThatDay = "The plan in force that day";
    public const string AsStoodLead = "What it said when it was published, with the figures as they stood then.";

    public const string PackWord = "Pack", NotInRecord = "Not in the record here";

    private const string Unnamed = "Meeting";

    public static string MeetingsInYear(int year) => $"Meetings in {Year(year)}";

    public static string MeetingsCalendarName(string office) => $"Meetings: {office}";

    /// <summary>What a feed says of a meeting: how it stands, and its deadline.</summary>
    public static string MeetingFeedSays(Meeting meeting, DateOnly today) => StatusSays(meeting, today)
        + (meeting.QuestionsBy is { } until ? $" Questions from the public until {At(until)}." : "")
        + (meeting.Minutes is { } minutes ? $" {MinutesSay(minutes)}" : "");

    /// <summary>What a version of a meeting is called among editions: by its day, because the name of its kind may change.</summary>
    public static string MeetingOf(Meeting meeting) => $"Meeting of {Day(meeting.Day)}{Nth(meeting)}{(meeting.Title.Length > 0 ? $": {meeting.Title}" : "")}";

    /// <summary>What a meeting is called on its own day.</summary>
    public static string MeetingName(Meeting meeting, MeetingKind? kind) => (kind?.NameOn(meeting.Day) ?? Unnamed) + (meeting.Title.Length > 0 ? $": {meeting.Title}" : "") + Nth(meeting);

    public static string MeetingTitle(Meeting meeting, MeetingKind? kind) => $"{MeetingName(meeting, kind)}, {Day(meeting.Day)}";

    /// <summary>How a meeting stands, in a sentence. Nothing is concluded from its day.</summary>
    public static string StatusSays(Meeting meeting, DateOnly today) => meeting.Status switch
    {
        MeetingStatus.Held => $"Held on {Day(meeting.Day)}.",
        MeetingStatus.Cancelled => $"Cancelled. It was planned for {Day(meeting.Day)}. {Because(meeting)}",
        MeetingStatus.Postponed => $"Postponed. It was planned for {Day(meeting.Day)}. {Because(meeting)}{(meeting.MovedTo.Length > 0 ? $" It was moved to {DayOfMeeting(meeting.MovedTo)}." : " No new day is known.")}",
        _ when meeting.Day < today => $"Announced for {Day(meeting.Day)}. This record does not say whether it was held.",
        _ => $"Planned for {Day(meeting.Day)}.",
    };

    /// <summary>The same in a word or two, for a table.</summary>
    public static string StatusShort(Meeting meeting, DateOnly today) => meeting.Status switch
    {
        MeetingStatus.Planned when meeting.Day < today => "Announced; not said whether it was held",
        MeetingStatus.Cancelled or MeetingStatus.Postponed => $"{meeting.Status}. {Because(meeting)}",
        var status => status.ToString(),
    };

    /// <summary>The day of a meeting by its id: 17 July 2024.</summary>
    public static string DayOfMeeting(string id) =>
        id.Length >= 10 && DateOnly.TryParseExact(id[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : id;

    /// <summary>What is known of when, where and until when, as heads and texts in Markdown. What is not known is left out.</summary>
    public static IEnumerable<(string Head, string Text)> MeetingFacts(Meeting meeting, MeetingKind? kind, DateOnly today)
    {
        yield return ("When", WhenOf(meeting));
        if (WhereOf(meeting, kind) is { Length: > 0 } where) yield return ("Where", Typed(where));
        if ((meeting.IsPublic ?? kind?.IsPublic) is { } isPublic && meeting.Status is MeetingStatus.Planned or MeetingStatus.Held) yield return ("Open to the public", isPublic ? "Yes" : "No");
        if (meeting.Attend.Length > 0 && meeting.Status == MeetingStatus.Planned && meeting.Day >= today) yield return ("How to come or to watch", meeting.Attend.ReplaceLineEndings(" "));
        if (meeting.QuestionsBy is { } questions) yield return ("Questions from the public until", At(questions));
        if (meeting.PapersDue is { } due) yield return ("Papers reach the office by", At(due));
        if (meeting.PapersOut is { } published) yield return ("Papers published from", At(published));
    }

    /// <summary>What somebody can do about a coming meeting, as sentences in Markdown.</summary>
    public static IEnumerable<string> WhatToDo(Meeting meeting, MeetingKind? kind, DateOnly today)
    {
        if (meeting.QuestionsBy is { } until)
            yield return London.DayOf(until) < today ? $"Questions for this meeting were taken until {At(until)}." : $"Put a question, until {At(until)}. {kind?.Questions.ReplaceLineEndings(" ")}".TrimEnd();
        else if (kind?.Questions is { Length: > 0 } how) yield return how.ReplaceLineEndings(" ");
        if (meeting.PapersOut is { } published && London.DayOf(published) >= today) yield return $"Read the papers, from {At(published)}.";
        if (meeting.IsPublic ?? kind?.IsPublic ?? false) yield return meeting.Attend.Length > 0 ? meeting.Attend.ReplaceLineEndings(" ") : "Come and listen: it is open to the public.";
    }

    /// <summary>When it is: 17 July 2024, 10:00 to 12:00.</summary>
    public static string WhenOf(Meeting meeting) => Day(meeting.Day)
        + (meeting.Starts is { } starts ? $", {Clock(starts)}{(meeting.Ends is { } ends ? $" to {Clock(ends)}" : "")}" : "");

    public static string WhereOf(Meeting meeting, MeetingKind? kind) => meeting.Where.Length > 0 ? meeting.Where : kind?.Where ?? "";

    /// <summary>A moment with its time first, as deadlines are said: 17:00 on 15 January 2024.</summary>
    public static string At(DateTimeOffset at) => $"{Clock(at)} on {Day(London.DayOf(at))}";

    /// <summary>A time of day in London: 17:00.</summary>
    public static string Clock(DateTimeOffset at) => London.Of(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string NoAgenda(Meeting meeting) => meeting.Status == MeetingStatus.Planned ? "No agenda has been published here." : "No agenda of this meeting is in the record here.";

    public static string ItemTitle(int place, AgendaItem item) => $"{Number(place)}. {item.Title}";

    public static string TagName(ItemTag tag) => tag switch
    {
        ItemTag.Decision => "For decision",
        ItemTag.Information => "For information",
        _ => "For discussion",
    };

    public static string OwnedBy(string owner) => $"{owner} answers for it.";

    public static string AboutPriority(string priority, string plan) => $"Priority: {priority} ({plan}).";

    public static string PriorityOfPlan(string priority, string plan) => $"{priority} ({plan})";

    public static string FiguresOf(string what) => $"Figures cited: {what}";

    public static string ItemOutcomeHead(ItemTag tag) => tag == ItemTag.Decision ? "What was decided" : "What came of it";

    public static string AttendedSays(Attended attended) => attended switch
    {
        Attended.InPerson => "Present",
        Attended.FromElsewhere => "Took part from elsewhere",
        _ => "Sent apologies",
    };

    public static string MinutesSay(Minutes minutes) => minutes.Approved is { } day ? $"These minutes were agreed on {Day(day)}." : "These minutes are a draft: the meeting has not agreed them yet.";

    public static string CaptionsSay(bool has) => has ? "It has captions." : "It has no captions.";

    public static string TranscriptOf(string label) => $"Transcript of {label}";

    /// <summary>What a meeting that was held still lacks; empty where it has all of it.</summary>
    public static string NothingAfterwards(Meeting meeting)
    {
        string[] lacking = [meeting.Attendance.Count == 0 ? "who was there" : "", meeting.Minutes is null ? "minutes" : "", meeting.Recordings.Count == 0 ? "a recording" : ""];
        return List(lacking.Where(text => text.Length > 0)) is { Length: > 0 } missing ? $"Not in the record here: {missing}." : "";
    }

    public static string KnownFrom(string source) => $"This is known from {source}.";

    /// <summary>A figure as it was cited.</summary>
    public static string CitedSays(Cited cited, Measure? measure) => cited.Value is not { } value ? cited.Marker
        : (measure is null ? Number(value, value.Scale) : WithUnit(measure, value, measure.Decimals)) + (cited.Marker.Length > 0 ? $" {cited.Marker}" : "");

    /// <summary>What a cited figure is now.</summary>
    public static string CitedNow(Cited cited, Series? series) => series is null || cited.Now(series) is not { } now ? NotShownAnyMore
        : cited.Since(series) == SinceCited.Same ? StillTheSame : Value(now);

    public static string CitedNote(IEnumerable<DateOnly> days) => $"Cited on {List(days.Distinct().Order().Select(Day))}.";

    public static string SourceLine(Edition edition) => $"{edition.Publisher}: {edition.Title}. {Published(edition)}";

    public static string PackOf(string meeting) => $"Meeting pack: {meeting}";

    /// <summary>How long no meeting was held, against what is usual, and what was called off in that time.</summary>
    public static string GapSays(MeetingGap gap)
    {
        var months = gap.IsExact ? SpeltMonths(gap.Months) : $"more than {SpeltMonths(gap.Months)}";
        var usual = gap.Kind.EveryMonths == 1 ? "every month" : $"every {SpeltNumber(gap.Kind.EveryMonths!.Value)} months";
        var said = gap.To switch
        {
            { Status: MeetingStatus.Held } => $"{Sentence(months)} between meetings that are usually {usual}: {Day(gap.From.Day)} to {Day(gap.Until)}.",
            { } => $"{Sentence(months)} between meetings that are usually {usual}: the last was on {Day(gap.From.Day)}, the next is planned for {Day(gap.Until)}.",
            _ => $"{Sentence(months)} since the last meeting, on {Day(gap.From.Day)}. They are usually {usual}.",
        };
        return $"{said}{string.Concat(gap.NotHeld.Select(meeting => $" The one planned for {Day(meeting.Day)} was {(meeting.Status == MeetingStatus.Cancelled ? "cancelled" : "postponed")}."))}";
    }

    /// <summary>How often meetings of a kind usually are.</summary>
    public static string UsuallySays(MeetingKind kind) => kind.EveryMonths switch
    {
        null => "No usual time lies between two.",
        1 => "Usually every month.",
        var months => $"Usually every {SpeltNumber(months.Value)} months.",
    };

    /// <summary>In which times the record of a kind is whole.</summary>
    public static string WholeSays(MeetingKind kind) => kind.Whole.Count == 0 ? "Other meetings may have been held that are not in this record."
        : $"This record has every meeting {List(kind.Whole.Select(time => time.To is { } to ? $"from {Day(time.From)} to {Day(to)}" : $"since {Day(time.From)}"))}. {RecordMayLack}";

    public static string NextMeetingSays(Meeting meeting, MeetingKind? kind) =>
        $"{MeetingName(meeting, kind)}: {WhenOf(meeting)}." + (meeting.QuestionsBy is { } until ? $" Questions from the public until {At(until)}." : "");

    public static string QuestionsClose(string meeting) => $"Last moment for questions: {meeting}";

    public static string PapersOutEvent(string meeting) => $"Papers published: {meeting}";

    public static string MeetingVersion(DateTimeOffset shown) => $"As published {Moment(shown)}";

    public static string DoorMeetings => "When the police are asked to account for what they do: agendas, figures as cited, minutes.";

    private static string Nth(Meeting meeting) => meeting.Number > 1 ? $" ({Ordinal(meeting.Number)} of the day)" : "";

    // Many reasons begin with the word that stands before them already.
    private static string Because(Meeting meeting) => meeting.Reason;

    private static string Typed(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static string SpeltMonths(int months) => $"{SpeltNumber(months)} {(months == 1 ? "month" : "months")}";

    private static string SpeltNumber(int number) => number == 1 ? "one" : Spelt(number);
}
