using System.Data.Common;
using System.Threading.Channels;
using Answerable.Core.Periods;
using Answerable.Web.Links;

namespace Answerable.Web.Desk;

/// <summary>
/// What is done without anybody looking on: looks at publishers, when somebody asks and once a night, links to other sites once a week,
/// the clearing away of forgotten files, and reminders.
/// Every node goes its rounds; the database lets one of them do each thing.
/// </summary>
public sealed class Rounds(Site site, Lookout lookout, LinkChecker checker) : BackgroundService
{
    /// <summary>The hours of the night, in London, in which the day's look is begun. Publishers' sites are quiet then.</summary>
    private const int FirstHour = 3, LastHour = 5;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateOnly _cleared, _weekly;

    /// <summary>Asks for a look at every source that says where to look, at once.</summary>
    public void Look(string by)
    {
        site.Looks.Ask([.. lookout.Sources.Select(source => source.Id)], by);
        _asked.Writer.TryWrite(true);
    }

    /// <summary>Asks for links to be followed, at once.</summary>
    public void Follow(IReadOnlyList<string> addresses, string by)
    {
        site.OutsideLinks.Ask(addresses, by);
        _asked.Writer.TryWrite(true);
    }

    /// <summary>One round.</summary>
    public async Task GoAsync(CancellationToken cancel)
    {
        var (today, hour) = (site.Today, London.Of(site.Clock.GetUtcNow()).Hour);
        if (site.Settings.LooksDaily && hour is >= FirstHour and <= LastHour) site.Looks.AskDaily([.. lookout.Sources.Select(source => source.Id)], today);
        while (site.Looks.Begin() is var (id, by))
        {
            if (lookout.Sources.FirstOrDefault(source => source.Id == id) is { } source) await lookout.LookAsync(source, by, cancel);
            else site.Looks.End(id, by, []); // the catalogue says no longer where to look
        }

        await FollowAsync(today, hour, cancel);
        if (site.Public.PublicQuestions.Answered is { Count: > 0 } answered) site.AskedQuestions.TellAskers(answered);
        if (_cleared == today) return;
        _cleared = today;
        if (!site.Looks.IsFirst("clear", today)) return;
        site.ImportJobs.Forget();
        site.Letters.Forget();
        site.PartRequests.Remind(today);
        site.AskedQuestions.Forget(today);
        if (site.Office.Promise is { IsMade: true } promise) site.AskedQuestions.Remind(promise.Owner, promise.Days, today, site.Public.PublicQuestions.Answered);
    }

    private async Task FollowAsync(DateOnly today, int hour, CancellationToken cancel)
    {
        if (site.Settings.LooksDaily && hour is >= FirstHour and <= LastHour && _weekly != today)
        {
            _weekly = today;
            site.OutsideLinks.AskWeekly([.. PublishedLinks.Of(site).Select(link => link.Address)], today);
        }

        while (site.OutsideLinks.Begin() is { } address)
        {
            var met = await checker.FollowAsync(address, cancel);
            site.OutsideLinks.End(address, met.Outcome, met.Said, met.EndsAt, site.Today);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GoAsync(stoppingToken);
            }
            catch (DbException)
            {
                // The database is away: what was asked for waits there for the next round of any node.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await RestAsync(stoppingToken);
        }
    }

    /// <summary>Until somebody asks, or for a while.</summary>
    private async Task RestAsync(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Between);
        try
        {
            await _asked.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody asked.
        }
    }
}
