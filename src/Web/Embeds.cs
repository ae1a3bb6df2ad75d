namespace Answerable.Web;

/// <summary>
/// Answers without the site round them, for frames on other sites: <c>/embed/explore?…</c> is <c>/explore?…</c> with a line that says where it is from. Only the sites
/// that the office lists may frame them; every other page may be framed by nobody. The first part of the address is moved aside, as in a preview.
/// </summary>
public static class Embeds
{
    private const string Prefix = "/embed";

    /// <summary>The pages that can be had so.</summary>
    private static readonly PathString[] Pages = ["/explore"];

    private sealed record Embedded;

    /// <summary>Whether the request asks for a page without the site round it.</summary>
    public static bool Is(HttpContext? context) => context?.Features.Get<Embedded>() is not null;

    /// <summary>The address of a page without the site round it.</summary>
    public static string Of(string address) => Prefix + address;

    /// <summary>Who may frame an answer, as the content security policy says it.</summary>
    public static string Framers(HttpContext context, Site site) => Is(context) && site.Office.Framers is { Count: > 0 } framers ? string.Join(' ', framers) : "'none'";

    public static IApplicationBuilder UseEmbeds(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Prefix, out var page) || !Pages.Any(known => page == known))
        {
            await next(context);
            return;
        }

        var (path, pathBase) = (request.Path, request.PathBase);
        context.Features.Set(new Embedded());
        (request.Path, request.PathBase) = (page, pathBase.Add(Prefix));
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.PathBase) = (path, pathBase);
        }
    });
}
