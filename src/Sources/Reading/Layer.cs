using System.Globalization;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>
/// A layer of areas, whatever file it came in, as two ordinary tables: the areas with what is said of them, and their outlines, a row for each piece of a ring.
/// So it goes through the child's answer and its limits as every other table does.
/// </summary>
/// <param name="Name">What the layer is called inside the file; empty where it has no name.</param>
/// <param name="Reference">What the file says of its coordinates: the name of a reference system or the text of a .prj; empty where it says nothing.</param>
/// <param name="Features">The areas.</param>
public sealed record Layer(string Name, string Reference, IReadOnlyList<Feature> Features)
{
    /// <summary>The names of the two tables.</summary>
    public const string Areas = "areas", Outlines = "outlines";

    private const string NameTitle = "layer", ReferenceTitle = "coordinates", Number = "feature";
    private const int PositionsOfPiece = 1_000;
    private static readonly string[] OutlineColumns = [Number, "part", "ring", "piece", "points"];

    /// <summary>Whether tables are those of a layer.</summary>
    public static bool IsIn(IReadOnlyList<Table> tables) =>
        tables is [{ Name: Areas, HeaderIndex: 2 }, { Name: Outlines, HeaderIndex: 0 } outlines] && outlines.Header.Cells.SequenceEqual(OutlineColumns);

    /// <summary>The layer of such tables, as the parent has them from the child.</summary>
    /// <exception cref="FormatException">They are none that a reader writes.</exception>
    public static Layer Of(IReadOnlyList<Table> tables)
    {
        var (areas, outlines) = (tables[0], tables[1]);
        var columns = areas.Header.Cells.Skip(1).ToList();
        List<Feature> features = [.. areas.Rows.Skip(areas.HeaderIndex + 1).Select(row => new Feature([.. columns.Zip(row.Cells.Skip(1))], []))];
        foreach (var row in outlines.Rows.Skip(1))
        {
            int At(int column) => int.Parse(row.Cells[column], NumberStyles.None, CultureInfo.InvariantCulture);
            var (feature, part, ring) = (At(0), At(1), At(2));
            if (feature < 1 || feature > features.Count) throw new FormatException("An outline belongs to no area.");
            var rings = features[feature - 1].Rings;
            if (rings.Count == 0 || rings[^1].Part != part || rings[^1].Number != ring) rings.Add(new(part, ring, []));
            foreach (var position in row.Cells[4].AsSpan().Split(','))
            {
                var text = row.Cells[4].AsSpan(position);
                var blank = text.IndexOf(' ');
                rings[^1].Positions.Add((Coordinate(text[..blank]), Coordinate(text[(blank + 1)..])));
            }
        }

        return new(areas.Rows[0].Cells[1], areas.Rows[1].Cells[1], features);
    }

    /// <summary>The tables, to be read once.</summary>
    internal IEnumerable<RowStream> Tables()
    {
        var columns = Features.SelectMany(feature => feature.Properties).Select(property => property.Name).Distinct().ToList();
        yield return new(Areas, 2, AreaRows(columns)) { OfFile = Features.Count };
        yield return new(Outlines, 0, OutlineRows());
    }

    private IEnumerable<Row> AreaRows(List<string> columns)
    {
        yield return new(1, [NameTitle, Name]);
        yield return new(2, [ReferenceTitle, Reference]);
        yield return new(3, [Number, .. columns]);
        foreach (var (i, feature) in Features.Index())
        {
            var said = feature.Properties.ToDictionary(property => property.Name, property => property.Text);
            yield return new(i + 4, [Shown(i + 1), .. columns.Select(column => said.GetValueOrDefault(column, ""))]);
        }
    }

    private IEnumerable<Row> OutlineRows()
    {
        yield return new(1, OutlineColumns);
        var line = 1;
        foreach (var (i, feature) in Features.Index())
            foreach (var ring in feature.Rings)
                foreach (var (piece, positions) in ring.Positions.Chunk(PositionsOfPiece).Index())
                    yield return new(++line, [Shown(i + 1), Shown(ring.Part), Shown(ring.Number), Shown(piece + 1), Points(positions)]);
    }

    private static string Points((double X, double Y)[] positions)
    {
        var text = new StringBuilder();
        foreach (var (x, y) in positions)
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? "," : "")}{x:0.#######} {y:0.#######}"); // a ten-millionth of a degree is a centimetre
        return text.ToString();
    }

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Coordinate(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>One area of a layer.</summary>
/// <param name="Properties">What is said of it, by name.</param>
/// <param name="Rings">Its rings, each closed and without its first position at the end.</param>
public sealed record Feature(IReadOnlyList<(string Name, string Text)> Properties, List<FeatureRing> Rings);

/// <summary>A ring of an area.</summary>
/// <param name="Part">The part of the area that it belongs to, from 1.</param>
/// <param name="Number">Its number in the part, from 1.</param>
/// <param name="Positions">Longitude and latitude, or easting and northing.</param>
public sealed record FeatureRing(int Part, int Number, List<(double X, double Y)> Positions);
