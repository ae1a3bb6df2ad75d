using Answerable.Core.Meetings;
using Answerable.Store.People;
using Answerable.Web.Meetings;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Everything that the page "What has changed" tells everybody, each with a way to ask about it.</summary>
[Authorize(Access.StatementReaders)]
public sealed class ChangedModel(Site site) : PageModel
{
    /// <summary>What is unusual, in the order of the public page: the figure, what is said of it, and the questions that cite it already.</summary>
    public IReadOnlyList<(Finding Finding, IReadOnlyList<Matter> Asked)> Findings { get; private set; } = [];

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public void OnGet()
    {
        var (overview, matters) = (site.Public.Overview(site.Office.Force), site.Public.Matters.Latest());
        Findings =
        [
            .. Finding.Of(overview).Select(found => (found, (IReadOnlyList<Matter>)
                [.. matters.Where(matter => matter.Figures.Any(cited => cited.Figure.Measure == found.Figure.Measure.Id && cited.Figure.Place == found.Figure.Place.Id && cited.Figure.Period == found.Figure.Period))])),
        ];
    }
}
