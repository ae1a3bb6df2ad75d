using System.Text.RegularExpressions;
using Answerable.Store.People;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Whom readers turn to.</summary>
[Authorize(Access.Administrators)]
public sealed partial class OfficeContactModel(Site site) : OfficePage(site)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    public void OnGet() => (Name, Address, Email, Telephone) = (Office.Contact.Name, Office.Contact.Address, Office.Contact.Email, Office.Contact.Telephone);

    public IActionResult OnPost()
    {
        Contact contact = new(Plain(Name) ?? "", Plain(Address), Plain(Email), Plain(Telephone));
        Check(contact.Name.Length > 0, nameof(Name), English.NameMissing);
        Check(contact.Address is null || OfficeDetails.IsAddress(contact.Address), nameof(Address), English.AddressWrong);
        Check(contact.Email is null || EmailAddress.TryParse(contact.Email, out _), nameof(Email), English.EmailAmiss);
        Check(contact.Telephone is null || Phone().IsMatch(contact.Telephone), nameof(Telephone), English.PhoneWrong);
        if (ModelState.IsValid) Check(contact is not { Address: null, Email: null, Telephone: null }, nameof(Address), English.ContactNeeds);
        return ModelState.IsValid ? Decide(OfficeDetails.Contact, OfficeDetails.Write(contact), nameof(Name)) : Page();
    }

    internal static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^\+?[0-9][0-9 ]{3,30}$")]
    private static partial Regex Phone();
}
