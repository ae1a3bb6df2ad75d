using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Store;

/// <summary>What became of an edition brought to the Store.</summary>
/// <param name="Id">The id of its taking-in.</param>
/// <param name="IsNew">False when the same file, read the same way, was already there.</param>
public readonly record struct Taken(long Id, bool IsNew);

/// <summary>One taking-in as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Edition">The edition.</param>
/// <param name="At">When.</param>
/// <param name="Readings">How many readings it holds.</param>
/// <param name="First">The earliest period, in canonical spelling; null without readings.</param>
/// <param name="Last">The latest.</param>
/// <param name="Places">How many places.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="Notes">What was noticed.</param>
/// <param name="Shown">Since when it is visible.</param>
/// <param name="Emergency">Why the operator published it past the approvers; empty when nobody was passed.</param>
public sealed record Held(
    long Id, Edition Edition, DateTimeOffset At, long Readings, string? First, string? Last, long Places, string ApprovedBy, IReadOnlyList<TakenNote> Notes,
    DateTimeOffset Shown, string Emergency);

/// <summary>How a question about a file was answered.</summary>
/// <param name="Code">The question's code.</param>
/// <param name="Where">Where in the file.</param>
/// <param name="Text">What was decided.</param>
public sealed record Decision(string Code, string Where, string Text);

/// <summary>Taking editions in, letting them be seen, and listing them. Everything of one act is in one transaction, with its audit row.</summary>
public sealed partial class Editions(Database database)
{
    /// <summary>Takes a file's readings in, whole or not at all, not yet visible.</summary>
    /// <param name="edition">The edition; kept from the first taking-in if it is known.</param>
    /// <param name="original">The file, byte for byte.</param>
    /// <param name="readings">Its readings.</param>
    /// <param name="notes">What was noticed.</param>
    /// <param name="said">What the person bringing it in said about it: place, headings, accepted questions.</param>
    /// <param name="mapping">Headings to remember for the source.</param>
    /// <param name="actor">Who brings it in.</param>
    /// <param name="classification">As what it is brought in; a known taking-in that nobody but staff may have seen can be made internal so.</param>
    /// <param name="decisions">How its questions were answered.</param>
    /// <param name="paper">The paper of the office's own that it is a version of; null for a publisher's file.</param>
    /// <param name="references">Its rows of lists that are no figures.</param>
    /// <exception cref="InvalidDataException">Another file has the same source and date and a hash that begins alike.</exception>
    public Taken TakeIn(
        Edition edition, Original original, IReadOnlyList<Reading> readings, IReadOnlyList<TakenNote> notes,
        string said, IReadOnlyDictionary<string, string> mapping, string actor, Classification classification = Classification.Public,
        IReadOnlyList<Decision>? decisions = null, Paper? paper = null, IReadOnlyList<ReferenceRow>? references = null)
    {
        references ??= [];
        // In the order of the table that they go to, but for the last columns, so that there they stand one behind the other.
        var sorted = readings.OrderBy(r => r.Measure, StringComparer.Ordinal).ThenBy(r => r.Breakdown, StringComparer.Ordinal)
            .ThenBy(r => r.Place, StringComparer.Ordinal).ThenBy(r => r.Period).ToList();
        var hash = ContentHash(edition, sorted, references);
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Scalar("select id from taking_in where edition = @edition and content_hash = @hash", ("edition", edition.Id), ("hash", hash)) is long known)
        {
            if (classification == Classification.Internal && MakeInternal(connection, known, actor)) transaction.Commit();
            return new(known, IsNew: false);
        }

        var at = Database.Now(connection);
        connection.Execute(
            """
            insert into edition (id, source, publisher, title, published, published_is_assumed, correction, sha256, file, address)
            values (@id, @source, @publisher, @title, @published, @assumed, @correction, @sha256, @file, @address)
            on conflict (id) do nothing
            """,
            ("id", edition.Id), ("source", edition.Source), ("publisher", edition.Publisher), ("title", edition.Title),
            ("published", edition.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("assumed", edition.PublishedIsAssumed ? 1 : 0),
            ("correction", edition.Correction), ("sha256", edition.Sha256), ("file", edition.File), ("address", edition.Address));
        if (Find(connection, edition.Id).Sha256 != edition.Sha256)
            throw new InvalidDataException($"Another file is known as {edition.Id} already: the hashes of the two begin alike.");
        connection.Keep(edition.Sha256, original);
        if (paper is not null) Papers.Insert(connection, edition.Id, paper);
        var again = connection.Scalar("select count(*) from taking_in where edition = @edition", ("edition", edition.Id)) is > 0L;
        var id = (long)connection.Scalar(
            """
            insert into taking_in (edition, taken_at, said, reason, content_hash, classification, taken_by)
            values (@edition, @at, @said, @reason, @hash, @classification, @actor) returning id
            """,
            ("edition", edition.Id), ("at", at), ("said", said), ("reason", again ? "our error" : ""), ("hash", hash),
            ("classification", Word(classification)), ("actor", actor))!;
        Insert(connection, id, sorted);
        References.Insert(connection, id, references);
        connection.Insert(
            "note", ["taking_in", "ordinal", "place", "period", "measure", "kind", "code", "location", "text"],
            notes.Select((note, ordinal) => new object?[]
            {
                id, ordinal, note.Place, note.Period, note.Measure, note.Problem.Kind.ToString().ToLowerInvariant(), note.Problem.Code, note.Problem.Where, note.Problem.Text,
            }));

        connection.Insert(
            "decision", ["taking_in", "ordinal", "code", "location", "text", "decided_by", "at"],
            (decisions ?? []).Select((decision, ordinal) => new object?[] { id, ordinal, decision.Code, decision.Where, decision.Text, actor, at }));
        foreach (var (heading, role) in mapping)
        {
            connection.Execute(
                """
                insert into mapping (source, heading, role, said_at) values (@source, @heading, @role, @at)
                on conflict (source, heading) do update set role = excluded.role, said_at = excluded.said_at
                """,
                ("source", edition.Source), ("heading", heading), ("role", role), ("at", at));
        }

        Audit.Write(connection, at, actor, "take in", edition.Id, string.Create(CultureInfo.InvariantCulture, $"taking-in {id}, {readings.Count} readings, {(references.Count == 0 ? "" : $"{references.Count} rows of lists, ")}content {hash}")
            + (classification == Classification.Internal ? ", internal" : ""));
        transaction.Commit();
        return new(id, IsNew: true);
    }

    /// <summary>The day a file of a source was assumed to be published when it was first taken in, so that the same file on another day is the same edition.</summary>
    public DateOnly? AssumedDay(string source, string sha256)
    {
        using var connection = database.Open();
        return connection.Scalar(
            "select published from edition where source = @source and sha256 = @sha256 and published_is_assumed = 1 order by published limit 1",
            ("source", source), ("sha256", sha256)) is string day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The taking-in of an edition whose file has this hash: the one that is visible, else the last; null when there is none.</summary>
    public long? LastTakingIn(string edition, string sha256)
    {
        using var connection = database.Open();
        return connection.Scalar(
            """
            select coalesce(max(v.id), max(t.id)) from taking_in t join edition e on e.id = t.edition
            left join visible_taking_in v on v.id = t.id
            where e.id = @edition and e.sha256 = @sha256
            """,
            ("edition", edition), ("sha256", sha256)) as long?;
    }

    /// <summary>What headings were said to mean for a source, by heading.</summary>
    public IReadOnlyDictionary<string, string> Mapping(string source)
    {
        using var connection = database.Open();
        return connection.Rows("select heading, role from mapping where source = @source", row => (row.GetString(0), row.GetString(1)), ("source", source))
            .ToDictionary(item => item.Item1, item => item.Item2);
    }

    /// <summary>Every taking-in that an audience sees, the last published first. What is not shown yet has the time from when it is to be.</summary>
    /// <param name="audience">Who asks; everybody when nobody is named.</param>
    public IReadOnlyList<Held> Visible(Audience? audience = null)
    {
        var sight = Sight.Of(audience);
        using var connection = database.Open();
        return [.. connection.Rows(
            $"""
            select t.id, t.taken_at, t.edition,
              (select count(*) from reading r where r.taking_in = t.id),
              (select min(r.period_end) from reading r where r.taking_in = t.id),
              (select max(r.period_end) from reading r where r.taking_in = t.id),
              (select count(distinct r.place) from reading r where r.taking_in = t.id),
              coalesce((select max(a.approver) from standing_approval a where a.taking_in = t.id), ''),
              coalesce(
                (select min(a.publish_at) from standing_approval a where a.taking_in = t.id),
                (select min(a.publish_at) from approval a where a.taking_in = t.id and a.withdrawn_at is null),
                (select max(p.publish_at) from proposal p where p.taking_in = t.id and p.ended = ''),
                (select now from clock)),
              coalesce((select max(a.emergency) from standing_approval a where a.taking_in = t.id), '')
            from {sight.TakingsIn} t join edition e on e.id = t.edition
            order by e.published desc, t.id desc
            """,
            row => (Id: row.GetInt64(0), At: row.GetString(1), Edition: row.GetString(2), Readings: row.GetInt64(3),
                First: row.TextOrNull(4), Last: row.TextOrNull(5), Places: row.GetInt64(6), By: row.GetString(7), Shown: row.GetString(8), Emergency: row.GetString(9)), sight.Parameters).ToList()
            .Select(item => new Held(item.Id, Find(connection, item.Edition), Database.Instant(item.At), item.Readings, item.First, item.Last, item.Places,
                item.By, Notes(connection, item.Id), Database.Instant(item.Shown), item.Emergency))];
    }

    /// <summary>How the questions about a taking-in were answered when it was brought in, and by whom.</summary>
    public IReadOnlyList<(Decision Decision, string By)> Decisions(long takingIn)
    {
        using var connection = database.Open();
        return connection.Rows(
            "select code, location, text, decided_by from decision where taking_in = @id order by ordinal",
            row => (new Decision(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3)), ("id", takingIn));
    }

    /// <summary>What was noticed about a taking-in.</summary>
    public IReadOnlyList<TakenNote> Notes(long takingIn)
    {
        using var connection = database.Open();
        return Notes(connection, takingIn);
    }

    /// <summary>As what a taking-in was brought in.</summary>
    public Classification ClassificationOf(long takingIn)
    {
        using var connection = database.Open();
        return Of((string)connection.Scalar("select classification from taking_in where id = @id", ("id", takingIn))!);
    }

    private static bool MakeInternal(DbConnection connection, long takingIn, string actor)
    {
        if (connection.Execute("update taking_in set classification = 'internal' where id = @id and classification = 'public' and not exists (select 1 from approval where taking_in = @id)", ("id", takingIn)) == 0) return false;
        Audit.Write(connection, Database.Now(connection), actor, "make internal", EditionOf(connection, takingIn), string.Create(CultureInfo.InvariantCulture, $"taking-in {takingIn}"));
        return true;
    }

    /// <summary>Each place and period that a taking-in has a figure for.</summary>
    public IReadOnlyList<(string Place, Period Period)> Held(long takingIn)
    {
        using var connection = database.Open();
        return connection.Rows(
            "select distinct place, period_end, months from reading where taking_in = @id",
            row => (row.GetString(0), Period.TryParse(row.GetString(1), out var last)
                ? last.Plus(1 - row.GetInt32(2)).Lasting(row.GetInt32(2)) : throw new InvalidDataException($"The database holds the period \"{row.GetString(1)}\".")),
            ("id", takingIn));
    }

    internal static Edition Find(DbConnection connection, string id) => connection.Rows(
        "select source, publisher, title, published, published_is_assumed, correction, sha256, file, address from edition where id = @id",
        row => new Edition(
            row.GetString(0), row.GetString(1), row.GetString(2), DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.GetInt64(4) == 1, (int)row.GetInt64(5), row.GetString(6), row.GetString(7), row.TextOrNull(8)),
        ("id", id)).Single();

    internal static IReadOnlyList<TakenNote> Notes(DbConnection connection, long takingIn) =>
    [
        .. connection.Rows(
            "select place, period, kind, code, location, text, measure from note where taking_in = @id order by ordinal",
            row => new TakenNote(row.TextOrNull(0), row.TextOrNull(1), new(
                Enum.Parse<ProblemKind>(row.GetString(2), ignoreCase: true), row.GetString(3), row.GetString(4), row.GetString(5))) { Measure = row.TextOrNull(6) },
            ("id", takingIn)),
    ];

    private static void Insert(DbConnection connection, long takingIn, IReadOnlyList<Reading> readings) => connection.Insert(
        "reading", ["measure", "breakdown", "period_end", "months", "place", "taking_in", "value", "marker", "tab", "line", "col"],
        readings.Select(reading => new object?[]
        {
            reading.Measure, reading.Breakdown, reading.Period.LastMonth.ToString(), reading.Period.Months, reading.Place, takingIn,
            reading.Value, reading.Marker, reading.Cell.Table, reading.Cell.Row, reading.Cell.Column,
        }));

    /// <summary>A digest of everything that approving lets be seen: who published what when, each reading, by measure, breakdown, place and period, and each row of a list.</summary>
    private static string ContentHash(Edition edition, IReadOnlyList<Reading> sorted, IReadOnlyList<ReferenceRow> references)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        Add(edition.Id);
        foreach (var reading in sorted)
        {
            var ((table, row, column), value) = (reading.Cell, reading.Value?.ToString(CultureInfo.InvariantCulture));
            Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{reading.Measure}\t{reading.Breakdown}\t{reading.Place}\t{reading.Period}\t{value}\t{reading.Marker}\t{table}\t{row}\t{column}"));
        }

        foreach (var row in references.OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Place, StringComparer.Ordinal))
        {
            var (table, line, column) = row.Cell;
            Add(string.Create(CultureInfo.InvariantCulture, $"{row.Kind}\t{row.Name}\t{row.Place}\t{row.Content}\t{table}\t{line}\t{column}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
