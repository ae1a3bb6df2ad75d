using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Measures;

/// <summary>Every measure of a force by topic, with its latest figure where there is one.</summary>
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public Place Force { get; private set; } = null!;

    public bool IsOffice => Force == site.Office.Force;

    public string Root => IsOffice ? "" : $"/forces/{Force.Id}";

    public IReadOnlyList<(Measure Measure, Figure? Latest, Figure? Before)> Measures { get; private set; } = [];

    public IEnumerable<IGrouping<string, (Measure Measure, Figure? Latest, Figure? Before)>> Topics => Measures.GroupBy(item => item.Measure.Topic);

    public IActionResult OnGet(string? slug)
    {
        if (site.Force(slug) is not { } force) return NotFound();
        Force = force;
        if (slug is not null && (slug != force.Id || IsOffice)) return RedirectPermanent($"{Root}/measures");
        Measures = [.. seen.Listed.Select(item => Latest(item.Measure))];
        if (slug is not null && Measures.All(item => item.Latest is null)) return NotFound();
        return Twin.Of(HttpContext, () => new(
            English.MeasuresTitle, seen.Answers.Version, [.. Measures.Select(item => item.Latest).OfType<Figure>().SelectMany(figure => TidyLine.Rates(figure).Prepend(TidyLine.Figure(figure)))],
            [.. Measures.Select(item => item.Latest?.Edition).OfType<Edition>().Distinct()], [])) ?? Page();
    }

    /// <summary>The latest figure of the longest kind of period: a quarter that ends with twelve months does not stand for them.</summary>
    private (Measure Measure, Figure? Latest, Figure? Before) Latest(Measure measure)
    {
        var view = new MeasureView(site, seen, measure, Force);
        var latest = view.Figures is [var first, ..] ? first : null;
        return (measure, latest, latest is null ? null : view.Before(latest));
    }
}
