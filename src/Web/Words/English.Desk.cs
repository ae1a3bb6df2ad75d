using Answerable.Core.Measures;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of approvals: what waits, what is decided about it, and what is shown now.</summary>
public static partial class English
{
    public const string ApprovalsTitle = "Approvals", ApprovalsLead = "What was proposed and is not shown yet, and what is shown now.";
    public const string ApprovalsText = "What waits to be shown, and what is shown now.";
    public const string WaitsTitle = "Not shown yet", NothingWaits = "Nothing waits. What is proposed for showing is listed here.";
    public const string ShownNowTitle = "Shown now", NothingShown = "Nothing is shown.", ProposedBy = "Proposed by", TimeHead = "Will be seen", ForWhom = "For whom", SeenSince = "Seen since";
    public const string ContentHashHead = "Content", ContentHashHint = "The digest of exactly this content. An approval is for it and for nothing else.";
    public const string FileHead = "File", ApprovedByHead = "Approved by", NoteOfProposer = "Note", WhyHead = "Why";
    public const string QuestionsTitle = "Questions and decisions", NoQuestions = "The file raised no questions.", QuestionHead = "Question", DecisionHead = "Decision", DecidedBy = "Decided by", WhereInFile = "Where";
    public const string NotedTitle = "Notes", NoNotes = "Nothing was noticed.", WhatChangesTitle = "What changes", HappenedTitle = "What happened";
    public const string NoChanges = "No figure differs from what is shown now.";
    public const string ApproveTitle = "Approve", ApproveLead = "You let exactly this be seen. Whoever proposed it or brought it in cannot approve it.", ApproveDo = "Approve this content";
    public const string RescheduleTitle = "Change the time", RescheduleLead = "This is an edit: an approval that was given is void, and the content must be approved again.", RescheduleDo = "Change the time";
    public const string CancelTitle = "Call it off", CancelLead = "It will not be shown. It stays stored, and can be proposed again.", TakeBackOwn = "Take your proposal back", OwnReason = "taken back by who proposed it", ReasonOptional = "You can leave it empty. It is kept with the edition and in the audit.";
    public const string WithdrawTitle = "Take it back", WithdrawDo = "Take it back now";
    public const string WithdrawLead = "It is no longer shown, at once. What stood before it shows again. It stays stored, and in the audit.";
    public const string Reason = "Reason", ReasonHint = "It is kept with the edition and in the audit.", ReasonMissing = "Enter the reason";
    public const string SeenDay = "Day", SeenDayHint = "Leave day and time empty: as soon as it is approved.", SeenTime = "Time in London", SeenTimeHint = "Such as 09:30.";
    public const string DayMissing = "Enter a day such as 2026-03-24, or leave day and time empty", TimeMissing = "Enter a time such as 09:30", TimePast = "This time has passed. Enter a later one, or leave day and time empty";
    public const string TimeNever = "On this day there is no such time: the clocks go forward. Enter another time";
    public const string TimeTwice = "On this day the clocks go back, and this time comes twice. Choose which is meant", WhichTime = "Which of the two", FirstTime = "the first, in summer time", SecondTime = "the second, in winter time";
    public const string LateMark = "Late: its time has passed";

    /// <summary>When it will be seen.</summary>
    public static string WillBeSeen(DateTimeOffset? at) => at is { } time ? $"from {Moment(time)}, London time" : "as soon as it is approved";

    public static string ClassificationOf(Classification classification) => classification == Classification.Public ? "public" : "internal: staff and named partners";

    /// <summary>Where a proposal stands, as a sentence.</summary>
    public static string StandsAt(Proposal proposal) => proposal.State switch
    {
        ProposalState.Waiting => $"Waits for approval: {Number(proposal.Consents.Count)} of {Number(proposal.Needed)} given.{(proposal.IsLate ? $" {LateMark}." : "")}",
        ProposalState.Scheduled => $"Approved; seen {WillBeSeen(proposal.PublishAt)}.",
        ProposalState.Shown => "Approved and shown.",
        ProposalState.Edited => $"Replaced by another proposal, by {proposal.EndedBy}.",
        ProposalState.Cancelled => $"Called off by {proposal.EndedBy}: {proposal.Why}",
        _ => $"Taken back{(proposal.EndedBy.Length > 0 ? $" by {proposal.EndedBy}" : "")}{(proposal.Why.Length > 0 ? $": {proposal.Why}" : "")}",
    };

    /// <summary>Why an act was refused, as a sentence.</summary>
    public static string Why(Refused refused) => refused switch
    {
        Refused.Own => "You proposed it, changed it or brought it in. Another person must approve it",
        Refused.OtherContent => "This is not the content you looked at. Look at it again",
        Refused.Edited => "It was changed since: another proposal replaces this one",
        Refused.Cancelled => "It was called off",
        Refused.Withdrawn => "It was taken back",
        Refused.Twice => "You have approved it already. Another person is needed",
        Refused.Approved => "It is approved already",
        Refused.Shown => "It is shown already",
        Refused.LaterIsApproved => "A later reading of the same file is approved. Take that one back first",
        Refused.NotApproved => "Nothing of it is approved, so there is nothing to take back",
        Refused.NoReason => ReasonMissing,
        _ => "There is no such thing any more",
    };

    public static string HappenedAct(string act) => act switch
    {
        "proposed" => "proposed",
        "consented" => "said yes",
        "approved" => "approved",
        "edited" => "replaced by another proposal",
        "cancelled" => "called off",
        _ => "taken back",
    };

    /// <summary>How many figures would be shown otherwise.</summary>
    public static string ChangesAre(int changed, int gone, int added) =>
        $"{Of(changed, "figure changes", "figures change")}, {Number(gone)} no longer there, {Number(added)} new.";

    public static string NotesAre(int count) => $"{Of(count, "note", "notes")} by the publisher or from the checks";

    public static string LargestOf(int listed, int all) => listed == all ? "All of them, the largest change first:" : $"The {Number(listed)} largest of {Number(all)}:";

    public static string ProposalOf(Edition edition) => $"{edition.Title}, published {PublishedOn(edition)}";
}
