using Answerable.Core.Answers;
using Answerable.Core.Exploring;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Areas;

/// <summary>The local areas of a force by the rate that residents are told first, in a table and, where outlines are seen, on a map with one of them marked.</summary>
public sealed class Neighbours
{
    private readonly Place _area, _force;
    private readonly AreaFigure _told;
    private readonly AreaMap? _map;
    private readonly Outlined? _outlined;

    public Neighbours(Seen seen, Place area, Place force, AreaFigure told)
    {
        (_area, _force, _told) = (area, force, told);
        var series = seen.Answers.Series(told.Measure.Id);
        IReadOnlyList<Place> areas = [.. seen.Catalogue.Places.LocalAreas(force.Id).Where(place => place.Kind == PlaceKind.LocalArea)];
        Rows =
        [
            .. areas.Select(place => (place, series.At(place.Id, told.Now.Period)?.Rates.FirstOrDefault(rate => rate.Per == told.Rate!.Per)))
                .OrderByDescending(row => row.Item2?.Value).ThenBy(row => row.place.Name, StringComparer.Ordinal),
        ];
        _outlined = seen.Outlines(areas, areas);
        if (_outlined is not null) _map = new MeasureMaps("map", Title, told.Measure, Telling.Rate, [.. Rows.Select(Mapped)]).Outlines(_outlined.Outlines);
    }

    /// <summary>Every local area with its rate, the highest first.</summary>
    public IReadOnlyList<(Place Area, Rate? Rate)> Rows { get; }

    public string Title => English.NeighboursTitle(_told, _force.Name);

    /// <summary>The map; null while no edition of outlines holds all of them.</summary>
    /// <param name="drawing">Where the drawing alone is had.</param>
    public ChartFigure? Figure(string drawing) => _map is null ? null : new()
    {
        Id = _map.Id,
        Finding = English.MapFinding(_told),
        What = Title,
        TableId = "neighbours",
        Source = English.OutlinesFrom(_outlined!.Edition, _outlined.Attribution),
        DrawingHref = drawing,
        Wide = _map.Draw(ChartWidth.Wide),
        Narrow = _map.Draw(ChartWidth.Narrow),
    };

    /// <summary>The drawings that stand alone.</summary>
    public IReadOnlyList<(string Name, Func<string> Draw)> Drawings => _map is null ? [] :
    [
        (_map.Id, () => _map.Standalone(new(
            Title, $"{_told.Now.Edition.Publisher}. {English.OutlinesFrom(_outlined!.Edition, _outlined.Attribution).TrimEnd('.')}", English.Published(_told.Now.Edition))).ToString()),
    ];

    private MappedPlace Mapped((Place Area, Rate? Rate) row) => new(
        row.Area, row.Rate is null ? null : English.AsShown(_told.Measure, Telling.Rate, row.Rate.Value), row.Rate is null ? "" : English.RateNumber(row.Rate.Value),
        row.Area == _area ? Standing.Subject : Standing.Others);
}
