using System.Diagnostics;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Scanning;

public sealed class ScanMutantTests
{
    private const int Mutants = 590;

    /// <summary>Half have bytes changed in the file; of zips, half have them changed inside a part, so that what is behind the checksums meets them.</summary>
    [Fact]
    public void Ten_mutants_of_each_crafted_file_get_a_verdict()
    {
        string[] files = [.. Directory.EnumerateFiles(Shared.Path("malformed", "outgoing")).Order(StringComparer.Ordinal)];
        var random = new Random(20230808);
        var (blocked, notUnderstood, watch) = (0, 0, Stopwatch.StartNew());
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var file = files[mutant % files.Length];
            var original = File.ReadAllBytes(file);
            var isInside = original.AsSpan().StartsWith("PK"u8) && mutant / files.Length % 2 == 1;
            var bytes = isInside ? MutantTests.WithAMutatedPart(Workbooks.Parts(file), random) : MutantTests.Mutate([.. original], random);
            var scanned = Look.At(bytes, Path.GetExtension(file));
            Assert.All(scanned.Findings, finding => Assert.DoesNotContain(finding.ToString(), char.IsControl));
            Assert.DoesNotContain(scanned.Findings, finding => finding.Found.Contains("the scanner failed", StringComparison.Ordinal));
            if (scanned.IsBlocked) blocked++;
            if (scanned.Codes.Contains(Leak.NotUnderstood)) notUnderstood++;
        }
        Console.WriteLine($"mutants of outgoing files: {Mutants}, {blocked} blocked, {notUnderstood} of them not understood; {watch.Elapsed.TotalSeconds:F0} s");
    }
}
