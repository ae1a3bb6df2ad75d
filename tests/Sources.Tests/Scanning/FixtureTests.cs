using Answerable.Sources.Scanning;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>The crafted files that leak in one way each, and those that do not, under random names through the real child process.</summary>
public sealed class FixtureTests
{
    // What stands in the fixtures in place of somebody's data: no finding may repeat any of it.
    private static readonly string[] Planted = ["CANARY", "Testperson", "1984", "NR1", "07700", "jane@", "QQ1234", "s1234", "Smith", "Pwd", "hq-fs01"];

    [Fact]
    public async Task All_53_that_leak_are_blocked_with_the_expected_code_and_all_6_others_pass()
    {
        var expected = File.ReadLines(Shared.Path("malformed", "EXPECTED.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => row[0].StartsWith("outgoing/", StringComparison.Ordinal)).ToList();
        var wrong = new List<string>();
        var (blocked, passed) = (0, 0);
        var folder = Directory.CreateTempSubdirectory("answerable-").FullName;
        foreach (var row in expected)
        {
            var copy = Path.Combine(folder, Guid.NewGuid().ToString("N") + Path.GetExtension(row[0]));
            File.Copy(Shared.Path("malformed", row[0]), copy);
            var scanned = await Look.Scanner.ScanAsync(copy, ScanRules.Standard, TestContext.Current.CancellationToken);
            Assert.Equal([copy], Directory.GetFileSystemEntries(folder));
            File.Delete(copy);
            if (row[1] == "block" && scanned.Codes.Contains(row[2])) blocked++;
            else if (row[1] == "pass" && scanned is { IsBlocked: false, Findings: [] }) passed++;
            else wrong.Add($"{row[0]}: expected {row[1]} {row[2]}, found {string.Join("; ", scanned.Findings)}");
            wrong.AddRange(scanned.Findings.Where(finding => Planted.Any(word => finding.ToString().Contains(word, StringComparison.OrdinalIgnoreCase))).Select(finding => $"{row[0]}: repeats what it found: {finding}"));
        }
        Directory.Delete(folder);
        Console.WriteLine($"outgoing files: {blocked} of 53 blocked with the expected code, {passed} of 6 passed");
        Assert.Empty(wrong);
        Assert.Equal((53, 6), (blocked, passed));
    }

    [Fact]
    public void Every_kind_of_leak_among_them_is_one_of_ours() =>
        Assert.All(File.ReadLines(Shared.Path("malformed", "EXPECTED.tsv")).Select(line => line.Split('\t')).Where(row => row[1] == "block"), row => Assert.Contains(row[2], Leak.All));
}
