using System.Text.Json;

namespace Answerable.Sources.Reading;

/// <summary>Areas from a TopoJSON file, whose borders stand once and are named by number, from either end; quantized or not.</summary>
internal sealed class TopoJson(JsonElement root, Findings findings)
{
    private readonly LayerChecks _checks = new(findings);
    private readonly List<Feature> _features = [];
    private List<List<(double X, double Y)>> _arcs = [];

    public Layer? Layer()
    {
        if (Arcs() is not { } arcs || !root.TryGetProperty("objects", out var objects) || objects.ValueKind != JsonValueKind.Object) return null;
        _arcs = arcs;
        foreach (var layer in objects.EnumerateObject()) Take(layer.Value);
        var (name, reference) = (string.Join(", ", objects.EnumerateObject().Select(layer => layer.Name)), GeoJson.Reference(root));
        _checks.Layer(name, reference);
        return findings.Refused ? null : new(name, reference, _features);
    }

    private List<List<(double X, double Y)>>? Arcs()
    {
        if (!root.TryGetProperty("arcs", out var arcs) || arcs.ValueKind != JsonValueKind.Array) return null;
        var scale = Pair("scale");
        var translate = Pair("translate");
        List<List<(double X, double Y)>> read = new(arcs.GetArrayLength());
        foreach (var arc in arcs.EnumerateArray())
        {
            if (GeoFeatures.Positions(arc) is not { } positions)
            {
                findings.Refuse(Spot.Start, "bad-coordinate", $"Arc {read.Count} is no list of points with two numbers each. Expected such a list.");
                return null;
            }

            read.Add(scale is { } by && translate is { } to ? Scaled(positions, by, to) : positions);
        }

        return read;
    }

    /// <summary>Quantized points are whole steps from the one before.</summary>
    private static List<(double X, double Y)> Scaled(List<(double X, double Y)> steps, (double X, double Y) scale, (double X, double Y) translate)
    {
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < steps.Count; i++)
        {
            (x, y) = (x + steps[i].X, y + steps[i].Y);
            steps[i] = ((x * scale.X) + translate.X, (y * scale.Y) + translate.Y);
        }

        return steps;
    }

    private (double X, double Y)? Pair(string name) =>
        root.TryGetProperty("transform", out var transform) && transform.ValueKind == JsonValueKind.Object && transform.TryGetProperty(name, out var pair)
        && pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].ValueKind == JsonValueKind.Number && pair[1].ValueKind == JsonValueKind.Number
            ? (GeoFeatures.Number(pair[0]), GeoFeatures.Number(pair[1])) : null;

    private void Take(JsonElement geometry)
    {
        if (findings.Refused) return;
        if (GeoJson.TypeOf(geometry) == "GeometryCollection" && geometry.TryGetProperty("geometries", out var many) && many.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in many.EnumerateArray()) Take(one);
            return;
        }

        var number = _features.Count + 1;
        if (geometry.ValueKind != JsonValueKind.Object)
        {
            findings.Refuse(Spot.OfFeature(number), "not-a-feature", "It is no geometry. Expected a Polygon or a MultiPolygon with arcs.");
            return;
        }

        Feature feature = new(GeoJson.Properties(geometry), []);
        _checks.Properties(number, feature.Properties);
        _features.Add(feature);
        var arcs = geometry.TryGetProperty("arcs", out var found) ? found : default;
        IEnumerable<JsonElement>? parts = (GeoJson.TypeOf(geometry), arcs.ValueKind) switch
        {
            ("Polygon", JsonValueKind.Array) => [arcs],
            ("MultiPolygon", JsonValueKind.Array) => arcs.EnumerateArray(),
            _ => null,
        };
        if (parts is not null) Take(number, parts, feature);
        else if (GeoJson.TypeOf(geometry) is null) findings.Note(Spot.OfFeature(number), "no-outline", "The area has no outline.");
        else findings.Refuse(Spot.OfFeature(number), "not-an-area", $"Its outline is {Shown.Value(GeoJson.TypeOf(geometry)!)}. Expected a Polygon or a MultiPolygon with arcs.");
    }

    private void Take(int number, IEnumerable<JsonElement> parts, Feature feature)
    {
        foreach (var (part, rings) in parts.Index())
        {
            foreach (var (ring, arcs) in (rings.ValueKind == JsonValueKind.Array ? rings.EnumerateArray() : Enumerable.Empty<JsonElement>()).Index())
            {
                if (Joined(arcs, Spot.OfFeature(number, part + 1, ring + 1)) is not { } positions) return;
                if (_checks.Ring(number, part + 1, ring + 1, positions) is { } whole) feature.Rings.Add(whole);
                if (findings.Refused) return;
            }
        }
    }

    /// <summary>The arcs of a ring one after another; the last point of each is the first of the next. A number counts from the other end when it is negative.</summary>
    private List<(double X, double Y)>? Joined(JsonElement ring, Spot spot)
    {
        List<(double X, double Y)> positions = [];
        foreach (var element in ring.ValueKind == JsonValueKind.Array ? ring.EnumerateArray() : Enumerable.Empty<JsonElement>())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var named) || (named < 0 ? ~named : named) is var at && at >= _arcs.Count)
            {
                findings.Refuse(spot, "unknown-arc", $"The ring names an arc, {Shown.Value(element.GetRawText())}, that the file does not have. Expected a number from 0 to {_arcs.Count - 1}, or its complement.");
                return null;
            }

            var arc = _arcs[at];
            IEnumerable<(double X, double Y)> way = named < 0 ? arc.AsEnumerable().Reverse() : arc;
            if (positions.Count > 0)
            {
                if (arc.Count == 0 || positions[^1] != (named < 0 ? arc[^1] : arc[0]))
                {
                    findings.Refuse(spot, "arcs-apart", $"Arc {named} does not begin where the one before it ends. Expected the arcs of a ring to follow each other.");
                    return null;
                }

                way = way.Skip(1);
            }

            positions.AddRange(way);
            if (positions.Count > Limits.Positions) break; // a few bytes can name a long arc again and again
        }

        return positions;
    }
}
