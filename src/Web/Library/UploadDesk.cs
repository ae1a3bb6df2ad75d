using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using Answerable.Store;

namespace Answerable.Web.Library;

/// <summary>Looks at the files that people bring for the library, one after another, each in a process of its own, whether or not anybody looks on.</summary>
public sealed class UploadDesk(Site site) : BackgroundService
{
    /// <summary>As many bytes as a file may have.</summary>
    public const long MostBytes = Limits.FileBytes;

    /// <summary>Kinds of files that are tables: they are kept for staff, and published by bringing their figures in.</summary>
    private static readonly HashSet<string> Tables = new(StringComparer.Ordinal) { ".csv", ".json", ".xlsx", ".xlsm", ".ods", ".xls", ".xlsb" };

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    /// <summary>Lets a file be looked at as soon as those before it are, on this node.</summary>
    public void Start(long upload) => _waiting.Writer.TryWrite(upload);

    /// <summary>What was found in a file.</summary>
    public static IReadOnlyList<Finding> Findings(Upload upload) => JsonSerializer.Deserialize<List<Finding>>(upload.Findings)!;

    /// <summary>Looks at a file now, if nobody else does.</summary>
    public static async Task LookAsync(Site site, long id, CancellationToken cancel)
    {
        if (!site.Uploads.Begin(id) || site.Uploads.Find(id) is not { } upload || site.Uploads.Content(upload.Sha256) is not { } bytes) return;

        // The child opens a file by its path: a copy lies there while it is looked at, in a folder that nobody can guess.
        var folder = Directory.CreateTempSubdirectory("answerable-upload-");
        try
        {
            var ending = Path.GetExtension(upload.File).ToLowerInvariant();
            if (!ending.Skip(1).All(char.IsAsciiLetterOrDigit)) ending = "";
            var (path, copy) = (Path.Combine(folder.FullName, "file" + ending), Path.Combine(folder.FullName, "clean" + ending));
            await File.WriteAllBytesAsync(path, bytes, cancel);
            var (scanned, isCleaned) = await Site.Scanner.CleanAsync(path, copy, site.ScanRules, cancel);
            var isTable = Tables.Contains(ending) || scanned.Kind is FileKind.Xlsx or FileKind.Ods or FileKind.Csv;
            var clean = isCleaned && !isTable && File.Exists(copy) ? await File.ReadAllBytesAsync(copy, cancel) : null;
            var words = isTable || (scanned.IsBlocked && clean is null) ? "" : await Site.WordsOfFiles.OfAsync(clean is null ? path : copy, cancel);
            site.Uploads.End(
                id, upload.By, scanned.Kind.ToString().ToLowerInvariant(), isTable ? Verdict.Evidence : scanned.IsBlocked ? Verdict.Blocked : Verdict.Passes, JsonSerializer.Serialize(scanned.Findings), clean, words);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var left in site.Uploads.Unread()) Start(left.Id); // what was brought before the program ended
            await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(site, id, stoppingToken);
                }
                catch (Exception error) when (error is DbException or IOException or InvalidOperationException)
                {
                    // It shows as not looked at, and is when the program starts again or somebody asks.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        catch (DbException)
        {
            // The database is away: what waits is looked at after the next start.
        }
    }
}
