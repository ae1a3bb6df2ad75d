using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Pages elsewhere that readers are led to.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeLinksModel(Site site) : OfficePage(site)
{
    /// <summary>How many links there can be.</summary>
    public const int Most = 6;

    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    public void OnGet() => (Label, Address) = ([.. Office.Links.Select(link => link.Label)], [.. Office.Links.Select(link => link.Address)]);

    public IActionResult OnPost()
    {
        List<Link> links = [];
        for (var at = 0; at < Math.Min(Most, Math.Min(Label.Length, Address.Length)); at++)
        {
            var (label, address) = (OfficeContactModel.Plain(Label[at]), OfficeContactModel.Plain(Address[at]));
            if (label is null && address is null) continue;
            Check(label is not null, $"Label-{at}", English.LinkLabelMissing);
            Check(address is not null && OfficeDetails.IsAddress(address), $"Address-{at}", English.AddressWrong);
            links.Add(new(label ?? "", address ?? ""));
        }

        return ModelState.IsValid ? Decide(OfficeDetails.Links, OfficeDetails.Write(links), "Label-0") : Page();
    }
}
