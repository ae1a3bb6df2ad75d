using System.Globalization;
using Answerable.Core.Library;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Library;

/// <summary>One document: what it is, its files, what it replaces and what has replaced it, and its earlier versions.</summary>
[Authorize(Access.Everybody)]
public sealed class DocumentModel(Site site, Seen seen) : PageModel
{
    public Shown<LibraryDocument> Shown { get; private set; } = null!;

    /// <summary>Every version that may be seen, the first at the head.</summary>
    public IReadOnlyList<Shown<LibraryDocument>> Versions { get; private set; } = [];

    public LibraryDocument Document => Shown.Content;

    /// <summary>Its number among the versions.</summary>
    public int Number => Versions.ToList().IndexOf(Shown) + 1;

    public bool IsNewest => Number == Versions.Count;

    public string Address => PublishedDocuments.AddressOf(Document);

    public string TypeName => LibraryPaper.TypeName(site, Document);

    public string PlanName => LibraryPaper.PlanName(site, Document);

    public string DutyName => LibraryPaper.DutyName(site, Document);

    /// <summary>The document that it replaces, where that is to be seen.</summary>
    public (string Title, string Address)? Replaces => Document.Supersedes.Length > 0 ? seen.Documents.Link(Document.Supersedes) : null;

    /// <summary>The document that has replaced it.</summary>
    public (string Title, string Address)? ReplacedBy => seen.Documents.ThatReplaces(Document.Slug) is { } newer ? (newer.Content.Title, PublishedDocuments.AddressOf(newer.Content)) : null;

    public string FileAddress(LibraryFile file) => IsNewest ? $"{Address}/{file.Name}" : string.Create(CultureInfo.InvariantCulture, $"{Address}/{Number}/{file.Name}");

    public IActionResult OnGet(string slug, int? version)
    {
        Versions = seen.Documents.Versions(slug);
        if ((version is { } number ? Versions.ElementAtOrDefault(number - 1) : seen.Documents.Find(slug)) is not { } shown) return NotFound();
        Shown = Versions.First(item => item.Version.TakingIn == shown.Version.TakingIn);
        return Page();
    }
}
