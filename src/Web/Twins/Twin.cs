using System.Text;
using System.Xml.Linq;
using Answerable.Core.Measures;
using Answerable.Web.Workbooks;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Twins;

/// <summary>The form of a page that an address asks for by its ending: <c>/999/2024.csv</c> is the page <c>/999/2024</c> as csv.</summary>
/// <param name="Format">csv, json, ods, xlsx or svg; or of a paper docx, html or pdf.</param>
public sealed record TwinAsked(string Format)
{
    public static IReadOnlyList<string> Formats => ["csv", "json", "ods", "xlsx", "svg", .. PaperFormats];

    /// <summary>The forms that only papers have.</summary>
    public static IReadOnlyList<string> PaperFormats => ["docx", "html", "pdf"];
}

/// <summary>What a page is made of, for those who want it as data.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Version">The moment of the last change of what is visible.</param>
/// <param name="Lines">Everything its tables and charts show, unrounded.</param>
/// <param name="Editions">The editions it rests on.</param>
/// <param name="Charts">Its charts as drawings that stand alone, by name; the first is the one without a name in the address.</param>
public sealed record TwinData(
    string Title, string Version, IReadOnlyList<TidyLine> Lines, IReadOnlyList<Edition> Editions, IReadOnlyList<(string Name, Func<string> Draw)> Charts);

/// <summary>Answers an address that asks for a page as a file.</summary>
public static class Twin
{
    /// <summary>The file, or null when the page itself is asked for.</summary>
    public static IActionResult? Of(HttpContext context, Func<TwinData> data)
    {
        if (context.Features.Get<TwinAsked>() is not { } asked) return null;
        if (TwinAsked.PaperFormats.Contains(asked.Format)) return new NotFoundResult();
        var made = data();
        var notice = context.RequestServices.GetRequiredService<Imprint>().Notice;
        made = made with { Title = Titled(made.Title, notice) };
        switch (asked.Format)
        {
            case "csv":
                return Csv(TidyCsv.Full(made.Lines), context.Request, notice);
            case "json":
                return new JsonTwin(made);
            case "ods" or "xlsx":
                return Book((imprint, address) => TidyWorkbook.Of(made, imprint, address), asked.Format);
            default:
                var chart = made.Charts.FirstOrDefault(item => (context.Request.Query["chart"].FirstOrDefault() ?? made.Charts[0].Name) == item.Name);
                return chart.Draw is null ? new NotFoundResult() : File(Encoding.UTF8.GetBytes(Marked(chart.Draw(), notice)), "image/svg+xml");
        }
    }

    /// <summary>JSON is written straight to the answer: the largest of them is megabytes.</summary>
    private sealed class JsonTwin(TwinData made) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = "application/json";
            TidyJson.Write(response.BodyWriter, made.Title, made.Version, made.Lines, made.Editions);
            await response.BodyWriter.FlushAsync(context.HttpContext.RequestAborted);
        }
    }

    /// <summary>A spreadsheet is for keeping: it says where it is from, and its name says what it is.</summary>
    private sealed class WorkbookTwin(Func<Imprint, string, Workbook> made, string ending) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
            var address = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
            var imprint = context.HttpContext.RequestServices.GetRequiredService<Imprint>();
            var workbook = made(imprint, address);
            response.ContentType = ending == "ods" ? OdsFile.Type : XlsxFile.Type;
            response.Headers.ContentDisposition = ToKeep(request, imprint.Notice, ending);
            await response.Body.WriteAsync(ending == "ods" ? OdsFile.Of(workbook) : XlsxFile.Of(workbook), context.HttpContext.RequestAborted);
        }
    }

    /// <summary>What a file is called: its page, and that it is not published.</summary>
    private static string FileName(HttpRequest request, string? notice) =>
        (notice is null ? "answerable" : "not-published")
        + string.Concat((request.Path == "/" ? "/index" : request.Path.Value!).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));

    /// <summary>A drawing that stands alone says across itself that it is not published.</summary>
    private static string Marked(string drawing, string? notice)
    {
        if (notice is null) return drawing;
        var mark = new XElement(
            "text", new XAttribute("x", "50%"), new XAttribute("y", "50%"), new XAttribute("text-anchor", "middle"),
            new XAttribute("font-family", "sans-serif"), new XAttribute("font-size", "32"), new XAttribute("fill", "#b84a00"),
            new XAttribute("fill-opacity", "0.6"), notice.Split('.')[0]);
        return drawing.Insert(drawing.LastIndexOf("</svg>", StringComparison.Ordinal), mark.ToString());
    }

    /// <summary>A title that says before all else that what it is over is not published, where it is not.</summary>
    internal static string Titled(string title, string? notice) => notice is null ? title : $"{notice} {title}";

    /// <summary>A spreadsheet, made from who publishes it and the page's whole address.</summary>
    internal static IActionResult Book(Func<Imprint, string, Workbook> made, string ending) => new WorkbookTwin(made, ending);

    /// <summary>A csv. Its columns are a contract, so its name says that it is not published.</summary>
    internal static FileContentResult Csv(string text, HttpRequest request, string? notice)
    {
        var csv = File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8");
        if (notice is not null) csv.FileDownloadName = $"{FileName(request, notice)}.csv";
        return csv;
    }

    /// <summary>How a file to keep is named: its page's address in letters, digits and hyphens, and that it is not published.</summary>
    internal static string ToKeep(HttpRequest request, string? notice, string ending) => $"attachment; filename=\"{FileName(request, notice)}.{ending}\"";

    private static FileContentResult File(byte[] bytes, string type) => new(bytes, type);
}
