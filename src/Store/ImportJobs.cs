using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;

namespace Answerable.Store;

/// <summary>What is brought in at the desk, with its file, the same for every node and after every restart.</summary>
public sealed partial class ImportJobs(Database database)
{
    /// <summary>Without a sign of life for so long, the process that had a job is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a file is kept that nobody does anything about.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Notes that somebody brought a file in, and keeps it.</summary>
    public long Add(BroughtFile brought, ReadOnlyMemory<byte> file)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var id = Insert(connection, brought, file);
        transaction.Commit();
        return id;
    }

    /// <summary>
    /// What a look at a publisher found: taken in already, or refused or asking, and then it waits on the desk like anything brought in. The same
    /// file of the same source is there once, however often it is found.
    /// </summary>
    /// <param name="brought">What was found, by whom; it names its source.</param>
    /// <param name="file">The file.</param>
    /// <param name="takingIn">What it was taken in as; null when it was not.</param>
    /// <param name="problems">Why not, as text.</param>
    /// <returns>The job, and whether it was not there before.</returns>
    public (ImportJob Job, bool IsNew) AddFound(BroughtFile brought, ReadOnlyMemory<byte> file, long? takingIn, string problems)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Scalar(
            """
            select max(id) from import_job where source = @source and sha256 = @sha256
              and (state in ('done', 'discarded') or exists (select 1 from brought_file f where f.job = import_job.id))
            """,
            ("source", brought.Source), ("sha256", Digest(file))) is long known)
            return (Read(connection, "where id = @id", ("id", known)).Single(), false);
        var id = Insert(connection, brought, takingIn is null ? file : null, file);
        connection.Execute(
            "update import_job set state = @state, taking_in = @taking, problems = @problems where id = @id",
            ("state", takingIn is null ? "refused" : "done"), ("taking", takingIn), ("problems", problems), ("id", id));
        transaction.Commit();
        return (Read(connection, "where id = @id", ("id", id)).Single(), true);
    }

    /// <summary>One job; null when there is none of that id.</summary>
    public ImportJob? Find(long id) => Read("where id = @id", ("id", id)).SingleOrDefault();

    /// <summary>The job by which something was taken in, the last of them; none where a command took it in.</summary>
    public ImportJob? ThatTookIn(long takingIn) => Read("where taking_in = @taking order by id desc limit 1", ("taking", takingIn)).SingleOrDefault();

    /// <summary>The last jobs, newest first.</summary>
    public IReadOnlyList<ImportJob> Latest(int most = 50) => Read("order by id desc limit @most", ("most", most));

    /// <summary>Jobs about which there is something to do: not ended, or taken in and neither proposed nor set aside. The newest first.</summary>
    public IReadOnlyList<ImportJob> Open() => Read(
        """
        where state in ('waiting', 'running', 'refused') or (state = 'done'
          and not exists (select 1 from set_aside s where s.taking_in = import_job.taking_in)
          and not exists (select 1 from proposal p where p.taking_in = import_job.taking_in)
          and not exists (select 1 from approval a where a.taking_in = import_job.taking_in))
        order by id desc
        """);

    /// <summary>The file of a job, byte for byte; null when it is taken in, discarded or forgotten.</summary>
    public byte[]? File(long id)
    {
        using var connection = database.Open();
        return connection.Scalar("select bytes from brought_file where job = @id", ("id", id)) as byte[];
    }

    /// <summary>Keeps what somebody said about headings and questions, and lets it wait to be read again; false when it is being read, or its file is gone.</summary>
    public bool Answer(long id, string by, string mapping, string decisions) => Act(id, by, "answer", $"headings {mapping}, decisions {decisions}", (connection, at) => connection.Execute(
        "update import_job set mapping = @mapping, decisions = @decisions, state = 'waiting', beat_at = @at, read_rows = 0 where id = @id",
        ("mapping", mapping), ("decisions", decisions), ("at", at), ("id", id)));

    /// <summary>Undoes bringing it in: the file is removed, the row stays. False when it is being read, taken in or gone.</summary>
    public bool Discard(long id, string by) => Act(id, by, "discard", "the file is removed", (connection, _) =>
    {
        connection.Execute("update import_job set state = 'discarded' where id = @id", ("id", id));
        connection.Execute("delete from brought_file where job = @id", ("id", id));
    });

    /// <summary>Takes a waiting job to read it; false when another node did.</summary>
    public bool Begin(long id) => Set(id, "state = 'running', beat_at = (select now from clock)", "state = 'waiting'");

    /// <summary>A sign of life: so many rows are read.</summary>
    public void Beat(long id, int rows) => Set(id, "beat_at = (select now from clock), read_rows = @rows", "state = 'running'", ("rows", rows));

    /// <summary>Notes how it ended. Taken in, the file goes: the original is kept with the edition. Otherwise whoever brought it in is told.</summary>
    public void End(long id, string by, int rows, long? takingIn, string problems)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var mine = connection.Execute(
            "update import_job set state = @state, read_rows = @rows, taking_in = @taking, problems = @problems where id = @id and state = 'running'",
            ("state", takingIn is null ? "refused" : "done"), ("rows", rows), ("taking", takingIn), ("problems", problems), ("id", id)) == 1;
        if (mine && takingIn is not null) connection.Execute("delete from brought_file where job = @id", ("id", id));
        if (mine && takingIn is null)
        {
            Audit.Write(connection, at, by, "refused: bring in", Subject(id), "nothing was stored");
            Letters.Queue(connection, at, LetterKind.Failed, string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{id}"), person: by);
        }

        transaction.Commit();
    }

    /// <summary>Removes the files of jobs that nobody did anything about for so long; returns how many.</summary>
    public int Forget()
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var before = Database.Instant(Database.Instant(Database.Now(connection)) - Kept);
        var removed = connection.Execute("delete from brought_file where job in (select id from import_job where beat_at < @before)", ("before", before));
        if (removed > 0) Audit.Write(connection, Database.Now(connection), Looks.ByItself, "forget files", "imports", string.Create(CultureInfo.InvariantCulture, $"{removed} not touched for {Kept.Days} days"));
        transaction.Commit();
        return removed;
    }

    private static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"import {id}");

    private static string Digest(ReadOnlyMemory<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file.Span));

    private static long Insert(DbConnection connection, BroughtFile brought, ReadOnlyMemory<byte>? kept, ReadOnlyMemory<byte>? file = null)
    {
        var at = Database.Now(connection);
        var id = (long)connection.Scalar(
            """
            insert into import_job (brought_by, brought_at, file, kept_as, place, published, classification, beat_at, address, captured, source, sha256)
            values (@by, @at, @file, '', @place, @published, @classification, @at, @address, @captured, @source, @sha256) returning id
            """,
            ("by", brought.By), ("at", at), ("file", brought.File), ("place", brought.Place ?? ""), ("published", Word(brought.Published)),
            ("classification", Editions.Word(brought.Classification)), ("address", brought.Address ?? ""), ("captured", Word(brought.Captured)),
            ("source", brought.Source ?? ""), ("sha256", Digest(kept ?? file!.Value)))!;
        if (kept is { } bytes) connection.Execute("insert into brought_file (job, bytes) values (@id, @bytes)", ("id", id), ("bytes", bytes.ToArray()));
        Audit.Write(connection, at, brought.By, "bring in", Subject(id), brought.File + (brought.Address is { } address ? $", from {address}" : ""));
        return id;
    }

    /// <summary>An act on a job whose file is kept and that nobody reads.</summary>
    private bool Act(long id, string by, string act, string detail, Action<DbConnection, string> work)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Read(connection, "where id = @id", ("id", id)) is not [{ CanBeRead: true }]) return false;
        var at = Database.Now(connection);
        work(connection, at);
        Audit.Write(connection, at, by, act, Subject(id), detail);
        transaction.Commit();
        return true;
    }

    private bool Set(long id, string what, string only, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        return connection.Execute($"update import_job set {what} where id = @id and {only}", [("id", id), .. parameters]) == 1;
    }
}
