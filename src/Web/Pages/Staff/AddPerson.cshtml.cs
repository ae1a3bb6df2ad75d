using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Letting somebody in: the code is shown here, once, and reaches them otherwise.</summary>
[Authorize(Access.Administrators)]
public sealed class AddPersonModel(Site site) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    public Role Chosen { get; private set; }

    public string? OneTimeCode { get; private set; }

    public void OnPost()
    {
        if (!EmailAddress.TryParse(Email, out var email)) ModelState.AddModelError(nameof(Email), English.EmailAmiss);
        if (!Roles.TryParse(Role, out var role)) ModelState.AddModelError(nameof(Role), English.RoleMissing);
        if (!ModelState.IsValid) return;
        var done = site.Accounts.Add(email!, role, Organisation, HttpContext.SignedIn()!.Email);
        if (done.Refusal is { } refusal) ModelState.AddModelError(refusal == Refusal.OrganisationAmiss ? nameof(Organisation) : nameof(Email), English.Why(refusal));
        (Chosen, OneTimeCode) = (role, done.Code);
    }
}
