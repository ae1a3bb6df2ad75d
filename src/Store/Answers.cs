using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Store;

/// <summary>
/// Answers questions from what one audience sees now. Series are kept in memory as long as nothing visible changes; whether it has is one indexed
/// query by the database's own clock, asked at most once a second and never later than the next time something is due.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="catalogue">What is known now: staff define measures and groups while the site runs.</param>
/// <param name="clock">What tells how long ago something was asked.</param>
/// <param name="audience">Who asks; everybody when nobody is named. Nothing is shared between the answers of two audiences.</param>
public sealed partial class Answers(Database database, Func<Catalogue> catalogue, TimeProvider clock, Audience? audience = null)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Sight _sight = Sight.Of(audience);
    private readonly Lock _lock = new();
    private Shelf? _shelf;
    private long _checkedAt;
    private TimeSpan _fresh = TimeSpan.Zero;

    /// <summary>What is visible: the moment of its last change, and the takings-in by id, because a clock put back would repeat a moment.</summary>
    private readonly record struct State(string Version, string TakingsIn);

    /// <summary>
    /// What is visible in one state and known by one catalogue, as far as it was asked for: series, and the printed readings they share. The catalogue of the state is
    /// what is known with the lists of groups' members that are visible in it.
    /// </summary>
    private sealed record Shelf(State State, Catalogue Known, Catalogue Catalogue, ConcurrentDictionary<string, Series> Series, ConcurrentDictionary<string, Printed> Printed)
    {
        /// <summary>What is printed of outcomes; null until it was asked for.</summary>
        public OutcomeCoverage? Coverage { get; set; }
    }

    /// <summary>The visible readings of one measure, with the takings-in they are from.</summary>
    private sealed record Printed(IReadOnlyList<Reading> Readings, IReadOnlyDictionary<long, TakenIn> Takings);

    /// <summary>What is known, with the lists of groups' members that are visible.</summary>
    public Catalogue Catalogue => Current().Catalogue;

    /// <summary>The moment of the last change of what is visible, in UTC; empty when nothing ever was.</summary>
    public string Version => Current().State.Version;

    /// <summary>A text that differs whenever what is visible does, for the tags of kept answers.</summary>
    public string Tag
    {
        get
        {
            var (version, takingsIn) = Current().State;
            return $"{version} {takingsIn}";
        }
    }

    /// <summary>
    /// Whether what is visible is still what a tag says, asked of the database now. What was read between learning the tag and this is all
    /// of one state, because the moment of the last change only goes forward.
    /// </summary>
    public bool StillStands(string tag)
    {
        LookAgain();
        return Tag == tag;
    }

    /// <summary>The next question asks the database whether what is seen is still the same: what somebody may see was decided anew.</summary>
    public void LookAgain()
    {
        lock (_lock) _fresh = TimeSpan.Zero;
    }

    /// <summary>Answers a question.</summary>
    /// <exception cref="KeyNotFoundException">The measure is not in the catalogue.</exception>
    /// <exception cref="ArgumentException">Another audience asks.</exception>
    public Answer Ask(Question question) => (question.Audience ?? Audience.Public) == (audience ?? Audience.Public)
        ? Answer.To(question, Series(question.Measure, question.AsOf))
        : throw new ArgumentException("These are the answers of another audience.", nameof(question));

    /// <summary>The series of a measure, as far as it had been published by a day, if one is given.</summary>
    /// <exception cref="KeyNotFoundException">The measure is not in the catalogue.</exception>
    public Series Series(string measure, DateOnly? asOf = null)
    {
        if (asOf is { } day) return Cold(measure, day);
        var shelf = Current();
        if (shelf.Series.TryGetValue(measure, out var kept)) return kept;
        var (state, holdings) = Load(measure, shelf.Catalogue, shelf);
        Series series = new(shelf.Catalogue.Measure(measure), holdings, shelf.Catalogue);
        if (state == shelf.State) return shelf.Series.GetOrAdd(measure, series);
        LookAgain(); // what is visible changed since it was looked at
        return series;
    }

    /// <summary>The series of a measure, read anew from the database.</summary>
    public Series Cold(string measure, DateOnly? asOf = null)
    {
        var known = Catalogue;
        var holdings = Load(measure, known).Holdings;
        return new(known.Measure(measure), asOf is { } day ? holdings.AsOf(day) : holdings, known);
    }

    /// <summary>Every measure, breakdown or place id that is stored but not in the catalogue.</summary>
    public IReadOnlyList<string> UnknownIds()
    {
        using var connection = database.Open();
        var known = catalogue();
        return
        [
            .. connection.Rows("select distinct measure from reading", row => row.GetString(0)).Where(id => !known.TryMeasure(id, out _)).Select(id => $"measure {id}"),
            .. connection.Rows("select distinct breakdown from reading where breakdown <> ''", row => row.GetString(0)).Where(text => IsUnknown(text, known)).Select(text => $"breakdown {text}"),
            .. UnknownOutcomes(connection, known),
            .. connection.Rows("select distinct place from reading", row => row.GetString(0)).Where(id => !known.Places.TryFind(id, out _)).Select(id => $"place {id}"),
            .. connection.Rows("select distinct source from edition e where not exists (select 1 from paper_version p where p.edition = e.id)", row => row.GetString(0)).Where(id => !known.TrySource(id, out _)).Select(id => $"source {id}"),
        ];
    }

    /// <summary>Whether a breakdown is a printed rank in a group that is not known.</summary>
    private static bool IsUnknown(string breakdown, Catalogue known) =>
        breakdown.StartsWith(Reading.RankIn(""), StringComparison.Ordinal)
        && breakdown != Reading.RankIn(Group.National) && !known.Groups.Any(group => breakdown == Reading.RankIn(group.Id));

    private Shelf Current()
    {
        lock (_lock)
        {
            var known = catalogue();
            if (_shelf is { } kept && kept.Known == known && clock.GetElapsedTime(_checkedAt) < _fresh) return kept;
            _fresh = TimeSpan.Zero; // if the database does not answer, nothing is answered from memory: it may have been withdrawn
            _checkedAt = clock.GetTimestamp(); // before the database is asked, so that what takes time is not added
            using var connection = database.Open();
            var (state, next, now) = Now(connection);
            if (_shelf is not { } shelf || shelf.State != state || shelf.Known != known)
            {
                var (stood, lists) = Lists(connection, known.Places);
                _shelf = shelf = new(stood, known, lists.Count == 0 ? known : known.With(lists, stood.TakingsIn), [], Unchanged(connection, _shelf, stood));
                if (stood != state) return shelf; // when it changes next was not asked
            }

            // Instants are cut to the millisecond, so "now" is up to one millisecond later than it says.
            _fresh = next is not null && Database.Instant(next) - Database.Instant(now) - TimeSpan.FromMilliseconds(1) is var due && due < Fresh ? due : Fresh;
            return shelf;
        }
    }

    /// <summary>What the last shelf holds of measures of which no taking-in has come or gone: the readings of a taking-in never change.</summary>
    private static ConcurrentDictionary<string, Printed> Unchanged(DbConnection connection, Shelf? last, State state)
    {
        if (last is null || last.Printed.IsEmpty) return [];
        var (old, now) = (last.State.TakingsIn.Split(','), state.TakingsIn.Split(','));
        var changed = old.Except(now).Concat(now.Except(old)).Where(id => id.Length > 0)
            .SelectMany(id => connection.Rows("select distinct measure from reading where taking_in = @id", row => row.GetString(0), ("id", long.Parse(id, CultureInfo.InvariantCulture))))
            .ToHashSet();
        return new(last.Printed.Where(item => !changed.Contains(item.Key)));
    }

    private (State State, string? Next, string Now) Now()
    {
        using var connection = database.Open();
        return Now(connection);
    }

    /// <summary>The version that stood at a moment, or null where nothing had been shown by then.</summary>
    public string? VersionAt(DateTimeOffset moment)
    {
        using var connection = database.Open();
        return VersionAt(connection, moment) is { Length: > 0 } version ? version : null;
    }

    private static string VersionAt(DbConnection connection, DateTimeOffset moment) => (string)connection.Scalar(
        "select coalesce(max(moment), '') from visible_change where moment <= @moment and moment <= (select now from clock)", ("moment", Database.Instant(moment)))!;

    private (State State, string? Next, string Now) Now(DbConnection connection)
    {
        var known = connection.Rows(
            "select version, takings_in, next, now from visible_version",
            row => (State: new State(row.GetString(0), row.GetString(1)), row.TextOrNull(2), row.GetString(3))).Single();
        return audience is null or Audience.Everybody ? known : known with
        {
            State = known.State with
            {
                Version = audience is Audience.Earlier earlier ? VersionAt(connection, earlier.At) : known.State.Version,
                TakingsIn = string.Join(',', connection.Rows($"select seen.id from {_sight.TakingsIn} seen order by seen.id", row => row.GetInt64(0), _sight.Parameters)),
            },
        };
    }

    /// <summary>The visible lists of groups' members, with the state of which they are. A list that does not say where it was printed was printed in its edition.</summary>
    private (State State, IReadOnlyList<GroupList> Lists) Lists(DbConnection connection, Gazetteer places)
    {
        while (true)
        {
            var state = Now(connection).State;
            List<GroupList> lists = [];
            foreach (var (row, edition) in References.Memberships(connection, _sight))
                if (GroupList.TryRead(row, places, out var list))
                    lists.Add(list.Membership.Source.Length > 0 ? list : list with { Membership = list.Membership with { Source = $"{edition.Publisher}, {edition.Title}" } });
            if (Now(connection).State == state) return (state, lists);
        }
    }

    /// <summary>
    /// What is visible of a measure and of what it is worked out from, with the state of which it is: read again where something changed or
    /// fell due meanwhile. What the shelf holds already of the same state is not read twice: a total and its parts share their readings.
    /// </summary>
    private (State State, Holdings Holdings) Load(string measureId, Catalogue known, Shelf? shelf = null)
    {
        var ids = Core.Answers.Series.Measured(known.Measure(measureId), known);
        if (shelf is not null && ids.All(shelf.Printed.ContainsKey)) return (shelf.State, Of(shelf.State, [.. ids.Select(id => shelf.Printed[id])]));
        using var connection = database.Open();
        while (true)
        {
            var state = Now(connection).State;
            var held = shelf is not null && shelf.State == state ? shelf.Printed : [];
            Dictionary<long, TakenIn> takings = [];
            foreach (var read in held.Values)
                foreach (var (id, taken) in read.Takings) takings[id] = taken;
            List<Printed> printed = [.. ids.Select(id => held.TryGetValue(id, out var read) ? read : Read(connection, id, takings))];
            if (Now(connection).State != state) continue;
            foreach (var (id, part) in ids.Zip(printed)) held.TryAdd(id, part);
            return (state, Of(state, printed));
        }

        static Holdings Of(State state, IReadOnlyList<Printed> printed) => new(
            state.Version, [.. printed.SelectMany(part => part.Readings)],
            printed.SelectMany(part => part.Takings).DistinctBy(item => item.Key).ToDictionary(item => item.Value.Edition.Id, item => item.Value));
    }

    /// <summary>The visible readings of one measure. A taking-in that is known already is not looked up again.</summary>
    private Printed Read(DbConnection connection, string measure, Dictionary<long, TakenIn> takings)
    {
        List<Reading> readings = [];
        Dictionary<long, string> editions = [];
        Read(connection, measure, readings, editions);
        foreach (var (id, edition) in editions)
            if (!takings.ContainsKey(id)) takings[id] = new(id, Editions.Find(connection, edition), TakenAt(connection, id), Editions.Notes(connection, id));
        return new(readings, editions.Keys.ToDictionary(id => id, id => takings[id]));
    }

    private void Read(DbConnection connection, string measure, List<Reading> readings, Dictionary<long, string> editions)
    {
        Dictionary<string, string> shared = [];
        string Same(string text) => shared.TryGetValue(text, out var known) ? known : shared[text] = text;
        using var command = connection.Command(
            $"""
            select breakdown, period_end, months, place, edition, value, marker, tab, line, col, taking_in, measure
            from {_sight.Readings} seen where measure = @measure
            """,
            [("measure", measure), .. _sight.Parameters]);
        Dictionary<string, Period> ends = []; // a series has few months and many rows
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var end = row.GetString(1);
            if (!ends.TryGetValue(end, out var last))
                ends[end] = last = Period.TryParse(end, out var read) ? read : throw new InvalidDataException($"The database holds the period \"{end}\".");
            var months = row.GetInt32(2);
            var edition = Same(row.GetString(4));
            editions[row.GetInt64(10)] = edition;
            readings.Add(new(
                Same(row.GetString(11)), Same(row.GetString(0)), Same(row.GetString(3)), last.Plus(1 - months).Lasting(months),
                row.IsDBNull(5) ? null : row.GetDecimal(5), Same(row.GetString(6)), edition,
                new(Same(row.GetString(7)), row.GetInt32(8), row.GetInt32(9))));
        }
    }

    private static DateTimeOffset TakenAt(DbConnection connection, long id) =>
        Database.Instant((string)connection.Scalar("select taken_at from taking_in where id = @id", ("id", id))!);
}
