using Answerable.Core.Library;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Routing.Template;

namespace Answerable.Web.Library;

/// <summary>Whether an old address can lead to a document.</summary>
public static class OldRoads
{
    /// <summary>What is wrong with an old address of a document, in a sentence; null when nothing is.</summary>
    /// <param name="routes">The addresses that this site answers; null where the program does not serve, and then those are not asked.</param>
    /// <param name="site">The office's installation.</param>
    /// <param name="slug">The document's name.</param>
    /// <param name="address">What was typed.</param>
    public static string? Wrong(EndpointDataSource? routes, Site site, string slug, string address)
    {
        if (OldAddress.Of(address) is not { } path) return English.OldAddressNone(address);
        if (OldAddress.IsOurs(path) || (routes is not null && Answers(routes, path))) return English.OldAddressOurs(path);
        var documents = site.Public.Documents;
        return documents.Writing.All().Select(draft => draft.Content).Concat(documents.All.Select(shown => shown.Content)).FirstOrDefault(other => other.Slug != slug && other.OldAddresses.Any(known => OldAddress.Compared(known) == OldAddress.Compared(path))) is { } other
            ? English.OldAddressTaken(path, other.Title)
            : null;
    }

    /// <summary>Whether a page of this site is at a path, or would be at it without the ending of a file. What a route takes for a name of something is its own.</summary>
    private static bool Answers(EndpointDataSource routes, string path)
    {
        var dot = path.LastIndexOf('.') is > 0 and var at && at > path.LastIndexOf('/') ? path[..at] : path;
        return routes.Endpoints.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText?.StartsWith("/staff", StringComparison.Ordinal) != true && route.RoutePattern.RawText?.StartsWith("staff", StringComparison.Ordinal) != true)
            .Select(route => new TemplateMatcher(TemplateParser.Parse(route.RoutePattern.RawText!.TrimStart('/')), new RouteValueDictionary())).Any(matcher => new[] { path, dot }.Any(one => matcher.TryMatch(one, new RouteValueDictionary())));
    }
}
