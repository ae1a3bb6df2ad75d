using Answerable.Web.People;
using Microsoft.AspNetCore.Diagnostics;

namespace Answerable.Web;

/// <summary>
/// Headers that every answer carries: only our own style, fonts and pictures; no script, no frame, no other origin. The office's pages, and public ones that
/// say so, may have scripts of our own, which may ask this site alone. What is the office's is kept by nobody. Who may frame an embedded answer the office lists.
/// </summary>
public static class SecurityHeaders
{
    private const string Scripts = "; script-src 'self'; connect-src 'self'";

    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        return app.Use((context, next) => Guarded(context, next, site));
    }

    private static Task Guarded(HttpContext context, RequestDelegate next, Site site)
    {
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        var staff = StaffPaths.Holds(new PathString(asked));
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var scripted = staff || context.GetEndpoint()?.Metadata.GetMetadata<RunsScriptAttribute>() is not null;
            headers.ContentSecurityPolicy = ContentSecurityPolicy + Embeds.Framers(context, site) + (scripted ? Scripts : "");
            if (Library.DocumentRoads.PolicyOf(context) is { } ofFile) headers.ContentSecurityPolicy = ofFile;
            headers.XContentTypeOptions = "nosniff";
            var traceless = context.GetEndpoint()?.Metadata.GetMetadata<LeavesNoTraceAttribute>() is not null;
            headers["Referrer-Policy"] = traceless ? "no-referrer" : staff ? "same-origin" : "strict-origin-when-cross-origin";
            if (traceless) headers.CacheControl = "no-store";
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
    }
}

/// <summary>A page that no copy is kept of, and that no site is told of by a link followed from it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LeavesNoTraceAttribute : Attribute;

/// <summary>A public page that a script of our own makes quicker. Without it the page is whole.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsScriptAttribute : Attribute
{
}
