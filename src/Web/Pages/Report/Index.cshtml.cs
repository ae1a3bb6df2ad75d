using Answerable.Core.Reporting;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Report;

/// <summary>Where to report what, emergency first. Whoever reads it may have to leave it quickly, and nobody else needs to know.</summary>
[LeavesNoTrace]
[RunsScript]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site) : PageModel
{
    /// <summary>What there is to report, with the ways to, emergency aside.</summary>
    public IReadOnlyList<Need> Needs { get; private set; } = [];

    public Need Emergency { get; private set; } = null!;

    /// <summary>Where one goes who leaves.</summary>
    public string Exit => site.Files.Signposts.Exit;

    public Catalogue.Office Office { get; private set; } = null!;

    /// <summary>Whether a way is marked as not checked.</summary>
    public bool IsUnchecked(Way way) => Office.Reporting.IsUnchecked(way);

    public void OnGet()
    {
        Office = site.Office;
        var needs = site.Needs;
        (Emergency, Needs) = (needs[0], [.. needs.Skip(1)]);
    }
}
