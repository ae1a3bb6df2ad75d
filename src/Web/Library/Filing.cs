using Answerable.Core.Library;
using Answerable.Store;

namespace Answerable.Web.Library;

/// <summary>What may be put into a document, and under which name it can stand.</summary>
public static class Filing
{
    /// <summary>Names that the pages of the office have themselves.</summary>
    private static readonly string[] Reserved = ["begin", "upload", "files", "intake"];

    /// <summary>What of an upload may be put into a document: the file as it is, or its clean copy.</summary>
    public static IEnumerable<LibraryFile> Offered(Upload upload)
    {
        if (upload.State != UploadState.Done) yield break;
        var name = Naming.File(upload.File);
        if (upload.MayBePublished) yield return new(name, upload.Sha256, upload.Bytes, upload.HasWords && upload.CleanSha256 is null);
        else if (upload.Verdict == Verdict.Blocked && upload.CleanSha256 is { } clean) yield return new(name, clean, upload.CleanBytes, upload.HasWords);
    }

    /// <summary>Files that may be put into a document, the last brought first.</summary>
    public static IReadOnlyList<(Upload Upload, LibraryFile File)> Ready(Site site) => [.. site.Uploads.Latest().SelectMany(upload => Offered(upload).Select(file => (upload, file)))];

    /// <summary>A name for a document that no other has and no page of ours.</summary>
    public static string FreeSlug(Site site, string title) => Naming.Free(Naming.Slug(title), slug =>
        Reserved.Contains(slug) || site.Public.Documents.Writing.Find(slug) is not null || site.Public.Documents.Find(slug) is not null);
}
