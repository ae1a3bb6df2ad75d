using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Store;

/// <summary>
/// Answers questions from what is visible now. Series are kept in memory as long as nothing visible changes; whether it has is one indexed
/// query by the database's own clock, asked at most once a second and never later than the next time something is due.
/// </summary>
public sealed class Answers(Database database, Catalogue catalogue, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private Shelf _shelf = new("", []);
    private long _checkedAt;
    private TimeSpan _fresh = TimeSpan.Zero;

    private sealed record Shelf(string Version, ConcurrentDictionary<string, Series> Series);

    /// <summary>The moment of the last change of what is visible, in UTC; empty when nothing ever was.</summary>
    public string Version => Current().Version.Split(' ')[0];

    /// <summary>Answers a question.</summary>
    /// <exception cref="KeyNotFoundException">The measure is not in the catalogue.</exception>
    public Answer Ask(Question question) => Answer.To(question, Series(question.Measure, question.AsOf));

    /// <summary>The series of a measure, as far as it had been published by a day, if one is given.</summary>
    /// <exception cref="KeyNotFoundException">The measure is not in the catalogue.</exception>
    public Series Series(string measure, DateOnly? asOf = null)
    {
        var shelf = Current();
        return asOf is { } day
            ? new(catalogue.Measure(measure), Load(measure, shelf.Version).AsOf(day), catalogue)
            : shelf.Series.GetOrAdd(measure, id => new(catalogue.Measure(id), Load(id, shelf.Version), catalogue));
    }

    /// <summary>The series of a measure, read anew from the database.</summary>
    public Series Cold(string measure) => new(catalogue.Measure(measure), Load(measure, ""), catalogue);

    /// <summary>Every measure, breakdown or place id that is stored but not in the catalogue.</summary>
    public IReadOnlyList<string> UnknownIds()
    {
        using var connection = database.Open();
        return
        [
            .. connection.Rows("select distinct measure from reading", row => row.GetString(0)).Where(id => !catalogue.TryMeasure(id, out _)).Select(id => $"measure {id}"),
            .. connection.Rows("select distinct place from reading", row => row.GetString(0)).Where(id => !catalogue.Places.TryFind(id, out _)).Select(id => $"place {id}"),
            .. connection.Rows("select distinct source from edition", row => row.GetString(0)).Where(id => !catalogue.TrySource(id, out _)).Select(id => $"source {id}"),
        ];
    }

    private Shelf Current()
    {
        lock (_lock)
        {
            if (_checkedAt != 0 && clock.GetElapsedTime(_checkedAt) < _fresh) return _shelf;
            using var connection = database.Open();
            var (version, next, now) = connection.Rows(
                "select version, editions, next, now from visible_version",
                row => (string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} {row.GetInt64(1)}"), row.TextOrNull(2), row.GetString(3))).Single();
            if (version != _shelf.Version) _shelf = new(version, []);
            _fresh = next is not null && Database.Instant(next) - Database.Instant(now) is var due && due < Fresh ? due : Fresh;
            _checkedAt = clock.GetTimestamp();
            return _shelf;
        }
    }

    private Holdings Load(string measureId, string version)
    {
        var measure = catalogue.Measure(measureId);
        using var connection = database.Open();
        List<Reading> readings = [];
        Dictionary<long, string> editions = [];
        Load(connection, measure, readings, editions);
        var taken = editions.ToDictionary(
            item => item.Value,
            item => new TakenIn(item.Key, Editions.Find(connection, item.Value), TakenAt(connection, item.Key), Editions.Notes(connection, item.Key)));
        return new(version.Split(' ')[0], readings, taken);
    }

    private static void Load(DbConnection connection, Measure measure, List<Reading> readings, Dictionary<long, string> editions)
    {
        Dictionary<string, string> shared = [];
        string Same(string text) => shared.TryGetValue(text, out var known) ? known : shared[text] = text;
        using var command = connection.Command(
            """
            select breakdown, period_end, months, place, edition, value, marker, tab, line, col, taking_in, measure
            from visible_reading where measure in (@own, @part, @whole)
            """,
            ("own", measure.Id), ("part", measure.Part), ("whole", measure.Whole));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!Period.TryParse(row.GetString(1), out var last)) throw new InvalidDataException($"The database holds the period \"{row.GetString(1)}\".");
            var months = row.GetInt32(2);
            var edition = Same(row.GetString(4));
            editions[row.GetInt64(10)] = edition;
            readings.Add(new(
                Same(row.GetString(11)), Same(row.GetString(0)), Same(row.GetString(3)), last.Plus(1 - months).Lasting(months),
                row.IsDBNull(5) ? null : decimal.Parse(row.GetString(5), CultureInfo.InvariantCulture), Same(row.GetString(6)), edition,
                new(Same(row.GetString(7)), row.GetInt32(8), row.GetInt32(9))));
        }
    }

    private static DateTimeOffset TakenAt(DbConnection connection, long id) =>
        Database.Instant((string)connection.Scalar("select taken_at from taking_in where id = @id", ("id", id))!);
}
