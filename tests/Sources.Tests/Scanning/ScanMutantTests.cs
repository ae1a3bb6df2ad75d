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
    public void Ten_mutants_of_each_crafted_file_get_a_verdict_in_time()
    {
        string[] files = [.. Directory.EnumerateFiles(Shared.Path("malformed", "outgoing")).Order(StringComparer.Ordinal)];
        var random = new Random(20230808);
        var (blocked, notUnderstood, watch) = (0, 0, Stopwatch.StartNew());
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var file = files[mutant % files.Length];
            var bytes = File.ReadAllBytes(file);
            var isZip = bytes.AsSpan().StartsWith("PK"u8) && mutant / files.Length % 2 == 1;
            if (isZip)
            {
                var parts = Workbooks.Parts(file);
                Mutate(parts[random.Next(parts.Count)].Bytes, random);
                bytes = Workbooks.Zip(parts);
            }
            else
            {
                Mutate(bytes, random);
            }
            var before = watch.Elapsed;
            var scanned = Look.At(bytes, Path.GetExtension(file));
            Assert.True(watch.Elapsed - before < TimeSpan.FromSeconds(ScanLimits.SecondsToScan), $"Mutant {mutant} took {watch.Elapsed - before}.");
            Assert.All(scanned.Findings, finding => Assert.DoesNotContain(finding.ToString(), char.IsControl));
            if (scanned.IsBlocked) blocked++;
            if (scanned.Codes.Contains(Leak.NotUnderstood)) notUnderstood++;
        }
        Console.WriteLine($"mutants of outgoing files: {Mutants}, {blocked} blocked, {notUnderstood} of them not understood; {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Mutate(byte[] bytes, Random random)
    {
        for (var change = 0; change < 1 + random.Next(6); change++)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(3))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                default: bytes.AsSpan(at, Math.Min(random.Next(1, 20), bytes.Length - at)).Fill((byte)random.Next(256)); break;
            }
        }
    }
}
