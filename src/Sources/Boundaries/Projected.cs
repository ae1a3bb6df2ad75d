using System.Globalization;
using Answerable.Core.Maps;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Boundaries;

/// <summary>Outlines on the British National Grid, from longitude and latitude or from the grid itself. What lies elsewhere is refused with its place.</summary>
internal static class Projected
{
    // The United Kingdom with its seas; Northern Ireland lies west of the grid's own sheet.
    private const double West = -9.5, East = 2.5, South = 49, North = 61.5; // degrees
    private const double GridWest = -200_000, GridEast = 700_000, GridSouth = -50_000, GridNorth = 1_300_000; // metres

    private enum Coordinates { Degrees, Grid }

    public static IReadOnlyList<Outline> Of(Layer layer, CodedAreas areas, Remarks remarks)
    {
        if (CoordinatesOf(layer) is not { } coordinates)
        {
            remarks.Refuse("unknown-projection", "the whole file", $"The coordinates are said to be {Shown.Value(layer.Reference)}. Expected longitude and latitude (WGS84) or the British National Grid (EPSG:27700).");
            return [];
        }

        foreach (var (i, feature) in layer.Features.Index())
            foreach (var ring in feature.Rings)
                if (ring.Positions.FindIndex(position => !IsInBritain(position, coordinates)) is >= 0 and var at)
                {
                    Refuse(Spot.OfFeature(i + 1, ring.Part, ring.Number, at + 1).ToString(), ring.Positions[at], coordinates, remarks);
                    break;
                }

        return remarks.IsRefused ? [] : [.. areas.Known.Select(area => new Outline([.. layer.Features[area.Row.Number - 1].Rings.Select(ring => (IReadOnlyList<GridPoint>)[.. ring.Positions.Select(
            position => coordinates == Coordinates.Degrees ? NationalGrid.PointOf(position.X, position.Y) : NationalGrid.Whole(position.X, position.Y))])]))];
    }

    /// <summary>What the file says; where it says nothing, what the numbers can only be.</summary>
    private static Coordinates? CoordinatesOf(Layer layer)
    {
        var said = layer.Reference;
        bool Says(string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (said.Length == 0)
            return layer.Features.SelectMany(feature => feature.Rings).SelectMany(ring => ring.Positions).All(position => Math.Abs(position.X) <= 180 && Math.Abs(position.Y) <= 180) ? Coordinates.Degrees : Coordinates.Grid;
        if (Says("27700") || Says("British_National_Grid") || Says("British National Grid")) return Coordinates.Grid;
        var isProjected = Says("PROJCS") || Says("PROJCRS");
        return !isProjected && (Says("CRS84") || Says("4326") || Says("4258") || Says("WGS_1984") || Says("WGS 84") || Says("ETRS")) ? Coordinates.Degrees : null;
    }

    private static bool IsInBritain((double X, double Y) position, Coordinates coordinates) => coordinates == Coordinates.Degrees
        ? position is { X: >= West and <= East, Y: >= South and <= North }
        : position is { X: >= GridWest and <= GridEast, Y: >= GridSouth and <= GridNorth };

    private static void Refuse(string where, (double X, double Y) position, Coordinates coordinates, Remarks remarks)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{position.X:0.######}, {position.Y:0.######}");
        remarks.Refuse("outside-britain", where, coordinates == Coordinates.Degrees
            ? $"The point {found} lies outside Britain. Expected a longitude from {West.ToString(CultureInfo.InvariantCulture)} to {East.ToString(CultureInfo.InvariantCulture)} and then a latitude from {South} to {North.ToString(CultureInfo.InvariantCulture)}{(IsInBritain((position.Y, position.X), coordinates) ? "; the two seem to have changed places" : "")}."
            : $"The point {found} lies outside Britain. Expected metres of the British National Grid.");
    }
}
