using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>
/// From a taking-in to being seen, by more than one person: one proposes, others approve exactly that content, its time comes, and any one
/// of them can take it back. Every act, done or refused, is in one transaction with its audit row, and every time is the database's.
/// </summary>
public sealed partial class Approvals(Database database)
{
    /// <summary>
    /// Proposes that a taking-in be seen. What was proposed of the same edition or paper for the same eyes and is not shown yet is replaced by it:
    /// its approvals are void, and its time is kept where no other is given.
    /// </summary>
    /// <param name="takingIn">The taking-in.</param>
    /// <param name="by">Who proposes it; may not approve it.</param>
    /// <param name="publishAt">From when on it is to be seen; null keeps the time of what it replaces, or is as soon as it is approved.</param>
    /// <param name="classification">Who is to see it; null for as what it was brought in.</param>
    /// <param name="needed">How many people must approve it.</param>
    /// <param name="note">What there is to say about it.</param>
    public Decided Propose(
        long takingIn, string by, DateTimeOffset? publishAt = null, Classification? classification = null, int needed = 1, string note = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1);
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var known = connection.Rows(
            "select edition, classification from taking_in where id = @id", row => (Edition: row.GetString(0), Classification: row.GetString(1)), ("id", takingIn));
        if (known is not [var (edition, broughtAs)]) return Refuse(connection, transaction, by, "propose", $"taking-in {takingIn}", null, Refused.Unknown);
        var asked = classification is { } said ? Editions.Word(said) : broughtAs;
        var seen = connection.Scalar(
            """
            select count(*) from approval a join taking_in t on t.id = a.taking_in and t.content_hash = a.content_hash
            where a.taking_in = @id and a.classification = @asked and a.withdrawn_at is null and a.publish_at <= (select now from clock)
            """,
            ("id", takingIn), ("asked", asked)) is > 0L;
        if (seen) return Refuse(connection, transaction, by, "propose", edition, null, Refused.Shown);
        if (LaterIsApproved(connection, takingIn, asked)) return Refuse(connection, transaction, by, "propose", edition, null, Refused.LaterIsApproved);

        var replaced = connection.Rows(
            """
            select p.id, p.publish_at from proposal p join taking_in t on t.id = p.taking_in
            where p.ended = '' and (t.id = @id or (p.classification = @asked and (t.edition = @edition
                or exists (select 1 from paper_version one join paper_version other on other.kind = one.kind and other.name = one.name where one.edition = @edition and other.edition = t.edition))))
              and not exists (select 1 from approval a where a.proposal = p.id and a.publish_at <= (select now from clock))
            order by p.id
            """,
            row => (Id: row.GetInt64(0), At: row.TextOrNull(1)), ("id", takingIn), ("edition", edition), ("asked", asked)).ToList();
        foreach (var (id, _) in replaced) End(connection, id, "edited", by, "");
        var kept = publishAt is { } at ? Database.Instant(at) : replaced is [.., var last] ? last.At : null;
        var made = Insert(connection, takingIn, by, kept, asked, needed, note, replaced is [.., var before] ? before.Id : null);
        transaction.Commit();
        return new(made, null);
    }

    /// <summary>
    /// One person's yes to exactly the content that was looked at. With the last yes that is needed it is approved: seen at its time, or at
    /// once where that has passed or none is set. Whoever proposed it, edited it or took it in is refused.
    /// </summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who approves it.</param>
    /// <param name="contentHash">The digest of the content that was looked at.</param>
    public Decided Approve(long proposal, string by, string contentHash)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, proposal) is not { } found) return Refuse(connection, transaction, by, "approve", $"proposal {proposal}", null, Refused.Unknown);
        if (WhyNot(connection, found, by, contentHash) is { } reason) return Refuse(connection, transaction, by, "approve", found.Edition.Id, proposal, reason);

        var at = Database.Now(connection);
        connection.Execute(
            "insert into consent (proposal, approver, content_hash, at) values (@proposal, @by, @hash, @at)",
            ("proposal", proposal), ("by", by), ("hash", contentHash), ("at", at));
        if (found.Consents.Count + 1 < found.Needed)
        {
            Audit.Write(connection, at, by, "consent", found.Edition.Id, $"{Named(found)}, {found.Consents.Count + 1} of {found.Needed}");
        }
        else
        {
            var planned = found.PublishAt is { } time ? Database.Instant(time) : at;
            Editions.Grant(connection, new(found.TakingIn, by, at, string.CompareOrdinal(planned, at) > 0 ? planned : at, found.Classification, proposal));
        }

        transaction.Commit();
        return new(proposal, null);
    }

    /// <summary>Proposes another time, which is an edit like any other: approvals are void and the content must be approved again.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="publishAt">The other time; null for as soon as it is approved.</param>
    public Decided Reschedule(long proposal, string by, DateTimeOffset? publishAt)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, proposal) is not { } found) return Refuse(connection, transaction, by, "reschedule", $"proposal {proposal}", null, Refused.Unknown);
        if (Ended(found) is { } reason) return Refuse(connection, transaction, by, "reschedule", found.Edition.Id, proposal, reason);
        End(connection, proposal, "edited", by, "");
        var made = Insert(
            connection, found.TakingIn, by, publishAt is { } at ? Database.Instant(at) : null, Editions.Word(found.Classification), found.Needed, found.Note, proposal);
        transaction.Commit();
        return new(made, null);
    }

    /// <summary>Calls off what is not shown yet, approved or not.</summary>
    public Decided Cancel(long proposal, string by, string why)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Find(connection, proposal) is not { } found) return Refuse(connection, transaction, by, "cancel", $"proposal {proposal}", null, Refused.Unknown);
        if (Ended(found) is { } reason) return Refuse(connection, transaction, by, "cancel", found.Edition.Id, proposal, reason);
        End(connection, proposal, "cancelled", by, why);
        Audit.Write(connection, Database.Now(connection), by, "cancel", found.Edition.Id, Named(found) + (why.Length > 0 ? $": {why}" : ""));
        transaction.Commit();
        return new(proposal, null);
    }

    /// <summary>
    /// Takes back every approval of a taking-in, shown or scheduled, in one act by one person. What stood before shows again by itself: the
    /// edition's earlier taking-in where that is approved, and other editions by their order.
    /// </summary>
    public Decided Withdraw(long takingIn, string by, string why)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Scalar("select edition from taking_in where id = @id", ("id", takingIn)) is not string edition)
            return Refuse(connection, transaction, by, "withdraw", $"taking-in {takingIn}", null, Refused.Unknown);
        if (string.IsNullOrWhiteSpace(why)) return Refuse(connection, transaction, by, "withdraw", edition, null, Refused.NoReason);
        var standing = connection.Rows(
            "select proposal from approval where taking_in = @id and withdrawn_at is null order by id", row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), ("id", takingIn));
        if (standing.Count == 0) return Refuse(connection, transaction, by, "withdraw", edition, null, Refused.NotApproved);
        var at = Database.Now(connection);
        Editions.Withdraw(connection, takingIn, at, by, of: null, why: why);
        connection.Execute(
            "update proposal set ended = 'withdrawn', ended_at = @at, ended_by = @by, why = @why where taking_in = @id and ended = ''",
            ("at", at), ("by", by), ("why", why), ("id", takingIn));
        transaction.Commit();
        return new(standing[^1], null);
    }

    private static Refused? WhyNot(DbConnection connection, Proposal found, string by, string contentHash) =>
        Ended(found) is { } ended ? ended
        : found.State == ProposalState.Scheduled ? Refused.Approved
        : Authors(connection, found.Id).Contains(by, StringComparer.OrdinalIgnoreCase) ? Refused.Own
        : found.Consents.Any(consent => string.Equals(consent.Approver, by, StringComparison.OrdinalIgnoreCase)) ? Refused.Twice
        : contentHash != found.ContentHash || contentHash != (string?)connection.Scalar("select content_hash from taking_in where id = @id", ("id", found.TakingIn)) ? Refused.OtherContent
        : LaterIsApproved(connection, found.TakingIn, Editions.Word(found.Classification)) ? Refused.LaterIsApproved
        : null;

    private static Refused? Ended(Proposal found) => found.State switch
    {
        ProposalState.Edited => Refused.Edited,
        ProposalState.Cancelled => Refused.Cancelled,
        ProposalState.Withdrawn => Refused.Withdrawn,
        ProposalState.Shown => Refused.Shown,
        _ => null,
    };

    /// <summary>Whoever proposed this or what it replaces, took the content in, or wrote it.</summary>
    private static IReadOnlyList<string> Authors(DbConnection connection, long proposal) => connection.Rows(
        """
        with recursive line (id, proposed_by, taking_in, replaces) as (
          select id, proposed_by, taking_in, replaces from proposal where id = @id
          union all
          select p.id, p.proposed_by, p.taking_in, p.replaces from proposal p join line l on p.id = l.replaces)
        select proposed_by from line union select t.taken_by from taking_in t join line l on l.taking_in = t.id
        union select w.author from paper_author w join taking_in t on t.edition = w.edition join line l on l.taking_in = t.id
        """,
        row => row.GetString(0), ("id", proposal));

    private static bool LaterIsApproved(DbConnection connection, long takingIn, string classification) => connection.Scalar(
        """
        select count(*) from taking_in t join taking_in l on l.edition = t.edition and l.id > t.id
        join approval a on a.taking_in = l.id and a.content_hash = l.content_hash and a.withdrawn_at is null and a.classification = @classification
        where t.id = @id
        """,
        ("id", takingIn), ("classification", classification)) is > 0L;

    private static long Insert(DbConnection connection, long takingIn, string by, string? publishAt, string classification, int needed, string note, long? replaces)
    {
        var at = Database.Now(connection);
        var id = (long)connection.Scalar(
            """
            insert into proposal (taking_in, content_hash, proposed_by, proposed_at, publish_at, classification, needed, note, replaces)
            select id, content_hash, @by, @at, @publish, @classification, @needed, @note, @replaces from taking_in where id = @id returning id
            """,
            ("id", takingIn), ("by", by), ("at", at), ("publish", publishAt), ("classification", classification), ("needed", needed), ("note", note), ("replaces", replaces))!;
        Audit.Write(
            connection, at, by, replaces is null ? "propose" : "edit proposal", Editions.EditionOf(connection, takingIn),
            string.Create(CultureInfo.InvariantCulture, $"taking-in {takingIn}, proposal {id}{(replaces is { } before ? $" for {before}" : "")}, {classification}, {(publishAt is null ? "when approved" : $"from {publishAt}")}, {needed} to approve"));
        Letters.Queue(connection, at, LetterKind.Waiting, Letters.Page(id), role: "approver", except: Authors(connection, id));
        connection.Execute("delete from set_aside where taking_in = @id", ("id", takingIn));
        return id;
    }

    /// <summary>Ends a proposal; an approval it already had is void.</summary>
    private static void End(DbConnection connection, long proposal, string how, string by, string why)
    {
        var at = Database.Now(connection);
        connection.Execute(
            "update proposal set ended = @how, ended_at = @at, ended_by = @by, why = @why where id = @id",
            ("how", how), ("at", at), ("by", by), ("why", why), ("id", proposal));
        connection.Execute(
            "update approval set withdrawn_at = @at, withdrawn_by = @by, why = @why where proposal = @id and withdrawn_at is null",
            ("at", at), ("by", by), ("why", why.Length > 0 ? why : how), ("id", proposal));
    }

    private static Decided Refuse(DbConnection connection, DbTransaction transaction, string by, string act, string subject, long? proposal, Refused reason)
    {
        Audit.Write(
            connection, Database.Now(connection), by, $"refused: {act}", subject,
            string.Create(CultureInfo.InvariantCulture, $"{(proposal is { } id ? $"proposal {id}: " : "")}{reason}"));
        transaction.Commit();
        return new(proposal, reason);
    }

    private static string Named(Proposal found) => string.Create(CultureInfo.InvariantCulture, $"taking-in {found.TakingIn}, proposal {found.Id}");
}
