using Answerable.Core.Library;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Answerable.Web.Written;

namespace Answerable.Web.Library;

/// <summary>The list of documents as data, a line for each.</summary>
public static class LibraryFiles
{
    public static ListData All(IReadOnlyList<Shown<LibraryDocument>> documents) => new(
        English.DocumentsTitle, [(English.AboutTitle, English.DocumentsLead)],
        ["document", "title", "type", "date", "period", "plan", "duty", "language", "accessible", "accessible_at", "supersedes", "summary", "files", "file_types", "bytes", "published_at"],
        [
            .. documents.Select(shown => shown.Content is var document ? (IReadOnlyList<Cell>)
            [
                document.Slug, document.Title, document.Type, $"{document.Date:yyyy-MM-dd}", document.Period?.ToString() ?? "", document.Plan, document.Duty, document.Language, document.IsAccessible ? "yes" : "no",
                document.AccessibleAt, document.Supersedes, document.Summary, (decimal?)document.Files.Count, string.Join(' ', document.Files.Select(file => file.Ending)), (decimal?)document.Files.Sum(file => file.Bytes),
                shown.Version.Shown.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ] : []),
        ])
    {
        Sheet = English.Room("documents"),
    };
}
