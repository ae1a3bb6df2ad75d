using Answerable.Core.Statements;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>The office's plans, the last to begin first.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficePlansModel(Site site) : OfficePage(site)
{
    public IEnumerable<Framework> Plans => Office.Plans.Reverse();

    public void OnGet()
    {
    }
}
