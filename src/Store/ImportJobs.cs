using System.Globalization;

namespace Answerable.Store;

/// <summary>How far a file is that somebody brought in at the desk.</summary>
public enum JobState
{
    /// <summary>It is not being read yet.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>The process that read it is gone; it can be started again.</summary>
    Stopped,

    /// <summary>It was refused, or asks something; its problems say what.</summary>
    Refused,

    /// <summary>It is taken in.</summary>
    Done,
}

/// <summary>A file as somebody brings it in.</summary>
/// <param name="By">Who.</param>
/// <param name="File">What it was called.</param>
/// <param name="KeptAs">The name it is kept under in the data folder.</param>
/// <param name="Place">The force all rows are about; null where the file says.</param>
/// <param name="Published">The day of publication; null to take it from the file.</param>
/// <param name="Classification">Who is to see it.</param>
public sealed record BroughtFile(string By, string File, string KeptAs, string? Place, DateOnly? Published, Classification Classification);

/// <summary>One import as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Brought">What was brought in, by whom.</param>
/// <param name="At">When.</param>
/// <param name="Mapping">What headings were said to mean, as text.</param>
/// <param name="Decisions">What was decided about questions, as text.</param>
/// <param name="Rows">How many rows are read.</param>
/// <param name="State">How far it is.</param>
/// <param name="TakingIn">What it was taken in as; null when it is not.</param>
/// <param name="Problems">Why it was refused or what it asks, as text.</param>
public sealed record ImportJob(
    long Id, BroughtFile Brought, DateTimeOffset At, string Mapping, string Decisions, int Rows, JobState State, long? TakingIn, string Problems);

/// <summary>What people bring in at the desk, the same for every node and after every restart.</summary>
public sealed class ImportJobs(Database database)
{
    /// <summary>Without a sign of life for so long, the process that had a job is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Notes that somebody brought a file in.</summary>
    public long Add(BroughtFile brought)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var id = (long)connection.Scalar(
            """
            insert into import_job (brought_by, brought_at, file, kept_as, place, published, classification, beat_at)
            values (@by, @at, @file, @kept, @place, @published, @classification, @at) returning id
            """,
            ("by", brought.By), ("at", at), ("file", brought.File), ("kept", brought.KeptAs), ("place", brought.Place ?? ""),
            ("published", brought.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""), ("classification", Editions.Word(brought.Classification)))!;
        Audit.Write(connection, at, brought.By, "bring in", Subject(id), brought.File);
        transaction.Commit();
        return id;
    }

    /// <summary>One job; null when there is none of that id.</summary>
    public ImportJob? Find(long id) => Read("where id = @id", ("id", id)).SingleOrDefault();

    /// <summary>The last jobs, newest first.</summary>
    public IReadOnlyList<ImportJob> Latest(int most = 50) => Read("order by id desc limit @most", ("most", most));

    /// <summary>Keeps what somebody said about headings and questions, and lets it wait to be read again; false when it is being read or done.</summary>
    public bool Answer(long id, string by, string mapping, string decisions)
    {
        if (Find(id) is not { State: JobState.Refused or JobState.Stopped }) return false;
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        connection.Execute(
            "update import_job set mapping = @mapping, decisions = @decisions, state = 'waiting', beat_at = @at, read_rows = 0 where id = @id and state <> 'done'",
            ("mapping", mapping), ("decisions", decisions), ("at", at), ("id", id));
        Audit.Write(connection, at, by, "answer", Subject(id), $"headings {mapping}, decisions {decisions}");
        transaction.Commit();
        return true;
    }

    /// <summary>Takes a waiting job to read it; false when another node did.</summary>
    public bool Begin(long id) => Set(id, "state = 'running', beat_at = (select now from clock)", "state = 'waiting'");

    /// <summary>A sign of life: so many rows are read.</summary>
    public void Beat(long id, int rows) => Set(id, "beat_at = (select now from clock), read_rows = @rows", "state = 'running'", ("rows", rows));

    /// <summary>Notes how it ended.</summary>
    public void End(long id, string by, int rows, long? takingIn, string problems)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        connection.Execute(
            "update import_job set state = @state, read_rows = @rows, taking_in = @taking, problems = @problems where id = @id and state = 'running'",
            ("state", takingIn is null ? "refused" : "done"), ("rows", rows), ("taking", takingIn), ("problems", problems), ("id", id));
        if (takingIn is null) Audit.Write(connection, Database.Now(connection), by, "refused: bring in", Subject(id), "nothing was stored");
        transaction.Commit();
    }

    private static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"import {id}");

    private bool Set(long id, string what, string only, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        return connection.Execute($"update import_job set {what} where id = @id and {only}", [("id", id), .. parameters]) == 1;
    }

    private IReadOnlyList<ImportJob> Read(string which, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        var now = Database.Instant(Database.Now(connection));
        return connection.Rows(
            $"select id, brought_by, brought_at, file, kept_as, place, published, classification, mapping, decisions, read_rows, state, beat_at, taking_in, problems from import_job {which}",
            row => new ImportJob(
                row.GetInt64(0),
                new(row.GetString(1), row.GetString(3), row.GetString(4), row.GetString(5) is { Length: > 0 } place ? place : null,
                    row.GetString(6) is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Editions.Of(row.GetString(7))),
                Database.Instant(row.GetString(2)), row.GetString(8), row.GetString(9), row.GetInt32(10),
                row.GetString(11) switch
                {
                    "done" => JobState.Done,
                    "refused" => JobState.Refused,
                    _ when now - Database.Instant(row.GetString(12)) > Patience => JobState.Stopped,
                    "waiting" => JobState.Waiting,
                    _ => JobState.Running,
                },
                row.IsDBNull(13) ? null : row.GetInt64(13), row.GetString(14)),
            parameters);
    }
}
