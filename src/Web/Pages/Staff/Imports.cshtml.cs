using System.Globalization;
using Answerable.Store;
using Answerable.Web.Desk;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Bringing a file in, and what was brought in before.</summary>
[Authorize(Access.Importers)]
[RequestSizeLimit(MostBytesOfForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytesOfForm)]
public sealed class ImportsModel(Site site, ImportDesk desk) : PageModel
{
    private const long MostBytes = 60_000_000, MostBytesOfForm = MostBytes + 1_000_000; // the reader says no to what is over 25 MB and is no long table
    private const int LongestName = 150;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Force { get; set; }

    [BindProperty]
    public string? Published { get; set; }

    [BindProperty]
    public bool IsInternal { get; set; }

    /// <summary>How the last look at the publishers stands, as a sentence.</summary>
    public string LastLook
    {
        get
        {
            var looks = site.Looks.All();
            return looks.Any(look => look.IsUnderWay) ? English.LookGoesOn
                : looks.Max(look => look.LookedAt) is { } at ? English.LastLooked(at, looks.SelectMany(look => look.Found)) : English.LooksLead;
        }
    }

    public IReadOnlyList<ImportJob> Jobs => site.ImportJobs.Latest();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 }) ModelState.AddModelError(nameof(Upload), English.UploadMissing);
        else if (Upload.Length > MostBytes) ModelState.AddModelError(nameof(Upload), English.UploadFarTooLarge);
        var force = string.IsNullOrWhiteSpace(Force) ? null : site.Force(Force.Trim().ToLowerInvariant());
        if (force is null && !string.IsNullOrWhiteSpace(Force)) ModelState.AddModelError(nameof(Force), English.UploadForceWrong);
        DateOnly? day = DateOnly.TryParseExact(Published?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (day is null && !string.IsNullOrWhiteSpace(Published)) ModelState.AddModelError(nameof(Published), English.UploadDayWrong);
        if (!ModelState.IsValid) return Page();

        using MemoryStream file = new();
        await Upload!.CopyToAsync(file, cancel);
        var id = site.ImportJobs.Add(
            new(HttpContext.SignedIn()!.Email, Called(Upload.FileName), force?.Id, day, IsInternal ? Classification.Internal : Classification.Public), file.ToArray());
        desk.Start(id);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{id}"));
    }

    // A label and nothing else: never a path.
    private static string Called(string name) =>
        string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)).Take(LongestName)) is { Length: > 0 } plain ? plain : "file";
}
