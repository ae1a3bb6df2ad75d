using System.Globalization;
using Answerable.Core.Library;
using Answerable.Store;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>Beginning a document: its title, its sort, its day, and the file that is it.</summary>
[Authorize(Access.DocumentWriters)]
public sealed class BeginModel(Site site) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    /// <summary>The id of the file.</summary>
    [BindProperty(Name = "File", SupportsGet = true)]
    public string? Chosen { get; set; }

    public IReadOnlyList<DocumentType> Types => site.Files.DocumentTypes;

    /// <summary>Files that may be put into a document, the last brought first.</summary>
    public IReadOnlyList<(Upload Upload, LibraryFile File)> Ready => field ??= Filing.Ready(site);

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        var title = (Title ?? "").ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim();
        var isDay = DateOnly.TryParseExact(Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (title.Length == 0) ModelState.AddModelError(nameof(Title), English.DocumentTitleMissing);
        if (title.Length > DocumentPage.LongestLine) ModelState.AddModelError(nameof(Title), English.LongerThan(DocumentPage.LongestLine));
        if (Types.All(type => type.Id != Type)) ModelState.AddModelError(nameof(Type), English.DocumentTypeMissing);
        if (!isDay) ModelState.AddModelError(nameof(Date), English.DocumentDateMissing);
        if (!ModelState.IsValid) return Page();
        LibraryDocument document = new(Filing.FreeSlug(site, title), title, Type!, day);
        if (Ready.FirstOrDefault(item => item.Upload.Id.ToString(CultureInfo.InvariantCulture) == Chosen).File is { } file) document = document.With(file);
        if (site.Public.Documents.Writing.Begin(document, 0, HttpContext.SignedIn()!.Email)) return Redirect(DocumentPage.At(document));
        ModelState.AddModelError(nameof(Title), English.DocumentBegunMeanwhile);
        return Page();
    }
}
