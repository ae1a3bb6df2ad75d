using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;

namespace Answerable.Store;

/// <summary>How far a file is that somebody brought for the library.</summary>
public enum UploadState
{
    /// <summary>It is not being looked at yet.</summary>
    Waiting,

    /// <summary>It is being looked at.</summary>
    Running,

    /// <summary>It was looked at; the verdict says what was found.</summary>
    Done,

    /// <summary>Somebody discarded it: it can be put into no document.</summary>
    Discarded,
}

/// <summary>What may become of a file.</summary>
public enum Verdict
{
    /// <summary>It was not looked at yet.</summary>
    None,

    /// <summary>It may be published.</summary>
    Passes,

    /// <summary>It would leak. It stays here unless somebody else lets it through, or a clean copy takes its place.</summary>
    Blocked,

    /// <summary>A table: it is kept for staff and never published as a file.</summary>
    Evidence,
}

/// <summary>A file that somebody brought for the library.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">What it was called.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Bytes">How many it has.</param>
/// <param name="By">Who brought it.</param>
/// <param name="At">When.</param>
/// <param name="State">How far it is.</param>
/// <param name="Kind">What it is by its bytes; empty as long as nobody looked.</param>
/// <param name="Verdict">What may become of it.</param>
/// <param name="Findings">What was found, as text.</param>
public sealed record Upload(long Id, string File, string Sha256, long Bytes, string By, DateTimeOffset At, UploadState State, string Kind, Verdict Verdict, string Findings)
{
    /// <summary>The digest of the clean copy; null where there is none.</summary>
    public string? CleanSha256 { get; init; }

    /// <summary>How many bytes the clean copy has.</summary>
    public long CleanBytes { get; init; }

    /// <summary>Whether words were found in what may be published of it.</summary>
    public bool HasWords { get; init; }

    /// <summary>Who let it through though it was blocked; empty for nobody.</summary>
    public string OverriddenBy { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? OverriddenAt { get; init; }

    /// <summary>Why.</summary>
    public string OverriddenWhy { get; init; } = "";

    /// <summary>Whether it may be published as it is.</summary>
    public bool MayBePublished => State == UploadState.Done && (Verdict == Verdict.Passes || (Verdict == Verdict.Blocked && OverriddenBy.Length > 0));
}

/// <summary>Why a blocked file was not let through.</summary>
public enum OverrideRefused
{
    /// <summary>There is no such file, or it is not blocked.</summary>
    NotBlocked,

    /// <summary>Whoever brought a file, or wrote on a document with it, does not let it through.</summary>
    Own,

    /// <summary>No reason was given.</summary>
    NoReason,
}

/// <summary>Files that people bring to publish them, before and while they are in a document.</summary>
public sealed class Uploads(Database database)
{
    /// <summary>Whoever began to look at a file and said nothing for so long is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Columns = """
        u.id, u.file, u.sha256, length(c.bytes), u.uploaded_by, u.uploaded_at, u.state, u.kind, u.verdict, u.findings, u.clean_sha256, length(k.bytes),
        coalesce(k.words, c.words) <> '', u.overridden_by, u.overridden_at, u.overridden_why
        """;

    /// <summary>Keeps a file that somebody brought, to be looked at.</summary>
    public long Add(string file, byte[] bytes, string by)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        Keep(connection, sha256, bytes);
        var id = (long)connection.Scalar(
            "insert into upload (file, sha256, uploaded_by, uploaded_at, beat_at) values (@file, @sha256, @by, @at, @at) returning id",
            ("file", file), ("sha256", sha256), ("by", by), ("at", at))!;
        Audit.Write(connection, at, by, "bring file", Subject(id), $"{file}, {sha256}");
        transaction.Commit();
        return id;
    }

    public Upload? Find(long id) => Read("where u.id = @id", ("id", id)).SingleOrDefault();

    /// <summary>Every upload of the same bytes, or whose clean copy they are, the last first.</summary>
    public IReadOnlyList<Upload> Of(string sha256) => Read("where u.sha256 = @sha256 or u.clean_sha256 = @sha256 order by u.id desc", ("sha256", sha256));

    /// <summary>The last file of a name that was brought and looked at; null for none.</summary>
    public Upload? Named(string file) => Read("where u.file = @file and u.state = 'done' order by u.id desc limit 1", ("file", file)).SingleOrDefault();

    /// <summary>The last uploads, the newest first.</summary>
    public IReadOnlyList<Upload> Latest(int most = 200) => Read("order by u.id desc limit @most", ("most", most));

    /// <summary>Those that nobody has looked at, also where whoever began is gone.</summary>
    public IReadOnlyList<Upload> Unread()
    {
        using var connection = database.Open();
        return Read("where u.state = 'waiting' or (u.state = 'running' and u.beat_at < @stale) order by u.id", ("stale", Stale(connection)));
    }

    /// <summary>A file's bytes, for staff; null when there are none of that digest.</summary>
    public byte[]? Content(string sha256)
    {
        using var connection = database.Open();
        return connection.Scalar("select bytes from file_content where sha256 = @sha256", ("sha256", sha256)) as byte[];
    }

    /// <summary>The words that may be searched in a file; empty where there are none.</summary>
    public string Words(string sha256)
    {
        using var connection = database.Open();
        return connection.Scalar("select words from file_content where sha256 = @sha256", ("sha256", sha256)) as string ?? "";
    }

    /// <summary>Takes a file to look at it; false when another node did.</summary>
    public bool Begin(long id)
    {
        using var connection = database.Open();
        return connection.Execute(
            "update upload set state = 'running', beat_at = (select now from clock) where id = @id and (state = 'waiting' or (state = 'running' and beat_at < @stale))",
            ("id", id), ("stale", Stale(connection))) == 1;
    }

    /// <summary>Notes what was found. The words are those of what may be published: of the file where it passes, of the clean copy where there is one.</summary>
    public void End(long id, string by, string kind, Verdict verdict, string findings, byte[]? clean, string words)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Read(connection, "where u.id = @id and u.state = 'running'", ("id", id)) is not [var upload]) return;
        var at = Database.Now(connection);
        var cleanSha256 = clean is null ? null : Convert.ToHexStringLower(SHA256.HashData(clean));
        if (clean is not null) Keep(connection, cleanSha256!, clean);
        connection.Execute("update file_content set words = @words where sha256 = @sha256", ("words", words), ("sha256", cleanSha256 ?? upload.Sha256));
        connection.Execute(
            "update upload set state = 'done', kind = @kind, verdict = @verdict, findings = @findings, clean_sha256 = @clean where id = @id",
            ("kind", kind), ("verdict", verdict.ToString().ToLowerInvariant()), ("findings", findings), ("clean", cleanSha256), ("id", id));
        Audit.Write(connection, at, by, "scan file", Subject(id), verdict.ToString().ToLowerInvariant());
        transaction.Commit();
    }

    /// <summary>Discards a file: it can be put into no document any more. False when a version of a document has it, or it is gone already.</summary>
    public bool Discard(long id, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        if (connection.Execute(
            "update upload set state = 'discarded' where id = @id and state <> 'discarded' and not exists (select 1 from document_file f where f.sha256 = upload.sha256 or f.sha256 = upload.clean_sha256)",
            ("id", id)) == 0) return false;

        // The bytes go with the last that has them.
        connection.Execute(
            """
            delete from file_content where not exists (select 1 from document_file f where f.sha256 = file_content.sha256)
              and not exists (select 1 from upload u where u.state <> 'discarded' and (u.sha256 = file_content.sha256 or u.clean_sha256 = file_content.sha256))
            """);
        Audit.Write(connection, at, by, "discard file", Subject(id), "");
        transaction.Commit();
        return true;
    }

    /// <summary>Lets a blocked file through. Nobody who brought those bytes, or saved a document with them, can.</summary>
    /// <returns>Null when it is let through, else why not.</returns>
    public OverrideRefused? Override(long id, string by, string why)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Read(connection, "where u.id = @id", ("id", id)) is not [{ State: UploadState.Done, Verdict: Verdict.Blocked, OverriddenBy: "" } upload]) return OverrideRefused.NotBlocked;
        if (connection.Scalar("select count(*) from upload where sha256 = @sha256 and lower(uploaded_by) = lower(@by)", ("sha256", upload.Sha256), ("by", by)) is > 0L
            || connection.Scalar("select count(*) from paper_draft where lower(saved_by) = lower(@by) and content like @sha256", ("by", by), ("sha256", $"%{upload.Sha256}%")) is > 0L) return OverrideRefused.Own;
        if (why.Length == 0) return OverrideRefused.NoReason;
        var at = Database.Now(connection);
        connection.Execute(
            "update upload set overridden_by = @by, overridden_at = @at, overridden_why = @why where id = @id", ("by", by), ("at", at), ("why", why), ("id", id));
        Audit.Write(connection, at, by, "override scan", Subject(id), $"{upload.File}, {upload.Sha256}: {why}");
        transaction.Commit();
        return null;
    }

    private static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"file {id}");

    private static string Stale(DbConnection connection) => Database.Instant(Database.Instant(Database.Now(connection)) - Patience);

    private static void Keep(DbConnection connection, string sha256, byte[] bytes) =>
        connection.Execute("insert into file_content (sha256, bytes) values (@sha256, @bytes) on conflict (sha256) do nothing", ("sha256", sha256), ("bytes", bytes));

    private IReadOnlyList<Upload> Read(string which, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        return Read(connection, which, parameters);
    }

    private static IReadOnlyList<Upload> Read(DbConnection connection, string which, params (string Name, object? Value)[] parameters) => connection.Rows(
        $"select {Columns} from upload u left join file_content c on c.sha256 = u.sha256 left join file_content k on k.sha256 = u.clean_sha256 {which}",
        row => new Upload(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? 0 : row.GetInt64(3), row.GetString(4), Database.Instant(row.GetString(5)),
            Enum.Parse<UploadState>(row.GetString(6), ignoreCase: true), row.GetString(7), row.GetString(8) is { Length: > 0 } verdict ? Enum.Parse<Verdict>(verdict, ignoreCase: true) : Verdict.None, row.GetString(9))
        {
            CleanSha256 = row.TextOrNull(10),
            CleanBytes = row.IsDBNull(11) ? 0 : row.GetInt64(11),
            HasWords = !row.IsDBNull(12) && row.GetBoolean(12),
            OverriddenBy = row.GetString(13),
            OverriddenAt = row.GetString(14) is { Length: > 0 } at ? Database.Instant(at) : null,
            OverriddenWhy = row.GetString(15),
        },
        parameters);
}
