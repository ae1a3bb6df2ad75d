using Answerable.Core.Answers;
using Answerable.Core.Exploring;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Areas;

/// <summary>One local area in everyday words: how often crimes happen there, whether that has changed, and beside the force as a whole.</summary>
[Authorize(Access.Everybody)]
[AnswersQueries]
public sealed class AreaModel(Site site, Seen seen) : PageModel
{
    /// <summary>England and Wales.</summary>
    public const string Country = "K04000001";

    private const string ByPostcode = "postcode";

    public Place Area { get; private set; } = null!;

    public Place Force { get; private set; } = null!;

    /// <summary>Other local areas that a district is divided into, where it is: the page only leads to them.</summary>
    public IReadOnlyList<Place> Divided { get; private set; } = [];

    public AreaPicture Picture { get; private set; } = null!;

    /// <summary>Why one came here, where a search led here, in words.</summary>
    public string? Reason { get; private set; }

    public Prose About { get; private set; } = null!;

    /// <summary>The moment of the last change of what is seen.</summary>
    public string Version => seen.Answers.Version;

    public bool IsOffice => Force == site.Office.Force;

    public string Root => IsOffice ? "" : $"/forces/{Force.Id}";

    public string Address => $"/areas/{Area.Code}";

    /// <summary>The other local areas of the force.</summary>
    public IEnumerable<Place> Others => seen.Catalogue.Places.LocalAreas(Force.Id).Where(place => place.Kind == PlaceKind.LocalArea && place != Area);

    /// <summary>All local areas of the force beside each other; null where nothing is told of this one for so many people.</summary>
    public Neighbours? Neighbours => field ??= Picture.Everyday.FirstOrDefault() is { Rate: not null } told ? new(seen, Area, Force, told) : null;

    public ChartFigure? Map { get; private set; }

    /// <summary>What of the force's first figure is in no local area; null where nothing is, or it is not known.</summary>
    public (Figure Unassigned, Figure Whole)? Unassigned => Picture.Everyday.FirstOrDefault() is { } first
        && seen.Answers.Series(first.Measure.Id) is var series && seen.Catalogue.Places.LocalAreas(Force.Id).FirstOrDefault(place => place.Kind == PlaceKind.NoArea) is { } nowhere
        && series.At(nowhere.Id, first.Now.Period) is { Value: not null } unassigned && series.At(Force.Id, first.Now.Period) is { Value: > 0 } whole ? (unassigned, whole) : null;

    /// <summary>The editions of the figures, the last published first, with when they were taken in.</summary>
    public IReadOnlyList<TakenIn> Editions => field ??=
    [
        .. Picture.Figures.Select(figure => seen.Answers.Series(figure.Measure.Id).Editions[figure.Now.EditionId]).DistinctBy(taken => taken.Order)
            .OrderByDescending(taken => taken.Edition.Published).ThenByDescending(taken => taken.Order),
    ];

    /// <summary>What was noticed about the figures when they were taken in, and what is known to be lacking in them.</summary>
    public IEnumerable<string> Notes => Picture.Figures.SelectMany(figure => seen.Answers.Series(figure.Measure.Id).NotesOn(figure.Now).Select(note => note.Text)
        .Concat(seen.Catalogue.Within(figure.Measure.Id, Area.Id, figure.Now.Period).Select(known => known.Text))).Distinct();

    /// <summary>The same figure over time, beside the force and the country.</summary>
    public string Explore(AreaFigure figure, View view) => "/explore?" + new Spelling([figure.Measure], seen.Catalogue, site.Office.Force).Write(new(
        [figure.Measure], [Area.Id, Force.Id, Country], Spelling.UsualSpan(figure.Measure), figure.Rate is null ? Telling.Number : Telling.Rate, figure.Rate?.Per.Of, view, null, null, null));

    /// <summary>All local areas of the force beside each other.</summary>
    public string Compare(AreaFigure figure) => "/explore?" + new Spelling([figure.Measure], seen.Catalogue, site.Office.Force).Write(new(
        [figure.Measure], [Selection.AreasOf(Force.Id)], Spelling.UsualSpan(figure.Measure), figure.Rate is null ? Telling.Number : Telling.Rate, figure.Rate?.Per.Of, View.Compare, null, null, null));

    public IActionResult OnGet(string code, [FromQuery(Name = "for")] string? reason)
    {
        var places = seen.Catalogue.Places;
        if (!places.TryFind(code, out var place) && !places.TryFind(code.ToUpperInvariant(), out place)) return NotFound();
        if (places.AreasAt(place) is not [var first, ..] areas || places.ForceOf(place) is not { } force) return NotFound();
        (Area, Force) = (place, force);
        if (areas.Count > 1) (Divided, Picture) = (areas, new(place, null, []));
        else if (place != first) return Redirect($"/areas/{first.Code}{Ending}" + (first.Name == place.Name ? "" : $"?for={place.Code}"));
        else if (code != place.Code) return RedirectPermanent(Address + Ending);
        else Picture = AreaPicture.Of(seen.Listed.Where(item => item.Measure.Topic != "population").Select(item => item.Series), Area, Force.Id, Country, seen.Catalogue);
        if (reason is not null && (Reason = ReasonOf(reason)) is null) return Redirect(Address + Ending);
        if (Picture.Figures.Count == 0 && HttpContext.Features.Get<TwinAsked>() is not null) return NotFound();
        return Twin.Of(HttpContext, () => new(English.AreaTitle(Area.Name), seen.Answers.Version, [.. Picture.Figures.SelectMany(Lines)], [.. Editions.Select(taken => taken.Edition)], Neighbours?.Drawings ?? [])) ?? ForReading();
    }

    /// <summary>A figure as open data: with the year before, its rates, and what it stands beside.</summary>
    public static IEnumerable<TidyLine> Lines(AreaFigure figure) =>
        new[] { figure.Before, figure.Now, figure.Force?.Other, figure.Country?.Other }.OfType<Figure>().SelectMany(one => TidyLine.Rates(one).Prepend(TidyLine.Figure(one)));

    private string Ending => HttpContext.Features.Get<TwinAsked>() is { } asked ? "." + asked.Format : "";

    private PageResult ForReading()
    {
        var office = site.Office;
        var (_, text) = English.Page(System.IO.File.ReadAllText(Path.Combine(Site.Folder, "catalogue", "pages", "areas.md")), office.Name, Force.OfficialName, "");
        About = Prose.Of(text);
        Map = Neighbours?.Figure($"{Address}.svg");
        return Page();
    }

    /// <summary>Why one came here: a district that lies in the area, a place of the lists, or a postcode, which is not repeated. Null where that is not so.</summary>
    private string? ReasonOf(string reason)
    {
        var places = seen.Catalogue.Places;
        if (reason == ByPostcode) return English.FoundByPostcode(Area.Name);
        if (places.TryFind(reason, out var district) && district.Kind == PlaceKind.District && district.Areas.Contains(Area.Id)) return English.FoundByDistrict(district.Name, Area.Name);
        var name = PlaceName.Folded(reason);
        if (name.Length == 0) return null;
        string[] within = [Area.Id, .. places.All.Where(place => place.Areas.Contains(Area.Id)).Select(place => place.Id)];
        return seen.References.Beginning(NamedPlace.Kind, name, name.Length, name.Length, within, 1) is [var row]
            ? NamedPlace.Of(row.Row.Content) is var found ? English.FoundByName(found.Name, found.Sort, Area.Name) : null : null;
    }
}
