using Answerable.Core.Measures;
using Answerable.Sources.Calls999;
using Answerable.Sources.Reading;
using Answerable.Tests;
using Answerable.Web.Catalogue;

namespace Answerable.Sources.Tests.Calls999;

/// <summary>999 files as text, read as the product reads them but without the child process.</summary>
internal static class Files
{
    public static CatalogueFiles Catalogue { get; } = CatalogueFiles.Read(Path.Combine(Shared.Repository, "catalogue"));

    public static IReadOnlyDictionary<string, string> NoMapping { get; } = new Dictionary<string, string>();

    public static Extract Read(string csv, string? place = null, IReadOnlyDictionary<string, string>? mapping = null)
    {
        var said = new Said(null, place, mapping ?? NoMapping);
        return Calls999File.Read([Table(csv)], said, Catalogue.Known);
    }

    public static bool IsRecognised(string csv, IReadOnlyDictionary<string, string>? mapping = null) =>
        Calls999File.Recognises([Table(csv)], new(null, null, mapping ?? NoMapping));

    /// <summary>What a reading says, without where it stood.</summary>
    public static IReadOnlyList<string> Said(Extract extract) =>
    [
        .. extract.Readings.Select(reading => FormattableString.Invariant($"{reading.Measure} {reading.Breakdown} {reading.Place} {reading.Period} {reading.Value / 1.000000000000m} {reading.Marker}"))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<Problem> Refusals(Extract extract) => extract.Problems.Select(note => note.Problem).Where(problem => problem.Kind == ProblemKind.Refusal);

    private static Table Table(string csv)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(file, csv);
            using var output = new StringWriter();
            Assert.DoesNotContain(ReadFile.Read(file, output), problem => problem.Kind == ProblemKind.Refusal);
            var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
            var rows = lines.Where(line => line.TryGetProperty("line", out _))
                .Select(line => new Row(line.GetProperty("line").GetInt32(), [.. line.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!)])).ToList();
            return new("csv", lines[0].GetProperty("header").GetInt32(), rows);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
