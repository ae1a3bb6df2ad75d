using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Reading;
using Answerable.Tests;
using Answerable.Web.Catalogue;

namespace Answerable.Sources.Tests;

/// <summary>A file read as the product reads it and made into readings by a publisher's room, with the series that pages would show.</summary>
internal sealed class Taken(Extract extract)
{
    private static readonly Edition Edition = new(
        "ho-open-data", "a publisher", "a title", new(2026, 11, 22), PublishedIsAssumed: false, 0, new('a', 64), "a file", null);

    private readonly Dictionary<string, Series> _series = [];

    public static Catalogue Catalogue { get; } = CatalogueFiles.Read(Path.Combine(Shared.Repository, "catalogue")).Known;

    public Extract Extract { get; } = extract;

    public IReadOnlyList<Core.Measures.Reading> Readings { get; } = [.. extract.Readings.Select(reading => reading with { Edition = Edition.Id })];

    public static Said Said(params (string Heading, string Meaning)[] mapping) =>
        new(null, null, mapping.ToDictionary(item => item.Heading, item => item.Meaning));

    public static Taken Of(Publisher publisher, string path) => Of(publisher, Sample.At(path).Tables, Said());

    public static Taken OfText(Publisher publisher, string csv, Said? said = null) => Of(publisher, Tables(csv), said ?? Said());

    public static Taken Of(Publisher publisher, IReadOnlyList<Table> tables, Said said)
    {
        Assert.True(publisher.Recognises(tables, said), "It is not recognised.");
        return new(publisher.Read(tables, said, Catalogue));
    }

    public static bool IsRecognised(Publisher publisher, string csv) => publisher.Recognises(Tables(csv), Said());

    /// <summary>The shown value of a measure, place and period; null where there is none.</summary>
    public decimal? Value(string measure, string place, string period) => Figure(measure, place, period)?.Value;

    public Figure? Figure(string measure, string place, string period)
    {
        if (!_series.TryGetValue(measure, out var series))
        {
            var holdings = new Holdings("now", Readings, new Dictionary<string, TakenIn> { [Edition.Id] = new(1, Edition, DateTimeOffset.UnixEpoch, []) });
            _series[measure] = series = new(Catalogue.Measure(measure), holdings, Catalogue);
        }

        return Period.TryParse(period, out var parsed) ? series.At(place, parsed) : throw new ArgumentException($"{period} is not a period.");
    }

    public IEnumerable<Problem> Said(string code) => Extract.Problems.Select(note => note.Problem).Where(problem => problem.Code == code);

    /// <summary>The only refusal there is.</summary>
    public Problem Refusal
    {
        get
        {
            Assert.Empty(Extract.Readings);
            return Assert.Single(Extract.Problems).Problem is { Kind: ProblemKind.Refusal } refusal ? refusal : throw new InvalidOperationException("It is not refused.");
        }
    }

    private static IReadOnlyList<Table> Tables(string csv) => Sample.Bytes(Encoding.UTF8.GetBytes(csv), ".csv").Tables;
}
