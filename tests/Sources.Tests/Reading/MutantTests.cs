using System.Diagnostics;
using Answerable.Core.Measures;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Reading;

public sealed class MutantTests
{
    private const int Mutants = 500;
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

    private static byte[] Mutate(List<byte> bytes, Random random)
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
