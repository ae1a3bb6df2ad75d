using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Store;

/// <summary>
/// Every figure that was printed otherwise before, as far as an audience sees one and saw, or sees, the other. A publisher's own rates and changes are left out:
/// they follow from the counts, which are here.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="audience">Who asks; everybody when nobody is named.</param>
public sealed class Revisions(Database database, Audience? audience = null)
{
    private readonly Sight _sight = Sight.Of(audience);

    private const string Counted = "breakdown = '' or breakdown like 'offence=%' or breakdown like 'group=%'";

    /// <summary>A publisher's revisions: the same figure in two editions of one source that follow each other. The last published first.</summary>
    public IReadOnlyList<Revision> ByPublishers()
    {
        using var connection = database.Open();
        Dictionary<string, Edition> editions = [];
        return [.. connection.Rows(
            $"""
            select measure, breakdown, period_end, months, place, edition, value, marker, tab, line, col,
              old_edition, old_value, old_marker, old_tab, old_line, old_col
            from (
              select r.measure, r.breakdown, r.period_end, r.months, r.place, r.edition, r.value, r.marker, r.tab, r.line, r.col,
                lag(r.edition) over earlier as old_edition, lag(r.value) over earlier as old_value, lag(r.marker) over earlier as old_marker,
                lag(r.tab) over earlier as old_tab, lag(r.line) over earlier as old_line, lag(r.col) over earlier as old_col
              from {_sight.Readings} r join edition e on e.id = r.edition
              window earlier as (
                partition by e.source, r.measure, r.breakdown, r.period_end, r.months, r.place
                order by e.published, e.correction, r.taking_in)) followed
            where ({Counted}) and old_edition is not null and (value is distinct from old_value or marker <> old_marker)
            """,
            row => (After: Reading(row, 5), Before: Reading(row, 11)), _sight.Parameters).ToList()
            .Where(pair => Differ(pair.Before, pair.After))
            .Select(pair => new Revision(pair.Before, pair.After, Edition(connection, editions, pair.Before.Edition), Edition(connection, editions, pair.After.Edition)))
            .OrderByDescending(revision => revision.Is.Published).ThenByDescending(revision => revision.Is.Id, StringComparer.Ordinal)];
    }

    /// <summary>Errors of ours: what the public saw of an edition while it was read wrongly, beside what it sees now. The last first.</summary>
    public IReadOnlyList<Revision> ByUs()
    {
        using var connection = database.Open();
        Dictionary<string, Edition> editions = [];
        var pairs = connection.Rows(
            $"select s.id, v.id from seen_taking_in s join {_sight.TakingsIn} v on v.edition = s.edition and {(audience is Audience.Earlier ? "s.id < v.id" : "s.id <> v.id")} order by v.id desc, s.id desc",
            row => (Was: row.GetInt64(0), Is: row.GetInt64(1)), _sight.Parameters).ToList();
        List<Revision> revisions = [];
        foreach (var (was, now) in pairs)
        {
            var (before, after) = (Of(connection, was), Of(connection, now));
            foreach (var key in before.Keys.Union(after.Keys))
            {
                var (old, current) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
                if (old is not null && current is not null && !Differ(old, current)) continue;
                var edition = Edition(connection, editions, (old ?? current)!.Edition);
                revisions.Add(new(old, current, edition, edition));
            }
        }

        return revisions;
    }

    private static Dictionary<(string, string, string, Period), Reading> Of(DbConnection connection, long takingIn) => connection.Rows(
        $"""
        select measure, breakdown, period_end, months, place, edition, value, marker, tab, line, col
        from reading r join taking_in t on t.id = r.taking_in where r.taking_in = @id and ({Counted})
        """,
        row => Reading(row, 5), ("id", takingIn)).ToDictionary(reading => (reading.Measure, reading.Breakdown, reading.Place, reading.Period));

    /// <summary>12 and 12.0 are the same figure.</summary>
    private static bool Differ(Reading before, Reading after) => before.Value != after.Value || before.Marker != after.Marker;

    private static Edition Edition(DbConnection connection, Dictionary<string, Edition> known, string id) =>
        known.TryGetValue(id, out var edition) ? edition : known[id] = Editions.Find(connection, id);

    /// <summary>A reading from a row whose first five columns are its key and whose others, from one on, are edition, value, marker and cell.</summary>
    internal static Reading Reading(DbDataReader row, int at)
    {
        if (!Period.TryParse(row.GetString(2), out var last)) throw new InvalidDataException($"The database holds the period \"{row.GetString(2)}\".");
        var months = row.GetInt32(3);
        return new(
            row.GetString(0), row.GetString(1), row.GetString(4), last.Plus(1 - months).Lasting(months),
            row.IsDBNull(at + 1) ? null : row.GetDecimal(at + 1), row.GetString(at + 2), row.GetString(at),
            new(row.GetString(at + 3), row.GetInt32(at + 4), row.GetInt32(at + 5)));
    }
}
