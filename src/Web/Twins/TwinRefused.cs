using Answerable.Core.Exploring;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Twins;

/// <summary>Says why a question is not answered, in the form that was asked for: status 400, and the reason in words.</summary>
public static class TwinRefused
{
    /// <summary>The answer to an address that asks for a file; null when the page itself is asked for, which then says it.</summary>
    public static IActionResult? Of(HttpContext context, IReadOnlyList<Amiss> amiss)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var title = amiss.All(one => one.IsShortcut) ? English.ShortcutTitle : English.AmissTitle;
        return context.Features.Get<TwinAsked>()?.Format switch
        {
            null => null,
            "json" => new JsonResult(new { title, status = 400, amiss = amiss.Select(one => new { part = one.Part, found = one.Found, says = English.AmissSays(one), allowed = one.Allowed }) }) { StatusCode = StatusCodes.Status400BadRequest },
            _ => new ContentResult { Content = $"{title}.\n{string.Concat(amiss.Select(one => English.AmissLine(one) + "\n"))}", ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status400BadRequest },
        };
    }
}
