using Answerable.Core.Statements;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of asking the force for its part of a statement.</summary>
public static partial class English
{
    public const string AskTitle = "Ask the force", AskLead = "Whoever is asked sees this section and nothing else.", AskWhom = "Who is asked", AskWhomHint = "People of the force who sign in here. They see it on their first page, and get a message where mail is set up.";
    public const string AskElsewhere = "Somebody who does not sign in, by Word or e-mail", AskName = "Their name or address", AskNameHint = "Only for somebody who does not sign in. You send the question yourself, and enter what comes back here.";
    public const string AskWhat = "What is asked", AskWhatHint = "In a few sentences. They see it above their text.", AskDue = "Due", AskDo = "Ask", AskChoose = "choose";
    public const string AskWhomMissing = "Choose who is asked", AskNameMissing = "Enter who is asked", AskWhatMissing = "Enter what is asked", AskDueMissing = "Enter a day such as 2026-03-24", AskDuePast = "This day has passed. Enter a later one", AskAlready = "Somebody is asked for this section already and has not answered";
    public const string AskNobody = "No contributor has an account. An administrator can let one in on the page People.";
    public const string PartTitle = "The force's part", PartNone = "The force has not been asked for this section.", PartTheirs = "What the force wrote", PartOurs = "What this section says", PartTakeDo = "Take the force's text over", PartEmpty = "Nothing yet.";
    public const string PartTakeText = "It replaces what this section says. What it says now stays in the earlier savings.", PartSame = "The section says what the force wrote.", PartSince = "The force has changed its text since it was taken over.";
    public const string PartCallOffDo = "Ask no more", PartWhy = "Why the office asks no more", PartWhyHint = "Whoever was asked does not see the section any more.", PartReceivedTitle = "What they sent", PartReceivedField = "Their text", PartForm = "Get the question as a Word form", PartFormHint = "Send it; what comes back is read from the place to write in.", PartUpload = "The form that came back", PartUploadDo = "Read it", PartLeftOut = "The text stands below and is not kept yet. Left out of it:";
    public const string PartReceivedHint = "Copy it from their e-mail or document and put it in here. It counts as agreed, because they sent it.", PartReceivedDo = "Keep it as their text";
    public const string AskedTitle = "What the force is asked", AskedLead = "Write the force's part of this section. The office may edit it, and sees what it changed.", AskedField = "Your text", AskedFieldHint = "Facts that are not in the table carry their own period. You can paste from Word.";
    public const string AskedSaveDo = "Save", AskedAgreeDo = "Save and mark as agreed", AskedAgreeText = "Mark it as agreed when the force stands by it. Changing it after that opens it again.", AskedConflict = "Somebody changed this since you opened the page. Your text stands below and is not saved yet.", AskedMissing = "Enter the text", AskedTooLong = "The text is longer than 20,000 signs. Make it shorter";
    public const string AskedOfYou = "Asked of you", AskedNobodyAsked = "Nothing is asked of you at the moment.", AskedHistory = "What happened", TextTooLong = "This text is too long. Make it shorter than 20,000 signs";
    public const string AskedPublished = "The statement is published. The text cannot be changed any more.";

    /// <summary>How a request stands on a day.</summary>
    public static string PartStands(PartRequest request, DateOnly today) => request.State switch
    {
        PartState.CalledOff => "called off",
        PartState.Agreed => "agreed",
        var state => $"{(state == PartState.Written ? "written, not agreed" : "asked")}, {(request.IsOverdue(today) ? "overdue since" : "due")} {Day(request.Due)}",
    };

    public static string PartSays(PartRequest request, DateOnly today) => $"Asked of {request.AskedOf} by {request.By} on {Moment(request.At)}: {PartStands(request, today)}.";

    /// <summary>An open request, as something to do.</summary>
    public static string RequestOpen(Section section, PartRequest request) => $"{section.Name}: the force's part is asked of {request.AskedOf} and not agreed. Wait, or ask no more";

    public static string AskSuggestion(Section section, Statement statement) =>
        $"What did the force do about this in the {Twelve(statement.Period)}, and what explains the figures?";

    public static string AskedIn(Section section, Statement statement) => $"{section.Name}, {Twelve(statement.Period)}";

    public static string PartAct(string act) => act switch
    {
        PartRequest.Written => "written",
        PartRequest.Agreed => "marked as agreed",
        PartRequest.Taken => "taken over by the office",
        _ => "called off",
    };
}
