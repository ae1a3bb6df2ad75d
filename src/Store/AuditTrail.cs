using System.Globalization;

namespace Answerable.Store;

/// <summary>One act: when, by whom, what, to what, how.</summary>
/// <param name="Number">Its place in the line, from one.</param>
/// <param name="At">When, by the database's clock.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">To what or whom.</param>
/// <param name="Detail">How.</param>
/// <param name="Hash">The digest that the next row carries.</param>
public sealed record AuditRow(long Number, DateTimeOffset At, string Actor, string Act, string Subject, string Detail, string Hash);

/// <summary>What walking the chain found.</summary>
/// <param name="Rows">How many rows were whole, from the first on.</param>
/// <param name="Head">The digest of the last of them; empty when there is none.</param>
/// <param name="Broken">The place in the line of the first row that is not as it was written; null when all are.</param>
/// <param name="IsHeadThere">Whether the head that was given is the digest of one of the rows.</param>
public sealed record AuditVerdict(long Rows, string Head, long? Broken, bool IsHeadThere)
{
    /// <summary>Whether nothing was changed, moved or taken away.</summary>
    public bool IsWhole => Broken is null && IsHeadThere;
}

/// <summary>The audit for reading and for proving.</summary>
public sealed class AuditTrail(Database database)
{
    private const int Step = 5_000;

    /// <summary>Rows, newest first, of one actor or one subject where one is named.</summary>
    public IReadOnlyList<AuditRow> Rows(string? actor = null, string? subject = null, int skip = 0, int most = int.MaxValue)
    {
        using var connection = database.Open();
        return connection.Rows(
            """
            select line.number, line.at, line.actor, line.act, line.subject, line.detail, line.hash
            from (select row_number() over (order by id) as number, at, actor, act, subject, detail, hash from audit) line
            where (@actor = '' or line.actor = @actor) and (@subject = '' or line.subject = @subject)
            order by line.number desc limit @most offset @skip
            """,
            row => new AuditRow(row.GetInt64(0), Database.Instant(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
            ("actor", actor ?? ""), ("subject", subject ?? ""), ("most", most), ("skip", skip));
    }

    /// <summary>Somebody took the audit away: that is an act too.</summary>
    public void Taken(string actor)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        Audit.Write(connection, Database.Now(connection), actor, "export audit", "audit", "");
        transaction.Commit();
    }

    /// <summary>Walks the chain from its first row: each row must have its own digest and carry that of the one before.</summary>
    /// <param name="head">A digest noted earlier, as in a backup: without its row the tail was cut off. Null where none was noted.</param>
    public AuditVerdict Verify(string? head = null)
    {
        using var connection = database.Open();
        using var transaction = Database.Glance(connection);
        var (rows, last, id, seen) = (0L, "", long.MinValue, string.IsNullOrEmpty(head));
        while (true)
        {
            var read = connection.Rows(
                "select id, at, actor, act, subject, detail, previous, hash from audit where id > @id order by id limit @step",
                row => (Id: row.GetInt64(0), Cells: Enumerable.Range(1, 7).Select(column => Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture) ?? "").ToArray()),
                ("id", id), ("step", Step));
            foreach (var (next, cells) in read)
            {
                if (cells[5] != last || !Audit.IsWhole(cells)) return new(rows, last, rows + 1, seen);
                (rows, last, id) = (rows + 1, cells[6], next);
                seen |= last == head;
            }

            if (read.Count < Step) return new(rows, last, null, seen);
        }
    }
}
