using System.Net;
using System.Net.Sockets;
using Answerable.Store;

namespace Answerable.Web.Links;

/// <summary>What came of following a link.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Said">What was met, in words.</param>
/// <param name="EndsAt">Where it led in the end, where that is another address; else empty.</param>
public sealed record Followed(LinkOutcome Outcome, string Said, string EndsAt);

/// <summary>
/// Follows links to other sites: asks for the head, and for the page where that is not answered well; never reads a page. It keeps no cookie, has a time limit,
/// and connects to public addresses alone: each name is looked up once, judged, and connected to as it was judged, also where a redirect leads.
/// </summary>
public sealed class LinkChecker : IDisposable
{
    private const int MostHops = 6;

    private readonly HttpClient _http;
    private readonly TimeSpan _patience;

    /// <param name="mayReach">Private addresses that may be reached all the same, as <c>127.0.0.1:8080</c>; for tests.</param>
    /// <param name="patience">How long one link may take.</param>
    public LinkChecker(IReadOnlyCollection<string> mayReach, TimeSpan? patience = null)
    {
        _patience = patience ?? TimeSpan.FromSeconds(20);
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 64,
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, mayReach, cancel),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Answerable-link-check/1.0");
        _http.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    /// <summary>Follows one link to its end.</summary>
    public async Task<Followed> FollowAsync(string address, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        try
        {
            return await FollowAsync(new Uri(address), limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(LinkOutcome.Failed, $"No answer within {_patience.TotalSeconds:0} seconds.", "");
        }
        catch (HttpRequestException error)
        {
            return new(LinkOutcome.Failed, $"{(error.InnerException as NotPublicException)?.Message ?? Why(error)}.", "");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Followed> FollowAsync(Uri asked, CancellationToken cancel)
    {
        HashSet<string> met = [];
        for (var at = asked; met.Count < MostHops;)
        {
            if (!met.Add(at.AbsoluteUri)) return new(LinkOutcome.Failed, "It leads round in a circle.", "");
            var (status, to) = await AnswerAsync(at, cancel);
            if (to is not null)
            {
                var next = new Uri(at, to);
                if (next.Scheme is not ("https" or "http")) return new(LinkOutcome.Failed, "It leads to something that is no web page.", "");
                at = next;
                continue;
            }

            var ends = at == asked ? "" : at.AbsoluteUri;
            return (int)status switch
            {
                >= 200 and < 300 => new(ends.Length > 0 ? LinkOutcome.Moved : LinkOutcome.Well, $"It answers ({(int)status}).", ends),
                404 or 410 => new(LinkOutcome.Gone, $"There is nothing there ({(int)status}).", ends),
                _ => new(LinkOutcome.Failed, $"It answers with an error ({(int)status}).", ends),
            };
        }

        return new(LinkOutcome.Failed, "It leads on and on.", "");
    }

    /// <summary>The head; where that is not answered well the page, of which only the head is read. Some sites refuse to be asked for heads.</summary>
    private async Task<(HttpStatusCode Status, Uri? To)> AnswerAsync(Uri at, CancellationToken cancel)
    {
        try
        {
            if (await AnswerAsync(HttpMethod.Head, at, cancel) is { } head && (int)head.Status < 400) return head;
        }
        catch (HttpRequestException error) when (error.InnerException is not NotPublicException)
        {
            // The page itself may answer.
        }

        return await AnswerAsync(HttpMethod.Get, at, cancel);
    }

    private async Task<(HttpStatusCode Status, Uri? To)> AnswerAsync(HttpMethod method, Uri at, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(method, at);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return (answer.StatusCode, (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location : null);
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, IReadOnlyCollection<string> mayReach, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = addresses.Where(address => PublicAddress.Is(address) || mayReach.Contains($"{address}:{to.Port}")).ToArray();
        if (allowed.Length == 0) throw new NotPublicException("It leads to an address inside a network, which is not looked at");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Why(HttpRequestException error) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "There is no site of that name",
        HttpRequestError.ConnectionError => "The site cannot be reached",
        HttpRequestError.SecureConnectionError => "Its certificate is not right",
        _ => "The answer broke off",
    };
}

/// <summary>A link leads to where only machines inside a network are.</summary>
internal sealed class NotPublicException(string message) : IOException(message);
