using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store;

/// <summary>What was done, by whom and when, in rows that each carry the digest of the one before, so that a changed or missing row shows.</summary>
internal static class Audit
{
    /// <summary>Adds a row, in the transaction of the act itself.</summary>
    public static void Write(DbConnection connection, string at, string actor, string act, string subject, string detail)
    {
        var previous = (string?)connection.Scalar("select hash from audit order by id desc limit 1") ?? "";
        connection.Execute(
            """
            insert into audit (at, actor, act, subject, detail, previous, hash)
            values (@at, @actor, @act, @subject, @detail, @previous, @hash)
            """,
            ("at", at), ("actor", actor), ("act", act), ("subject", subject), ("detail", detail), ("previous", previous),
            ("hash", Digest(previous, at, actor, act, subject, detail)));
    }

    private static string Digest(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}
