using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web;

/// <summary>
/// The public pages as they stood: <c>?version=</c> with a moment on any of them, as citations print it. What was withdrawn since stays withdrawn. The part is
/// taken off before a page sees its address, and put back on everything that leads on from it.
/// </summary>
public static partial class Audiences
{
    /// <summary>The part of an address that names a version.</summary>
    private const string VersionPart = "version";

    /// <summary>Which earlier version the request sees; null where it sees the present.</summary>
    public static EarlierVersion? EarlierOf(HttpContext? context) => context?.Features.Get<Moved>()?.Earlier;

    public static IApplicationBuilder UseVersions(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        return app.Use(async (context, next) =>
        {
            var (request, response) = (context.Request, context.Response);
            if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || context.Features.Get<Moved>() is not null || Outside.Any(other => request.Path.StartsWithSegments(other))
                || request.Query[VersionPart].LastOrDefault() is not { Length: > 0 } asked || Moment(asked) is not { } moment)
            {
                await next(context);
                return;
            }

            var (query, body) = (request.QueryString, response.Body);
            request.QueryString = QueryString.Create(request.Query.Where(part => part.Key != VersionPart));
            if (site.Answers.VersionAt(moment) is not { } version)
            {
                response.StatusCode = StatusCodes.Status404NotFound; // nothing was shown by then
                return;
            }

            if (version == site.Answers.Version)
            {
                await next(context);
                return;
            }

            using MemoryStream made = new();
            response.Body = made;
            context.Features.Set(new Moved(
                site.SeenBy(new Audience.Earlier(Moment(version)!.Value)), null,
                new(version, English.EarlierSays(Moment(version)!.Value), $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}")));
            try
            {
                await next(context);
            }
            finally
            {
                context.Features.Set<Moved>(null);
                (request.QueryString, response.Body) = (query, body);
            }

            await SendAsync(response, made, address => IsOurs(address) && !address.Contains($"{VersionPart}=", StringComparison.Ordinal) ? Dated(address, version) : address);
        });
    }

    /// <summary>A moment in the spelling of versions; null for any other text.</summary>
    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>An address as it is printed in a page, with the version at the end of its question.</summary>
    private static string Dated(string address, string version)
    {
        var (page, anchor) = address.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (address, "");
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?")}{VersionPart}={version}{anchor}";
    }
}
