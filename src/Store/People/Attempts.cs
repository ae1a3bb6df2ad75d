using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store.People;

/// <summary>
/// How often somebody tried. It is counted for the address that was typed, whether or not anybody has it, with the same questions and the same
/// writing, so neither the answer nor the time it takes tells who is here.
/// </summary>
public sealed class Attempts(Database database)
{
    /// <summary>After so many failures an address waits.</summary>
    public const int Most = 5;

    /// <summary>For so long.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Counts a try before it is judged, so that many at once are counted too. False when the address must wait.</summary>
    public bool MayTry(string email)
    {
        var digest = Digest("try", email.Trim().ToLowerInvariant());
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var now = Database.Now(connection);
        var since = Database.Instant(Database.Instant(now) - Wait);
        connection.Execute("delete from sign_in_attempt where last_at < @since", ("since", since));
        connection.Execute(
            """
            insert into sign_in_attempt (digest, failures, last_at) values (@digest, 1, @now)
            on conflict (digest) do update set
              last_at = case when sign_in_attempt.failures < @most then @now else sign_in_attempt.last_at end,
              failures = sign_in_attempt.failures + 1
            """,
            ("digest", digest), ("now", now), ("most", Most));
        var failures = Convert.ToInt64(connection.Scalar("select failures from sign_in_attempt where digest = @digest", ("digest", digest)), System.Globalization.CultureInfo.InvariantCulture);
        if (failures == Most + 1) Audit.Write(connection, now, "nobody", "lock sign-in", Subject(connection, email), $"after {Most} failures");
        transaction.Commit();
        return failures <= Most;
    }

    /// <summary>The try succeeded: the address starts afresh.</summary>
    public void Succeeded(string email)
    {
        using var connection = database.Open();
        connection.Execute("delete from sign_in_attempt where digest = @digest", ("digest", Digest("try", email.Trim().ToLowerInvariant())));
    }

    /// <summary>Uses something up that is good once; false when it was used before.</summary>
    public bool Spend(string kind, string what)
    {
        using var connection = database.Open();
        var now = Database.Now(connection);
        connection.Execute("delete from spent where spent_at < @since", ("since", Database.Instant(Database.Instant(now) - Kept)));
        return connection.Execute("insert into spent (digest, spent_at) values (@digest, @now) on conflict (digest) do nothing", ("digest", Digest(kind, what)), ("now", now)) == 1;
    }

    // An address that nobody here has is somebody's all the same, and is not written down.
    private static string Subject(System.Data.Common.DbConnection connection, string email) =>
        connection.Scalar("select email from account where email_key = @key", ("key", email.Trim().ToLowerInvariant())) as string ?? "an unknown address";

    private static string Digest(string kind, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{what}")));
}
