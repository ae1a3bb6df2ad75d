using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>The kinds of meetings that the office holds or held.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeMeetingKindsModel(Site site) : OfficePage(site)
{
    public void OnGet()
    {
    }
}
