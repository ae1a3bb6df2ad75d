using Answerable.Core.Answers;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Measures;

/// <summary>Every measure, with its latest figure where there is one.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    public IReadOnlyList<(Core.Measures.Measure Measure, Figure? Latest)> Measures { get; private set; } = [];

    public IActionResult OnGet()
    {
        Measures = [.. site.Catalogue.Measures.Select(measure => (measure, site.Answers.Series(measure.Id).Of(site.Office.Force.Id).LastOrDefault()))];
        return Twin.Of(HttpContext, () => new(
            English.MeasuresTitle, site.Answers.Version, [.. Measures.Select(item => item.Latest).OfType<Figure>().Select(TidyLine.Figure)],
            [.. Measures.Select(item => item.Latest?.Edition).OfType<Core.Measures.Edition>().Distinct()], [])) ?? Page();
    }
}
