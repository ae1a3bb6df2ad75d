using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Meetings;

namespace Answerable.Web.Words;

/// <summary>Words of questions to the chief constable, as everybody reads them. In code such a question is a matter, because a question there is asked of the Store.</summary>
public static partial class English
{
    public const string MattersTitle = "Questions to the chief constable", MattersLead = "What the office asked the police about the figures, what was answered, what is being done about it, and what the figure did next.";
    public const string NoMatters = "No question has been published here yet.", NoMattersOfState = "No question stands so.", MattersRoom = "Questions", MatterHead = "Question", MattersFilter = "How they stand", AllMatters = "All";
    public const string MatterTextHead = "The question", MatterWhyHead = "Why it is asked", MatterFiguresHead = "The figures it is about", MatterAnswerHead = "The answer", ActionsHead = "Actions", MatterNextHead = "What the figures did next", MatterEndHead = "How it ended";
    public const string MatterAskedHead = "Asked on", MatterMeetingsHead = "Put at", MatterNoMeeting = "no meeting yet", MatterNoAnswer = "No answer has been published here yet.", MatterNoAction = "No action is in the record here.", MatterNoText = "The text of the question is not written yet.";
    public const string ActionHead = "What is to be done", ActionOwnerHead = "Who does it", ActionDueHead = "By", ActionNoDue = "No day was set", MatterOverdueHead = "Overdue", MatterNoneOverdue = "None", CitedRemark = "The figure that the question is about", MatterTrendTable = "These figures as a table";
    public const string ToMatters = "Questions to the chief constable";

    public static string MatterTitle(Matter matter) => $"Question {Number(matter.Number)}: {matter.Title}";

    /// <summary>How a question stands, in a few words.</summary>
    public static string MatterStands(MatterState state) => state switch
    {
        MatterState.Raised => "Raised, not yet put at a meeting",
        MatterState.Put => "Put, not answered yet",
        MatterState.Answered => "Answered",
        MatterState.Acting => "Being acted on",
        _ => "Closed",
    };

    /// <summary>The same as it stands in an address.</summary>
    public static string MatterStateId(MatterState state) => state switch
    {
        MatterState.Raised => "raised",
        MatterState.Put => "put",
        MatterState.Answered => "answered",
        MatterState.Acting => "acting",
        _ => "closed",
    };

    /// <summary>How a question stands, in a sentence, with what is overdue.</summary>
    public static string MatterSays(Matter matter, DateOnly today)
    {
        var overdue = matter.Overdue(today);
        return $"{MatterStands(matter.State)}.{(overdue.Count == 0 ? "" : $" {Of(overdue.Count, "action is", "actions are")} overdue, {(overdue.Count == 1 ? "" : "the longest ")}by {Of(overdue[0].DaysOverdue(today), "day", "days")}.")}";
    }

    public static string MatterOverdue(Matter matter, DateOnly today) =>
        matter.Overdue(today) is [var longest, ..] overdue ? $"{Of(overdue.Count, "action", "actions")}, {(overdue.Count == 1 ? "" : "up to ")}{Of(longest.DaysOverdue(today), "day", "days")}" : MatterNoneOverdue;

    public static string AnswerBy(MatterAnswer answer) => $"{answer.Who}, {Day(answer.On)}{(answer.Source.Length > 0 ? $" ({answer.Source})" : "")}";

    public static string ActionsOf(Matter matter) => $"Actions on question {Number(matter.Number)}";

    /// <summary>How an action stands on a day.</summary>
    public static string ActionStands(MatterAction action, DateOnly today) => action switch
    {
        { Done: { } done } => $"Done, {Day(done.On)}. {done.Text}".TrimEnd(),
        _ when action.DaysOverdue(today) is > 0 and var days => $"Overdue by {Of(days, "day", "days")}",
        { DueNow: { } due } when due == today => "Open, due today",
        { DueNow: { } due } => $"Open, due in {Of(due.DayNumber - today.DayNumber, "day", "days")}",
        _ => "Open",
    };

    public static string ActionArising(Matter matter, MatterAction action) => $"Carried forward from question {Number(matter.Number)}: {action.What}";

    public static string CarriedSays(string what, CarriedForward carried, string meeting) =>
        $"{what}: carried forward to the meeting of {meeting} on {Day(carried.On)}{(carried.Due is { } due ? $", now due {Day(due)}" : "")}. {carried.Why}".TrimEnd();

    public static string EndedOn(MatterEnding ending) => $"Closed on {Day(ending.On)}.";

    public static string MatterMeasureGone(Cited cited) => $"{cited.Measure} is not among the measures any more.";

    public static string MatterNothingNext(Measure measure) => $"{Sentence(measure.Name)}: no later figure yet.";

    /// <summary>The latest figure since, and whether that is better or worse, or cannot be told.</summary>
    public static string MatterNext(Figure last, string verdict) => $"{Sentence(last.Measure.Name)}, {Twelve(last.Period)}: {Value(last)}. {verdict}";

    public static string MatterTrendTitle(Measure measure, string place) => $"{Sentence(measure.Name)}, {place}";
}
