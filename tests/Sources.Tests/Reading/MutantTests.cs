using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Reading;

public sealed partial class MutantTests
{
    private const int Mutants = 500;
    private const int WorkbookMutants = 1_500;
    private const int BytesOfEachFile = 20_000;

    [Fact]
    public void Five_hundred_mutants_of_real_files_are_each_read_or_refused_with_a_place()
    {
        byte[][] originals =
        [
            .. new[] { "calls-999/norfolk-999-as-published.csv", "places/forces.csv", "lookups/LAD_CSP_PFA_December_2016.csv", "ho-prc/rec-crime-pfa.csv",
                    "ho-prc/prc-pfa-mar2013-onwards-tables201718.csv", "police-uk/2019-01/2019-01-norfolk-street.csv" }
                .Select(file => File.ReadAllBytes(Shared.Path("data", file)).Take(BytesOfEachFile).ToArray()),
        ];
        var random = new Random(20240331);
        var refused = 0;
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var bytes = Mutate([.. originals[mutant % originals.Length]], random);
            var watch = Stopwatch.StartNew();
            var read = Sample.Bytes(bytes, ".csv");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"Mutant {mutant} took {watch.Elapsed}.");
            Assert.All(read.Problems, problem =>
            {
                Assert.Matches(@"^line \d+, column \d+", problem.Where);
                Assert.NotEqual("unreadable", problem.Code);
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            });
            if (read.Table is null) refused++;
            if (read.Table is { } table)
                Assert.All(table.Rows.Skip(table.HeaderIndex), row => Assert.Equal(table.Header.Cells.Count, row.Cells.Count));
            else
                Assert.Contains(read.Problems, problem => problem.Kind == ProblemKind.Refusal);
        }
        Console.WriteLine($"mutants: {Mutants}, {refused} refused");
    }

    /// <summary>
    /// Half have bytes changed in the file, which the zip's checksums catch unless its directory is hit; half have them changed
    /// inside a part and the zip made anew, so that the readers meet them.
    /// </summary>
    [Fact]
    public void Fifteen_hundred_mutants_of_real_workbooks_are_each_read_or_refused_with_a_place()
    {
        (string Extension, List<(string Name, byte[] Bytes)> Parts)[] originals =
        [
            (".xlsx", OneSheetOf(Workbooks.Parts(Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx")))),
            (".ods", TwoSheetsOf(Workbooks.Parts(Shared.Path("data", "ho-other", "police-workforce-sep18-tables.ods")))),
            .. new[] { "calamine/date_1904.xlsx", "calamine/merge_cells.xlsx", "calamine/issues.ods", "calamine/covered.ods", "sheetjs/issue2717.xlsx" }
                .Select(file => (Path.GetExtension(file), Workbooks.Parts(Shared.Path("malformed", file)))),
        ];
        byte[][] wholes = [.. originals.Select(original => Workbooks.Zip(original.Parts))];
        var random = new Random(20241231);
        var (refused, codes, watch) = (0, new SortedSet<string>(StringComparer.Ordinal), Stopwatch.StartNew());
        for (var mutant = 0; mutant < WorkbookMutants; mutant++)
        {
            var which = mutant % originals.Length;
            var bytes = mutant % 2 == 0 ? Mutate([.. wholes[which]], random) : WithAMutatedPart(originals[which].Parts, random);
            var before = watch.Elapsed;
            var read = Sample.Bytes(bytes, originals[which].Extension);
            Assert.True(watch.Elapsed - before < TimeSpan.FromSeconds(10), $"Mutant {mutant} took {watch.Elapsed - before}.");
            Assert.All(read.Problems, problem =>
            {
                Assert.NotNull(ProblemLine.Parse(ProblemLine.Of(problem)));
                Assert.False(problem.Code == "unreadable", $"Mutant {mutant}: {problem}");
                Assert.DoesNotContain(problem.ToString(), char.IsControl);
            });
            codes.UnionWith(read.Problems.Select(problem => problem.Code));
            if (read.Tables.Count == 0) refused++;
            Assert.Equal(read.Tables.Count == 0, read.Problems.Any(problem => problem.Kind == ProblemKind.Refusal));
            Assert.All(read.Tables, table => Assert.All(table.Rows.Skip(table.HeaderIndex), row => Assert.Equal(table.Header.Cells.Count, row.Cells.Count)));
        }
        Console.WriteLine($"workbook mutants: {WorkbookMutants}, {refused} refused, {watch.Elapsed.TotalSeconds:F0} s; {string.Join(' ', codes)}");
    }

    // The whole workbook fifteen hundred times would take minutes; the parts that all sheets share are kept.
    private static List<(string Name, byte[] Bytes)> OneSheetOf(List<(string Name, byte[] Bytes)> parts) =>
    [
        .. parts.Where(part => part.Name is "[Content_Types].xml" or "_rels/.rels" or "xl/_rels/workbook.xml.rels" or "xl/sharedStrings.xml" or "xl/worksheets/sheet12.xml"),
        .. parts.Where(part => part.Name == "xl/workbook.xml")
            .Select(part => (part.Name, Encoding.UTF8.GetBytes(OtherSheets().Replace(Encoding.UTF8.GetString(part.Bytes), "")))),
        .. parts.Where(part => part.Name == "xl/styles.xml"),
    ];

    private static List<(string Name, byte[] Bytes)> TwoSheetsOf(List<(string Name, byte[] Bytes)> parts) =>
    [
        .. parts.Where(part => part.Name is "mimetype"),
        .. parts.Where(part => part.Name == "content.xml").Select(part =>
        {
            var text = Encoding.UTF8.GetString(part.Bytes);
            var (from, to) = (text.IndexOf("<table:table table:name=\"Table_1\"", StringComparison.Ordinal), text.IndexOf("<table:table table:name=\"Table_8\"", StringComparison.Ordinal));
            return (part.Name, Encoding.UTF8.GetBytes(text[..from] + text[to..]));
        }),
    ];

    internal static byte[] WithAMutatedPart(List<(string Name, byte[] Bytes)> parts, Random random)
    {
        var at = random.Next(parts.Count);
        return Workbooks.Zip(parts.Select((part, i) => i == at && part.Bytes.Length > 0 ? (part.Name, Mutate([.. part.Bytes], random)) : part));
    }

    [GeneratedRegex("<sheet name=\"(?!Table P9\")[^>]*/>")]
    private static partial Regex OtherSheets();

    internal static byte[] Mutate(List<byte> bytes, Random random)
    {
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(40, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1)); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.Insert(at, "\",;\t\r\n\0<="u8[random.Next(9)]); break;
                case 4: bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))); break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }
        return [.. bytes];
    }
}
