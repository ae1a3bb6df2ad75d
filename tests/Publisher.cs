using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Answerable.Tests;

/// <summary>A local server in the publishers' shapes, well and ill, and a catalogue whose sources say to look there.</summary>
public sealed class Publisher : IAsyncDisposable
{
    public const string Dataset = "/dataset/data", Edition = "/dataset/yearendingdecember2024/data", File = "/file", GovUk = "/api/content/page", Media = "/media/prc-pfa-tables.csv";

    private readonly WebApplication _app;
    private readonly string _folder = Directory.CreateTempSubdirectory("answerable-fetch-").FullName;

    private Publisher(WebApplication app) => _app = app;

    /// <summary>The real workbook, which is served where all is well.</summary>
    public static string Workbook => Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx");

    /// <summary>What it answers, by path; anything else is not there.</summary>
    public Dictionary<string, RequestDelegate> Answers { get; } = [];

    public string Address => _app.Urls.Single();

    public string Catalogue => Path.Combine(_folder, "catalogue");

    public static async Task<Publisher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        Publisher publisher = new(app);
        app.Run(context => publisher.Answers.TryGetValue(context.Request.Path, out var answer) ? answer(context) : Status(404)(context));
        await app.StartAsync();
        Shared.Copy(Path.Combine(Shared.Repository, "catalogue"), publisher.Catalogue);
        foreach (var (source, kind, path) in new[] { ("ons-pfa", "ons-dataset", Dataset), ("ho-open-data", "govuk-content", GovUk) })
        {
            var file = Path.Combine(publisher.Catalogue, "sources", source + ".md");
            var text = await System.IO.File.ReadAllTextAsync(file);
            await System.IO.File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(text, $"kind: {kind}\n  address: .*", $"kind: {kind}\n  address: {publisher.Address}{path}"));
        }

        publisher.Json(Dataset, new { datasets = new[] { new { uri = "/dataset/yearendingdecember2024" } } });
        publisher.Json(Edition, new { downloads = new[] { new { file = "tables.xlsx" } }, description = new { title = "Year ending December 2024", releaseDate = "2025-04-24T08:30:00.000Z" } });
        publisher.Answers[File] = context => context.Response.SendFileAsync(Workbook);
        return publisher;
    }

    public void Json(string path, object answer) => Answers[path] = context => context.Response.WriteAsJsonAsync(answer, JsonSerializerOptions.Web);

    /// <summary>A page of GOV.UK with one file of recorded crime beside one of notes.</summary>
    public void OffersOpenData(RequestDelegate file)
    {
        Json(GovUk, new
        {
            public_updated_at = "2018-07-19T09:30:00Z",
            details = new { attachments = new[] { new { title = "Notes", url = "/media/notes.pdf" }, new { title = "Force tables", url = Media } } },
        });
        Answers[Media] = file;
    }

    public static RequestDelegate Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    public static RequestDelegate Text(string text, string type) => context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    public static RequestDelegate MovedTo(string address) => context =>
    {
        context.Response.StatusCode = 301;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    };

    public static RequestDelegate CutShort => async context =>
    {
        context.Response.ContentLength = 660_636;
        await context.Response.Body.WriteAsync(new byte[1000]);
        context.Abort();
    };

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
