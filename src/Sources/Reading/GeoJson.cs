using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Answerable.Sources.Reading;

/// <summary>Areas from JSON: GeoJSON (RFC 7946, and its predecessor with a "crs") and TopoJSON.</summary>
internal static class GeoJson
{
    private const string Expected = "Expected a GeoJSON file (a FeatureCollection) or a TopoJSON file (a Topology) of areas.";

    public static IEnumerable<RowStream> Read(Stream bytes, Findings findings)
    {
        if (All(bytes) is not { } text)
        {
            findings.Refuse(Spot.Start, "uncompressed-size", $"The JSON file holds more than {Limits.JsonBytes / 1_000_000} MB. Expected at most that: take a more generalised edition, such as BUC or BGC.");
            return [];
        }

        using var json = Parse(text, findings);
        if (json is null) return [];
        var layer = Layer(json.RootElement, findings);
        if (layer is null)
        {
            if (!findings.Refused) findings.Refuse(Spot.Start, "not-boundaries", $"The JSON file holds no areas. {Expected}");
            return [];
        }

        if (layer.Features.Count == 0) findings.Refuse(Spot.Start, "no-rows", $"The JSON file holds no areas. {Expected}");
        return findings.Refused ? [] : layer.Tables();
    }

    private static Layer? Layer(JsonElement root, Findings findings)
    {
        try
        {
            return TypeOf(root) switch
            {
                "FeatureCollection" when root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array => new GeoFeatures(findings).Layer(root, features.EnumerateArray()),
                "Feature" => new GeoFeatures(findings).Layer(root, [root]),
                "Topology" => new TopoJson(root, findings).Layer(),
                _ => null,
            };
        }
        catch (InvalidOperationException) // a text is made into letters only here
        {
            findings.Refuse(Spot.Start, "encoding", "A text in the JSON file is no letters: bytes that are not UTF-8, or half of a letter. Expected UTF-8.");
            return null;
        }
    }

    /// <summary>The text of a member that is a text; null otherwise.</summary>
    public static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    /// <summary>What an object says that it is.</summary>
    public static string? TypeOf(JsonElement element) => TextOf(element, "type");

    /// <summary>What a file says of its coordinates.</summary>
    public static string Reference(JsonElement root) =>
        root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var said) ? TextOf(said, "name") ?? "" : "";

    /// <summary>What is said of an area: words and numbers, as they stand; its id where it has one. What is nested is nobody's code or name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Properties(JsonElement feature)
    {
        List<(string, string)> said = [];
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var property in properties.EnumerateObject())
                if (Printed(property.Value) is { } text) said.Add((property.Name, text));
        if (feature.TryGetProperty("id", out var id) && Printed(id) is { Length: > 0 } own && said.All(item => item.Item1 != "id")) said.Add(("id", own));
        return said;
    }

    private static string? Printed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean() ? "true" : "false",
        JsonValueKind.Null => "",
        _ => null,
    };

    private static byte[]? All(Stream bytes)
    {
        using var all = new MemoryStream();
        var buffer = new byte[65_536];
        while (bytes.Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > Limits.JsonBytes) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static JsonDocument? Parse(byte[] text, Findings findings)
    {
        var start = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return JsonDocument.Parse(text.AsMemory(start), new() { MaxDepth = Limits.JsonDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            Refuse(text.AsSpan(start), fault, findings);
            return null;
        }
    }

    private static void Refuse(ReadOnlySpan<byte> text, JsonException fault, Findings findings)
    {
        if (fault.LineNumber is not { } line || fault.BytePositionInLine is not { } column)
        {
            findings.Refuse(Spot.Start, "bad-json", "A name stands twice in one object of the JSON file, and programs disagree on which counts. Expected each name once.");
            return;
        }

        var at = 0;
        for (var lines = 0L; lines < line && text[at..].IndexOf((byte)'\n') is >= 0 and var length; lines++) at += length + 1;
        at = (int)Math.Min(text.Length, at + column);
        Spot spot = new((int)line + 1, (int)column + 1);
        if (Depth(text[..at]) >= Limits.JsonDepth)
            findings.Refuse(spot, "json-depth", $"The JSON file is nested deeper than {Limits.JsonDepth} levels. {Expected}");
        else
            findings.Refuse(spot, "bad-json", at >= text.Length ? "The JSON file ends too soon. Expected a whole file: get it again."
                : $"The file is not JSON from here on: {Shown.Value(Encoding.UTF8.GetString(text.Slice(at, Math.Min(24, text.Length - at))))}. {Expected}");
    }

    private static int Depth(ReadOnlySpan<byte> text)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (inText && text[i] == '\\') i++;
            else if (text[i] == '"') inText = !inText;
            else if (!inText && text[i] is (byte)'[' or (byte)'{') depth++;
            else if (!inText && text[i] is (byte)']' or (byte)'}') depth--;
        }

        return depth;
    }
}

/// <summary>The features of a GeoJSON file.</summary>
internal sealed class GeoFeatures(Findings findings)
{
    private readonly LayerChecks _checks = new(findings);

    public Layer? Layer(JsonElement root, IEnumerable<JsonElement> elements)
    {
        List<Feature> features = [];
        foreach (var element in elements)
        {
            var number = features.Count + 1;
            if (GeoJson.TypeOf(element) != "Feature")
            {
                findings.Refuse(Spot.OfFeature(number), "not-a-feature", "It is no Feature. Expected nothing else in the list of features.");
                return null;
            }

            Feature feature = new(GeoJson.Properties(element), []);
            _checks.Properties(number, feature.Properties);
            if (!element.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
                findings.Note(Spot.OfFeature(number), "no-outline", "The area has no outline.");
            else
                Take(number, geometry, feature);
            features.Add(feature);
            if (findings.Refused && features.Count >= Limits.ProblemsListed) return null;
        }

        var (name, reference) = (GeoJson.TextOf(root, "name") ?? "", GeoJson.Reference(root));
        _checks.Layer(name, reference);
        return new(name, reference, features);
    }

    private void Take(int number, JsonElement geometry, Feature feature)
    {
        var coordinates = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var found) ? found : default;
        IEnumerable<JsonElement>? parts = (GeoJson.TypeOf(geometry), coordinates.ValueKind) switch
        {
            ("Polygon", JsonValueKind.Array) => [coordinates],
            ("MultiPolygon", JsonValueKind.Array) => coordinates.EnumerateArray(),
            _ => null,
        };
        if (parts is null)
        {
            findings.Refuse(Spot.OfFeature(number), "not-an-area", $"Its outline is {Shown.Value(GeoJson.TypeOf(geometry) ?? "nothing")}. Expected a Polygon or a MultiPolygon with coordinates.");
            return;
        }

        foreach (var (part, rings) in parts.Index())
        {
            if (rings.ValueKind != JsonValueKind.Array) { Shape(number, part, 0); return; }
            foreach (var (ring, positions) in rings.EnumerateArray().Index())
            {
                if (Positions(positions) is not { } read) { Shape(number, part, ring); return; }
                if (_checks.Ring(number, part + 1, ring + 1, read) is { } whole) feature.Rings.Add(whole);
                if (findings.Refused) return;
            }
        }
    }

    private void Shape(int number, int part, int ring) =>
        findings.Refuse(Spot.OfFeature(number, part + 1, ring + 1), "bad-coordinate", "The ring is no list of points with two numbers each. Expected such a list.");

    /// <summary>The positions of a ring or an arc; null when it is no list of positions.</summary>
    public static List<(double X, double Y)>? Positions(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array) return null;
        List<(double, double)> positions = new(ring.GetArrayLength());
        foreach (var position in ring.EnumerateArray())
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) return null;
            var (x, y) = (position[0], position[1]); // a height may follow
            if (x.ValueKind != JsonValueKind.Number || y.ValueKind != JsonValueKind.Number) return null;
            positions.Add((Number(x), Number(y)));
        }

        return positions;
    }

    public static double Number(JsonElement number) => number.TryGetDouble(out var value) ? value : double.Parse(number.GetRawText(), CultureInfo.InvariantCulture);
}
