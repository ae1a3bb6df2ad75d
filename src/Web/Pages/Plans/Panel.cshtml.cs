using Answerable.Core.Periods;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Plans;
using Answerable.Web.Twins;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>The packs for the police and crime panel, each of twelve months; without one in the address, which there are.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class PanelModel(Site site, Seen seen) : PageModel
{
    /// <summary>The twelve months for which there is a pack, the latest first.</summary>
    public IReadOnlyList<Period> Packs { get; private set; } = [];

    /// <summary>The pack that is asked for; null for the list.</summary>
    public Document? Document { get; private set; }

    public Period Period { get; private set; }

    public string Address => $"/panel/{Period.LastMonth}";

    public IActionResult OnGet(string? period)
    {
        Packs = seen.Plans.Packs;
        if (period is null) return Page();
        if (!Period.TryParse(period, out var month) || !month.IsMonth || month.ToString() != period) return NotFound();
        Period = month.Plus(-11).Lasting(12);
        if (!Packs.Contains(Period)) return NotFound();
        if (PaperTwin.Of(HttpContext, () => PanelPack.Of(site, seen, Period)) is { } file) return file;
        if (ListTwin.Of(HttpContext, () => PanelPack.Data(site, seen, Period)) is { } data) return data;
        Document = PanelPack.Of(site, seen, Period);
        return Page();
    }
}
