using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>Taking many documents in by a list of them, from files that were brought before.</summary>
[Authorize(Access.DocumentWriters)]
public sealed class IntakeModel(Site site, EndpointDataSource routes) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What became of each row; null before a list was sent.</summary>
    public IReadOnlyList<TakenRow>? Rows { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(Upload), English.IntakeMissing);
            return Page();
        }

        // The reading process opens the list by its path: a copy lies there while it is read.
        var folder = Directory.CreateTempSubdirectory("answerable-intake-");
        try
        {
            var ending = Path.GetExtension(Upload.FileName).ToLowerInvariant();
            var path = Path.Combine(folder.FullName, "list" + (ending is ".xlsx" or ".ods" ? ending : ".csv"));
            await using (var file = System.IO.File.Create(path)) await Upload.CopyToAsync(file, cancel);
            var (rows, refusals) = await Manifest.ReadAsync(site, path, cancel);
            foreach (var refusal in refusals) ModelState.AddModelError(nameof(Upload), refusal);
            if (refusals.Count > 0) return Page();
            List<TakenRow> taken = [];
            await foreach (var row in Intake.TakeAsync(site, rows, routes, Brought, HttpContext.SignedIn()!.Email, publish: false, cancel)) taken.Add(row);
            Rows = taken;
            return Page();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The bytes of the last file of a name that was brought and looked at.</summary>
    private byte[]? Brought(string name) =>
        site.Uploads.Named(name) is { } upload ? site.Uploads.Content(upload.Sha256) : null;
}
