using System.Globalization;
using Answerable.Sources.Scanning;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>One file that was brought: what the scanner found, how it is cleaned, what may become of it, and the words that are in it.</summary>
[Authorize(Access.DocumentReaders)]
public sealed class FileModel(Site site, UploadDesk desk) : PageModel
{
    private const int WordsShown = 3_000;

    public Upload Upload { get; private set; } = null!;

    public IReadOnlyList<IGrouping<string, Finding>> Findings => field ??= [.. UploadDesk.Findings(Upload).GroupBy(finding => finding.Code).OrderByDescending(kind => Leak.Blocks(kind.Key))];

    public FileKind Kind => Enum.TryParse<FileKind>(Upload.Kind, ignoreCase: true, out var kind) ? kind : FileKind.Unknown;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public bool MayOverride => HttpContext.SignedIn() is { Role: Role.Approver } && Upload is { State: UploadState.Done, Verdict: Verdict.Blocked, OverriddenBy: "" };

    public bool IsRead => Upload.State == UploadState.Done;

    /// <summary>The beginning of the words that will be searched.</summary>
    public string Words => site.Uploads.Words(Upload.CleanSha256 ?? Upload.Sha256) is var words && words.Length > WordsShown ? $"{words[..WordsShown]} …" : words;

    public static string At(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/documents/files/{id}");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && site.Uploads.Find(id) is { } found) Upload = found;
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    /// <summary>Has a file looked at that nobody looked at, as after a restart.</summary>
    public IActionResult OnPostLook()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        desk.Start(Upload.Id);
        return Redirect(At(Upload.Id));
    }

    public IActionResult OnPostDiscard()
    {
        if (!MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (site.Uploads.Discard(Upload.Id, HttpContext.SignedIn()!.Email)) return Redirect(DocumentPage.List);
        ModelState.AddModelError("Discard", English.FileIsUsed);
        return Page();
    }
}
