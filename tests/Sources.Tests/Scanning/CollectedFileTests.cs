using System.Collections.Concurrent;
using System.Diagnostics;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>Workbooks that people made and others collected, and the hostile ones: what they hide is found, and each gets a verdict.</summary>
public sealed class CollectedFileTests
{
    [Theory]
    [InlineData("calamine/any_sheets.xlsx", Leak.HiddenSheet)]
    [InlineData("calamine/any_sheets.ods", Leak.HiddenSheet)]
    [InlineData("apache-poi/54436.xlsx", Leak.PivotCache)]
    [InlineData("calamine/pivots.xlsx", Leak.PivotCache)]
    [InlineData("sheetjs/pivot_table_test.xlsm", Leak.PivotCache)]
    [InlineData("apache-poi/56502.xlsx", Leak.ExternalLink)]
    [InlineData("apache-poi/55640.xlsx", Leak.HiddenRows)]
    [InlineData("apache-poi/56644.xlsx", Leak.Comments)]
    [InlineData("apache-poi/56644.xlsx", Leak.DataValidation)]
    [InlineData("calamine/with-annotation.ods", Leak.Comments)]
    [InlineData("apache-poi/45540_classic_Header.xlsx", Leak.HeaderFooter)]
    [InlineData("apache-poi/45540_form_Header.xlsx", Leak.EmbeddedObject)]
    [InlineData("apache-poi/workbookProtection_workbook_revision_protected.xlsx", Leak.Revisions)]
    [InlineData("calamine/vba.xlsm", Leak.Macros)]
    [InlineData("apache-poi/123233_charts.xlsx", Leak.ChartCache)]
    [InlineData("apache-poi/47737.xlsx", Leak.OutlyingCells)]
    [InlineData("apache-poi/51626_contact.xlsx", Leak.PersonalData)]
    [InlineData("calamine/pass_protected.xlsx", Leak.NotUnderstood)]
    public void What_a_found_workbook_hides_is_found(string file, string code) =>
        Assert.Contains(code, Look.At(File.ReadAllBytes(Shared.Path("malformed", file)), Path.GetExtension(file)).Codes);

    [Theory]
    [InlineData("police-uk/2019-01/2019-01-norfolk-street.csv", Leak.RowLevelData)]
    [InlineData("ho-prc/prc-pfa-mar2013-onwards-tables201718.csv", Leak.SmallCounts)]
    [InlineData("calls-999/999-national-synthetic.csv", "")]
    [InlineData("ho-prc/rec-crime-pfa.csv", "")]
    [InlineData("places/population_csp_mid2022.csv", "")]
    [InlineData("places/norfolk_msoa11_places.csv", "")]
    [InlineData("lookups/RgeoUK-CSP.csv", "")]
    public void Published_tables_are_told_apart(string file, string codes)
    {
        var path = Path.Exists(Path.Combine(Shared.Root, "data", file)) ? Shared.Path("data", file) : Directory.EnumerateFiles(Shared.Path("data"), Path.GetFileName(file), SearchOption.AllDirectories).First();
        Assert.Equal(codes, string.Join(' ', Look.At(File.ReadAllBytes(path), ".csv").Codes));
    }

    /// <summary>In this process, because a crash would end it for all to see.</summary>
    [Fact]
    public async Task Every_hostile_and_every_collected_file_gets_a_verdict_and_calls_nobody()
    {
        string[] files = [.. Directory.EnumerateFiles(Shared.Path("malformed"), "*", SearchOption.AllDirectories).Where(file => !file.Contains("outgoing", StringComparison.Ordinal) && !file.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var faults = new ConcurrentBag<string>();
        var verdicts = new ConcurrentBag<Scanned>();
        var longest = 0L;
        using var listener = CorpusTests.Listening(9); // where the crafted files call
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, cancel) =>
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            var watch = Stopwatch.StartNew();
            var scanned = Look.At(bytes, Path.GetExtension(file));
            verdicts.Add(scanned);
            InterlockedMax(ref longest, watch.ElapsedMilliseconds);
            faults.Add(string.Join("; ", scanned.Findings.Where(finding => finding.Found.Contains("the scanner failed", StringComparison.Ordinal) || finding.Found.Any(char.IsControl) || finding.Where.Any(char.IsControl)).Select(finding => $"{file}: {finding}")));
        });
        Console.WriteLine($"hostile and collected files: {files.Length}, {verdicts.Count(verdict => verdict.IsBlocked)} blocked ({verdicts.Count(verdict => verdict.Codes.Contains(Leak.NotUnderstood))} not understood), "
            + $"{verdicts.Count(verdict => !verdict.IsBlocked)} passed; slowest {longest} ms; {(listener is null ? "port 9 not to be had" : $"connections: {(listener.Pending() ? "some" : "0")}")}");
        Assert.DoesNotContain(faults, fault => fault.Length > 0);
        Assert.True(files.Length > 350, "The collection is short.");
        Assert.False(listener?.Pending() ?? false);
    }

    [Theory]
    [InlineData("010-bomb-300MB-sheet.xlsx")]
    [InlineData("011-bomb-sharedstrings-150MB.xlsx")]
    [InlineData("048-deep-nesting.xlsx")]
    [InlineData("047-billion-laughs.ods")]
    [InlineData("043-xxe-http.xlsx")]
    [InlineData("052-100k-attributes.xlsx")]
    [InlineData("118-10MB-field.csv")]
    public async Task The_worst_are_not_understood_by_the_child_either(string file)
    {
        var scanned = await Look.Scanner.ScanAsync(Shared.Path("malformed", "import", file), ScanRules.Standard, TestContext.Current.CancellationToken);
        Assert.Contains(Leak.NotUnderstood, scanned.Codes);
        Assert.DoesNotContain(scanned.Findings, finding => finding.Found.Contains("without a whole answer", StringComparison.Ordinal));
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most)) Interlocked.CompareExchange(ref most, value, seen);
    }
}
