using System.Text;
using Answerable.Core.Statements;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
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
    public static IActionResult? Of(HttpContext context, Statement statement, string office, string contact) =>
        PaperTwin.Of(context, () => StatementPaper.Of(statement)) ?? Data(context, statement, office, contact);

    private static IActionResult? Data(HttpContext context, Statement statement, string office, string contact) => context.Features.Get<TwinAsked>()?.Format switch
    {
        null => null,
        "csv" => Text(StatementFiles.Csv(statement), "text/csv; charset=utf-8"),
        "json" => Text(StatementFiles.Json(statement), "application/json"),
        "ods" => Book(context, statement, office, contact, OdsFile.Of, OdsFile.Type, "ods"),
        "xlsx" => Book(context, statement, office, contact, XlsxFile.Of, XlsxFile.Type, "xlsx"),
        _ => new NotFoundResult(),
    };

    /// <summary>A file name that says what it is: <c>statement-norfolk-2024-03.ods</c>.</summary>
    public static string FileName(Statement statement, string ending) => $"statement-{statement.Place}-{statement.Period.LastMonth}.{ending}";

    private static FileContentResult Text(string text, string type) => new(Encoding.UTF8.GetBytes(text), type);

    private static FileContentResult Book(HttpContext context, Statement statement, string office, string contact, Func<Workbook, byte[]> write, string type, string ending) =>
        new(write(StatementFiles.Workbook(statement, office, contact, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}")), type) { FileDownloadName = FileName(statement, ending) };
}
