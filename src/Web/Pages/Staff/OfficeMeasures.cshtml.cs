using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff;

/// <summary>The office's own measures.</summary>
[Authorize(Access.Importers)]
public sealed class OfficeMeasuresModel(Site site) : OfficePage(site)
{
    public IReadOnlyDictionary<string, OfficeMeasure> Measures => Present.Measures;

    public void OnGet()
    {
    }
}
