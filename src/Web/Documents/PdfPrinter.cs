using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Web.Documents;

/// <summary>
/// Prints documents with a Chromium that is on the machine, as tagged PDF. It is given one file that holds everything and allows no scripts, and runs
/// without a network in a folder of its own, one at a time, and is ended with its children when it takes too long.
/// </summary>
/// <param name="chromium">The program.</param>
/// <param name="style">The site's style sheet, with all that it needs inside.</param>
public sealed partial class PdfPrinter(string chromium, string style) : IDisposable
{
    private const int LargestFile = 50_000_000;
    private const string Sheet = "@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 9pt Arial, sans-serif } } body { margin: 0; padding: 0 } main { max-width: none }";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>A printer with the site's own style sheet and typeface.</summary>
    public static PdfPrinter With(string chromium, string assets)
    {
        var style = File.ReadAllText(Path.Combine(assets, "answerable.css"));
        return new(chromium, FontFile().Replace(style, font => $"url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(assets, font.Groups[1].Value)))})"));
    }

    /// <summary>The document as PDF; null when Chromium could not, or not in time.</summary>
    public async Task<byte[]?> OfAsync(Document document, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("answerable-print-").FullName;
        try
        {
            var (page, printed) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, new DocumentHtml(document, plain: false).File(style + Sheet), cancel);
            await RunAsync(folder, page, printed, cancel);
            return File.Exists(printed) && new FileInfo(printed).Length is > 0 and < LargestFile ? Undated(await File.ReadAllBytesAsync(printed, cancel)) : null;
        }
        finally
        {
            _one.Release();
            Remove(folder);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RunAsync(string folder, string page, string printed, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        using var process = Process.Start(StartFor(folder, page, printed))!;
        try
        {
            // Both are read to their ends, because a full pipe would make it wait for ever.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            File.Delete(printed);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo StartFor(string folder, string page, string printed)
    {
        var start = new ProcessStartInfo(chromium,
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage", "--metrics-recording-only", "--renderer-process-limit=1",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", $"--print-to-pdf={printed}",
            // Chromium has no sandbox for the superuser and says so; the page is ours and has no scripts.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            new Uri(page).AbsoluteUri,
        ])
        { UseShellExecute = false, CreateNoWindow = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var path = start.Environment.TryGetValue("PATH", out var known) ? known : "";
        start.Environment.Clear(); // no setting of ours is passed on, a database's password among them
        (start.Environment["PATH"], start.Environment["HOME"], start.Environment["TMPDIR"]) = (path, folder, folder);
        return start;
    }

    // The same document is the same file, apart from what another Chromium does: the moment of printing says nothing about it.
    private static byte[] Undated(byte[] pdf) => Encoding.Latin1.GetBytes(Moment().Replace(Encoding.Latin1.GetString(pdf), "$1(D:19800101000000+00'00')"));

    // What it leaves behind for a moment may still be written.
    private static void Remove(string folder)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(100 * attempt);
            }
        }
    }

    [GeneratedRegex("""url\("(fonts/[\w-]+\.woff2)"\)""")]
    private static partial Regex FontFile();

    [GeneratedRegex(@"(/(?:Creation|Mod)Date ?)\(D:\d{14}\+00'00'\)")]
    private static partial Regex Moment();
}
