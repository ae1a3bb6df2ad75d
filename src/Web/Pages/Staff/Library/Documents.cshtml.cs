using Answerable.Core.Library;
using Answerable.Core.Statements;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>The library as the office works on it: files that were brought, documents that are written, and those that are published.</summary>
[Authorize(Access.DocumentReaders)]
public sealed class DocumentsModel(Site site) : PageModel
{
    public IReadOnlyList<Upload> Uploads { get; private set; } = [];

    public IReadOnlyList<Draft<LibraryDocument>> Drafts { get; private set; } = [];

    public IReadOnlyList<Shown<LibraryDocument>> Published { get; private set; } = [];

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public void OnGet()
    {
        Uploads = [.. site.Uploads.Latest().Where(upload => upload.State != UploadState.Discarded)];
        Drafts = [.. site.Public.Documents.Writing.All().Where(draft => draft.State != DraftState.Published && !draft.Content.IsSetAside)];
        Published = site.Public.Documents.All;
    }
}
