using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Boundaries;

/// <summary>
/// Outlines of police force areas, local areas and districts with their official codes, as the Office for National Statistics publishes them. They are put on the
/// British National Grid, told with fewer points and kept, one row for each area.
/// </summary>
public static class BoundaryFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "ons-boundaries";

    /// <summary>The question that a person answers with the year, or the month and year, of the boundaries.</summary>
    public const string VintageQuestion = "vintage";

    /// <summary>How such files are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "outlines of areas with their official codes, as GeoJSON, TopoJSON or a zipped shapefile", (tables, _) => Layer.IsIn(tables), Read);

    /// <summary>A row for each outline, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        var layer = Layer.Of(tables);
        var areas = CodedAreas.Of(layer, said, catalogue.Places, remarks);
        var outlines = remarks.IsRefused ? [] : Projected.Of(layer, areas, remarks);
        if (!remarks.IsRefused) Lacking(areas, catalogue.Places, remarks);
        var vintage = Vintage.Of(layer, areas.CodeColumn, said);
        if (vintage is null && said.Title is null && !remarks.IsRefused || said.Decided.ContainsKey(VintageQuestion))
            remarks.Ask(VintageQuestion, "the whole file", "Neither the layer's name nor its columns say of which month and year the boundaries are, such as December 2023. Say it with --title \"Police force areas, December 2023\".");
        if (remarks.IsRefused) return new(said.Source ?? Source, [], remarks.All(), null);

        var simple = Generalisation.Of(outlines);
        remarks.Note("simplified", "the whole file", $"{Shown.Count(simple.Count, "outline")} with {Shown.Count(Points(outlines), "point")} {(simple.Count == 1 ? "is" : "are")} kept with {Shown.Count(Points(simple), "point")}, in whole metres of the British National Grid.");
        return new(said.Source ?? Source, [], remarks.All(), null)
        {
            Title = $"Boundaries of {string.Join(", ", areas.Known.Select(area => area.Place.Kind).Distinct().Order().Select(InWords))}, {vintage ?? "year not stated"}",
            References =
            [
                .. areas.Known.Zip(simple, (area, outline) => new ReferenceRow(
                    Boundary.Kind, area.Place.Id, Boundary.Under(area.Place, catalogue.Places), outline.ToString(), new(Layer.Areas, area.Row.Line, areas.CodeColumn + 2))),
            ],
        };
    }

    /// <summary>A map needs all of its areas: those that lack beside others of their kind are told.</summary>
    private static void Lacking(CodedAreas areas, Gazetteer places, Remarks remarks)
    {
        var known = areas.Known.Select(area => area.Place).ToHashSet();
        foreach (var kind in known.GroupBy(place => (place.Kind, Under: place.Kind == PlaceKind.Force ? "" : place.Within)))
        {
            IReadOnlyList<Place> lacking = [.. places.All.Where(place => place.Kind == kind.Key.Kind && place.Code is not null && place.Within is not null
                && (kind.Key.Under == "" || place.Within == kind.Key.Under) && !known.Contains(place))];
            if (lacking.Count > 0)
                remarks.Note("areas-lacking", "the whole file", $"There is no outline of {string.Join(", ", lacking.Take(10).Select(place => place.Name))}{(lacking.Count > 10 ? $" and {lacking.Count - 10} more" : "")}: a map that needs {(lacking.Count == 1 ? "it" : "them")} is not drawn from this file.");
        }
    }

    private static int Points(IEnumerable<Outline> outlines) => outlines.Sum(outline => outline.Rings.Sum(ring => ring.Count));

    private static string InWords(PlaceKind kind) => kind switch
    {
        PlaceKind.Force => "police force areas",
        PlaceKind.LocalArea => "local areas (community safety partnerships)",
        _ => "districts",
    };
}
