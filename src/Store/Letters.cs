using System.Data.Common;

namespace Answerable.Store;

/// <summary>Why somebody is written to.</summary>
public enum LetterKind
{
    /// <summary>Something waits for their approval.</summary>
    Waiting,

    /// <summary>The time of something has come and it is not approved.</summary>
    Due,

    /// <summary>Something failed or asks something.</summary>
    Failed,

    /// <summary>They are asked to write something.</summary>
    Asked,

    /// <summary>What they are asked to write is due soon.</summary>
    Soon,

    /// <summary>What they are asked to write is overdue.</summary>
    Overdue,

    /// <summary>What they asked for is written and agreed.</summary>
    Agreed,

    /// <summary>Questions of the public wait for somebody to look at them.</summary>
    PublicWaits,

    /// <summary>A reply that was promised to somebody of the public is overdue.</summary>
    PublicOverdue,

    /// <summary>To somebody of the public: what they asked is answered.</summary>
    Replied,
}

/// <summary>A letter that is to be sent. It says what kind it is and where to look, never what is in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Kind">Why.</param>
/// <param name="About">The page to look at, as a path.</param>
public sealed record Letter(long Id, string Recipient, LetterKind Kind, string About);

/// <summary>Letters that could not be sent.</summary>
/// <param name="Count">How many.</param>
/// <param name="Since">When the oldest was written.</param>
/// <param name="Error">What the last try met.</param>
public sealed record Undelivered(long Count, DateTimeOffset Since, string Error);

/// <summary>
/// The outbox. A letter is written in the transaction of the act it tells of, so that none is lost and none tells of what did not happen; it is
/// sent later, by one node, and tried again when that fails.
/// </summary>
public sealed class Letters(Database database)
{
    /// <summary>After so long a letter is news no more and is not sent.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>How long to wait after each try that failed; after the last it is given up.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8)];

    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Takes the next letter that is to be sent now, so that no other node does; null when there is none. Taken and never told of again, it is taken once more later.</summary>
    public Letter? Take()
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var now = Database.Now(connection);
        var next = connection.Rows(
            "select id, recipient, kind, about from letter where state = 'waiting' and next_at <= @now and queued_at > @fresh order by id limit 1",
            row => new Letter(row.GetInt64(0), row.GetString(1), Enum.Parse<LetterKind>(row.GetString(2), ignoreCase: true), row.GetString(3)),
            ("now", now), ("fresh", Before(now, Fresh)));
        if (next is not [var letter]) return null;
        connection.Execute("update letter set tries = tries + 1, next_at = @next where id = @id", ("next", Before(now, -Claimed)), ("id", letter.Id));
        transaction.Commit();
        return letter;
    }

    /// <summary>It was sent.</summary>
    public void Sent(long id)
    {
        using var connection = database.Open();
        connection.Execute("update letter set state = 'sent', error = '' where id = @id", ("id", id));
    }

    /// <summary>It could not be sent: it is tried again later, or given up after the last try.</summary>
    public void NotSent(long id, string error)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Scalar("select tries from letter where id = @id", ("id", id)) is not { } tries) return;
        var nth = Convert.ToInt32(tries, System.Globalization.CultureInfo.InvariantCulture);
        var wait = nth <= Waits.Length ? Waits[nth - 1] : (TimeSpan?)null;
        connection.Execute(
            "update letter set state = @state, error = @error, next_at = @next where id = @id",
            ("state", wait is null ? "failed" : "waiting"), ("error", error), ("next", Before(Database.Now(connection), -(wait ?? default))), ("id", id));
        transaction.Commit();
    }

    /// <summary>Letters that at least one try could not send, given up or not; null when there are none.</summary>
    public Undelivered? Undelivered()
    {
        using var connection = database.Open();
        return connection.Rows(
            "select count(*), min(queued_at), max(case when id = (select max(id) from letter where error <> '') then error else '' end) from letter where error <> ''",
            row => row.GetInt64(0) is > 0 and var count ? new Undelivered(count, Database.Instant(row.GetString(1)), row.GetString(2)) : null).Single();
    }

    /// <summary>Writes to proposers and approvers of what should be seen by now and is not approved, once for each.</summary>
    public void TellOfLate()
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var late = connection.Rows(
            """
            select p.id, p.proposed_by from proposal p
            where p.ended = '' and p.publish_at is not null and p.publish_at <= @at and not exists (select 1 from approval a where a.proposal = p.id)
              and not exists (select 1 from letter l where l.kind = 'due' and l.about = '/staff/approvals/' || cast(p.id as text))
            """,
            row => (Id: row.GetInt64(0), By: row.GetString(1)), ("at", at));
        foreach (var (id, by) in late) Queue(connection, at, LetterKind.Due, Page(id), role: "approver", person: by);
        transaction.Commit();
    }

    /// <summary>Whether somebody wants letters.</summary>
    public bool Wants(string account)
    {
        using var connection = database.Open();
        return connection.Scalar("select account from no_letters where account = @account", ("account", account)) is null;
    }

    /// <summary>Somebody wants letters, or wants none any more.</summary>
    public void Want(string account, string email, bool wanted)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        connection.Execute(
            wanted ? "delete from no_letters where account = @account" : "insert into no_letters (account) values (@account) on conflict (account) do nothing", ("account", account));
        Audit.Write(connection, Database.Now(connection), email, wanted ? "letters on" : "letters off", email, "");
        transaction.Commit();
    }

    /// <summary>Removes letters that are long past.</summary>
    public void Forget()
    {
        using var connection = database.Open();
        connection.Execute("delete from letter where queued_at < @before", ("before", Before(Database.Now(connection), Kept)));
    }

    /// <summary>The page of a proposal.</summary>
    internal static string Page(long proposal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/staff/approvals/{proposal}");

    /// <summary>Writes to everybody of a role, to a person, or both, but not to those named and not to who wants no letters.</summary>
    internal static void Queue(DbConnection connection, string at, LetterKind kind, string about, string? role = null, string? person = null, IReadOnlyList<string>? except = null)
    {
        var recipients = connection.Rows(
            """
            select email from account where suspended_at is null and (role = @role or email_key = @person)
              and not exists (select 1 from no_letters n where n.account = account.id)
            order by email_key
            """,
            row => row.GetString(0), ("role", role ?? ""), ("person", (person ?? "").ToLowerInvariant()));
        foreach (var email in recipients.Where(email => except is null || !except.Contains(email, StringComparer.OrdinalIgnoreCase)))
        {
            connection.Execute(
                "insert into letter (recipient, kind, about, queued_at, next_at) values (@email, @kind, @about, @at, @at)",
                ("email", email), ("kind", kind.ToString().ToLowerInvariant()), ("about", about), ("at", at));
        }
    }

    private static string Before(string moment, TimeSpan span) => Database.Instant(Database.Instant(moment) - span);
}
