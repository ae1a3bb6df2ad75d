using Answerable.Core.Meetings;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of questions that the public asks the office: the form, the pages that everybody reads, and those of the office.</summary>
public static partial class English
{
    public const string PublicTitle = "Questions from the public", PublicLead = "What people asked the office, as it is published here without anything that tells who asked, and what was answered.", PublicNone = "No question from the public has been published here yet.";
    public const string PublicShortened = "Some words were left out, because they told who somebody is or did not belong to the question.", PublicBecame = "Put to the chief constable as";

    public const string AskOfficeTitle = "Ask the office a question", AskPrivacy = "Privacy", AskNotCase = "Not for one person's case, a complaint or a request for documents. Nobody can be helped with those here, and the answer is for everybody to read.";
    public const string AskHowHead = "What happens with it", AskHowPublic = "Somebody of the office reads it first. If it is taken, it is published without anything that tells who you are, with the answer.", AskNoMeeting = "No meeting takes questions at present. Yours is answered in writing.";
    public const string AskTextLabel = "Your question", AskAboutLabel = "What it is about", AskNoTopic = "Something else, or several things", AskAreaLabel = "Where", AskReplyLabel = "E-mail address for the reply (if you want one)", AskReplyHint = "It is used for one message that says where the answer is, and then deleted. Nobody else gets it.";
    public const string AskSend = "Send the question", AskSendAnyway = "Send it as it is now", AskTextMissing = "Enter your question, of at least 10 letters", AskReplyWrong = "Enter an e-mail address such as name@example.org, or leave it empty", AskTooLate = "The page was open for more than two hours. Your text is still here: send it again", AskTooMany = "Very many questions have come from your network within the hour. Your text is still here: send it again in an hour";
    public const string AskFoundTitle = "This may tell who somebody is", AskFoundLook = "Look at your question again", AskDoneTitle = "Your question was received", AskNextHead = "What happens next", AskDoneLooked = "Somebody of the office reads it. They leave out what would tell who anybody is.";

    public const string AskingTitle = "Questions from the public: who replies", AskingLead = "As long as nobody is named here, nobody can ask and the form is on no page. Who is named gets a letter when questions wait and when a reply is overdue; readers are not told who it is.", PromiseOwnerField = "Who sees to replies", PromiseNobody = "Nobody: the form is off", PromiseOwnerMissing = "Choose who sees to replies, or empty both fields";
    public const string PromiseDaysField = "Days to a reply", PromiseDaysHint = "From 1 to 60. It is promised on the form.", PromiseDaysWrong = "Enter a whole number from 1 to 60", PromiseNone = "The form is off: nobody can ask.";

    public const string PublicOff = "The form is off: an administrator has not said yet who sees to replies and within how many days.", PublicForm = "The form", PublicWaitingHead = "Waiting for a decision", PublicWaitingNone = "No question waits.", PublicTakenHead = "To be answered, and answered", PublicTakenNone = "None was taken yet.", PublicDecidedHead = "What became of what was sent";
    public const string PublicReceivedHead = "Received", PublicReplyHead = "Reply", PublicMarksHead = "Look for", PublicReplied = "Answered", PublicNoMarks = "Nothing was found", PublicSentHead = "What was sent", PublicForgotten = "What was sent was deleted when its time was over.", PublicReplyTo = "Address for the reply", PublicReplyText = "Where mail is set up, a message goes there by itself once the answer is published, and the address is deleted. If you wrote there yourself, or nothing is to be written, delete it here.", PublicReplyDelete = "Delete the address", PublicWantsReply = "A reply is wanted";
    public const string PublicTakeHead = "Take it", PublicTitleHint = "A few words that stand in lists: \"Speeding on the A140\".", PublicTextField = "The question, as everybody will read it", PublicTextHint = "Take out names, addresses, numbers and whatever else would tell who somebody is. Leave the rest as it was asked. What you save here is kept.", PublicLooked = "I have looked: nothing in it tells who anybody is", PublicLookedMissing = "Look at the text, and say that nothing in it tells who anybody is", PublicTakeDo = "Take it";
    public const string PublicJoinHead = "Join it to another", PublicJoinField = "The question that asks the same", PublicJoinDo = "Join it", PublicDeclineHead = "Decline it", PublicDeclineText = "It is then on no page. If an address was left, write there yourself first.", PublicDeclineField = "Why", PublicDeclineDo = "Decline it";
    public const string PublicWriteTitle = "Write on it", PublicMeetingField = "The meeting it is put at", PublicMatterField = "The office's own question that it became", PublicNoMatter = "none", PublicAnswerHint = "In Markdown. Empty as long as there is none.", PublicProposeTitle = "Propose this question", PublicProposeOpen = "It is published without an answer, which can follow. Another person must approve exactly this.", PublicProposeAnswered = "It is published with its answer. Another person must approve exactly this.";

    /// <summary>Why a question is not answered here, by the words that are kept.</summary>
    public static IReadOnlyDictionary<string, string> DeclineReasons { get; } = new Dictionary<string, string>
    {
        ["crime"] = "It reports a crime or a concern",
        ["case"] = "It is about one person's case or a complaint",
        ["person"] = "It cannot be published without telling who somebody is",
        ["elsewhere"] = "Another body answers for it",
        ["known"] = "The answer is on this site already",
        ["abuse"] = "It is abuse, advertising or no question",
    };

    public static string AskOfficeLead(string office) => $"The {office} answers questions about policing here for everybody to read. No account is needed.";

    public static string AskNotCrime(string force) => $"Not for reporting a crime: nobody watches this form for reports. {force} takes them:";

    public static string AskTextHint(int longest) => $"Up to {Number(longest)} letters. Leave out names, addresses and telephone numbers, yours too.";

    public static string AskDone(string office) => $"The {office} has it. There is no number to remember: look for the answer on the page below.";

    public static string AskDonePromise(int days) => $"The office promises to answer within {Of(days, "day", "days")}. The answer is on the page of questions from the public. What the office cannot take up is not there.";

    public static string AskDoneKept(int days) => $"What you sent, and your address if you left one, are deleted after {Number(days)} days at the latest.";

    public static string AskHowKept(int days) => $"What you send is deleted after {Number(days)} days at the latest. We keep the day on which it came, not the time, and nothing about your computer.";

    public static string AskNoArea(string force) => $"All of {force}, or no place";

    public static string AskNextMeeting(Meeting next) => $"The next meeting that takes questions is on {Day(next.Day)}. For it, send yours by {Moment(next.QuestionsBy!.Value)}.";

    public static string AskFound(IReadOnlyList<string> kinds) => $"We found {List(kinds)} in your question. You can take it out, or send the question all the same: it is read before anything is published.";

    public static string PublicQuestionTitle(PublicQuestion asked) => $"Question {Number(asked.Number)} from the public: {asked.Title}";

    public static string PublicQuestionStands(PublicQuestion asked) => asked.Answer is { } answer ? $"Answered on {Day(answer.On)}" : asked.Meeting.Length > 0 ? $"To be answered at the meeting of {DayOfMeeting(asked.Meeting)}" : "Not answered yet";

    public static string PromiseLine(ReplyPromise promise) => $"{promise.Owner} sees to replies, within {Of(promise.Days, "day", "days")}.";

    public static string PublicReceivedOn(AskedQuestion asked) => $"Question {Number(asked.Id)} received on {Day(asked.Received)}";

    /// <summary>How a question begins, to know it in a list.</summary>
    public static string PublicBegins(AskedQuestion asked) => asked.IsForgotten ? PublicForgotten : asked.Text.Length <= 80 ? asked.Text : asked.Text[..80].TrimEnd() + "…";

    public static string PublicDue(ReplyPromise promise, DateOnly received, DateOnly today) => !promise.IsMade ? "No day is promised"
        : promise.Due(received) is var due && due < today ? $"Overdue by {Of(today.DayNumber - due.DayNumber, "day", "days")}" : $"Due by {Day(due)}";

    public static string PublicMarks(AskedQuestion asked) => (asked.Marks.Count == 0 ? PublicNoMarks : Sentence(List(asked.Marks))) + (asked.IsInFlood ? ". It came when very many came" : "");

    public static string PublicSentKept(AskedQuestion asked) => $"It is deleted on {Day(asked.Received.AddDays(AskedQuestions.Kept + 1))}.";

    public static string PublicBecameSays(AskedQuestion asked) => asked.State switch
    {
        AskedState.Waiting => "Waiting for a decision.",
        AskedState.Taken => $"Taken as question {Number(asked.Number!.Value)}.",
        AskedState.Joined => $"Joined to question {Number(asked.Number!.Value)}.",
        _ => $"Declined: {DeclineReasons.GetValueOrDefault(asked.Reason, asked.Reason)}.",
    };

    /// <summary>To whoever asked, once the answer is there to read. Nothing of the question is in it.</summary>
    private static string ReplyText(string about, string office, string? site) =>
        $"You asked the {office} a question on its website. It is answered.\n\n{(site is null ? "The answer is on the page of questions from the public of the office's website." : $"{site}{about}")}\n\n{office}\nYour address was used for this message alone and is deleted now. A reply to it reaches nobody.\n";
}
