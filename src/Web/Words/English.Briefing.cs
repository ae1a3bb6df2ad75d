using Answerable.Core.Answers;
using Answerable.Core.Meetings;

namespace Answerable.Web.Words;

/// <summary>Words of the briefing for whoever holds the office. It is never public.</summary>
public static partial class English
{
    public const string BriefingTitle = "Briefing for the next meeting", BriefingText = "What has changed since the last meeting, what was asked and answered, what is overdue, and what to ask.", BriefingInternal = "For the office alone. It is not published.";
    public const string BriefingChangedHead = "What has changed", BriefingAskedHead = "Asked and answered", BriefingOverdueHead = "Overdue actions", BriefingSuggestedHead = "Questions to consider", BriefingNotesHead = "Your notes", BriefingGoneHead = "Not there any more", BriefingOldHead = "Saved briefings";
    public const string BriefingNothingChanged = "Nothing unusual is new.", BriefingNothingAsked = "No question is open.", BriefingNothingOverdue = "No action is overdue.", BriefingNothingSuggested = "Nothing suggests itself.", BriefingAskDo = "Make it a question", BriefingGoOn = "Go on with it", BriefingCaveats = "What may be said against it";
    public const string BriefingSaveDo = "Save this briefing", BriefingSaveText = "It is kept as it stands, and the next one shows what is new since.", BriefingNotesField = "Private notes on this meeting", BriefingNotesHint = "Nobody else reads them here.", BriefingNotesDo = "Save the notes", BriefingNotesLong = "These notes are too long", BriefingNew = "New", BriefingNoneSaved = "None was saved yet.", BriefingNow = "The briefing as it is now";
    public const string BriefedNoAnswer = "No answer yet.", BriefingNoMeeting = "No coming meeting is planned.", BriefingRule = "Suggested in this order: what is new and worse, standards that are not met, overdue actions, questions without an answer, figures that were revised; at most five.";

    /// <summary>For which meeting it is, for whom, and since when things are told.</summary>
    public static string BriefingLead(string meeting, string holder, Meeting? last, bool knowsThen) =>
        $"{(meeting.Length > 0 ? $"{meeting}." : BriefingNoMeeting)}{(holder.Length > 0 ? $" For {holder}." : "")} "
        + (last is null ? "No meeting is known to have been held, so all that is unusual is listed."
            : $"Since the meeting of {Day(last.Day)}.{(knowsThen ? "" : " This site showed no figures then, so all that is unusual is listed.")}");

    public static string BriefingNewSince(DateTimeOffset at) => $"What is marked as new was not in the briefing saved {Moment(at)}.";

    public static string BriefingOf(string meeting) => meeting.Length > 0 ? $"For the meeting of {DayOfMeeting(meeting)}" : "For no meeting";

    public static string BriefedAnswer(MatterAnswer answer)
    {
        const int longest = 160;
        var text = answer.Text.ReplaceLineEndings(" ");
        if (text.Length > longest) text = (text.LastIndexOf(' ', longest) is > 0 and var end ? text[..end] : text[..longest]) + " …";
        return $"{answer.Who}, {Day(answer.On)}: \"{text}\"";
    }

    public static string BriefedAction(Matter matter, MatterAction action, DateOnly today) => $"{action.What} ({action.Owner}, question {Number(matter.Number)}): {LowerFirst(ActionStands(action, today))}.";

    public static string BriefedRevised(Matter matter, Cited cited, Series series) => $"A figure of question {Number(matter.Number)} was revised: {series.Measure.Name}, {Twelve(cited.Period)}, was {CitedSays(cited, series.Measure)}, is {CitedNow(cited, series)}.";

    public static string BriefedNotMet(Figure figure) => $"{Value(figure)} in {Name(figure.Period)}, against {figure.Measure.Standard!.Name} of {WithUnit(figure.Measure, figure.Measure.Standard.Value, 0)}.";

    public static string SuggestStandard(Figure figure) => $"When will {figure.Measure.Name} meet the {figure.Measure.Standard!.Name}?";

    public static string SuggestAction(MatterAction action) => $"Why is this not done: {LowerFirst(action.What)}?";

    public static string SuggestAnswer(Matter matter) => $"What is the answer to question {Number(matter.Number)}, {matter.Title}?";

    public static string SuggestRevised(Matter matter) => $"Does the answer to question {Number(matter.Number)} still stand?";

    /// <summary>What may be said against a figure.</summary>
    public static string CaveatSays(Caveat caveat) => caveat switch
    {
        Caveat.SmallNumbers => "The numbers are small, so a few more or fewer move them far.",
        Caveat.Break => "It is not counted as it was a year before.",
        Caveat.Recording => "It counts what was recorded: better recording looks like more crime.",
        Caveat.ActivityLed => "It rises when the police look for it.",
        Caveat.Survey => "It is an estimate from the people who were asked.",
        Caveat.OthersAlike => "Similar forces stand about where this one does.",
        Caveat.Revised => "The figure was revised since it was first published.",
        _ => "There are not months enough yet to say what is usual.",
    };
}
