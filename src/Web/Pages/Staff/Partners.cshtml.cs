using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>Which partner organisations see an edition while it is internal. A person allows it and a person ends it.</summary>
[Authorize(Access.Withdrawers)]
public sealed class PartnersModel(Site site) : PageModel
{
    public long TakingIn { get; private set; }

    public Edition Edition { get; private set; } = null!;

    /// <summary>Every organisation that has people here.</summary>
    public IReadOnlyList<(string Id, string Name)> Organisations => field ??= [.. site.Accounts.Organisations()];

    public IReadOnlyList<string> Named => site.Internal.Named(Edition.Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse((string?)RouteData.Values["id"], out var id) && site.Editions.Find(id) is { } edition) (TakingIn, Edition) = (id, edition);
        else context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPostName(string organisation) => Do(organisation, site.Internal.Name);

    public IActionResult OnPostEnd(string organisation) => Do(organisation, site.Internal.Unname);

    /// <summary>The page of a taking-in's edition.</summary>
    public static string Address(long takingIn) => string.Create(CultureInfo.InvariantCulture, $"/staff/approvals/partners/{takingIn}");

    private IActionResult Do(string organisation, Action<string, string, string> act)
    {
        if (!Organisations.Any(one => one.Id == organisation)) return NotFound();
        act(Edition.Id, organisation, HttpContext.SignedIn()!.Email);
        return Redirect(Address(TakingIn));
    }
}
