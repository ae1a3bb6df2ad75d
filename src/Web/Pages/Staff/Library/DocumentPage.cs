using Answerable.Core.Library;
using Answerable.Core.Statements;
using Answerable.Store.People;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>A page about one document that is written or published; for one that is neither, nothing is.</summary>
public abstract class DocumentPage(Site site) : PageModel
{
    public const int LongestText = 5_000, LongestLine = 300;

    /// <summary>The page that lists all of them.</summary>
    public const string List = "/staff/documents";

    protected Site Site => site;

    protected Writing<LibraryDocument> Writing => site.Public.Documents.Writing;

    /// <summary>It as it was last saved; null where it is published and nobody writes on it.</summary>
    public Draft<LibraryDocument>? Drafted { get; private set; }

    /// <summary>It as it was last saved, else as it is published.</summary>
    public LibraryDocument Document { get; private set; } = null!;

    /// <summary>The number of the last saving; 1 where the first would begin from what is published.</summary>
    public int LastSaving => Drafted?.Saving.Revision ?? 1;

    public string Here => At(Document);

    protected string Actor => HttpContext.SignedIn()!.Email;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public string TypeName => LibraryPaper.TypeName(site, Document);

    /// <summary>What hinders that it is proposed.</summary>
    public IReadOnlyList<string> ToDo =>
    [
        .. Document.IsSetAside ? [English.IsSetAside] : Array.Empty<string>(),
        .. Document.Files.Count == 0 ? [English.FileNeeded] : Array.Empty<string>(),
        .. Document.Files.Where(file => !site.Uploads.Of(file.Sha256).Any(upload => Filing.Offered(upload).Any(one => one.Sha256 == file.Sha256))).Select(English.FileMayNot),
        .. Drafted is null or { State: DraftState.Published } ? [English.NothingNew] : Array.Empty<string>(),
    ];

    public static string At(LibraryDocument document) => $"{List}/{document.Slug}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var slug = (string)RouteData.Values["slug"]!;
        Drafted = Writing.Find(slug);
        if ((Drafted?.Content ?? site.Public.Documents.Find(slug)?.Content) is { } document) Document = document;
        else context.Result = NotFound();
    }

    /// <summary>Saves a change to a part of it. Where nobody writes on it yet, the writing begins from what is published.</summary>
    protected Saved Save(int basedOn, Func<LibraryDocument, object?> part, Func<LibraryDocument, LibraryDocument> change, string act = "save")
    {
        if (Drafted is null) Writing.Begin(Document, 0, Actor, "begin change");
        return Writing.Save(Document.Slug, basedOn, part, change, Actor, act);
    }

    /// <summary>Says at a field what is wrong with it, where something is.</summary>
    protected void Check(bool isRight, string field, string otherwise)
    {
        if (!isRight) ModelState.AddModelError(field, otherwise);
    }
}
