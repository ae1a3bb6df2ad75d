using System.Net;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;
using Answerable.Web.Imports;

namespace Answerable.Web.Fetching;

/// <summary>What became of looking for a source's newer editions.</summary>
/// <param name="Source">The source.</param>
/// <param name="Offer">The file looked at; null where the listing itself failed.</param>
/// <param name="Outcome">What the import made of it; null where it did not come to that.</param>
/// <param name="Failure">Why it failed, as a sentence; null when it did not.</param>
public sealed record Fetched(Source Source, Offer? Offer, Outcome? Outcome, string? Failure)
{
    /// <summary>The file as it came; empty where none did.</summary>
    public ReadOnlyMemory<byte> File { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";
}

/// <summary>
/// Looks at the publishers for newer editions. What is new is taken in by the one road of imports and stays unseen until somebody approves it.
/// Nothing a publisher answers is trusted: it is limited in size and time, and read like any other stranger's file.
/// </summary>
public sealed class Fetcher(Importer importer, string data, HttpClient http)
{
    private const int BytesOfListing = 5_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Who looks, for the audit.</summary>
    public string By { get; init; } = Importer.Operator;

    /// <summary>Looks at one source.</summary>
    public async Task<IReadOnlyList<Fetched>> FetchAsync(Source source, CancellationToken cancel)
    {
        var from = source.Fetch ?? throw new ArgumentException($"{source.Id} does not say where to look.", nameof(source));
        IReadOnlyList<Offer> offers;
        try
        {
            offers = Listing.Matching(await OffersAsync(from, cancel), from.Match);
        }
        catch (Exception error) when (error is HttpRequestException or ListingException or InvalidDataException or TimeoutException)
        {
            return [new(source, null, null, $"{from.Address}: {error.Message}.")];
        }

        if (offers.Count == 0) return [new(source, null, null, $"{from.Address}: nothing it lists is called like \"{from.Match}\".")];
        List<Fetched> fetched = [];
        foreach (var offer in offers) fetched.Add(await TakeAsync(source, offer, cancel));
        return fetched;
    }

    private async Task<IReadOnlyList<Offer>> OffersAsync(Fetch from, CancellationToken cancel)
    {
        var asked = new Uri(from.Address);
        var listing = System.Text.Encoding.UTF8.GetString(await BytesAsync(asked, BytesOfListing, cancel));
        if (from.Kind == Fetch.GovUk) return Listing.OfGovUk(listing, asked);
        var edition = Listing.LatestEdition(listing, asked);
        return Listing.OfOns(System.Text.Encoding.UTF8.GetString(await BytesAsync(edition, BytesOfListing, cancel)), edition);
    }

    private async Task<Fetched> TakeAsync(Source source, Offer offer, CancellationToken cancel)
    {
        var named = Path.GetFileName(Uri.UnescapeDataString(offer.Address.Query.Length > 0 ? offer.Address.Query.Split('/')[^1] : offer.Address.Segments[^1]));
        var name = string.Concat(named.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
        byte[] file;
        try
        {
            file = await BytesAsync(offer.Address, Limits.LongBytesSent, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or InvalidDataException or TimeoutException)
        {
            return new(source, offer, null, $"{offer.Address}: {error.Message}.");
        }

        if (NoFile(file) is { } reason) return new(source, offer, null, $"{offer.Address}: it was fetched and refused: {reason}.");
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(data, "fetched")).FullName, Guid.NewGuid().ToString("N")); // two may look at once
        try
        {
            await File.WriteAllBytesAsync(path, file, cancel);
            var outcome = await importer.ImportAsync(
                new(path, null, new Dictionary<string, string>(), offer.Published, Publish: false, Accepted: []) { Address = offer.Address.ToString(), Name = name, Actor = By }, cancel);
            return new(source, offer, outcome, outcome.TakingIn is null ? $"{offer.Address}: it was fetched and refused: {string.Join("; ", outcome.Refusals.Take(3))}" : null) { File = file, Name = name };
        }
        finally
        {
            File.Delete(path); // the original is kept with the edition, or on the desk
        }
    }

    /// <summary>Why what came is no file at all; null when it may be one.</summary>
    private static string? NoFile(byte[] file) =>
        file.Length == 0 ? "it is empty"
        : System.Text.Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 200)).TrimStart('\ufeff', ' ', '\r', '\n', '\t').StartsWith('<') ? "it is a web page, not a file of figures"
        : null;

    /// <summary>The whole answer, or why not: down, moved, too large, cut short.</summary>
    private async Task<byte[]> BytesAsync(Uri address, long most, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if ((int)response.StatusCode is >= 300 and < 400)
                throw new HttpRequestException($"it has moved to {response.Headers.Location?.ToString() ?? "somewhere else"}; put the new address into catalogue/sources");
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) throw new HttpRequestException("there is nothing at this address any more");
            if (!response.IsSuccessStatusCode) throw new HttpRequestException($"the publisher's server answered {(int)response.StatusCode}");
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            using var whole = new MemoryStream();
            var buffer = new byte[81_920];
            while (await body.ReadAsync(buffer, limit.Token) is > 0 and var read)
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > most) throw new InvalidDataException($"it has more than {most:N0} bytes");
            }

            return response.Content.Headers.ContentLength is { } length && length != whole.Length
                ? throw new InvalidDataException($"it is cut short: {whole.Length:N0} of {length:N0} bytes came")
                : whole.ToArray();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"no whole answer came within {Patience.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            throw new HttpRequestException("the publisher's server cannot be reached");
        }
        catch (Exception error) when (error is IOException || (error is HttpRequestException && error.InnerException is not null))
        {
            throw new InvalidDataException("it is cut short: the publisher's server ended the answer early");
        }
    }
}
