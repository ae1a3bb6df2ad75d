using Answerable.Core.Exploring;
using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Statistics;
using Answerable.Web.Charts;
using Answerable.Web.Words;

namespace Answerable.Web.Components;

/// <summary>A place on a map, with what is known of it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Value">The value as it is shown, rounded as it is shown; null where there is none.</param>
/// <param name="Says">What its cell of the table says.</param>
/// <param name="Standing">The subject, one of its group, or neither.</param>
/// <param name="IsAsked">Whether it was asked for; what was not is drawn empty.</param>
public sealed record MappedPlace(Place Place, decimal? Value, string Says, Charts.Standing Standing = Charts.Standing.Others, bool IsAsked = true);

/// <summary>The maps of a measure: the answer in, a map out. Pages put them where they belong.</summary>
public sealed class MeasureMaps
{
    private static readonly string[] London = ["metropolitan", "city-of-london"];

    private readonly string _id, _title;
    private readonly string? _group;
    private readonly IReadOnlyList<(MappedPlace Place, MapArea Area)> _areas;
    private readonly IReadOnlyList<MapKeyLine> _key;

    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What is drawn, of where, when.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="telling">In what it is told.</param>
    /// <param name="places">Every place of the map.</param>
    /// <param name="groupName">What the ringed ones are; null where none are.</param>
    public MeasureMaps(string id, string title, Measure measure, Telling telling, IReadOnlyList<MappedPlace> places, string? groupName = null)
    {
        (_id, _title, _group) = (id, title, groupName);
        var known = places.Where(place => place.Value is not null).Select(place => place.Value!.Value).ToList();
        var classes = Classes.Of(known, known.Count == 0 ? 0 : known.Max(value => (int)value.Scale));
        MapShade ShadeOf(MappedPlace place) => place.Value is { } value ? MapShades.Of(classes.Of(value), classes.Count) : place.IsAsked ? MapShade.NoFigure : MapShade.Outside;
        _areas = [.. places.Select(place => (place, new MapArea(place.Place.Name, place.Says, ShadeOf(place), place.Standing)))];
        var forces = places.All(place => place.Place.Kind == PlaceKind.Force);
        int Number(MapShade shade) => _areas.Count(item => item.Area.Shade == shade);
        _key =
        [
            .. Enumerable.Range(0, known.Count == 0 ? 0 : classes.Count).Select(i => MapShades.Of(i, classes.Count)).Select((shade, i) => new MapKeyLine(shade, English.ClassOf(classes, i, limit => English.Limit(measure, telling, limit), Number(shade), forces))),
            .. Number(MapShade.NoFigure) is > 0 and var none ? [new(MapShade.NoFigure, English.NoFigureOn(none, forces))] : Array.Empty<MapKeyLine>(),
            .. Number(MapShade.Outside) is > 0 and var outside ? [new(MapShade.Outside, English.NotAskedOn(outside, forces))] : Array.Empty<MapKeyLine>(),
        ];
    }

    /// <summary>The places where they lie; those without an outline are left out. London's forces are drawn larger once more, names of local areas are written.</summary>
    public AreaMap Outlines(IReadOnlyDictionary<string, Outline> outlines)
    {
        var drawn = _areas.Where(item => outlines.ContainsKey(item.Place.Place.Id)).ToList();
        var forces = drawn.All(item => item.Place.Place.Kind == PlaceKind.Force);
        var london = drawn.Where(item => London.Contains(item.Place.Place.Id)).Select(item => item.Area.Name).ToList();
        return new()
        {
            Id = _id,
            Title = _title,
            Areas = [.. drawn.Select(item => (item.Area, outlines[item.Place.Place.Id]))],
            Key = _key,
            GroupName = _group,
            Inset = london.Count > 0 && drawn.Count > london.Count ? new(English.LondonEnlarged, london) : null,
            IsNamed = !forces,
        };
    }

    /// <summary>The forces as squares of one size; those without a square are left out.</summary>
    public TileMap Tiles(IReadOnlyList<Tile> tiles, string id) => new()
    {
        Id = id,
        Title = _title,
        Tiles = [.. _areas.Join(tiles, item => item.Place.Place.Id, tile => tile.Force, (item, tile) => (item.Area, tile))],
        Key = _key,
        GroupName = _group,
    };
}
