using Answerable.Core.Answers;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Areas;

/// <summary>Find a town, a village, a district or a postcode; and every local area of the force with its answer in one line.</summary>
[Authorize(Access.Everybody)]
[AnswersQueries]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    /// <summary>What is searched for; null when nothing is.</summary>
    public AreaSearch? Search { get; private set; }

    public Place Force => site.Office.Force;

    /// <summary>The force's local areas, each with the figure that is told of it, where there is one.</summary>
    public IReadOnlyList<(Place Area, AreaFigure? Figure)> Areas { get; private set; } = [];

    /// <summary>The lists that are searched.</summary>
    public IReadOnlyList<(string Kind, Core.Measures.Edition Edition)> Lists { get; private set; } = [];

    public bool HasPostcodes => Lists.Any(list => list.Kind == Postcode.Kind);

    /// <summary>Whether there is anything to see on the page of a local area, or of a force.</summary>
    public bool HasFigures(Place place) => seen.Everyday.Any(series => series.Of(place.Id).Any()) || (place.Kind == PlaceKind.Force && seen.Listed.Any(item => item.Series.Of(place.Id).Any()));

    /// <summary>The force that polices a place.</summary>
    public Place? ForceOf(Place place) => seen.Catalogue.Places.ForceOf(place);

    public Core.Measures.Source SourceOf(Core.Measures.Edition edition) => seen.Catalogue.Source(edition.Source);

    public IActionResult OnGet(string? q)
    {
        if (!string.IsNullOrWhiteSpace(q) && HttpContext.Features.Get<TwinAsked>() is null)
        {
            Response.Headers.CacheControl = "no-store";
            Response.Headers["X-Robots-Tag"] = "noindex";
            Search = new(seen, Force, q);
            if (Search.LeadsTo is { } page) return Redirect(page);
        }

        var references = seen.References;
        Lists = [.. new[] { NamedPlace.Kind, Postcode.Kind }.SelectMany(kind => references.EditionsOf(kind).Select(item => (kind, item.Edition)))];
        var told = Told();
        Areas =
        [
            .. seen.Catalogue.Places.LocalAreas(Force.Id).Where(area => area.Kind == PlaceKind.LocalArea)
                .Select(area => (area, told is null ? null : AreaPicture.Of([told], area, Force.Id, AreaModel.Country, seen.Catalogue).Figures is [var figure] ? figure : null)),
        ];
        return Twin.Of(HttpContext, () => new(
            English.AreasTitle(Force.Name), seen.Answers.Version, [.. Areas.Select(item => item.Figure).OfType<AreaFigure>().SelectMany(AreaModel.Lines)],
            [.. Areas.Select(item => item.Figure?.Now.Edition).OfType<Core.Measures.Edition>().Distinct()], [])) ?? Page();
    }

    /// <summary>The first measure, in the order of the catalogue, that residents are told and that any local area of the force has.</summary>
    private Series? Told() => seen.Everyday.FirstOrDefault(series => series.Places.Any(place => place.Kind == PlaceKind.LocalArea && place.Within == Force.Id));
}
