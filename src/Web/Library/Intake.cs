using System.IO.Compression;
using System.Security.Cryptography;
using Answerable.Core.Library;
using Answerable.Store;
using Answerable.Web.Words;

namespace Answerable.Web.Library;

/// <summary>What became of a row of a manifest.</summary>
public enum IntakeOutcome
{
    /// <summary>It is proposed, and somebody else approves it.</summary>
    Proposed,

    /// <summary>It is published.</summary>
    Published,

    /// <summary>The file is in a document already.</summary>
    Known,

    /// <summary>Nothing of it is kept.</summary>
    Refused,
}

/// <summary>A row of a manifest and what became of it.</summary>
/// <param name="Line">Its line in the manifest.</param>
/// <param name="File">The file's name.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Slug">The document; empty where it is refused.</param>
/// <param name="Reasons">Why it is refused.</param>
public sealed record TakenRow(int Line, string File, IntakeOutcome Outcome, string Slug, IReadOnlyList<string> Reasons);

/// <summary>Takes many files in at once, by a manifest: each row becomes a document that is proposed, or is refused and leaves nothing behind.</summary>
public static class Intake
{
    /// <summary>A zip of files may have so many, and so many bytes in all.</summary>
    private const int MostFiles = 1_000;

    private const long MostBytes = 500_000_000;

    /// <param name="site">The office's installation.</param>
    /// <param name="rows">The rows of the manifest.</param>
    /// <param name="routes">The addresses that this site answers; null where the program does not serve.</param>
    /// <param name="file">A file's bytes by its name; null where there is none.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="publish">Whether it is published at once, which only an operator can, and only as long as there is no approver.</param>
    /// <param name="cancel">Ends the work after the row that it is at.</param>
    public static async IAsyncEnumerable<TakenRow> TakeAsync(
        Site site, IReadOnlyList<ManifestRow> rows, EndpointDataSource? routes, Func<string, byte[]?> file, string by, bool publish, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (row.Document is not { } document) yield return Refused(row, [.. row.Wrong]);
            else if (file(row.File) is not { Length: > 0 } bytes) yield return Refused(row, English.ManifestNoFile(row.File));
            else if (bytes.Length > UploadDesk.MostBytes) yield return Refused(row, English.FileTooLarge(row.File));
            else yield return await TakeAsync(site, row, document, routes, bytes, by, publish, cancel);
        }
    }

    /// <summary>The files of a zip by their names, without the folders that they lie in; or why it cannot be read.</summary>
    public static (IReadOnlyDictionary<string, byte[]> Files, string? Refusal) Zip(byte[] zip)
    {
        Dictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            using ZipArchive archive = new(new MemoryStream(zip));
            if (archive.Entries.Count > MostFiles) return (files, English.ZipTooMany(MostFiles));
            long all = 0;
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                using MemoryStream bytes = new();
                using var stream = entry.Open();
                var buffer = new byte[65_536];
                while (stream.Read(buffer) is > 0 and var read) // what a zip says of its sizes is not believed
                {
                    if ((all += read) > MostBytes || bytes.Length + read > UploadDesk.MostBytes) return (files, English.ZipTooLarge(entry.Name));
                    bytes.Write(buffer, 0, read);
                }

                if (!files.TryAdd(entry.Name, bytes.ToArray())) return (files, English.ZipTwice(entry.Name));
            }
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException)
        {
            return (files, English.ZipDamaged);
        }

        return (files, null);
    }

    private static async Task<TakenRow> TakeAsync(Site site, ManifestRow row, LibraryDocument document, EndpointDataSource? routes, byte[] bytes, string by, bool publish, CancellationToken cancel)
    {
        var documents = site.Public.Documents;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = site.Uploads.Of(sha256).Where(upload => upload.State == UploadState.Done).ToList();
        var digests = known.SelectMany(upload => new[] { upload.Sha256, upload.CleanSha256 }).OfType<string>().ToHashSet();
        if (documents.Writing.All().Select(draft => draft.Content).Concat(documents.All.Select(shown => shown.Content)).FirstOrDefault(other => other.Files.Any(held => digests.Contains(held.Sha256))) is { } there)
            return new(row.Line, row.File, IntakeOutcome.Known, there.Slug, []);

        if (document.OldAddresses.Select(address => OldRoads.Wrong(routes, site, "", address)).OfType<string>().ToList() is { Count: > 0 } wrong) return Refused(row, wrong);

        // A file that was brought before keeps what was found and decided then.
        var upload = known.FirstOrDefault();
        var isNew = upload is null;
        if (upload is null)
        {
            var id = site.Uploads.Add(Path.GetFileName(row.File), bytes, by);
            await UploadDesk.LookAsync(site, id, cancel);
            upload = site.Uploads.Find(id)!;
        }

        if (Filing.Offered(upload).FirstOrDefault() is not { } file)
        {
            if (isNew) site.Uploads.Discard(upload.Id, by);
            return Refused(row, [English.UploadStands(upload), .. UploadDesk.Findings(upload).Where(finding => finding.Blocks).Select(finding => finding.ToString())]);
        }

        var filed = (document with { Slug = Filing.FreeSlug(site, document.Title) }).With(file);
        if (!documents.Writing.Begin(filed, 0, by, "take in")) return Refused(row, English.DocumentBegunMeanwhile);
        if (publish && !site.Accounts.HasApprover)
        {
            site.Editions.Approve(documents.Writing.Keep(filed, site.Today, [by], by), by);
            return new(row.Line, row.File, IntakeOutcome.Published, filed.Slug, []);
        }

        documents.Writing.Propose(documents.Writing.Find(filed.Slug)!, null, "", by);
        return new(row.Line, row.File, IntakeOutcome.Proposed, filed.Slug, []);
    }

    private static TakenRow Refused(ManifestRow row, params IReadOnlyList<string> reasons) => new(row.Line, row.File, IntakeOutcome.Refused, "", reasons);
}
