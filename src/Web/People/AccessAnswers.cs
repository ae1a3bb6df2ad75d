using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Answerable.Web.People;

/// <summary>
/// What somebody is told whom a policy keeps out: signed out, the way to sign in; without the role, that it is not theirs; of another
/// organisation, that there is nothing; and only unconfirmed, the way to confirm.
/// </summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        var failed = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        if (!StaffPaths.Holds(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (context.SignedIn() is null) context.Response.Redirect(StaffPaths.SignIn(Here(context)));
        else if (failed is [OfTheOrganisation or OfTheRequest] || context.GetEndpoint() is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (failed is [Confirmed]) context.Response.Redirect(StaffPaths.Confirm(Here(context)));
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    // After signing in one goes on where one was; what was posted is not, and its page is.
    private static string Here(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path;
}

/// <summary>Addresses of the office that code needs to know.</summary>
public static class StaffPaths
{
    /// <summary>The first page of the office.</summary>
    public const string Home = "/staff";

    /// <summary>Whether an address is the office's.</summary>
    public static bool Holds(PathString path) => path.StartsWithSegments(Home);

    /// <summary>Where one signs in, to go on to another page.</summary>
    public static string SignIn(string? next = null) => With($"{Home}/sign-in", next);

    /// <summary>Where one proves again who one is.</summary>
    public static string Confirm(string? next = null) => With($"{Home}/confirm", next);

    /// <summary>Only a page of the office, of this site, is gone on to.</summary>
    public static string Next(string? next) =>
        next is not null && next.StartsWith('/') && !next.StartsWith("//", StringComparison.Ordinal) && !next.Contains('\\', StringComparison.Ordinal)
        && !next.Any(char.IsControl) && Holds(new PathString(next.Split('?', '#')[0])) && !next.Contains("/..", StringComparison.Ordinal) ? next : Home;

    private static string With(string path, string? next) => next is null or Home ? path : $"{path}?next={Uri.EscapeDataString(next)}";
}
