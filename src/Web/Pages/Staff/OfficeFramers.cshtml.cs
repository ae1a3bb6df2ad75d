using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Which other sites may show answers of this one in a frame.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeFramersModel(Site site) : OfficePage(site)
{
    private const int Most = 20;

    [BindProperty]
    public string? Sites { get; set; }

    public void OnGet() => Sites = string.Join('\n', Office.Framers);

    public IActionResult OnPost()
    {
        var lines = (Sites ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Where(line => OfficeDetails.SiteOf(line) is null)) Check(false, nameof(Sites), English.FramerWrong(line));
        Check(lines.Length <= Most, nameof(Sites), English.FramersTooMany(Most));
        return ModelState.IsValid ? Decide(OfficeDetails.Framers, OfficeDetails.Write(lines.Select(OfficeDetails.SiteOf).Distinct()), nameof(Sites)) : Page();
    }
}
