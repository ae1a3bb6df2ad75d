using System.Buffers.Binary;

namespace Answerable.Sources.Reading;

/// <summary>
/// Areas from a zipped shapefile: .shp (outlines), .dbf (what is said of each) and .prj (what the coordinates are). Source: ESRI Shapefile Technical Description,
/// 1998. The bytes say how much follows, and are never believed beyond what there is.
/// </summary>
internal sealed class Shapefile(ZipPackage package, Findings findings)
{
    private const int HeaderBytes = 100, RecordHeaderBytes = 8, BoxBytes = 44;
    private const int FileCode = 9994, Nothing = 0;
    private static readonly string[] Extensions = [".shp", ".shx", ".dbf", ".prj"];

    private readonly LayerChecks _checks = new(findings);

    /// <summary>Whether a zip file holds a shapefile, or a part of one.</summary>
    public static bool IsIn(ZipPackage package) => package.Parts.Any(part => !IsAside(part.Name) && Extensions.Contains(Path.GetExtension(part.Name).ToLowerInvariant()));

    public IEnumerable<RowStream> Read()
    {
        var layers = package.Parts.Where(part => !IsAside(part.Name) && part.Name.EndsWith(".shp", StringComparison.OrdinalIgnoreCase)).ToList();
        if (layers.Count > 1)
            throw new UnreadableWorkbookException(Spot.OfZip, "several-layers", $"The zip file holds {layers.Count} shapefiles: {string.Join(", ", layers.Select(part => Shown.Value(part.Name)))}. Expected one.");
        if (layers.Count == 0) throw Missing(Path.ChangeExtension(package.Parts.First(part => Extensions.Contains(Path.GetExtension(part.Name).ToLowerInvariant())).Name, ".shp"));
        var name = layers[0].Name;
        byte[] shapes = Bytes(name), table = Bytes(Path.ChangeExtension(name, ".dbf")), reference = Bytes(Path.ChangeExtension(name, ".prj"));

        var outlines = Outlines(shapes, Spot.OfPart(name));
        var said = ShapefileTable.Read(table, Spot.OfPart(Path.ChangeExtension(name, ".dbf")));
        if (said.Count != outlines.Count)
            throw new UnreadableWorkbookException(Spot.OfPart(Path.ChangeExtension(name, ".dbf")), "rows-apart", $"The table has {Shown.Count(said.Count, "row")} and the .shp has {Shown.Count(outlines.Count, "area")}. Expected as many.");
        for (var i = 0; i < said.Count; i++) _checks.Properties(i + 1, said[i]);
        if (outlines.Count == 0) findings.Refuse(Spot.OfPart(name), "no-rows", "The shapefile holds no areas.");
        var (layer, coordinates) = (Path.GetFileNameWithoutExtension(name), ShapefileTable.Text(reference).Trim());
        _checks.Layer(layer, coordinates);
        return findings.Refused ? [] : new Layer(layer, coordinates, [.. said.Zip(outlines, (properties, rings) => new Feature(properties, rings))]).Tables();
    }

    private List<List<FeatureRing>> Outlines(byte[] bytes, Spot spot)
    {
        if (bytes.Length < HeaderBytes || Big(bytes, 0) != FileCode || 2L * Big(bytes, 24) != bytes.Length) throw Damaged(spot);
        if (Little(bytes, 32) is not (5 or 15 or 25)) // polygons, plain or with heights or measures
            throw new UnreadableWorkbookException(spot, "not-an-area", $"The shapefile holds shapes of kind {Little(bytes, 32)}. Expected polygons (5, 15 or 25).");
        List<List<FeatureRing>> outlines = [];
        for (var at = HeaderBytes; at < bytes.Length;)
        {
            if (at + RecordHeaderBytes > bytes.Length) throw Damaged(spot);
            var length = 2L * Big(bytes, at + 4);
            at += RecordHeaderBytes;
            if (length < 4 || at + length > bytes.Length) throw Damaged(spot);
            outlines.Add(Rings(bytes.AsSpan(at, (int)length), outlines.Count + 1, spot));
            if (findings.Refused) break;
            at += (int)length;
        }

        return outlines;
    }

    private List<FeatureRing> Rings(ReadOnlySpan<byte> record, int feature, Spot spot)
    {
        if (Little(record, 0) == Nothing)
        {
            findings.Note(Spot.OfFeature(feature), "no-outline", "The area has no outline.");
            return [];
        }

        if (record.Length < BoxBytes) throw Damaged(spot);
        long parts = Little(record, 36), points = Little(record, 40);
        if (parts < 0 || points < 0 || BoxBytes + (4 * parts) + (16 * points) > record.Length) throw Damaged(spot);
        List<FeatureRing> rings = [];
        for (var part = 0; part < parts; part++)
        {
            var from = Little(record, BoxBytes + (4 * part));
            var to = part + 1 < parts ? Little(record, BoxBytes + (4 * (part + 1))) : (int)points;
            if (from < 0 || to < from || to > points) throw Damaged(spot);
            List<(double, double)> positions = new(to - from);
            for (var i = from; i < to; i++)
            {
                var at = BoxBytes + (4 * (int)parts) + (16 * i);
                positions.Add((BinaryPrimitives.ReadDoubleLittleEndian(record[at..]), BinaryPrimitives.ReadDoubleLittleEndian(record[(at + 8)..])));
            }

            if (_checks.Ring(feature, 1, part + 1, positions) is { } ring) rings.Add(ring);
            if (findings.Refused) break;
        }

        return rings;
    }

    private byte[] Bytes(string name)
    {
        var part = package.Find(name) ?? throw Missing(name);
        return part.Bytes <= Limits.JsonBytes ? package.Bytes(part, (int)part.Bytes)
            : throw new UnreadableWorkbookException(part.Spot, "uncompressed-size", $"The part holds more than {Limits.JsonBytes / 1_000_000} MB. Expected at most that: take a more generalised edition, such as BUC or BGC.");
    }

    /// <summary>What one kind of computer puts beside every file of a zip.</summary>
    private static bool IsAside(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static UnreadableWorkbookException Missing(string name) => new(
        Spot.OfPart(name), "missing-part", "The zip file has no such part, which a shapefile needs. Expected .shp, .dbf and .prj of one name together.");

    private static UnreadableWorkbookException Damaged(Spot spot) => new(spot, "shapefile-damaged", "The shapefile says that it holds something else than it does. Expected a whole shapefile: get it again.");

    private static int Big(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);

    private static int Little(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
