using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>Which rooms the site shows.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeRoomsModel(Site site) : OfficePage(site)
{
    [BindProperty]
    public string[] Open { get; set; } = [];

    public void OnGet()
    {
    }

    public IActionResult OnPost() => Decide(OfficeDetails.Rooms, OfficeDetails.Write(ClosedRooms.All.Where(room => !Open.Contains(room))), "Open");
}
