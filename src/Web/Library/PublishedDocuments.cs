using Answerable.Core.Library;
using Answerable.Store;
using Answerable.Web.Written;

namespace Answerable.Web.Library;

/// <summary>The office's documents: those that an audience sees, and the road by which they are written and kept.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class PublishedDocuments(Site site, Seen seen)
{
    /// <summary>The kind of paper that a document is.</summary>
    public const string Kind = "document";

    /// <summary>The kind of paper that it is.</summary>
    internal static PaperKind<LibraryDocument> Paper { get; } = new(Kind, document => document.Slug, document => document.Title, LibraryPaper.Of, AddressOf)
    {
        Filed = (site, document) => new(
            [.. document.Files.Select(file => (file.Name, file.Sha256))],
            SearchWord.Index($"{document.Title}\n{document.Summary}\n{string.Join('\n', document.Files.Select(file => site.Uploads.Words(file.Sha256)))}"),
            [.. document.OldAddresses.Select(OldAddress.Compared)]),
    };

    /// <summary>Documents while they are written, by whoever writes them.</summary>
    public Writing<LibraryDocument> Writing { get; } = new(site, Paper);

    /// <summary>Their files and what is found in them.</summary>
    private FiledDocuments Filed { get; } = new(site.Database, seen.Audience);

    /// <summary>Every version of every document that may be seen, the newest first; read once for whoever asks several things.</summary>
    private IReadOnlyList<Shown<LibraryDocument>> Every => field ??= Writing.Shown(seen.Audience);

    /// <summary>Every document that may be seen, each in its newest version, the last date first.</summary>
    public IReadOnlyList<Shown<LibraryDocument>> All =>
        field ??= [.. Every.DistinctBy(item => item.Version.Name).OrderByDescending(item => item.Content.Date).ThenBy(item => item.Content.Title, StringComparer.Ordinal).ThenBy(item => item.Version.Name, StringComparer.Ordinal)];

    /// <summary>The document of a slug; null when none is to be seen.</summary>
    public Shown<LibraryDocument>? Find(string slug) => All.FirstOrDefault(item => item.Version.Name == slug);

    /// <summary>Every version of a document that may be seen, the first at the head: its place is its number in addresses.</summary>
    public IReadOnlyList<Shown<LibraryDocument>> Versions(string slug) => [.. Every.Where(item => item.Version.Name == slug).Reverse()];

    /// <summary>The document that says it replaces one; null for none.</summary>
    public Shown<LibraryDocument>? ThatReplaces(string slug) => All.FirstOrDefault(item => item.Content.Supersedes == slug && item.Version.Name != slug);

    /// <summary>A document by its slug for whoever links to it: what it is called and where it stands, as far as they may see it.</summary>
    public (string Title, string Address)? Link(string slug) => Find(slug) is { } shown ? (shown.Content.Title, AddressOf(shown.Content)) : null;

    /// <summary>
    /// What a search finds among these documents: in the title first, then in title and summary, then in their files; the newest of each first. All of them, in order,
    /// where nothing is searched.
    /// </summary>
    public IReadOnlyList<Shown<LibraryDocument>> Search(SearchQuery query, IEnumerable<Shown<LibraryDocument>> among)
    {
        if (query.Terms.Count == 0) return [.. among];
        var holding = Filed.Holding(query);
        var phrases = query.Terms.Any(term => term.Words.Count > 1);
        return
        [
            .. among.Where(shown => holding.Contains(shown.Version.Edition.Id)).Where(shown => !phrases || query.IsIn(Text(shown)))
                .Select(shown => (Shown: shown, Rank: query.Rank(shown.Content))).OrderBy(item => item.Rank).Select(item => item.Shown),
        ];
    }

    /// <summary>Where the words of a search stand in a document: in its summary, or in its files.</summary>
    public IReadOnlyList<Snippet> Snippets(Shown<LibraryDocument> shown, SearchQuery query) => Snippet.Of($"{shown.Content.Summary}\n{Filed.Words(shown.Version.Edition.Id)}", query);

    /// <summary>A file of a version, asked of the database now; null where it may not be seen.</summary>
    public (string Sha256, byte[] Bytes)? File(Shown<LibraryDocument> version, string name) => Filed.File(version.Version.Edition.Id, name);

    /// <summary>The address of the document that stood at a path before; null for none that may be seen.</summary>
    public string? MovedFrom(string path) => Filed.At(path) is { } slug && Find(slug) is { } shown ? AddressOf(shown.Content) : null;

    /// <summary>Where a document stands.</summary>
    public static string AddressOf(LibraryDocument document) => $"/documents/{document.Slug}";

    private string Text(Shown<LibraryDocument> shown) => $"{shown.Content.Title}\n{shown.Content.Summary}\n{Filed.Words(shown.Version.Edition.Id)}";
}
