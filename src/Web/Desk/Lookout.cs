using System.Data.Common;
using Answerable.Core.Measures;
using Answerable.Store;
using Answerable.Web.Fetching;

namespace Answerable.Web.Desk;

/// <summary>
/// Looks at a publisher for whoever asked, and keeps what came of it: for every node, in one place. What was found waits on the desk like a file
/// that somebody brought in; nothing is ever published.
/// </summary>
public sealed class Lookout(Site site) : IDisposable
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The sources whose catalogue file says where they list their files.</summary>
    public IReadOnlyList<Source> Sources => [.. site.Catalogue.Sources.Where(source => source.Fetch is not null)];

    /// <summary>Looks at one source and keeps what was found.</summary>
    public async Task<IReadOnlyList<Fetched>> LookAsync(Source source, string by, CancellationToken cancel)
    {
        await using var beats = site.Clock.CreateTimer(_ => Beat(source.Id), null, BetweenBeats, BetweenBeats);
        var fetched = await FetchAsync(source, by, cancel);
        await beats.DisposeAsync();
        site.Looks.End(source.Id, by, [.. fetched.Select(one => Keep(one, by))]);
        return fetched;
    }

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<Fetched>> FetchAsync(Source source, string by, CancellationToken cancel)
    {
        try
        {
            return await new Fetcher(site.Importer, site.Data, _http) { By = by }.FetchAsync(source, cancel);
        }
        catch (Exception error) when (error is not DbException && !cancel.IsCancellationRequested)
        {
            return [new(source, null, null, error.Message)]; // whatever it was, it is shown, and the next source is looked at
        }
    }

    private Found Keep(Fetched one, string by)
    {
        if (one.Outcome is not { } outcome) return new(FoundKind.Failed, one.Offer?.Title ?? "", one.Failure!, null);
        var title = outcome.Inspection.Edition?.Title ?? one.Offer!.Title;
        if (outcome is { TakingIn: not null, IsNew: false }) return new(FoundKind.Known, title, "", null);
        BroughtFile brought = new(by, one.Name, null, one.Offer!.Published, Classification.Public) { Address = one.Offer.Address.ToString(), Source = one.Source.Id };
        var (job, _) = site.ImportJobs.AddFound(brought, one.File, outcome.TakingIn, ImportDesk.Problems(outcome.Refusals));
        var kind = outcome.TakingIn is not null ? FoundKind.New
            : !job.CanBeRead ? FoundKind.Known
            : ImportDesk.Asks(outcome.Refusals) ? FoundKind.Asks : FoundKind.Refused;
        return new(kind, title, "", job.Id);
    }

    private void Beat(string source)
    {
        try
        {
            site.Looks.Beat(source);
        }
        catch (DbException)
        {
            // The next one may arrive.
        }
    }
}
