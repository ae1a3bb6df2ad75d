using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Web.Components;
using Answerable.Web.Words;
using Period = Answerable.Core.Periods.Period;

namespace Answerable.Web.Pages.Explore;

/// <summary>What of one measure stands on a map, from what it is drawn, and why something is not.</summary>
public sealed class ExploredMap(Explored whole, ExploredPart part)
{
    private Exploration Question => whole.Question;

    private Period Period => part.Periods[^1];

    /// <summary>What can be drawn.</summary>
    public Mappable Mappable => field ??= Mappable.Of(Question, part.Measure, part.Places, whole.Site.Catalogue.Places);

    /// <summary>The outlines of all that is drawn; null while no edition holds them.</summary>
    public Outlined? Outlined => Mappable.NoMap == NoMap.None ? whole.Seen.Outlines(Mappable.Areas, Mappable.All) : null;

    /// <summary>Why there is no map, or not yet; empty where there is one.</summary>
    public string Instead => Mappable.NoMap != NoMap.None ? English.NoMapSays(Mappable.NoMap, part.Measure, [.. Unmapped.Select(place => place.Name)])
        : Mappable.Force is { } force && Outlined is null ? English.NoOutlines(force) : "";

    /// <summary>The maps: outlines first, where there are any, then forces as squares of one size.</summary>
    public IEnumerable<ExploredFigure> Figures
    {
        get
        {
            if (Mappable.NoMap != NoMap.None) yield break;
            var title = English.MapTitle(part.Told, Period, Mappable.Force);
            var finding = English.CompareFinding(part.Ordered, part.Selection.Subject, Question.Telling);
            MeasureMaps maps = new(part.Id("map"), title, part.Measure, Question.Telling, [.. Mappable.All.Select(Mapped)], part.Selection.Group is { } group ? English.Sentence(group.Name) : null);
            if (Outlined is { } outlined)
            {
                var map = maps.Outlines(outlined.Outlines);
                yield return new(part.Id("map"), part, finding, title, part.Id("table"), map.Draw, map.Standalone) { Attribution = English.OutlinesFrom(outlined.Edition, outlined.Attribution) };
            }

            if (Mappable.Force is not null) yield break;
            var tiles = maps.Tiles(whole.Site.Files.Tiles, part.Id("tiles"));
            yield return new(part.Id("tiles"), part, Outlined is null ? finding : English.TilesFinding, title, part.Id("table"), tiles.Draw, tiles.Standalone);
        }
    }

    /// <summary>What a reader must know about the map.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Mappable.NoMap != NoMap.None) yield break;
            if (Outlined is { } outlined) yield return English.DrawnFrom(outlined.Edition);
            else if (Mappable.Force is null) yield return English.NoOutlines(null);
            if (Outlined is not null || Mappable.Force is null) yield return English.LimitsAre;
            if (Mappable.Aside.Count > 0) yield return English.AsideOf(Mappable.Aside, Mappable.Aside.Select(place => Number.At(place, Period).Value).Aggregate((decimal?)0, (sum, one) => sum + one), Added?.Whole?.Value, part.Measure);
            if (Mappable.Areas.Except(Mappable.All).ToList() is { Count: > 0 } off) yield return English.NotDrawn(off);
        }
    }

    /// <summary>What could be looked at instead, each with its address.</summary>
    public IReadOnlyList<(string Text, string Address)> Offers => field ??= [.. OffersOf().Where(offer => offer.Address != whole.Address())];

    /// <summary>What the local areas of a force add up to beside its own figure, where they are numbers of things; null otherwise.</summary>
    public Summed? Added => field ??= part.Measure.Unit == Unit.Count && Question.Places is [var word] && Selection.ForceOfAreas(word) is not null
        ? Summed.Of(InNumbers, Number, part.Selection with { Places = part.Places }, whole.Site.Catalogue, Period) : null;

    /// <summary>The rows at the foot of the table: all areas together, and the force as published; in what is shown, and as a number.</summary>
    public IEnumerable<(string Name, string Shown, string Number)> Foot(Summed added)
    {
        var rated = Question.Telling == Telling.Rate;
        if (added.Value is { } sum) yield return (English.AllTogether, rated ? "" : English.Number(sum), English.Number(sum));
        if (added.Whole is { } force) yield return (force.Place.Name, English.Tell(part.At(force.Place, Period), Question.Telling), English.Tell(force, Telling.Number));
    }

    private Exploration InNumbers => Question with { Telling = Telling.Number, Per = null };

    private Crossings Number => field ??= new(InNumbers, part.Measure, whole.SeriesOf, whole.Site.Catalogue);

    private IEnumerable<Place> Unmapped => part.Places.Where(place => Mappable.NoMap == NoMap.Wholes ? place.Kind is PlaceKind.Country or PlaceKind.Region : place.Kind is PlaceKind.SpecialForce or PlaceKind.NoArea);

    private MappedPlace Mapped(Place place)
    {
        var isAsked = part.Selection.Places.Contains(place);
        var crossing = isAsked ? part.At(place, Period) : null;
        var members = part.Selection.Members;
        var standing = place == part.Selection.Subject ? Charts.Standing.Subject : members.Contains(place.Id) && !part.Places.All(one => members.Contains(one.Id)) ? Charts.Standing.Group : Charts.Standing.Others;
        return new(place, crossing?.Value is null ? null : English.AsShown(part.Measure, Question.Telling, crossing.Shown!.Value), crossing is null ? "" : English.Tell(crossing, Question.Telling), standing, isAsked);
    }

    private IEnumerable<(string Text, string Address)> OffersOf()
    {
        var rate = part.Measure.Unit == Unit.Count && Question.Telling == Telling.Number && part.Measure.Rates is [{ } per, ..]
            ? Question with { Telling = Telling.Rate, Per = per.Of } : Question;
        (string, string) Offer(params string[] places) =>
            (English.ExploreTitle([part.Measure.Name + English.Told(rate.Telling, part.Measure.Rates.FirstOrDefault(known => known.Of == rate.Per), part.Crossings.Whole)], places.Select(word => English.PlacesName(word, whole.Site.Catalogue))),
                whole.Address(rate with { Measures = [part.Measure], Places = places }));
        if (rate.Telling == Telling.Number && part.Measure.Unit == Unit.Count) yield break; // nothing to shade by
        if (Mappable.NoMap == NoMap.PlainNumbers) yield return Offer([.. Question.Places]);
        else
        {
            var force = part.Places.Select(place => place.Kind == PlaceKind.Force ? place : place.Within is { } within && whole.Site.Catalogue.Places.TryFind(within, out var around) && around.Kind == PlaceKind.Force ? around : null)
                .FirstOrDefault(found => found is not null) ?? whole.Site.Office.Force;
            yield return force == whole.Site.Office.Force ? Offer(Selection.All) : Offer(force.Id, Selection.All);
            if (whole.Site.Catalogue.Places.LocalAreas(force.Id).Any(area => part.Crossings.Series.Of(area.Id).Any())) yield return Offer(Selection.AreasOf(force.Id));
        }
    }
}
