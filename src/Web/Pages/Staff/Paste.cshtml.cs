using System.Globalization;
using System.Text;
using Answerable.Store;
using Answerable.Web.Desk;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>A table copied from a web page or a spreadsheet, on the same road as a file. A refused one can be corrected here.</summary>
[Authorize(Access.Importers)]
[RequestFormLimits(ValueLengthLimit = 4 * MostCharacters)]
public sealed class PasteModel(Site site, ImportDesk desk) : PageModel
{
    private const int MostCharacters = 2_000_000;

    [BindProperty]
    public string? Table { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Captured { get; set; }

    [BindProperty]
    public string? Published { get; set; }

    [BindProperty]
    public string? Force { get; set; }

    [BindProperty]
    public bool IsInternal { get; set; }

    /// <summary>The pasted table that this one corrects: it is discarded once this one is brought in.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Instead { get; set; }

    public void OnGet()
    {
        Captured = Word(site.Today);
        if (Instead is not { } id || site.ImportJobs.Find(id) is not { CanBeRead: true, Brought: { Captured: { } day } before } || site.ImportJobs.File(id) is not { } file)
        {
            Instead = null;
            return;
        }

        (Table, Address, Captured, Force, IsInternal) = (Encoding.UTF8.GetString(file), before.Address, Word(day), before.Place, before.Classification == Classification.Internal);
        Published = before.Published is { } published ? Word(published) : null;
    }

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Table)) ModelState.AddModelError(nameof(Table), English.PasteMissing);
        else if (Table.Length > MostCharacters) ModelState.AddModelError(nameof(Table), English.PasteTooLong);
        else if (Table.IndexOfAny(['\t', ',', ';']) < 0) ModelState.AddModelError(nameof(Table), English.PasteNoTable);
        if (!Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) ModelState.AddModelError(nameof(Address), English.PasteAddressMissing);
        var captured = Day(Captured);
        if (captured is null) ModelState.AddModelError(nameof(Captured), English.PasteDayMissing);
        else if (captured > site.Today) ModelState.AddModelError(nameof(Captured), English.PasteDayAhead);
        var published = Day(Published);
        if (published is null && !string.IsNullOrWhiteSpace(Published)) ModelState.AddModelError(nameof(Published), English.UploadDayWrong);
        var force = string.IsNullOrWhiteSpace(Force) ? null : site.Force(Force.Trim().ToLowerInvariant());
        if (force is null && !string.IsNullOrWhiteSpace(Force)) ModelState.AddModelError(nameof(Force), English.UploadForceWrong);
        if (!ModelState.IsValid) return Page();

        var who = HttpContext.SignedIn()!.Email;
        var id = site.ImportJobs.Add(
            new(who, English.PastedFrom(address!.Host, captured!.Value), force?.Id, published, IsInternal ? Classification.Internal : Classification.Public) { Address = address.ToString(), Captured = captured },
            Encoding.UTF8.GetBytes(Table!));
        if (Instead is { } before && site.ImportJobs.Find(before) is { Brought.Captured: not null }) site.ImportJobs.Discard(before, who);
        desk.Start(id);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{id}"));
    }

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
