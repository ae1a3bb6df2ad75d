using System.Text;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;
using static Answerable.Sources.Tests.Boundaries.Layers;

namespace Answerable.Sources.Tests.Boundaries;

/// <summary>Layers made to do harm, or damaged on the way: each is refused by name and place, in the process that meets it first.</summary>
public sealed class HostileLayerTests
{
    private const string Area = """{"PFA23CD":"E23000024"}""";

    private static string One(string geometry) => Collection([Feature(Area, geometry)]);

    private static string Polygon(string rings) => One($$"""{"type":"Polygon","coordinates":{{rings}}}""");

    public static TheoryData<string, string, string> Files => new()
    {
        { "not a number", Polygon("[[[NaN,52],[1,52],[1,53],[1,52]]]"), "bad-json at line 1, column 142" },
        { "infinite", Polygon("[[[1e999,52],[1,52],[1,53],[1e999,52]]]"), "bad-coordinate at feature 1, part 1, ring 1, point 1" },
        { "words for numbers", Polygon("[[[\"1\",52],[1,52],[1,53],[\"1\",52]]]"), "bad-coordinate at feature 1, part 1, ring 1" },
        { "one number", Polygon("[[[1],[1],[1],[1]]]"), "bad-coordinate at feature 1, part 1, ring 1" },
        { "not closed", Polygon("[[[1,52],[1.1,52],[1.1,52.1],[1,52.1]]]"), "open-ring at feature 1, part 1, ring 1" },
        { "three points", Polygon("[[[1,52],[1.1,52],[1,52]]]"), "short-ring at feature 1, part 1, ring 1" },
        { "no list", Polygon("{}"), "not-an-area at feature 1" },
        { "a point", One("""{"type":"Point","coordinates":[1,52]}"""), "not-an-area at feature 1" },
        { "a bag of things", One("""{"type":"GeometryCollection","geometries":[]}"""), "not-an-area at feature 1" },
        { "no feature", Collection(["{}"]), "not-a-feature at feature 1" },
        { "nothing in it", Collection([]), "no-rows at line 1, column 1" },
        { "other JSON", """{"hello":"world"}""", "not-boundaries at line 1, column 1" },
        { "an empty object", "{}", "not-boundaries at line 1, column 1" },
        { "cut short", Norfolk[..^20], "bad-json at line 1, column 382" },
        { "a name twice", """{"type":"FeatureCollection","type":"Topology","features":[]}""", "bad-json at line 1, column 1" },
        { "text after the end", Norfolk + "x", "bad-json at line 1, column 402" },
        { "a hidden letter", Collection([Feature("""{"PFA23CD":"E23000024\u202e"}""", $$"""{"type":"Polygon","coordinates":[{{Square(1, 52)}}]}""")]), "control-characters at feature 1" },
        { "half a letter", Collection([Feature("""{"PFA23CD":"E23000024\ud800"}""", $$"""{"type":"Polygon","coordinates":[{{Square(1, 52)}}]}""")]), "encoding" },
        { "too many columns", Collection([Feature($"{{{string.Join(',', Enumerable.Range(0, 600).Select(i => $"\"a{i}\":1"))}}}", $$"""{"type":"Polygon","coordinates":[{{Square(1, 52)}}]}""")]), "column-limit at feature 1" },
        { "an arc that is not there", Topology("[[[0,0],[9,0],[9,9],[0,0]]]", "[[7]]"), "unknown-arc at feature 1, part 1, ring 1" },
        { "an arc with a fraction", Topology("[[[0,0],[9,0],[9,9],[0,0]]]", "[[0.5]]"), "unknown-arc at feature 1, part 1, ring 1" },
        { "arcs apart", Topology("[[[0,0],[1,0]],[[2,2],[0,0]]]", "[[0,1]]"), "arcs-apart at feature 1, part 1, ring 1" },
        { "arcs that are words", Topology("[\"a\"]", "[[0]]"), "bad-coordinate at line 1, column 1" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_layer_that_is_none_is_refused_with_its_place(string what, string json, string refusal)
    {
        var read = Read(json);
        Assert.True(read.Refusals.Any() && read.Refusals.First().StartsWith(refusal, StringComparison.Ordinal), $"{what}: {string.Join("; ", read.Problems)}");
    }

    private static string Topology(string arcs, string named) => $$$"""{"type":"Topology","arcs":{{{arcs}}},"objects":{"a":{"type":"Polygon","properties":{{{Area}}},"arcs":{{{named}}} } } }""";

    [Fact]
    public void Nesting_600000_deep_is_refused_by_name_in_no_time()
    {
        Assert.Equal(["json-depth at line 1, column 69"], Refused("""{"a":""" + new string('[', 600_000)));
        Assert.StartsWith("json-depth", Assert.Single(Refused(string.Concat(Enumerable.Repeat("{\"a\":", 600_000)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_bytes_that_name_a_long_arc_again_and_again_are_refused()
    {
        var arc = $"[[{string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"[{i % 7},{i % 5}]"))},[0,0]]]";
        var again = string.Join(',', Enumerable.Repeat("0", 100));
        Assert.StartsWith("position-limit at feature 1", Assert.Single(Refused(Topology(arc, $"[[{again}]]"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_layer_is_read_and_a_compressed_bomb_is_not()
    {
        Assert.Equal(2, Sample.Bytes(Sample.Gzip(Encoding.UTF8.GetBytes(Norfolk)), ".gz").Tables.Count);
        Assert.Equal(["uncompressed-size at line 1, column 1"], Sample.Bytes(Sample.Gzip([.. "{\"a\":"u8, .. Enumerable.Repeat((byte)' ', 60_000_000)]), ".gz").Refusals);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".gz")]
    public void A_layer_under_another_formats_name_is_refused(string extension) => Assert.Equal(["magic-mismatch at line 1, column 1"], Read(Norfolk, extension).Refusals);

    [Theory]
    [InlineData(".json")]
    [InlineData(".topojson")]
    [InlineData("")]
    [InlineData(".data")]
    public void A_layer_is_read_under_any_name_that_does_not_say_otherwise(string extension) => Assert.Equal(2, Read(Norfolk, extension).Tables.Count);

    [Theory]
    [InlineData(".shp", "missing-part at part \"PFA.shp\"")]
    [InlineData(".dbf", "missing-part at part \"PFA.dbf\"")]
    [InlineData(".prj", "missing-part at part \"PFA.prj\"")]
    public void A_shapefile_without_a_part_is_refused_by_its_name(string without, string refusal) =>
        Assert.Equal([refusal], Sample.Bytes(Shapefile("PFA", [("E23000024", "Norfolk", [Ring(1, 52, 0.1)])], Degrees, without), ".zip").Refusals);

    public static TheoryData<string, Func<byte[], byte[]>, string> Damaged => new()
    {
        { "cut", bytes => bytes[..^8], "shapefile-damaged" },
        { "says it is longer", bytes => With(bytes, 26, 9), "shapefile-damaged" },
        { "another kind of shape", bytes => With(bytes, 32, 3), "not-an-area" },
        { "more parts than fit", bytes => With(bytes, 100 + 8 + 38, 9), "shapefile-damaged" },
        { "fewer than no points", bytes => With(bytes, 100 + 8 + 43, 0xFF), "shapefile-damaged" },
        { "a part that begins beyond", bytes => With(bytes, 100 + 8 + 44, 99), "shapefile-damaged" },
        { "a record longer than the file", bytes => With(bytes, 100 + 5, 9), "shapefile-damaged" },
        { "not a number", bytes => [.. bytes[..^16], .. BitConverter.GetBytes(double.NaN), .. bytes[^8..]], "bad-coordinate" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_shapefile_that_says_what_is_not_there_is_refused(string what, Func<byte[], byte[]> damage, string code)
    {
        var zip = Workbooks.Zip([("P.shp", damage(Shapes([[Ring(1, 52, 0.1)]]))), ("P.dbf", Table([("E23000024", "Norfolk")])), ("P.prj", Encoding.UTF8.GetBytes(Degrees))]);
        Assert.True(Sample.Bytes(zip, "").Refusals.Any(refusal => refusal.StartsWith(code, StringComparison.Ordinal)), $"{what}: {string.Join("; ", Sample.Bytes(zip, "").Problems)}");
    }

    [Fact]
    public void A_table_that_does_not_fit_its_shapes_is_refused()
    {
        Sample With(byte[] table) => Sample.Bytes(Workbooks.Zip([("P.shp", Shapes([[Ring(1, 52, 0.1)]])), ("P.dbf", table), ("P.prj", Encoding.UTF8.GetBytes(Degrees))]), "");
        Assert.Equal(["rows-apart at part \"P.dbf\""], With(Table([("E23000024", "Norfolk"), ("E23000025", "Suffolk")])).Refusals);
        Assert.Equal(["shapefile-damaged at part \"P.dbf\""], With(Table([("E23000024", "Norfolk")])[..^1]).Refusals);
        Assert.Equal(["shapefile-damaged at part \"P.dbf\""], With([3, 1]).Refusals);
    }

    [Fact]
    public void Two_layers_in_one_zip_file_and_a_part_alone_are_refused()
    {
        var one = Shapes([[Ring(1, 52, 0.1)]]);
        Assert.Equal(["several-layers at the zip file"], Sample.Bytes(Workbooks.Zip([("a.shp", one), ("b.shp", one)]), "").Refusals);
        Assert.Equal(["unsupported-format at line 1, column 1"], Sample.Bytes(one, ".shp").Refusals);
    }

    [Fact]
    public void A_thousand_mutants_are_each_read_or_refused()
    {
        var random = new Random(11);
        byte[][] good = [Encoding.UTF8.GetBytes(Norfolk), Encoding.UTF8.GetBytes(Topology("[[[0,0],[9,0],[9,9],[0,0]]]", "[[0]]")), Shapes([[Ring(1, 52, 0.1)], [Ring(1.2, 52, 0.1)]]), Table([("E23000024", "Norfolk"), ("E23000025", "Suffolk")])];
        for (var i = 0; i < 1_000; i++)
        {
            var which = i % good.Length;
            var bytes = good[which].ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(5) == 0) bytes = bytes[..random.Next(1, bytes.Length)];
            var read = which < 2 ? Sample.Bytes(bytes, "")
                : Sample.Bytes(Workbooks.Zip([("P.shp", which == 2 ? bytes : good[2]), ("P.dbf", which == 3 ? bytes : good[3]), ("P.prj", Encoding.UTF8.GetBytes(Degrees))]), "");
            Assert.True(read.Tables.Count > 0 || read.Refusals.Any());
            Assert.DoesNotContain(read.Problems, problem => problem.Code == "unreadable");
        }
    }

    [Fact]
    public void What_the_child_says_of_an_area_is_understood_again()
    {
        var spot = Spot.OfFeature(12, 2, 3, 4);
        Assert.Equal("feature 12, part 2, ring 3, point 4", spot.ToString());
        var problem = new Core.Measures.Problem(Core.Measures.ProblemKind.Refusal, "bad-coordinate", spot.ToString(), "It is not.");
        Assert.Equal(problem, ProblemLine.Parse(ProblemLine.Of(problem)));
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return bytes;
    }
}
