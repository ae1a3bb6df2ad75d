using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store.People;

/// <summary>Somebody who is signed in, as the database has them at this moment.</summary>
/// <param name="Account">The account.</param>
/// <param name="Email">The address.</param>
/// <param name="Role">The role they have now, not the one they had when they signed in.</param>
/// <param name="Organisation">Their partner organisation.</param>
/// <param name="BeganAt">When they signed in.</param>
/// <param name="IsConfirmed">Whether they proved who they are within the last ten minutes.</param>
public sealed record SignedIn(string Account, string Email, Role Role, string? Organisation, DateTimeOffset BeganAt, bool IsConfirmed);

/// <summary>One place where somebody is signed in.</summary>
public sealed record Session(string Digest, string Method, DateTimeOffset BeganAt, DateTimeOffset SeenAt);

/// <summary>Where people are signed in. A session ends when it is not used, when it is old, when its person signs out, leaves, or gets another role or key.</summary>
public sealed class Sessions(Database database)
{
    /// <summary>Unused for so long, a session is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>So old, a session is over.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>For so long after proving who they are, somebody may do what needs it.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1); // how exactly the last use is known: a page is not a write

    /// <summary>Signs somebody in and returns the secret by which their browser is known; null when they may not sign in (any more).</summary>
    public string? Begin(string account, string method)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var now = Database.Now(connection);
        connection.Execute("delete from session where seen_at < @idle or began_at < @old", ("idle", Before(now, Idle)), ("old", Before(now, Longest)));
        var begun = connection.Execute(
            """
            insert into session (digest, account, stamp, method, began_at, seen_at, confirmed_at)
            select @digest, id, security_stamp, @method, @now, @now, @now from account where id = @account and suspended_at is null
            """,
            ("digest", Digest(secret)), ("method", method), ("now", now), ("account", account));
        if (begun == 0) return null;
        var email = (string)connection.Scalar("select email from account where id = @account", ("account", account))!;
        Audit.Write(connection, now, email, "sign in", email, $"with {method}");
        transaction.Commit();
        return secret;
    }

    /// <summary>Who is signed in by a secret; null when nobody is (any more).</summary>
    public SignedIn? Find(string secret)
    {
        using var connection = database.Open();
        var now = Database.Now(connection);
        var found = connection.Rows(
            """
            select a.id, a.email, a.role, a.organisation, s.began_at, s.confirmed_at, s.seen_at
            from session s join account a on a.id = s.account and a.security_stamp = s.stamp and a.suspended_at is null
            where s.digest = @digest and s.seen_at > @idle and s.began_at > @old
            """,
            row => (SignedIn: new SignedIn(row.GetString(0), row.GetString(1), Roles.Read(row.GetString(2)), row.TextOrNull(3), Database.Instant(row.GetString(4)),
                string.CompareOrdinal(row.GetString(5), Before(now, Fresh)) > 0), Seen: row.GetString(6)),
            ("digest", Digest(secret)), ("idle", Before(now, Idle)), ("old", Before(now, Longest)));
        if (found is not [var (signedIn, seen)]) return null;
        if (string.CompareOrdinal(seen, Before(now, Noted)) < 0) connection.Execute("update session set seen_at = @now where digest = @digest", ("now", now), ("digest", Digest(secret)));
        return signedIn;
    }

    /// <summary>Where somebody is signed in now.</summary>
    public IReadOnlyList<Session> Of(string account)
    {
        using var connection = database.Open();
        var now = Database.Now(connection);
        return connection.Rows(
            """
            select s.digest, s.method, s.began_at, s.seen_at from session s join account a on a.id = s.account and a.security_stamp = s.stamp
            where s.account = @account and s.seen_at > @idle and s.began_at > @old order by s.began_at desc
            """,
            row => new Session(row.GetString(0), row.GetString(1), Database.Instant(row.GetString(2)), Database.Instant(row.GetString(3))),
            ("account", account), ("idle", Before(now, Idle)), ("old", Before(now, Longest)));
    }

    /// <summary>They have just proved again who they are.</summary>
    public void Confirm(string secret, string email, string method) => Act(email, "confirm", $"with {method}",
        "update session set confirmed_at = (select now from clock) where digest = @digest", ("digest", Digest(secret)));

    /// <summary>Signs out here.</summary>
    public void End(string secret, string email) => Act(email, "sign out", "", "delete from session where digest = @digest", ("digest", Digest(secret)));

    /// <summary>Signs out everywhere else.</summary>
    public void EndOthers(string account, string secret, string email) => Act(email, "sign out elsewhere", "",
        "delete from session where account = @account and digest <> @digest", ("account", account), ("digest", Digest(secret)));

    /// <summary>After a person changed their own ways in, this session goes on and all others of theirs are over.</summary>
    public void Follow(string secret)
    {
        using var connection = database.Open();
        connection.Execute("update session set stamp = (select a.security_stamp from account a where a.id = session.account) where digest = @digest", ("digest", Digest(secret)));
    }

    /// <summary>What is kept of a secret.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private void Act(string email, string act, string detail, string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Execute(sql, parameters) == 0) return;
        Audit.Write(connection, Database.Now(connection), email, act, email, detail);
        transaction.Commit();
    }

    private static string Before(string now, TimeSpan span) => Database.Instant(Database.Instant(now) - span);
}
