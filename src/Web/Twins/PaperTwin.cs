using System.Text;
using Answerable.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Twins;

/// <summary>Answers an address that asks for a paper as a file: for Word, plain for another site, or in print.</summary>
/// <param name="format">docx, html or pdf.</param>
/// <param name="document">The paper.</param>
public sealed class PaperTwin(string format, Document document) : IActionResult
{
    /// <summary>The file; null when something else is asked for: the page itself, or one of the forms of data.</summary>
    public static IActionResult? Of(HttpContext context, Func<Document> document)
    {
        if (context.Features.Get<TwinAsked>() is not { } asked || !TwinAsked.PaperFormats.Contains(asked.Format)) return null;
        if (asked.Format == "pdf" && !HasPdf(context)) return new NotFoundResult();
        var made = document();
        return new PaperTwin(asked.Format, made with { Title = Twin.Titled(made.Title, Notice(context)) });
    }

    /// <summary>Whether papers can be printed here, so that a page offers it.</summary>
    public static bool HasPdf(HttpContext context) => context.RequestServices.GetService<PdfPrinter>() is not null;

    private static string? Notice(HttpContext context) => context.RequestServices.GetService<Imprint>()?.Notice;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response, cancel) = (context.HttpContext.Request, context.HttpContext.Response, context.HttpContext.RequestAborted);
        var (bytes, type) = format switch
        {
            "docx" => (DocxFile.Of(document), DocxFile.Type),
            "html" => (Encoding.UTF8.GetBytes(new DocumentHtml(document, plain: true).File()), "text/html; charset=utf-8"),
            _ => (await context.HttpContext.RequestServices.GetRequiredService<PdfPrinter>().OfAsync(document, cancel), "application/pdf"),
        };
        if (bytes is null)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        response.ContentType = type;
        response.Headers.ContentDisposition = Twin.ToKeep(request, Notice(context.HttpContext), format);
        await response.Body.WriteAsync(bytes, cancel);
    }
}
