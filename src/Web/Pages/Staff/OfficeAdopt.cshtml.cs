using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Making the copy the office's own, which ends the demonstration.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeAdoptModel(Site site) : OfficePage(site)
{
    [BindProperty]
    public bool Sure { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        Check(Sure, nameof(Sure), English.AdoptMissing);
        return ModelState.IsValid ? Decide(OfficeDetails.Adopted, OfficeDetails.Write(true), nameof(Sure)) : Page();
    }
}
