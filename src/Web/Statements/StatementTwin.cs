using System.Text;
using Answerable.Core.Statements;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Statements;

/// <summary>The files of a statement's page.</summary>
public static class StatementTwin
{
    /// <summary>The endings and what each is called.</summary>
    public static IReadOnlyList<(string Ending, string Name)> Endings(HttpContext context) =>
    [
        ("docx", English.DocxFile), .. PaperTwin.HasPdf(context) ? [("pdf", "PDF")] : Array.Empty<(string, string)>(), ("html", English.PlainHtml),
        ("csv", "CSV"), ("json", "JSON"), ("ods", English.OdsFile), ("xlsx", English.XlsxFile),
    ];

    /// <summary>The file that is asked for; null when it is the page itself.</summary>
    public static IActionResult? Of(HttpContext context, Statement statement) => PaperTwin.Of(context, () => StatementPaper.Of(statement)) ?? Data(context, statement);

    private static IActionResult? Data(HttpContext context, Statement statement)
    {
        if (context.Features.Get<TwinAsked>() is not { } asked) return null;
        var notice = context.RequestServices.GetRequiredService<Imprint>().Notice;
        return asked.Format switch
        {
            "csv" => Twin.Csv(StatementFiles.Csv(statement), context.Request, notice),
            "json" => new FileContentResult(Encoding.UTF8.GetBytes(StatementFiles.Json(statement, notice)), "application/json"),
            "ods" or "xlsx" => Twin.Book((by, address) => StatementFiles.Workbook(statement, by, address), asked.Format),
            _ => new NotFoundResult(),
        };
    }
}
