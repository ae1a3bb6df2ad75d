using System.Data.Common;
using Answerable.Web.Words;

namespace Answerable.Web.Post;

/// <summary>Takes letters out of the outbox and sends them, if there is a mail server. Every node has one; a letter is taken by one of them.</summary>
internal sealed class Postman(Site site, MailServer? server, Asking.SealedForms forms) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (server is null) return;
        using PeriodicTimer timer = new(Between, site.Clock);
        try
        {
            do
            {
                await GoAsync(server, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program ends: what is not sent waits.
        }
    }

    /// <summary>The question whose sender a letter is for; null for a letter to somebody of the office.</summary>
    private Store.AskedQuestion? AskedBy(Store.Letter letter) =>
        letter.Recipient.StartsWith(Store.AskedQuestions.ToAsker, StringComparison.Ordinal) && long.TryParse(letter.Recipient[Store.AskedQuestions.ToAsker.Length..], out var id)
            ? site.AskedQuestions.Find(id) : null;

    private async Task GoAsync(MailServer server, CancellationToken cancel)
    {
        try
        {
            site.Letters.TellOfLate();
            while (site.Letters.Take() is { } letter)
            {
                var asked = AskedBy(letter);
                var recipient = asked is null ? letter.Recipient : forms.Address(asked.ReplyTo);
                if (recipient is null)
                {
                    site.Letters.Sent(letter.Id); // the address was taken away since: there is nobody to write to
                    continue;
                }

                try
                {
                    await server.SendAsync(recipient, English.LetterSubject(letter.Kind), English.LetterText(letter, site.Office.Name, site.Settings.Address), cancel);
                    site.Letters.Sent(letter.Id);
                    if (asked is not null) site.AskedQuestions.ForgetReply(asked.Id, "the program");
                }
                catch (Exception error) when (error is not (OperationCanceledException or DbException))
                {
                    site.Letters.NotSent(letter.Id, error.Message); // of whatever kind: the library has many, and administrators read it
                }
            }
        }
        catch (DbException)
        {
            // The database is away: letters wait there.
        }
    }
}
