using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store;

/// <summary>What was done, by whom and when, in rows that each carry the digest of the one before, so that a changed or missing row shows.</summary>
internal static class Audit
{
    private const char Between = '\u001f';

    /// <summary>Adds a row, in the transaction of the act itself.</summary>
    public static void Write(DbConnection connection, string at, string actor, string act, string subject, string detail)
    {
        (actor, act, subject, detail) = (Plain(actor), Plain(act), Plain(subject), Plain(detail));
        var previous = (string?)connection.Scalar("select hash from audit order by id desc limit 1") ?? "";
        connection.Execute(
            """
            insert into audit (at, actor, act, subject, detail, previous, hash)
            values (@at, @actor, @act, @subject, @detail, @previous, @hash)
            """,
            ("at", at), ("actor", actor), ("act", act), ("subject", subject), ("detail", detail), ("previous", previous),
            ("hash", Digest(previous, at, actor, act, subject, detail)));
    }

    /// <summary>Whether a row (at, actor, act, subject, detail, previous, hash) is as it was written.</summary>
    public static bool IsWhole(string[] row) =>
        row is [var at, var actor, var act, var subject, var detail, var previous, var hash]
        && !row.Any(cell => cell.Contains(Between, StringComparison.Ordinal))
        && Digest(previous, at, actor, act, subject, detail) == hash;

    // What parts the cells in the digest is in no cell, or a row could be cut elsewhere and have the same digest.
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Digest(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Between, parts))));
}
