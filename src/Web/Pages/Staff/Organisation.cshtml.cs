using Answerable.Store.People;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>A partner organisation's own page: who of it can sign in. Of another organisation it does not even say that it is there.</summary>
[Authorize(Access.OwnOrganisation)]
public sealed class OrganisationModel(Site site) : PageModel
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IActionResult OnGet(string organisation)
    {
        if (site.Accounts.Organisations().SingleOrDefault(one => one.Id == organisation) is not { Name: { } name }) return NotFound();
        (Name, People) = (name, site.Accounts.Of(organisation));
        return Page();
    }
}
