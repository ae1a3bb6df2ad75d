using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Core.Answers;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web;

/// <summary>
/// The public pages once more, as another audience sees them: <c>/staff/preview/12/999</c> is <c>/999</c> with taking-in 12 as if it were shown, and
/// <c>/staff/pack/999</c> is it with what is internal. The first part of the address is moved aside, and the page itself does not know of it.
/// For whoever may not see it nothing is moved, and so the address is any address of the office that is not there.
/// </summary>
public static partial class Audiences
{
    private const string PreviewPath = "/staff/preview", PackPath = "/staff/pack";

    /// <summary>What is never moved: it is nobody's page, or it is everybody's alone, as the calendar and the feed are.</summary>
    private static readonly PathString[] Outside = ["/staff", "/health", "/error", "/assets", "/office", "/releases.ics", "/releases.atom", "/meetings.ics", "/meetings.atom", "/documents.atom", "/questions/ask"];

    /// <summary>The addresses that are moved, and who may come in.</summary>
    public static IReadOnlyList<(string Pattern, string Policy)> Roads { get; } =
        [($"{PreviewPath}/{{takingIn:long}}/{{**page}}", Access.ApprovalReaders), ($"{PackPath}/{{**page}}", Access.PackReaders)];

    /// <summary>The address of a page in the preview of a taking-in.</summary>
    public static string Preview(long takingIn, string page) => string.Create(CultureInfo.InvariantCulture, $"{PreviewPath}/{takingIn}{page}");

    /// <summary>The address of a page in the internal pack.</summary>
    public static string Pack(string page) => PackPath + page;

    /// <summary>Who looks, as the internal pack knows them. Whoever belongs to an organisation is never taken for staff.</summary>
    public static Viewer ViewerOf(SignedIn who) => new(who.Email, who.Organisation ?? (who.Role == Role.Partner ? "" : null));

    /// <summary>What the request may see; what everybody sees unless it was moved.</summary>
    public static Seen SeenBy(HttpContext? context, Site site) => context?.Features.Get<Moved>()?.Seen ?? site.Public;

    /// <summary>That what the request sees is not published, in words; null where it is.</summary>
    public static Notice? NoticeOf(HttpContext? context) => context?.Features.Get<Moved>()?.Notice;

    public static IApplicationBuilder UseAudiences(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        return app.Use(async (context, next) =>
        {
            if (Split(context.Request) is not var (prefix, page, takingIn) || await MayAsync(context, site, page, takingIn) is not { } moved)
            {
                await next(context);
                return;
            }

            var (request, response) = (context.Request, context.Response);
            var (path, pathBase, body) = (request.Path, request.PathBase, response.Body);
            using MemoryStream made = new();
            (request.Path, request.PathBase, response.Body) = (page, pathBase.Add(prefix), made);
            context.Features.Set(moved);
            try
            {
                await next(context);
            }
            finally
            {
                context.Features.Set<Moved>(null);
                (request.Path, request.PathBase, response.Body) = (path, pathBase, body);
            }

            await SendAsync(response, made, address => Inside(address, pathBase.Add(prefix)));
        });
    }

    private sealed record Moved(Seen Seen, Notice? Notice, EarlierVersion? Earlier = null);

    /// <summary>The part that is moved aside, the page that stays, and the taking-in of a preview; null for every other address.</summary>
    private static (PathString Prefix, PathString Page, long? TakingIn)? Split(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (request.Path.StartsWithSegments(PackPath, out var page) && page.HasValue) return Of(PackPath, page, null);
        if (!request.Path.StartsWithSegments(PreviewPath, out var rest) || rest.Value is not { Length: > 1 } value) return null;
        var end = value.IndexOf('/', 1) is > 0 and var slash ? slash : value.Length;
        return long.TryParse(value.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && value[1] != '0'
            ? Of(PreviewPath + value[..end], value[end..] is { Length: > 0 } named ? named : "/", id) : null;

        static (PathString, PathString, long?)? Of(PathString prefix, PathString page, long? takingIn) =>
            Outside.Any(other => page.StartsWithSegments(other)) ? null : (prefix, page, takingIn);
    }

    /// <summary>What they see, once it is sure that they may. Whoever asks for the pack is written down, also when it is refused.</summary>
    private static async Task<Moved?> MayAsync(HttpContext context, Site site, PathString page, long? takingIn)
    {
        var principal = (await context.AuthenticateAsync()).Principal;
        if (principal is null || context.SignedIn() is not { } who) return null;
        var policy = Roads[takingIn is null ? 1 : 0].Policy;
        var holds = (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(principal, context, policy)).Succeeded;
        if (takingIn is { } id)
            return holds && site.Editions.Find(id) is { } edition ? new(site.SeenBy(new Audience.Preview(id)), PreviewNotice(site, id, edition, who)) : null;

        var viewer = ViewerOf(who);
        var isAllowed = holds && site.Internal.For(viewer).Count > 0;
        var isExport = Path.HasExtension(page.Value);
        var searches = page.StartsWithSegments("/areas") || page.StartsWithSegments("/documents"); // what somebody searches for is written down nowhere
        site.Internal.Asked(viewer, context.Request.Path + (searches ? QueryString.Empty : context.Request.QueryString), isExport, isAllowed);
        return isAllowed ? new(site.SeenBy(viewer.Audience), PackNotice(site, viewer)) : null;
    }

    private static Notice PreviewNotice(Site site, long takingIn, Core.Measures.Edition edition, SignedIn who)
    {
        var proposal = site.Approvals.Of(takingIn);
        var isShown = site.Editions.Visible().Any(held => held.Id == takingIn);
        var (back, text) = BackFrom(site, takingIn, proposal, who);
        return new(
            English.PreviewMark, isShown ? English.PreviewOfShown(edition) : English.PreviewSays(edition, proposal?.Classification ?? site.Editions.ClassificationOf(takingIn)),
            back, text, English.ShownTo(who.Email));
    }

    // Where one came from: the proposal; before there is one, the file, for those who bring files in.
    private static (string Address, string Text) BackFrom(Site site, long takingIn, Proposal? proposal, SignedIn who)
    {
        if (proposal is not null) return (string.Create(CultureInfo.InvariantCulture, $"/staff/approvals/{proposal.Id}"), English.BackToProposal);
        var job = who.Role is Role.Analyst or Role.Administrator ? site.ImportJobs.ThatTookIn(takingIn) : null;
        return job is null ? (StaffPaths.Home, English.StaffTitle) : (string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{job.Id}"), English.BackToFile);
    }

    private static Notice PackNotice(Site site, Viewer viewer) => new(
        English.PackMark,
        viewer.Organisation is { } organisation ? English.PackForPartner(site.Accounts.Organisations().Where(one => one.Id == organisation).Select(one => one.Name).FirstOrDefault(organisation)) : English.PackForStaff,
        PackPath, English.PackTitle, English.ShownTo(viewer.Name));

    /// <summary>Sends what was made. Its links and where it leads on to stay inside: they are made so here, wherever they were printed.</summary>
    private static async Task SendAsync(HttpResponse response, MemoryStream made, Func<string, string> inside)
    {
        response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        if (response.Headers.Location.ToString() is { Length: > 0 } to) response.Headers.Location = inside(to).Replace("&amp;", "&", StringComparison.Ordinal);
        if (made.Length == 0) return;
        var bytes = made.ToArray();
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            bytes = Encoding.UTF8.GetBytes(Link().Replace(Encoding.UTF8.GetString(bytes), link => inside(link.Value)));
            response.ContentLength = bytes.Length;
        }

        await response.Body.WriteAsync(bytes);
    }

    /// <summary>An address of our own, made to stay inside; any other as it is.</summary>
    private static string Inside(string address, PathString prefix) =>
        IsOurs(address) ? prefix + address : address;

    private static bool IsOurs(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !Outside.Any(other => new PathString(address.Split('?', '#')[0]).StartsWithSegments(other));

    [GeneratedRegex("""(?<=\s(?:href|src|action)=")/[^"]*""")]
    private static partial Regex Link();
}
