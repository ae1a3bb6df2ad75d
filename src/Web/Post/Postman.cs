using System.Data.Common;
using Answerable.Web.Words;

namespace Answerable.Web.Post;

/// <summary>Takes letters out of the outbox and sends them, if there is a mail server. Every node has one; a letter is taken by one of them.</summary>
internal sealed class Postman(Site site, MailServer? server) : BackgroundService
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

    private async Task GoAsync(MailServer server, CancellationToken cancel)
    {
        try
        {
            site.Letters.TellOfLate();
            while (site.Letters.Take() is { } letter)
            {
                try
                {
                    await server.SendAsync(letter.Recipient, English.LetterSubject(letter.Kind), English.LetterText(letter, site.Office.Name, site.Settings.Address), cancel);
                    site.Letters.Sent(letter.Id);
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
