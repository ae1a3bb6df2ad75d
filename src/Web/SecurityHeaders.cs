using Answerable.Web.People;
using Microsoft.AspNetCore.Diagnostics;

namespace Answerable.Web;

/// <summary>
/// Headers that every answer carries: only our own style, fonts and pictures; no script, no frame, no other origin. The office's pages may have scripts
/// of our own, for passkeys and for what is pasted, which may ask this site alone; they are kept by nobody.
/// </summary>
public static class SecurityHeaders
{
    private const string Scripts = "; script-src 'self'; connect-src 'self'";

    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        var staff = StaffPaths.Holds(new PathString(asked));
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = staff ? ContentSecurityPolicy + Scripts : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = staff ? "same-origin" : "strict-origin-when-cross-origin";
            if (staff)
            {
                headers.CacheControl = "no-store, private";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
            }

            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache"; // what is not there now may be there in a second
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
