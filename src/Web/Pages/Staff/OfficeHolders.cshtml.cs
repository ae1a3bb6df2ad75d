using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>Everybody who held the office or holds it.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeHoldersModel(Site site) : OfficePage(site)
{
    public void OnGet()
    {
    }
}
