using System.Security.Claims;
using System.Text.Encodings.Web;
using Answerable.Store.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Answerable.Web.People;

/// <summary>
/// Knows who is signed in by one cookie with a random secret and nothing else; all that it stands for is in the database and is asked there on each
/// request of the office. Public pages never come here.
/// </summary>
internal sealed class SessionCookie(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Site site)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme_ = "session";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A public page cannot differ by who asks: nobody is looked up there.
        if (!StaffPaths.Holds(Request.Path)) return Task.FromResult(AuthenticateResult.NoResult());
        if (Request.Cookies[Sign.Name(Context)] is not { Length: 64 } secret || site.Sessions.Find(secret) is not { } signedIn) return Task.FromResult(AuthenticateResult.NoResult());
        Context.Features.Set(new Known(signedIn, secret));
        ClaimsIdentity identity = new(
            [new(ClaimTypes.NameIdentifier, signedIn.Account), new(ClaimTypes.Name, signedIn.Email), new(ClaimTypes.Role, signedIn.Role.Word())], Scheme_);
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme_)));
    }
}

/// <summary>Who is signed in on this request, and by which secret.</summary>
internal sealed record Known(SignedIn Who, string Secret);

/// <summary>Signing in and out of a browser.</summary>
public static class Sign
{
    /// <summary>Who is signed in; null when nobody is, and on every public page.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<Known>()?.Who;

    /// <summary>The secret of the session.</summary>
    public static string? Secret(this HttpContext context) => context.Features.Get<Known>()?.Secret;

    /// <summary>Signs somebody in here; false when they may not.</summary>
    public static bool In(HttpContext context, Site site, Account account, string method)
    {
        if (site.Sessions.Begin(account.Id, method) is not { } secret) return false;
        context.Response.Cookies.Append(Name(context), secret, Cookie(context));
        if (site.Sessions.Find(secret) is { } who) context.Features.Set(new Known(who, secret));
        return true;
    }

    /// <summary>Signs out here.</summary>
    public static void Out(HttpContext context, Site site)
    {
        if (context.Features.Get<Known>() is { } known) site.Sessions.End(known.Secret, known.Who.Email);
        context.Response.Cookies.Delete(Name(context), Cookie(context));
        context.Features.Set<Known>(null);
    }

    // A browser takes a name that begins so only over HTTPS, for this host alone and for all of it.
    internal static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-answerable" : "answerable";

    private static CookieOptions Cookie(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
