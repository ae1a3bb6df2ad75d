using System.Globalization;
using Answerable.Core.Library;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Web.Documents;
using Answerable.Web.Library;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>One document on its way: where it stands, its files, and how it will read.</summary>
[Authorize(Access.DocumentReaders)]
public sealed class DraftModel(Site site) : DocumentPage(site)
{
    public bool ChangedSince => Drafted is { State: DraftState.InDraft, Proposal: not null };

    public bool IsPublished => Site.Public.Documents.Find(Document.Slug) is not null;

    public DocumentHtml Paper => new(LibraryPaper.Of(Site, Document), plain: false);

    /// <summary>Files that may be put into it and are not.</summary>
    public IReadOnlyList<(Upload Upload, LibraryFile File)> Ready => field ??= [.. Filing.Ready(Site).Where(item => Document.Files.All(file => file.Sha256 != item.File.Sha256))];

    public void OnGet()
    {
    }

    /// <summary>Puts a file into it; one of the same name takes the other's place.</summary>
    public IActionResult OnPostAdd(string? file)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (Ready.FirstOrDefault(item => item.Upload.Id.ToString(CultureInfo.InvariantCulture) == file).File is { } found) Save(LastSaving, _ => 0, document => document.With(found), "add file");
        return Redirect($"{Here}#files");
    }

    public IActionResult OnPostTakeOut(string? file)
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        Save(LastSaving, _ => 0, document => document with { Files = [.. document.Files.Where(other => other.Name != file)] }, "take file out");
        return Redirect($"{Here}#files");
    }

    /// <summary>Sets aside what was begun by mistake, and takes it up again.</summary>
    public IActionResult OnPostAside()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (IsPublished) return NotFound();
        Save(LastSaving, _ => 0, document => document with { IsSetAside = !Document.IsSetAside }, Document.IsSetAside ? "bring back" : "set aside");
        return Redirect(Here);
    }
}
