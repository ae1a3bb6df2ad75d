using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Measures;

/// <summary>One measure of one force: what it is, how it is now, how it was, what it is made of, and every force as data.</summary>
[Authorize(Access.Everybody)]
public sealed class MeasureModel(Site site, Seen seen) : PageModel
{
    public MeasureView View { get; private set; } = null!;

    public Prose Definition { get; private set; } = null!;

    public ChartFigure? Trend { get; private set; }

    public IActionResult OnGet(string id, string? slug)
    {
        if (!site.Catalogue.TryMeasure(id, out var measure) || measure.For is not null || site.Force(slug) is not { } force) return NotFound();
        View = new(site, seen, measure, force);
        if (measure.IsOwn && View.Series.Periods.Count == 0) return NotFound(); // what it is may tell what is not out yet
        if (slug is not null && (slug != force.Id || View.IsOffice)) return RedirectPermanent(View.Address);
        if (slug is not null && View.Figures.Count == 0) return NotFound();
        return Twin.Of(HttpContext, () => new(
            English.Sentence(measure.Name), View.Series.Version, Lines(), [.. View.Series.Editions.Values.OrderBy(taken => taken.Order).Select(taken => taken.Edition)], View.Drawings())) ?? ForReading();
    }

    /// <summary>Every place and period, with its rank among all forces, and its rates.</summary>
    private IReadOnlyList<TidyLine> Lines() =>
    [
        .. Answer.To(new(View.Measure.Id, [], Group: Group.National, Audience: seen.Audience), View.Series).Lines.SelectMany(line => TidyLine.Rates(line.Figure)
            .Prepend(TidyLine.Ranked(line, line.Rank is null && line.PrintedRank is null ? null : Group.National))),
    ];

    private PageResult ForReading()
    {
        Definition = Prose.Of(site.Definition(View.Measure.Id));
        Trend = View.Trend();
        return Page();
    }
}
