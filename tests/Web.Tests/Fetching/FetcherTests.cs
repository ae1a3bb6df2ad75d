using System.Text.Json;
using Answerable.Tests;
using Answerable.Web.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Answerable.Web.Tests.Fetching;

/// <summary>A local server in the publishers' shapes, well and ill: what is new is taken in and never published, and each failure is said plainly.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private const string Dataset = "/dataset/data", Edition = "/dataset/yearendingdecember2024/data", File = "/file";

    private readonly Dictionary<string, RequestDelegate> _answers = [];
    private readonly string _catalogue = Directory.CreateTempSubdirectory("answerable-fetch-").FullName;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication _publisher = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _publisher = builder.Build();
        _publisher.Urls.Add("http://127.0.0.1:0");
        _publisher.Run(context => _answers.TryGetValue(context.Request.Path, out var answer) ? answer(context) : NotThere(context));
        await _publisher.StartAsync();
        Pages.ImportedFileTests.Copy(Path.Combine(Shared.Repository, "catalogue"), Path.Combine(_catalogue, "catalogue"));
        foreach (var (source, kind, path) in new[] { ("ons-pfa", "ons-dataset", Dataset), ("ho-open-data", "govuk-content", "/api/content/page") })
        {
            var file = Path.Combine(_catalogue, "catalogue", "sources", source + ".md");
            var text = await System.IO.File.ReadAllTextAsync(file);
            await System.IO.File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(text, $"kind: {kind}\n  address: .*", $"kind: {kind}\n  address: {_publisher.Urls.Single()}{path}"));
        }

        _site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Path.Combine(_catalogue, "catalogue")));
        Json(Dataset, new { datasets = new[] { new { uri = "/dataset/yearendingdecember2024" } } });
        Json(Edition, new { downloads = new[] { new { file = "tables.xlsx" } }, description = new { title = "Year ending December 2024", releaseDate = "2025-04-24T08:30:00.000Z" } });
        _answers[File] = context => context.Response.SendFileAsync(CrimeSite.Workbook);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _publisher.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_catalogue, recursive: true);
    }

    [Fact]
    public async Task A_new_edition_is_taken_in_with_its_address_and_day_and_nothing_is_published()
    {
        var fetched = Assert.Single(await FetchAsync("ons-pfa"));
        Assert.Null(fetched.Failure);
        var edition = fetched.Outcome!.Inspection.Edition!;
        Assert.Equal(("2025-04-24", false), (edition.Published.ToString("yyyy-MM-dd"), edition.PublishedIsAssumed));
        Assert.EndsWith("/file?uri=/dataset/yearendingdecember2024/tables.xlsx", edition.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Site.Editions.Visible(), held => held.Edition.Source == "ons-pfa");
        Assert.False((await FetchAsync("ons-pfa")).Single().Outcome!.IsNew);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_site.Data, "fetched")));
    }

    [Fact]
    public async Task The_files_of_a_GOV_UK_page_are_those_that_the_pattern_fits()
    {
        Json("/api/content/page", new
        {
            public_updated_at = "2018-07-19T09:30:00Z",
            details = new { attachments = new[] { new { title = "Notes", url = "/media/notes.pdf" }, new { title = "Force tables", url = "/media/prc-pfa-tables.csv" } } },
        });
        _answers["/media/prc-pfa-tables.csv"] = context => context.Response.SendFileAsync(Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv"));
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
        { "file-html", "refused" },
        { "file-empty", "refused" },
    };

    [Theory]
    [MemberData(nameof(Ills))]
    public async Task Each_failure_is_said_plainly_with_its_address_and_nothing_is_taken_in(string ill, string said)
    {
        RequestDelegate Text(string text, string type) => context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(text);
        };
        var (path, answer) = ill switch
        {
            "down" => (Dataset, Status(503)),
            "gone" => (Edition, Status(404)),
            "moved" => (Dataset, context => { context.Response.StatusCode = 301; context.Response.Headers.Location = "https://example.org/new"; return Task.CompletedTask; }),
            "html" => (Dataset, Text("<!doctype html><p>Maintenance</p>", "text/html")),
            "half" => (Dataset, Text("{\"datasets\":[{\"uri\":", "application/json")),
            "other" => (Dataset, Text("{\"items\":[]}", "application/json")),
            "file-html" => (File, Text("<!doctype html><p>Please wait</p>", "text/html")),
            "file-empty" => (File, Text("", "application/octet-stream")),
            _ => (File, (RequestDelegate)(async context =>
            {
                context.Response.ContentLength = 660_636;
                await context.Response.Body.WriteAsync(new byte[1000]);
                context.Abort();
            })),
        };
        _answers[path] = answer;
        var fetched = Assert.Single(await FetchAsync("ons-pfa"));
        Assert.Contains(said, fetched.Failure, StringComparison.Ordinal);
        Assert.Contains(_publisher.Urls.Single(), fetched.Failure, StringComparison.Ordinal);
        Assert.Null(fetched.Outcome?.TakingIn);
    }

    [Fact]
    public async Task A_publisher_that_cannot_be_reached_is_said_to_be_so()
    {
        await _publisher.StopAsync();
        Assert.Contains("cannot be reached", Assert.Single(await FetchAsync("ons-pfa")).Failure, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Fetched>> FetchAsync(string source) =>
        new Fetcher(_site.Site.Importer, _site.Data, _http).FetchAsync(_site.Site.Catalogue.Source(source), CancellationToken.None);

    private void Json(string path, object answer) => _answers[path] = context => context.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Web);

    private static RequestDelegate Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    private static Task NotThere(HttpContext context) => Status(404)(context);
}
