using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Twins;

/// <summary>Takes the ending off an address and remembers it, so that a page and its files share one route and one question.</summary>
public static class TwinAddresses
{
    public static IApplicationBuilder UseTwinAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        var dot = path.LastIndexOf('.');
        if (dot > path.LastIndexOf('/') && TwinAsked.Formats.Contains(path[(dot + 1)..]))
        {
            context.Features.Set(new TwinAsked(path[(dot + 1)..]));
            context.Request.Path = path[..dot] is "/index" ? "/" : path[..dot];
        }

        return next(context);
    });
}

/// <summary>A page that has no files is not found under a file's address.</summary>
public sealed class OnlyTwinsOfPagesThatHaveThem : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.HttpContext.Features.Get<TwinAsked>() is not null && context.Result is PageResult && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK) context.Result = new NotFoundResult();
    }
}
