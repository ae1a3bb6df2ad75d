using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Library;

/// <summary>Bringing files to publish them: one or several, each looked at by the scanner.</summary>
[Authorize(Access.DocumentWriters)]
[RequestSizeLimit(MostBytesOfForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytesOfForm)]
public sealed class UploadModel(Site site, UploadDesk desk) : PageModel
{
    private const long MostBytesOfForm = 120_000_000;
    private const int LongestName = 150, MostFiles = 50;

    [BindProperty]
    public List<IFormFile> Upload { get; set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var files = Upload.Where(file => file.Length > 0).ToList();
        if (files.Count == 0) ModelState.AddModelError(nameof(Upload), English.UploadMissing);
        if (files.Count > MostFiles) ModelState.AddModelError(nameof(Upload), English.UploadTooMany(MostFiles));
        if (files.FirstOrDefault(file => file.Length > UploadDesk.MostBytes && !file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) is { } large) ModelState.AddModelError(nameof(Upload), English.FileTooLarge(Called(large.FileName)));
        List<(string Name, byte[] Bytes)> brought = [];
        foreach (var file in ModelState.IsValid ? files : [])
        {
            using MemoryStream bytes = new();
            await file.CopyToAsync(bytes, cancel);
            if (!file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) brought.Add((Called(file.FileName), bytes.ToArray()));
            else
            {
                var (zipped, refusal) = Intake.Zip(bytes.ToArray());
                if (refusal is not null) ModelState.AddModelError(nameof(Upload), refusal);
                brought.AddRange(zipped.Select(item => (Called(item.Key), item.Value)));
            }
        }

        if (!ModelState.IsValid) return Page();
        long last = 0;
        foreach (var (name, bytes) in brought) desk.Start(last = site.Uploads.Add(name, bytes, HttpContext.SignedIn()!.Email));
        return Redirect(brought.Count == 1 ? FileModel.At(last) : $"{DocumentPage.List}#files-title");
    }

    // A label and nothing else: never a path.
    private static string Called(string name) =>
        string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)).Take(LongestName)) is { Length: > 0 } plain ? plain : "file";
}
