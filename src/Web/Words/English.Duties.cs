using Answerable.Core.Duties;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of what the law asks the office to publish.</summary>
public static partial class English
{
    public const string DutiesTitle = "What the law asks to be published", DutiesRoom = "Duties", DutyWhatHead = "What", DutyStateHead = "How it stands", DutyWhereHead = "Where it is", DutyPublishedHead = "Last published", DutyNextHead = "Next due", DutySourceHead = "Source";
    public const string DutiesSource = "The Elected Local Policing Bodies (Specified Information) Order 2011, with its amendments of 2012 and 2021, in our words. Where a time was not found it says so.";
    public const string NotPublishedYet = "Nobody has recorded where it is.", ToBeChecked = "This paragraph was not read at its source yet.", StaffDutiesTitle = "Duties to publish", StaffDutiesText = "What the law asks your office to publish: where it is, who sees to it, what is overdue.";
    public const string DutyOwnerHead = "Who", DutyNoteHead = "Note", EventsTitle = "What started a clock", EventsLead = "Publications that the program cannot know of. Enter each on the day you learn of it; the duties that follow are due from then.";
    public const string EventKind = "What was published or held", EventDay = "On which day", EventWhat = "Its name", EventDayWrong = "Enter the day, such as 2026-03-31, not after today", EventWhatMissing = "Enter what it was", EventAdd = "Add", EventsNone = "Nothing entered yet.", EventRemove = "Remove", EventKindWrong = "Choose what it was";
    public const string DutyOwnerLabel = "Who sees to it", DutyOwnerHint = "A post, not a name. Empty for the usual one.", DutyNoteLabel = "Note for colleagues", DutyNoteHint = "Never public.", DutyNaLabel = "If it does not apply here: why", DutyNaHint = "Public. Leave it empty where it applies.";
    public const string DutyMonthsLabel = "Your own limit, in months", DutyMonthsHint = "From 0 to 12, counted from what starts the clock. Empty for what the law says.", DutyMonthsWrong = "Enter a number of months from 0 to 12, or leave it empty";
    public const string EvidenceHead = "Where it is published", EvidenceText = "On this site, such as /statement/2024-03, or on another, beginning with https://. A page that is not published yet is not shown before its time. Empty lines are left out.", EvidenceLabel = "What is there", EvidenceAddress = "Address", EvidenceDay = "Published on";
    public const string EvidenceLabelMissing = "Enter what is there", EvidenceAddressWrong = "Enter a whole web address that begins with https://, or a page of this site such as /statement/2024-03 or /meetings/2024-07-17", EvidenceDayWrong = "Enter a day such as 2026-03-31, not after today, or leave it empty";
    public const string DutySaved = "What is saved is kept with who did it, and shown at once.", DutyDead = "This link is dead.", DutyLinksPage = "Links to other sites", DutySeeTo = "See to it", DutyTextTooLong = "Enter at most 500 characters";

    public static string DutiesLead(string office) => $"What the {office} has to publish by law, paragraph by paragraph, and where it is.";

    public static string StatementOf(Period period) => $"Statement for the {Twelve(period)}";

    public static string DutyStateName(DutyState state) => state switch
    {
        DutyState.Met => "published",
        DutyState.Due => "due",
        DutyState.Overdue => "overdue",
        DutyState.NotApplicable => "does not apply",
        _ => "not recorded",
    };

    /// <summary>How a duty stands, in a sentence.</summary>
    public static string DutyStands(DutyStanding standing, DateOnly? published, string why) => standing.State switch
    {
        DutyState.Met => published is { } day ? $"Published on {Day(day)}." : "Published.",
        DutyState.Due => standing.By is { } by ? $"Due by {Day(by)}." : "Due. No day is set.",
        DutyState.Overdue => $"Overdue since {Day(standing.By!.Value)}.",
        DutyState.NotApplicable => $"Does not apply: {why}",
        _ => NotPublishedYet,
    };

    /// <summary>When it is next due, or what that waits for.</summary>
    public static string DutyNext(Duty duty, DutyStanding standing) => standing.Next is { } next ? Day(next) : standing.State == DutyState.NotApplicable ? "–" : duty.Trigger switch
    {
        DutyTrigger.Standing => "Kept up to date",
        DutyTrigger.MonthEnd => "After the end of the month",
        DutyTrigger.YearBegins => "Before 1 April",
        DutyTrigger.CrimeRelease => "After the next release of crime figures",
        DutyTrigger.Iopc => "After the next publication of the Independent Office for Police Conduct",
        DutyTrigger.Inspectorate => "After the next publication of the inspectorate",
        _ => "After the next meeting",
    };

    public static string DutyName(Duty duty) => $"{duty.Para} {duty.Item}";

    public static string TriggerName(DutyTrigger trigger) => trigger switch
    {
        DutyTrigger.Iopc => "Independent Office for Police Conduct: figures",
        DutyTrigger.Inspectorate => "Inspectorate: report or assessment",
        DutyTrigger.Meeting => "Public meeting held",
        _ => trigger.ToString(),
    };

    public static string EventLine(DutyEvent happened) => $"{Day(happened.Day)}: {TriggerName(happened.Trigger)}, {happened.What}";

    public static string Confirmed(DateOnly day) => $"Last looked at on {Day(day)}.";

    public static string EvidenceOf(int number, string what) => $"{what}, place {Number(number)}";

    public static string DutySince(DateOnly day) => $"Since {Day(day)}.";

    public static IReadOnlyList<string> DutyLines(string owner, string why, int evidence) =>
        [.. new[] { owner, why.Length > 0 ? $"Does not apply: {why}" : "", Of(evidence, "place", "places") }.Where(line => line.Length > 0)];
}
