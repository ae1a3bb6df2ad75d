using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of mail, and of the list of work. A letter holds no figure and no title: mail is read by more than its recipient.</summary>
public static partial class English
{
    public const string MyLetters = "Mail", LettersOn = "You get mail when something is asked of you, waits for you, is late or has failed.", LettersOff = "You get no mail.";
    public const string LettersStop = "Send me no mail", LettersStart = "Send me mail";
    public const string MailOffTitle = "Mail", MailOff = "No mail is sent: no mail server is set up. What waits is listed here.";
    public const string DueTitle = "Due", FailedTitle = "Failed", NothingToDo = "Nothing is due, nothing waits for you and nothing has failed.";

    public static string LetterSubject(LetterKind kind) => kind switch
    {
        LetterKind.Waiting => "Something waits for your approval",
        LetterKind.Due => "Something is late: its time has come and it is not approved",
        LetterKind.Asked => "The office asks you for a text",
        LetterKind.Soon => "A text you are asked for is due soon",
        LetterKind.Overdue => "A text you are asked for is overdue",
        LetterKind.Agreed => "A text you asked for is agreed",
        LetterKind.PublicWaits => "Questions of the public wait",
        LetterKind.PublicOverdue => "A reply to a question of the public is overdue",
        LetterKind.Replied => "Your question is answered",
        _ => "Something needs you",
    };

    public static string LetterText(Letter letter, string office, string? site)
    {
        var what = letter.Kind switch
        {
            LetterKind.Waiting => "Something waits for your approval.",
            LetterKind.Due => "Something was to be seen by now. It is not approved, so it is not seen.",
            LetterKind.Asked => "The office asks you to write something. What, and until when, stands on its page.",
            LetterKind.Soon => "What the office asks you to write is due within three days.",
            LetterKind.Overdue => "What the office asks you to write is overdue. If you cannot write it, tell the office.",
            LetterKind.Agreed => "The force has written what you asked for, and stands by it.",
            LetterKind.PublicWaits => "Somebody asked the office a question on its website. It waits for you to look at it.",
            LetterKind.PublicOverdue => "A question of the public has no answer yet, and the day that the office promised is past.",
            _ when letter.About.EndsWith("/links", StringComparison.Ordinal) => "A link on the office's pages is dead.",
            _ => letter.About.EndsWith("/looks", StringComparison.Ordinal) ? "The nightly look for new files failed at a publisher." : "Something you brought in asks something or was refused.",
        };
        if (letter.Kind == LetterKind.Replied) return ReplyText(letter.About, office, site);
        var where = site is null ? "Sign in to the office's pages to see it." : $"Sign in to see it:\n{site}{letter.About}";
        return $"{what}\n\n{where}\n\n{office}\nThis message was sent by the program. You can switch such mail off on the page \"{MeTitle}\".\n";
    }

    /// <summary>That mail does not get through.</summary>
    public static string NotDelivered(Undelivered some) => $"{Of(some.Count, "message", "messages")} could not be sent, the first of {Moment(some.Since)}. The last try: {some.Error}";
}
