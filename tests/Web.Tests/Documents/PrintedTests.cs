using System.Diagnostics;
using System.Net;
using Answerable.Web.Documents;
using Answerable.Web.Twins;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Answerable.Web.Tests.Documents.Papers;

namespace Answerable.Web.Tests.Documents;

/// <summary>Papers in print and as files at a page's address.</summary>
public sealed class PrintedTests
{
    private static readonly string Assets = Path.Combine(Site.Folder, "wwwroot", "assets");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_prints_as_tagged_PDF_with_its_title_its_words_and_its_numbers()
    {
        using var printer = PdfPrinter.With(Chromium(), Assets);
        var pdf = await printer.OfAsync(Sample, Cancel);
        Assert.NotNull(pdf);
        var path = Kept(pdf, "pdf");
        var about = await RunAsync("pdfinfo", path);
        Assert.Matches("Tagged: +yes", about);
        Assert.Matches("Title: +Testshire: a paper", about);
        Assert.Matches("JavaScript: +no", about);
        Assert.Contains("1980", about, StringComparison.Ordinal);
        var words = await RunAsync("pdftotext", "-layout", path, "-");
        foreach (var row in Figures.Rows)
            foreach (var line in row.SelectMany(cell => cell.Lines).SelectMany(line => line.Split(' ')))
                Assert.Contains(line, words, StringComparison.Ordinal);
        Assert.Contains("Page 1 of", words, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("pdfinfo", "-struct", path)).Split('\n').Count(line => line.Trim().StartsWith("Table", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_program_that_prints_nothing_gives_nothing()
    {
        using var printer = new PdfPrinter("/bin/true", "");
        Assert.Null(await printer.OfAsync(Sample, Cancel));
    }

    [Theory]
    [InlineData("/paper.docx", HttpStatusCode.OK, DocxFile.Type)]
    [InlineData("/paper.html", HttpStatusCode.OK, "text/html")]
    [InlineData("/paper.pdf", HttpStatusCode.NotFound, null)]
    [InlineData("/paper", HttpStatusCode.OK, "text/plain")]
    public async Task A_page_that_has_a_paper_answers_as_files(string address, HttpStatusCode status, string? type)
    {
        await using var app = PaperSite();
        await app.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var answer = await http.GetAsync(address, Cancel);
        Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        if (type is null or "text/plain") return;
        Assert.Equal("answerable" + address.Replace('/', '-'), answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(address.EndsWith("docx", StringComparison.Ordinal) ? DocxFile.Of(Sample) : System.Text.Encoding.UTF8.GetBytes(new DocumentHtml(Sample, plain: true).File()), bytes);
    }

    private static WebApplication PaperSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddControllers();
        var app = builder.Build();
        app.UseTwinAddresses();
        app.UseRouting();
        app.MapGet("/paper", async (HttpContext context) =>
        {
            if (PaperTwin.Of(context, () => Sample) is { } twin) await twin.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
            else await Results.Text("the page").ExecuteAsync(context);
        });
        return app;
    }

    private static string Chromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = new[] { "chromium", "chromium-browser", "google-chrome" }.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (program is not null && folders.Any(folder => File.Exists(Path.Combine(folder, "pdfinfo")))) return program;
        if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail("Chromium or pdfinfo is missing.");
        Assert.Skip("Chromium or pdfinfo is missing.");
        return "";
    }

    private static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return said;
    }
}
