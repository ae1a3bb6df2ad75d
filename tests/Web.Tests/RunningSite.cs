using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Answerable.Tests;
using Answerable.Web.Imports;
using Microsoft.AspNetCore.Builder;

namespace Answerable.Web.Tests;

/// <summary>The real site on a real port, over a real database in a folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSite(WebApplication app, Site site, string data) => (_app, Site, Data) = (app, site, data);

    public Site Site { get; }

    public string Data { get; }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>What the running site is made of.</summary>
    public IServiceProvider Services => _app.Services;

    public static async Task<RunningSite> StartAsync(Settings? settings = null, TimeProvider? clock = null, Action<WebApplicationBuilder>? configure = null)
    {
        var data = settings?.Data ?? Directory.CreateTempSubdirectory("answerable-").FullName;
        var site = await Site.OpenAsync(settings ?? new Settings(data, "norfolk"), clock ?? TimeProvider.System);
        var app = Host.Build(["--urls=http://127.0.0.1:0"], site, configure);
        await app.StartAsync();
        return new(app, site, data) { Http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }) { BaseAddress = new(app.Urls.Single()) } };
    }

    public async Task<Outcome> ImportAsync(string path, string? place = null, IReadOnlyDictionary<string, string>? mapping = null, bool publish = true, DateOnly? published = null)
    {
        var outcome = await Site.Importer.ImportAsync(new(path, place, mapping ?? new Dictionary<string, string>(), published, publish, []), CancellationToken.None);

        // What is visible is looked up at most once a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return outcome;
    }

    public async Task<Outcome> ImportTextAsync(string csv, string? place = null, IReadOnlyDictionary<string, string>? mapping = null)
    {
        var path = Path.Combine(Data, Path.GetRandomFileName() + ".csv");
        await File.WriteAllTextAsync(path, csv);
        return await ImportAsync(path, place, mapping);
    }

    /// <summary>Takes a table in that nobody sees yet.</summary>
    public async Task<Outcome> UnseenAsync(string csv, string by)
    {
        var path = Path.Combine(Data, Path.GetRandomFileName() + ".csv");
        await File.WriteAllTextAsync(path, csv);
        return await Site.Importer.ImportAsync(new(path, null, new Dictionary<string, string>(), null, Publish: false, []) { Actor = by }, CancellationToken.None);
    }

    public Task<Outcome> ImportNationalAsync() => ImportAsync(Shared.Path("data", "calls-999", "999-national-synthetic.csv"));

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        var response = await Http.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode}");
        return await ParseAsync(await response.Content.ReadAsStringAsync());
    }

    public static async Task<IHtmlDocument> ParseAsync(string html) =>
        (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));

    /// <summary>The cells of a table's body as text, row by row, blanks made single.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(IDocument page, string table) =>
        [.. page.QuerySelectorAll($"#{table} tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(Text)])];

    /// <summary>The first cell of each row that the site's own database answers.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = Site.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> rows = [];
        while (row.Read()) rows.Add(Convert.ToString(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    public static IReadOnlyList<string> Foot(IDocument page, string table) => [.. page.QuerySelectorAll($"#{table} tfoot tr > *").Select(Text)];

    /// <summary>An element's words without its note marks.</summary>
    public static string Text(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var note in copy.QuerySelectorAll("sup").ToList()) note.Remove();
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }
}

/// <summary>The site as it ships, shared by tests that only read.</summary>
public sealed class ShippedSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>The site with a national edition (synthetic), shared by tests that only read.</summary>
public sealed class NationalSite : IAsyncLifetime
{
    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        Assert.NotNull((await Site.ImportNationalAsync()).TakingIn);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>The site with the ONS's workbook and both of the Home Office's products, on the days they were published.</summary>
public sealed class CrimeSite : IAsyncLifetime
{
    public static string Workbook => Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx");

    public static DateOnly WorkbookDay { get; } = new(2025, 4, 24);

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        foreach (var (path, day) in new[]
        {
            (Shared.Path("data", "ho-prc", "prc-pfa-mar2013-onwards-tables201718.csv"), new DateOnly(2018, 7, 19)),
            (Shared.Path("data", "ho-prc", "rec-crime-pfa.csv"), new DateOnly(2019, 4, 25)),
            (Workbook, WorkbookDay),
        })
        {
            var outcome = await Site.ImportAsync(path, published: day);
            Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals.Take(5)));
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
