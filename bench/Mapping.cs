using System.Globalization;

namespace Answerable.Bench;

/// <summary>A map of 43 areas that meet along ragged borders, with about as many points as the outlines of the forces have. The outlines are synthetic: a grid.</summary>
internal static class Mapping
{
    private const int Columns = 7, PointsOfSide = 52;
    private const double Side = 60_000; // metres

    /// <summary>The page that is asked for.</summary>
    public const string Address = "/explore?measure=999-percent-under-10s&view=map";

    /// <summary>Its map as a file.</summary>
    public const string Drawing = "/explore.svg?measure=999-percent-under-10s&view=map";

    /// <summary>A GeoJSON file on the British National Grid.</summary>
    public static string Write(string folder, Core.Places.Gazetteer places)
    {
        Dictionary<(int, int, bool), List<(double X, double Y)>> lines = [];
        var random = new Random(43);
        List<(double X, double Y)> Line(int x, int y, bool across) => lines.TryGetValue((x, y, across), out var known) ? known : lines[(x, y, across)] =
        [
            .. Enumerable.Range(0, PointsOfSide + 1).Select(i => (Along: i * Side / PointsOfSide, Off: i is 0 or PointsOfSide ? 0 : random.Next(-900, 900)))
                .Select(point => across ? ((x * Side) + point.Along, (y * Side) + point.Off) : ((x * Side) + point.Off, (y * Side) + point.Along)),
        ];
        var features = places.Forces.Where(force => force.Within is not null).Select((force, i) =>
        {
            var (x, y) = (i % Columns, i / Columns);
            IEnumerable<(double X, double Y)> ring = [.. Line(x, y, true).SkipLast(1), .. Line(x + 1, y, false).SkipLast(1), .. Line(x, y + 1, true).AsEnumerable().Reverse().SkipLast(1), .. Line(x, y, false).AsEnumerable().Reverse()];
            return $$$"""{"type":"Feature","properties":{"PFA23CD":"{{{force.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', ring.Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.X + 100_000:0},{point.Y + 10_000:0}]")))}}}]]}}""";
        });
        var path = Path.Combine(folder, "synthetic-outlines.geojson");
        File.WriteAllText(path, $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");
        return path;
    }
}
