using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Store;
using Answerable.Tests;
using Answerable.Web.Library;
using static Answerable.Web.Tests.Library.Shelf;

namespace Answerable.Web.Tests.Library;

/// <summary>All the crafted files that would leak, brought to the library, cleaned where that can be, published where that may be: nothing that the site serves holds what they hide.</summary>
public sealed partial class OutgoingFilesTests
{
    private const string Canary = "CANARY";

    [Fact]
    public async Task Of_all_59_files_nothing_that_the_site_serves_holds_what_they_hide()
    {
        await using var site = await RunningSite.StartAsync();
        var files = Directory.GetFiles(Shared.Path("malformed", "outgoing")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(59, files.Count);
        var published = 0;
        foreach (var path in files)
        {
            var upload = await site.Site.BringAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            Assert.Equal(UploadState.Done, upload.State);
            Assert.Equal(upload.Verdict == Verdict.Blocked ? OverrideRefused.Own : OverrideRefused.NotBlocked, site.Site.Uploads.Override(upload.Id, Ann, "I know better."));
            if (Path.GetExtension(path) is ".xlsx" or ".xlsm" or ".ods" or ".csv") Assert.Equal((Verdict.Evidence, 0), (upload.Verdict, Filing.Offered(upload).Count()));
            if (!Filing.Offered(upload).Any()) continue;
            site.Site.Publish(Document($"document-{upload.Id}", $"Document {upload.Id}"), upload);
            published++;
        }

        await SeenAsync();
        Assert.InRange(published, 4, 59);
        Queue<string> waiting = new(["/", "/documents", "/documents?q=CANARY", "/documents?q=performance", "/documents.atom", "/documents.csv", "/documents.json", "/documents.ods", "/documents.xlsx", "/data"]);
        HashSet<string> met = [.. waiting];
        var fetched = 0;
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            if (address.Contains("CANARY", StringComparison.Ordinal)) bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("value=\"CANARY\"", "", StringComparison.Ordinal)); // what was asked is said back
            Assert.False(Unpacked(bytes).Any(text => text.Contains(Canary, StringComparison.OrdinalIgnoreCase)), $"{address} holds what a file hides");
            fetched++;
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await RunningSite.ParseAsync(Encoding.UTF8.GetString(bytes));
            foreach (var link in page.QuerySelectorAll("a[href^='/documents']").Select(link => link.GetAttribute("href")!).Where(met.Add)) waiting.Enqueue(link);
        }

        Assert.True(fetched > 2 * published, $"{fetched} answers for {published} documents");
        Assert.Equal("Nothing was found.", (await site.PageAsync("/documents?q=CANARY")).QuerySelector("#found")!.TextContent);
        foreach (var path in files.Select(Path.GetFileName))
            foreach (var guess in new[] { $"/documents/{path}", $"/documents/document-1/{path}", $"/files/{path}", $"/uploads/{path}" })
                Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Http.GetAsync(guess, TestContext.Current.CancellationToken)).StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Count} files brought, {published} published, {fetched} answers fetched, none with {Canary}");
    }

    /// <summary>Bytes as texts, with everything unpacked: parts of zips, streams of PDFs.</summary>
    private static IEnumerable<string> Unpacked(byte[] bytes)
    {
        yield return Encoding.Latin1.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using MemoryStream part = new();
                using (var stream = entry.Open()) stream.CopyTo(part);
                yield return entry.FullName;
                foreach (var text in Unpacked(part.ToArray())) yield return text;
            }
        }

        foreach (Match stream in Streams().Matches(Encoding.Latin1.GetString(bytes)))
        {
            string text;
            try
            {
                using var inflated = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream.Groups[1].Value)), CompressionMode.Decompress);
                using var reader = new StreamReader(inflated, Encoding.Latin1);
                text = reader.ReadToEnd();
            }
            catch (InvalidDataException)
            {
                continue; // not compressed
            }

            yield return text;
        }
    }

    [GeneratedRegex(@"stream\r?\n(.*?)endstream", RegexOptions.Singleline)]
    private static partial Regex Streams();
}
