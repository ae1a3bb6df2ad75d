using Answerable.Core.Answers;
using Answerable.Store;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Data;

/// <summary>Everything that has been brought in and can be had as a file.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public IReadOnlyList<Held> Editions { get; private set; } = [];

    /// <summary>Which places and periods each edition covers, by the id of its taking-in.</summary>
    public IReadOnlyDictionary<long, Extent> Extents { get; private set; } = new Dictionary<long, Extent>();

    /// <summary>Editions that hold no figures.</summary>
    public IReadOnlyList<(Held Held, IReadOnlyList<(string Kind, long Count)> Rows)> Lists { get; private set; } = [];

    public IReadOnlyList<(Core.Measures.Measure Measure, Series Series)> Measures { get; private set; } = [];

    /// <summary>When the next edition of the same source is due, or that its date has passed.</summary>
    public string Next(Core.Measures.Edition edition) => English.Stands(seen.Calendar.Of(edition.Source, site.Today));

    public IActionResult OnGet()
    {
        Editions = seen.Editions;
        Measures = [.. seen.Listed.Where(item => item.Series.Periods.Count > 0)];
        return Twin.Of(HttpContext, () => new(
            English.DataTitle, seen.Answers.Version,
            [.. Measures.SelectMany(item => Answer.To(new(item.Measure.Id, [], Audience: seen.Audience), item.Series).Lines).Select(line => TidyLine.Figure(line.Figure))],
            [.. Editions.Select(held => held.Edition)], [])) ?? Whole();
    }

    private PageResult Whole()
    {
        Extents = Editions.ToDictionary(held => held.Id, held => Extent.Of(site.Editions.Held(held.Id), site.Catalogue.Places));
        Lists = seen.Lists;
        return Page();
    }
}
