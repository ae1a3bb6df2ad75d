using System.Data.Common;
using System.Globalization;
using Answerable.Core.Measures;

namespace Answerable.Store;

/// <summary>Letting be seen without a proposal, which only the program's own release and the operator do; and withdrawing.</summary>
public sealed partial class Editions
{
    /// <summary>
    /// Lets a taking-in be seen from now on. Approving what is already visible does nothing. Approving an earlier taking-in of an edition
    /// goes back to it: the approvals of later ones are withdrawn.
    /// </summary>
    /// <param name="takingIn">The taking-in.</param>
    /// <param name="approver">The operator or the program's release.</param>
    /// <param name="classification">Who is to see it.</param>
    /// <param name="emergency">Why it does not wait for an approver, which is shown publicly; empty when nobody had to be asked.</param>
    public void Approve(long takingIn, string approver, Classification classification = Classification.Public, string emergency = "")
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var seen = classification == Classification.Public ? "visible_taking_in" : "internal_taking_in";
        if (connection.Scalar($"select count(*) from {seen} where id = @id", ("id", takingIn)) is > 0L) return;
        var at = Database.Now(connection);
        Grant(connection, new(takingIn, approver, at, at, classification, null, emergency));
        var later = connection.Rows(
            """
            select distinct l.id from taking_in t join taking_in l on l.edition = t.edition and l.id > t.id
            join approval a on a.taking_in = l.id and a.withdrawn_at is null and a.classification = @classification where t.id = @id
            """,
            row => row.GetInt64(0), ("id", takingIn), ("classification", Word(classification))).ToList();
        foreach (var id in later) Withdraw(connection, id, at, approver, of: null, classification);
        transaction.Commit();
    }

    /// <summary>Whether somebody, giving a reason, took back what the program's release had approved.</summary>
    public bool IsTakenBack(long takingIn)
    {
        using var connection = database.Open();
        return connection.Scalar("select count(*) from approval where taking_in = @id and why <> ''", ("id", takingIn)) is > 0L;
    }

    /// <summary>The last taking-in of an edition that is approved, shown or scheduled; null when there is none.</summary>
    public long? Approved(string edition)
    {
        using var connection = database.Open();
        return connection.Scalar(
            """
            select max(t.id) from taking_in t join approval a on a.taking_in = t.id and a.content_hash = t.content_hash and a.withdrawn_at is null
            where t.edition = @edition
            """,
            ("edition", edition)) as long?;
    }

    /// <summary>Withdraws what one approver approved of a source, except the takings-in named.</summary>
    public void WithdrawOthers(string approver, string source, IReadOnlyCollection<long> except)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var stale = connection.Rows(
            """
            select a.taking_in from approval a join taking_in t on t.id = a.taking_in join edition e on e.id = t.edition
            where a.approver = @approver and e.source = @source and a.withdrawn_at is null
            """,
            row => row.GetInt64(0), ("approver", approver), ("source", source)).Distinct().Except(except).ToList();
        foreach (var id in stale) Withdraw(connection, id, at, approver, of: approver);
        transaction.Commit();
    }

    /// <summary>The edition of a taking-in.</summary>
    public Edition Of(long takingIn)
    {
        using var connection = database.Open();
        return Find(connection, EditionOf(connection, takingIn));
    }

    /// <summary>The edition of a taking-in; null when there is no such taking-in.</summary>
    public Edition? Find(long takingIn)
    {
        using var connection = database.Open();
        return connection.Scalar("select edition from taking_in where id = @id", ("id", takingIn)) is string edition ? Find(connection, edition) : null;
    }

    /// <summary>How many readings of each measure a taking-in holds.</summary>
    public IReadOnlyList<(string Measure, long Count)> Readings(long takingIn)
    {
        using var connection = database.Open();
        return connection.Rows(
            "select measure, count(*) from reading where taking_in = @id group by measure order by measure", row => (row.GetString(0), row.GetInt64(1)), ("id", takingIn));
    }

    /// <summary>How many rows of each kind of list a taking-in holds.</summary>
    public IReadOnlyList<(string Kind, long Count)> ReferencesOf(long takingIn)
    {
        using var connection = database.Open();
        return References.Counts(connection, takingIn);
    }

    /// <summary>How many rows of a kind of list a taking-in holds for each place, the most first.</summary>
    public IReadOnlyList<(string Place, long Rows)> PlacesOf(long takingIn, string kind)
    {
        using var connection = database.Open();
        return connection.Rows(
            "select place, count(*) from reference_row where taking_in = @id and kind = @kind group by place order by count(*) desc, place",
            row => (row.GetString(0), row.GetInt64(1)), ("id", takingIn), ("kind", kind));
    }

    /// <summary>The approval itself, bound to the content as it is now.</summary>
    internal static void Grant(DbConnection connection, Approval approval)
    {
        connection.Execute(
            """
            insert into approval (taking_in, content_hash, approver, approved_at, publish_at, proposal, classification, emergency)
            select id, content_hash, @approver, @at, @publish, @proposal, @classification, @emergency from taking_in where id = @id
            """,
            ("approver", approval.Approver), ("at", approval.At), ("publish", approval.PublishAt), ("id", approval.TakingIn),
            ("proposal", approval.Proposal), ("classification", Word(approval.Classification)), ("emergency", approval.Emergency));
        var detail = string.Join(", ", new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"taking-in {approval.TakingIn}"),
            approval.Proposal is { } proposal ? string.Create(CultureInfo.InvariantCulture, $"proposal {proposal}") : "",
            approval.PublishAt == approval.At ? "" : $"from {approval.PublishAt}",
            approval.Classification == Classification.Public ? "" : Word(approval.Classification),
            approval.Emergency.Length == 0 ? "" : $"emergency: {approval.Emergency}",
        }.Where(part => part.Length > 0));
        Audit.Write(connection, approval.At, approval.Approver, "approve", EditionOf(connection, approval.TakingIn), detail);
    }

    /// <summary>Withdraws the approvals of a taking-in: those of one approver and one classification, or all.</summary>
    internal static void Withdraw(DbConnection connection, long takingIn, string at, string by, string? of, Classification? classification = null, string why = "")
    {
        connection.Execute(
            """
            update approval set withdrawn_at = @at, withdrawn_by = @by, why = @why
            where taking_in = @id and withdrawn_at is null and (cast(@of as text) is null or approver = @of)
              and (cast(@classification as text) is null or classification = @classification)
            """,
            ("at", at), ("by", by), ("id", takingIn), ("of", of), ("why", why), ("classification", classification is { } only ? Word(only) : null));
        Audit.Write(
            connection, at, by, "withdraw", EditionOf(connection, takingIn),
            string.Create(CultureInfo.InvariantCulture, $"taking-in {takingIn}") + (why.Length > 0 ? $": {why}" : ""));
    }

    internal static string EditionOf(DbConnection connection, long takingIn) =>
        (string)connection.Scalar("select edition from taking_in where id = @id", ("id", takingIn))!;

    internal static string Word(Classification classification) => classification == Classification.Public ? "public" : "internal";

    internal static Classification Of(string word) => word == "public" ? Classification.Public : Classification.Internal;

    /// <summary>What an approval says.</summary>
    internal sealed record Approval(long TakingIn, string Approver, string At, string PublishAt, Classification Classification, long? Proposal, string Emergency = "");
}
