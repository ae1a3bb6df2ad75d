using System.Diagnostics;
using System.Security.Cryptography;
using Answerable.Sources.Scanning;

namespace Answerable.Web.Tests.Scanning;

/// <summary>What this program writes itself carries nothing that a reader does not see: every page and every file of a running site, with real figures in it, passes.</summary>
public sealed class OwnDownloadsTests
{
    private const int FewestFiles = 1_000;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["text/html"] = ".html",
        ["text/csv"] = ".csv",
        ["image/svg+xml"] = ".svg",
        ["application/pdf"] = ".pdf",
        ["application/json"] = ".json",
        ["image/png"] = ".png",
        [Answerable.Web.Workbooks.XlsxFile.Type] = ".xlsx",
        [Answerable.Web.Workbooks.OdsFile.Type] = ".ods",
        [Answerable.Web.Documents.DocxFile.Type] = ".docx",
    };

    [Fact]
    public async Task A_thousand_of_our_own_files_are_scanned_and_none_is_blocked()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var site = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk") { Chromium = Chromium() });
        Assert.NotNull((await site.ImportNationalAsync()).TakingIn);
        var crime = await site.ImportAsync(CrimeSite.Workbook, published: CrimeSite.WorkbookDay);
        Assert.True(crime.TakingIn is not null, string.Join("; ", crime.Refusals.Take(3)));

        site.Http.DefaultRequestHeaders.Host = "figures.example.org"; // a citation links to where it was read, and the scanner knows this machine for an inside one

        Queue<string> waiting = new(["/"]);
        HashSet<string> seen = ["/"], hashes = [];
        SortedDictionary<string, int> kinds = [];
        List<string> blocked = [];
        var (bytes, scanning) = (0L, new Stopwatch());
        while (hashes.Count < FewestFiles && waiting.TryDequeue(out var address))
        {
            using var answer = await site.Http.GetAsync(address, cancel);
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            if (!answer.IsSuccessStatusCode || !Endings.TryGetValue(type, out var ending)) continue;
            var file = await answer.Content.ReadAsByteArrayAsync(cancel);
            if (hashes.Add(Convert.ToHexString(SHA256.HashData(file))))
            {
                kinds[ending] = kinds.GetValueOrDefault(ending) + 1;
                bytes += file.Length;
                scanning.Start();
                var scanned = Scan.Of(file, "file" + ending, site.Site.ScanRules);
                scanning.Stop();
                if (scanned.IsBlocked) blocked.Add($"{address}: {string.Join("; ", scanned.Findings.Where(finding => finding.Blocks).Take(3))}");
            }
            if (type != "text/html") continue;
            var page = await RunningSite.ParseAsync(System.Text.Encoding.UTF8.GetString(file));
            foreach (var link in page.QuerySelectorAll("a[href], img[src], link[href]").Select(link => (link.GetAttribute("href") ?? link.GetAttribute("src")!).Split('#')[0]))
                if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.StartsWith("/assets", StringComparison.Ordinal) && !IsNextQuestion(address, link) && seen.Add(link)) waiting.Enqueue(link);
        }

        Console.WriteLine($"our own files: {hashes.Count} scanned ({string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key[1..]}"))}; {bytes / 1_000_000} MB in {scanning.Elapsed.TotalSeconds:F0} s), {blocked.Count} blocked");
        Assert.Empty(blocked);
        Assert.Equal(FewestFiles, hashes.Count);
        Assert.Superset(new HashSet<string> { ".html", ".csv", ".svg", ".xlsx", ".ods", ".docx", ".json" }, kinds.Keys.ToHashSet());
        if (Chromium() is not null) Assert.Contains(".pdf", kinds.Keys);
    }

    /// <summary>One comparison of areas leads to others without an end.</summary>
    private static bool IsNextQuestion(string address, string link) => address.StartsWith("/explore", StringComparison.Ordinal) && link.StartsWith("/explore?", StringComparison.Ordinal);

    internal static string? Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
