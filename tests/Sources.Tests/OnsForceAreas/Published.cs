using Answerable.Core.Measures;
using Answerable.Sources.OnsForceAreas;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Calls999;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;

namespace Answerable.Sources.Tests.OnsForceAreas;

/// <summary>The published workbook of the year ending December 2024, read once through the real child, and copies of it with something changed.</summary>
internal static class Published
{
    private static readonly Lazy<Task<PublisherFile>> File = new(() => ReadAsync(Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx")));
    private static readonly Lazy<Task<Extract>> Extract = new(async () => Read(await Tables()));

    public static async Task<IReadOnlyList<Table>> Tables() => (await File.Value).Tables;

    public static Task<Extract> Whole() => Extract.Value;

    public static async Task<PublisherFile> ReadAsync(string path) => (await PublisherFile.ReadAsync(path, Child.Command, CancellationToken.None))!;

    public static Extract Read(IReadOnlyList<Table> tables, params (string Heading, string Measure)[] mapping) =>
        OnsForceAreasFile.Read(tables, new(null, null, mapping.ToDictionary(item => item.Heading, item => item.Measure)), Files.Catalogue.Known);

    public static Table Sheet(this IReadOnlyList<Table> tables, string name) => tables.Single(table => table.Name.Trim() == name);

    /// <summary>The tables with one of them changed.</summary>
    public static IReadOnlyList<Table> With(this IReadOnlyList<Table> tables, string name, Func<Table, Table> changed) =>
        [.. tables.Select(table => table.Name.Trim() == name ? changed(table) : table)];

    /// <summary>A table with the cells of some rows changed.</summary>
    public static Table Change(this Table table, Func<Row, bool> rows, Func<string[], string[]> cells) =>
        table with { Rows = [.. table.Rows.Select(row => rows(row) ? row with { Cells = cells([.. row.Cells]) } : row)] };

    /// <summary>A table with one cell changed, in the row that begins with some cells.</summary>
    public static Table Set(this Table table, string[] begins, int column, Func<string, string> value) => table.Change(
        row => row.Cells.Take(begins.Length).Select(cell => cell.Trim()).SequenceEqual(begins),
        cells => [.. cells.Select((cell, i) => i == column ? value(cell) : cell)]);

    public static string Printed(this Extract extract, string measure, string place, string period, string breakdown = "")
    {
        var reading = extract.Readings.Single(reading => (reading.Measure, reading.Place, reading.Period.ToString(), reading.Breakdown) == (measure, place, period, breakdown));
        return reading.Value is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : reading.Marker;
    }

    public static IReadOnlyList<Problem> Problems(this Extract extract, string code) => [.. extract.Problems.Select(note => note.Problem).Where(problem => problem.Code == code)];

    /// <summary>The one reason for a refusal.</summary>
    public static Problem Refusal(this Extract extract)
    {
        Assert.Empty(extract.Readings);
        var problem = Assert.Single(extract.Problems).Problem;
        Assert.Equal(ProblemKind.Refusal, problem.Kind);
        return problem;
    }
}
