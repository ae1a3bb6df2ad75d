using System.Data.Common;
using System.Text.Json;

namespace Answerable.Store;

/// <summary>What came of one file that a publisher offers, or of a listing that could not be read.</summary>
public enum FoundKind
{
    /// <summary>It is here already.</summary>
    Known,

    /// <summary>It was taken in.</summary>
    New,

    /// <summary>It asks something first.</summary>
    Asks,

    /// <summary>It was fetched and refused.</summary>
    Refused,

    /// <summary>It could not be looked at.</summary>
    Failed,
}

/// <summary>What a look found.</summary>
/// <param name="Kind">What came of it.</param>
/// <param name="Title">What the publisher calls it; empty where the listing itself failed.</param>
/// <param name="Said">Why it failed; else empty.</param>
/// <param name="Job">Where it waits on the desk; null where it does not.</param>
public sealed record Found(FoundKind Kind, string Title, string Said, long? Job);

/// <summary>The last look at a source for newer files.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsUnderWay">Whether it is looked at now, or will be at once.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="LookedAt">When the last look ended; null when there was none.</param>
/// <param name="FailingSince">Since when every look has failed; null when the last did not.</param>
/// <param name="Found">What the last look found.</param>
public sealed record Look(string Source, bool IsUnderWay, string AskedBy, DateTimeOffset? LookedAt, DateTimeOffset? FailingSince, IReadOnlyList<Found> Found);

/// <summary>Looks at publishers, asked for by a person or by the day and done by whichever node comes first; known to all of them.</summary>
public sealed class Looks(Database database)
{
    /// <summary>Who acts when nobody asked: the program's own daily round.</summary>
    public const string ByItself = "daily round";

    /// <summary>Every source that was ever looked at or is to be.</summary>
    public IReadOnlyList<Look> All()
    {
        using var connection = database.Open();
        return connection.Rows(
            "select source, state, asked_by, looked_at, failing_since, found from look order by source",
            row => new Look(
                row.GetString(0), row.GetString(1) != "done", row.GetString(2), row.TextOrNull(3) is { } at ? Database.Instant(at) : null,
                row.TextOrNull(4) is { } since ? Database.Instant(since) : null, JsonSerializer.Deserialize<List<Found>>(row.GetString(5))!));
    }

    /// <summary>Asks for a look at these sources; those that are being looked at go on.</summary>
    public void Ask(IReadOnlyList<string> sources, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        Ask(connection, sources, by);
        transaction.Commit();
    }

    /// <summary>Asks for the day's look, once a day whatever the number of nodes; false when another node did.</summary>
    public bool AskDaily(IReadOnlyList<string> sources, DateOnly day)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (!IsFirst(connection, "look", day)) return false;
        Ask(connection, sources, ByItself);
        transaction.Commit();
        return true;
    }

    /// <summary>Whether this node is the first of the day to do something that is done once a day.</summary>
    public bool IsFirst(string what, DateOnly day)
    {
        using var connection = database.Open();
        return IsFirst(connection, what, day);
    }

    /// <summary>Takes a look that waits, or whose node is gone, and says who asked for it; null when there is none.</summary>
    public (string Source, string By)? Begin()
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var now = Database.Now(connection);
        var gone = Database.Instant(Database.Instant(now) - ImportJobs.Patience);
        var next = connection.Rows(
            "select source, asked_by from look where state = 'waiting' or (state = 'running' and beat_at < @gone) order by asked_at, source limit 1",
            row => (row.GetString(0), row.GetString(1)), ("gone", gone));
        if (next is not [var (source, by)]) return null;
        connection.Execute("update look set state = 'running', beat_at = @now where source = @source", ("now", now), ("source", source));
        transaction.Commit();
        return (source, by);
    }

    /// <summary>A sign of life.</summary>
    public void Beat(string source)
    {
        using var connection = database.Open();
        connection.Execute("update look set beat_at = (select now from clock) where source = @source and state = 'running'", ("source", source));
    }

    /// <summary>Keeps what was found. When a source begins to fail in the daily round, administrators are told, once.</summary>
    public void End(string source, string by, IReadOnlyList<Found> found)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var failed = found.Any(one => one.Kind == FoundKind.Failed);
        var before = connection.Rows("select failing_since from look where source = @source", row => row.TextOrNull(0), ("source", source)) is [{ } since] ? since : null;
        connection.Execute(
            """
            insert into look (source, state, asked_by, asked_at, beat_at, looked_at, failing_since, found) values (@source, 'done', @by, @at, @at, @at, @failing, @found)
            on conflict (source) do update set state = 'done', looked_at = @at, failing_since = @failing, found = @found
            """,
            ("source", source), ("by", by), ("at", at), ("failing", failed ? before ?? at : null), ("found", JsonSerializer.Serialize(found)));
        if (failed && before is null && by == ByItself) Letters.Queue(connection, at, LetterKind.Failed, "/staff/imports/looks", role: "admin");
        transaction.Commit();
    }

    private static void Ask(DbConnection connection, IReadOnlyList<string> sources, string by)
    {
        var at = Database.Now(connection);
        foreach (var source in sources)
        {
            connection.Execute(
                """
                insert into look (source, state, asked_by, asked_at, beat_at) values (@source, 'waiting', @by, @at, @at)
                on conflict (source) do update set state = 'waiting', asked_by = @by, asked_at = @at where look.state = 'done'
                """,
                ("source", source), ("by", by), ("at", at));
        }

        Audit.Write(connection, at, by, "look for new files", "publishers", string.Join(", ", sources));
    }

    private static bool IsFirst(DbConnection connection, string what, DateOnly day) => connection.Execute(
        "insert into daily_round (what, day) values (@what, @day) on conflict (what) do update set day = @day where daily_round.day < @day",
        ("what", what), ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))) == 1;
}
