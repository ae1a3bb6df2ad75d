using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Answerable.Sources.Boundaries;
using Answerable.Sources.Tests.Reading;

namespace Answerable.Sources.Tests.Boundaries;

/// <summary>Small layers of areas written by hand: squares with codes and names.</summary>
internal static class Layers
{
    public const string Degrees = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]]]";
    public const string OnGrid = "PROJCS[\"British_National_Grid\",GEOGCS[\"GCS_OSGB_1936\",DATUM[\"D_OSGB_1936\"]]]";

    /// <summary>A closed ring round a square, as GeoJSON writes it.</summary>
    public static string Square(double x, double y, double side = 0.1) => string.Create(CultureInfo.InvariantCulture, $"[[{x},{y}],[{x + side},{y}],[{x + side},{y + side}],[{x},{y + side}],[{x},{y}]]");

    public static string Feature(string properties, string geometry) => $$"""{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}""";

    public static string Feature(string code, string name, double x, double y) => Feature($$"""{"CSP23CD":"{{code}}","CSP23NM":"{{name}}"}""", $$"""{"type":"Polygon","coordinates":[{{Square(x, y)}}]}""");

    public static string Collection(IEnumerable<string> features, string before = "") => $$"""{"type":"FeatureCollection",{{before}}"features":[{{string.Join(',', features)}}]}""";

    public static string Norfolk => Collection([Feature("E22000218", "Breckland", 0.8, 52.5), Feature("E22000223", "Norwich", 1.2, 52.6)]);

    public static Sample Read(string json, string extension = ".geojson") => Sample.Bytes(Encoding.UTF8.GetBytes(json), extension);

    public static Taken Taken(string json, params (string Heading, string Meaning)[] mapping) => Tests.Taken.Of(BoundaryFile.Publisher, Read(json).Tables, Tests.Taken.Said(mapping));

    public static Taken Taken(Sample sample) => Tests.Taken.Of(BoundaryFile.Publisher, sample.Tables, Tests.Taken.Said());

    /// <summary>The codes of a file's refusals, when this process reads it.</summary>
    public static IEnumerable<string> Refused(string json) => Read(json).Refusals;

    public static byte[] Shapefile(string name, IReadOnlyList<(string Code, string Name, IReadOnlyList<(double X, double Y)[]> Rings)> areas, string reference, params string[] without) => Workbooks.Zip(
        new (string Name, byte[] Bytes)[]
        {
            ($"{name}.shp", Shapes([.. areas.Select(area => area.Rings)])), ($"{name}.dbf", Table([.. areas.Select(area => (area.Code, area.Name))])), ($"{name}.prj", Encoding.UTF8.GetBytes(reference)), ($"{name}.cpg", [.. "UTF-8"u8]),
        }.Where(part => !without.Contains(Path.GetExtension(part.Name))));

    public static (double X, double Y)[] Ring(double x, double y, double side) => [(x, y), (x, y + side), (x + side, y + side), (x + side, y), (x, y)];

    public static byte[] Shapes(IReadOnlyList<IReadOnlyList<(double X, double Y)[]>> areas)
    {
        using var bytes = new MemoryStream();
        void Big(int number) => bytes.Write(BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number)));
        void Little(int number) => bytes.Write(BitConverter.GetBytes(number));
        int Length(IReadOnlyList<(double X, double Y)[]> rings) => 44 + (4 * rings.Count) + (16 * rings.Sum(ring => ring.Length));
        Big(9994);
        for (var i = 0; i < 5; i++) Big(0);
        Big((100 + areas.Sum(rings => 8 + Length(rings))) / 2);
        Little(1000);
        Little(5);
        bytes.Write(new byte[64]);
        foreach (var (i, rings) in areas.Index())
        {
            Big(i + 1);
            Big(Length(rings) / 2);
            Little(5);
            bytes.Write(new byte[32]);
            Little(rings.Count);
            Little(rings.Sum(ring => ring.Length));
            for (var ring = 0; ring < rings.Count; ring++) Little(rings.Take(ring).Sum(before => before.Length));
            foreach (var (x, y) in rings.SelectMany(ring => ring))
            {
                bytes.Write(BitConverter.GetBytes(x));
                bytes.Write(BitConverter.GetBytes(y));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Table(IReadOnlyList<(string Code, string Name)> rows, Encoding? encoding = null)
    {
        const int Code = 9, Name = 40;
        using var bytes = new MemoryStream();
        bytes.Write([3, 124, 1, 1, .. BitConverter.GetBytes(rows.Count), .. BitConverter.GetBytes((short)(32 + 64 + 1)), .. BitConverter.GetBytes((short)(1 + Code + Name)), .. new byte[20]]);
        foreach (var (name, width) in new[] { ("PFA23CD", Code), ("PFA23NM", Name) })
            bytes.Write([.. Encoding.ASCII.GetBytes(name.PadRight(11, '\0')), (byte)'C', 0, 0, 0, 0, (byte)width, 0, .. new byte[14]]);
        bytes.WriteByte(0x0D);
        foreach (var (code, name) in rows)
        {
            bytes.WriteByte((byte)' ');
            foreach (var (text, width) in new[] { (code, Code), (name, Name) })
            {
                var letters = (encoding ?? Encoding.UTF8).GetBytes(text);
                bytes.Write([.. letters, .. Enumerable.Repeat((byte)' ', width - letters.Length)]);
            }
        }

        return bytes.ToArray();
    }
}
