using Answerable.Tests;
using Answerable.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace Answerable.Web.Tests.Fetching;

/// <summary>A publisher, well and ill: what is new is taken in and never published, and each failure is said plainly.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private Publisher _publisher = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _publisher = await Publisher.StartAsync();
        _site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", _publisher.Catalogue));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _publisher.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task A_new_edition_is_taken_in_with_its_address_and_day_and_nothing_is_published()
    {
        var fetched = Assert.Single(await FetchAsync("ons-pfa"));
        Assert.Null(fetched.Failure);
        var edition = fetched.Outcome!.Inspection.Edition!;
        Assert.Equal(("2025-04-24", false, "tables.xlsx"), (edition.Published.ToString("yyyy-MM-dd"), edition.PublishedIsAssumed, edition.File));
        Assert.EndsWith("/file?uri=/dataset/yearendingdecember2024/tables.xlsx", edition.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Site.Editions.Visible(), held => held.Edition.Source == "ons-pfa");
        Assert.False((await FetchAsync("ons-pfa")).Single().Outcome!.IsNew);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_site.Data, "fetched")));
    }

    [Fact]
    public async Task The_files_of_a_GOV_UK_page_are_those_that_the_pattern_fits()
    {
        _publisher.OffersOpenData(context => context.Response.SendFileAsync(Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv")));
        var fetched = Assert.Single(await FetchAsync("ho-open-data"));
        Assert.Equal(("Force tables", "2018-07-19"), (fetched.Offer!.Title, fetched.Outcome!.Inspection.Edition!.Published.ToString("yyyy-MM-dd")));
    }

    public static TheoryData<string, string> Ills => new()
    {
        { "down", "answered 503" },
        { "gone", "nothing at this address any more" },
        { "moved", "moved to https://example.org/new" },
        { "html", "a web page, not JSON" },
        { "half", "cut short or no JSON" },
        { "other", "no datasets[0].uri" },
        { "file-truncated", "cut short" },
        { "file-html", "a web page, not a file" },
        { "file-empty", "it is empty" },
    };

    [Theory]
    [MemberData(nameof(Ills))]
    public async Task Each_failure_is_said_plainly_with_its_address_and_nothing_is_taken_in(string ill, string said)
    {
        var (path, answer) = ill switch
        {
            "down" => (Publisher.Dataset, Publisher.Status(503)),
            "gone" => (Publisher.Edition, Publisher.Status(404)),
            "moved" => (Publisher.Dataset, Publisher.MovedTo("https://example.org/new")),
            "html" => (Publisher.Dataset, Publisher.Text("<!doctype html><p>Maintenance</p>", "text/html")),
            "half" => (Publisher.Dataset, Publisher.Text("{\"datasets\":[{\"uri\":", "application/json")),
            "other" => (Publisher.Dataset, Publisher.Text("{\"items\":[]}", "application/json")),
            "file-html" => (Publisher.File, Publisher.Text("<!doctype html><p>Please wait</p>", "text/html")),
            "file-empty" => (Publisher.File, Publisher.Text("", "application/octet-stream")),
            _ => (Publisher.File, Publisher.CutShort),
        };
        _publisher.Answers[path] = answer;
        var fetched = Assert.Single(await FetchAsync("ons-pfa"));
        Assert.Contains(said, fetched.Failure, StringComparison.Ordinal);
        Assert.Contains(_publisher.Address, fetched.Failure, StringComparison.Ordinal);
        Assert.Null(fetched.Outcome?.TakingIn);
    }

    [Fact]
    public async Task A_publisher_that_cannot_be_reached_is_said_to_be_so()
    {
        await _publisher.StopAsync();
        Assert.Contains("cannot be reached", Assert.Single(await FetchAsync("ons-pfa")).Failure, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Fetched>> FetchAsync(string source) => new Fetcher(_site.Site.Importer, _site.Data, _http).FetchAsync(_site.Site.Catalogue.Source(source), CancellationToken.None);
}
