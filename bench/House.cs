using System.Buffers;
using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Bench;

/// <summary>The site as it is served, on Kestrel and a free port of this machine, over synthetic figures that came in by the ordinary road.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>
    /// Kept answers are given to GET and HEAD alone. A request with this method passes them by, and is turned into a GET when it has reached
    /// the page, which then makes its answer anew.
    /// </summary>
    public const string Fresh = "FRESH";

    private readonly WebApplication _app;

    private House(Site site, WebApplication app) => (Site, _app) = (site, app);

    public Site Site { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<House> OpenAsync(string folder)
    {
        var (catalogue, offices) = (Path.Combine(folder, "catalogue"), Path.Combine(folder, "offices"));
        Copy(Path.Combine(Site.Folder, "catalogue"), catalogue);
        SyntheticFigures.AddSource(catalogue);
        SyntheticFigures.AddOffice(offices);
        var site = await Site.OpenAsync(new(Path.Combine(folder, "data"), "synthetic", catalogue, offices), TimeProvider.System);

        var taken = await site.Importer.ImportAsync(
            new(SyntheticFigures.Write(folder, site.Catalogue.Places), null, new Dictionary<string, string>(), new DateOnly(2024, 7, 24), Publish: true, [])
            {
                Source = SyntheticFigures.Source,
                Title = "Synthetic figures made by the benchmark",
                Publisher = "nobody (synthetic)",
                Actor = "benchmark",
            },
            CancellationToken.None);
        if (taken.TakingIn is null) throw new InvalidOperationException($"The synthetic figures were refused: {string.Join("; ", taken.Refusals)}");

        var rolling = await site.Importer.ImportAsync(
            new(Exploring.Write(folder, site.Catalogue.Places), null, new Dictionary<string, string>(), new DateOnly(2019, 4, 25), Publish: true, ["*"])
            {
                Source = SyntheticFigures.Source,
                Title = "Synthetic recorded crime made by the benchmark",
                Publisher = "nobody (synthetic)",
                Actor = "benchmark",
            },
            CancellationToken.None);
        if (rolling.TakingIn is null) throw new InvalidOperationException($"The synthetic crimes were refused: {string.Join("; ", rolling.Refusals)}");

        var outlines = await site.Importer.ImportAsync(
            new(Mapping.Write(folder, site.Catalogue.Places), null, new Dictionary<string, string>(), new DateOnly(2024, 1, 1), Publish: true, ["*"])
            {
                Title = "Synthetic outlines made by the benchmark",
                Publisher = "nobody (synthetic)",
                Actor = "benchmark",
            },
            CancellationToken.None);
        if (outlines.TakingIn is null) throw new InvalidOperationException($"The synthetic outlines were refused: {string.Join("; ", outlines.Refusals)}");

        var app = Host.Build([], site, builder =>
        {
            builder.Configuration["urls"] = "http://127.0.0.1:0";
            builder.Services.AddMvcCore().AddApplicationPart(typeof(Host).Assembly); // pages are looked for in the program that runs, and that is this one
            builder.Services.Configure<MvcOptions>(options => options.Filters.Add<TurnedIntoGet>(order: int.MinValue));
        });
        app.MapGet("/hello", () => "hello").RequireAuthorization(Access.Everybody); // what asks for nothing is not there
        app.MapGet("/cold/{id}", (string id) => Results.Bytes(Json(site.Answers.Cold(id)), "application/json")).RequireAuthorization(Access.Everybody);
        await app.StartAsync();
        return new(site, app);
    }

    /// <summary>What the page of a measure does for its JSON, from a series.</summary>
    public static byte[] Json(Series series)
    {
        var lines = Lines(series);
        var json = new ArrayBufferWriter<byte>();
        TidyJson.Write(json, English.Sentence(series.Measure.Name), series.Version, lines, series.Editions.Values.Select(taken => taken.Edition));
        return json.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<TidyLine> Lines(Series series) =>
        [.. Answer.To(new(series.Measure.Id, [], Group: Group.National), series).Lines.Select(line => TidyLine.Ranked(line, line.Rank is null ? null : Group.National))];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private sealed class TurnedIntoGet : IAuthorizationFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (context.HttpContext.Request.Method == Fresh) context.HttpContext.Request.Method = HttpMethods.Get;
        }
    }
}
