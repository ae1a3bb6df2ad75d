using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Signing out here.</summary>
[Authorize(Access.Staff)]
public sealed class SignOutModel(Site site) : PageModel
{
    public IActionResult OnPost()
    {
        Sign.Out(HttpContext, site);
        return Redirect(StaffPaths.SignIn());
    }
}
