using Answerable.Core.Library;
using Answerable.Web.Components;
using Answerable.Web.People;
using Microsoft.Net.Http.Headers;

namespace Answerable.Web.Library;

/// <summary>
/// The files of documents over HTTP, and the roads from where they stood before. What a browser could run is a download and never a page; what it only shows is
/// shown with nothing allowed.
/// </summary>
public static class DocumentRoads
{
    private const string ShowsOnly = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", RunsNothing = ShowsOnly + "; sandbox";

    /// <summary>What is shown in the browser; all else is a download.</summary>
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["pdf"] = "application/pdf",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["png"] = "image/png",
        ["webp"] = "image/webp",
        ["txt"] = "text/plain; charset=utf-8",
        ["md"] = "text/plain; charset=utf-8",
    };

    private static readonly Dictionary<string, string> Downloads = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["html"] = "application/octet-stream",
        ["htm"] = "application/octet-stream",
        ["svg"] = "application/octet-stream",
    };

    /// <summary>The headers of an answer that is a file of a document; null where it is none.</summary>
    public static string? PolicyOf(HttpContext context) => context.Features.Get<FileSent>()?.Policy;

    public static void MapDocumentFiles(this WebApplication app, Site site)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/documents/{slug}/{name}", reading, (HttpContext context, string slug, string name) => Send(context, site, slug, null, name)).RequireAuthorization(Access.Everybody);
        app.MapMethods("/documents/{slug}/{version:int}/{name}", reading, (HttpContext context, string slug, int version, string name) => Send(context, site, slug, version, name)).RequireAuthorization(Access.Everybody);
    }

    /// <summary>Where nothing is, a document may have stood before: then its address is told, for good. As long as the document is not to be seen nothing is told.</summary>
    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        return app.Use(async (context, next) =>
        {
            var asked = context.Request.Path.Value ?? "";
            await next(context);
            if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))) return;
            if (OldAddress.Of(asked) is not { } path || OldAddress.IsOurs(path) || ClosedRooms.Holds(site.Office.Closed, "/documents")) return;
            FrameNow(context);
            if (Audiences.SeenBy(context, site).Documents.MovedFrom(path) is not { } address) return;
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = address;
        });
    }

    private sealed record FileSent(string Policy);

    /// <summary>Has the page that would say "not found" framed by what is visible now, before it is looked whether a document is: a release in between would be in its frame, and not found.</summary>
    private static void FrameNow(HttpContext context) => context.RequestServices.GetRequiredService<Frame>();

    private static IResult Send(HttpContext context, Site site, string slug, int? number, string name)
    {
        FrameNow(context);
        var documents = Audiences.SeenBy(context, site).Documents;
        var named = context.Features.Get<Twins.TwinAsked>() is { } taken ? $"{name}.{taken.Format}" : name; // the ending was taken off for pages that have files
        var version = number is { } at ? documents.Versions(slug).ElementAtOrDefault(at - 1) : documents.Find(slug);
        if (version is null || version.Content.Files.FirstOrDefault(file => file.Name == named) is not { } file || documents.File(version, named) is not var (sha256, bytes)) return Results.NotFound();
        var isShown = Shown.TryGetValue(file.Ending, out var type);
        context.Features.Set(new FileSent(isShown ? ShowsOnly : RunsNothing));
        context.Response.Headers.CacheControl = "public, no-cache";
        if (isShown) context.Response.Headers.ContentDisposition = $"inline; filename=\"{file.Name}\"";
        return Results.Bytes(bytes, type ?? Downloads.GetValueOrDefault(file.Ending, "application/octet-stream"), isShown ? null : file.Name, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{sha256[..24]}\""));
    }
}
