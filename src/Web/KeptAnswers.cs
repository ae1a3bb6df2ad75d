using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Answerable.Web;

/// <summary>
/// Keeps finished public answers in memory, compressed, as long as nothing visible changes. The tag of an answer carries the version of
/// what is visible, the catalogue, the office, the build and, where a page depends on it, the day, so a browser that has it already is told so without the page being made again.
/// An answer is of one state, whoever asks: when what they see changes while it is made, it is made again. What is not everybody's is kept by nobody.
/// </summary>
public static class KeptAnswers
{
    private const long BytesKept = 64_000_000;
    private const int Attempts = 5; // a change is the act of a person or the hour of one

    private sealed record Kept(string Type, StringValues Disposition, byte[] Plain, byte[] Brotli);

    public static IApplicationBuilder UseKeptAnswers(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        var build = typeof(KeptAnswers).Assembly.ManifestModule.ModuleVersionId.ToString("N");
        var kept = new MemoryCache(new MemoryCacheOptions { SizeLimit = BytesKept });
        return app.Use(async (context, next) =>
        {
            if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || !IsAnswer(context))
            {
                await next(context);
                return;
            }

            var seen = Audiences.SeenBy(context, site);
            var isKept = seen.Audience is Core.Answers.Audience.Everybody;

            var format = context.Features.Get<TwinAsked>()?.Format;
            var chart = format == "svg" ? context.Request.Query["chart"].ToString() : "";
            var asked = context.GetEndpoint()!.Metadata.GetMetadata<AnswersQueriesAttribute>() is null ? "" : context.Request.QueryString.Value;
            var day = context.GetEndpoint()!.Metadata.GetMetadata<DependsOnTheDayAttribute>() is null ? "" : site.Today.ToString("O", CultureInfo.InvariantCulture);
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                if (attempt > 1) Anew(context);
                var stands = seen.Tag;
                var tag = Tag(stands, build, day, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{context.Request.Path}.{format}?{chart}?{asked}");
                if (!isKept || !kept.TryGetValue(tag, out Kept? answer) || answer is null)
                {
                    using var body = new MemoryStream();
                    try
                    {
                        context.RequestServices.GetRequiredService<Frame>(); // a page that says "not found" afterwards is framed by the same state
                        await MakeAsync(context, next, body);
                    }
                    catch (Exception) when (attempt < Attempts && !seen.StillStands(stands))
                    {
                        continue; // halves of two states need not fit together
                    }

                    if (!seen.StillStands(stands)) continue;
                    answer = await FinishAsync(context, body, isKept);
                    if (answer is null) return;
                    kept.Set(tag, answer, new MemoryCacheEntryOptions
                    {
                        Size = answer.Plain.Length + answer.Brotli.Length,
                        Priority = string.IsNullOrEmpty(asked) ? CacheItemPriority.Normal : CacheItemPriority.Low, // there is no end of questions
                    });
                }

                await SendAsync(context, answer, tag);
                return;
            }

            Anew(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        });
    }

    /// <summary>Whether it is a page of figures, for whomever. In a preview and in the pack the first part of its address was moved aside.</summary>
    private static bool IsAnswer(HttpContext context) =>
        context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is { } page
        && endpoint.Metadata.GetMetadata<LeavesNoTraceAttribute>() is null && !page.ViewEnginePath.StartsWith("/Errors", StringComparison.Ordinal) && !StaffPaths.Holds(context.Request.Path);

    private static string Tag(params string[] parts) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..24]}\"";

    /// <summary>Makes an answer and holds it back.</summary>
    private static async Task MakeAsync(HttpContext context, RequestDelegate next, MemoryStream made)
    {
        var body = context.Response.Body;
        var method = context.Request.Method;
        context.Response.Body = made;
        context.Request.Method = HttpMethods.Get; // what is kept is whole, even when the first to ask wants only its head
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = method;
        }
    }

    /// <summary>What was made is thrown away, because what is visible changed meanwhile and half of it may be older than the other half.</summary>
    private static void Anew(HttpContext context)
    {
        context.Response.Clear();
        var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        context.RequestServices = scope.ServiceProvider;
    }

    /// <summary>The answer to keep; null when it is not to be kept, as the page may say itself, or not a good one: then it is sent as it is.</summary>
    private static async Task<Kept?> FinishAsync(HttpContext context, MemoryStream made, bool isKept)
    {
        if (isKept && context.Response.StatusCode == StatusCodes.Status200OK && !context.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal) && context.Response.ContentType is { } type)
            return new(type, context.Response.Headers.ContentDisposition, made.ToArray(), Compressed(made.ToArray()));
        if (made.Length > 0) await context.Response.Body.WriteAsync(made.ToArray());
        return null;
    }

    private static async Task SendAsync(HttpContext context, Kept answer, string tag)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return;
        }

        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var bytes = brotli ? answer.Brotli : answer.Plain;
        if (brotli) response.Headers.ContentEncoding = "br";
        response.ContentType = answer.Type;
        response.Headers.ContentDisposition = answer.Disposition;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes);
    }

    private static byte[] Compressed(byte[] plain)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Optimal)) brotli.Write(plain);
        return output.ToArray();
    }
}
