using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>Something staff decided about the office.</summary>
/// <param name="Id">Its id; a later one has a higher.</param>
/// <param name="About">What it is about: <c>contact</c>, <c>measure office-confidence</c>.</param>
/// <param name="Content">What was decided, as text; null: what the shipped file says stands again.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Undoes">The decision that it undid, if it did.</param>
public sealed record OfficeDecision(long Id, string About, string? Content, string By, DateTimeOffset At, long? Undoes);

/// <summary>What staff decided about the office, by dated rows of which the last about a thing stands. What a row says is for others to understand.</summary>
public sealed class OfficeDecisions(Database database)
{
    private const string Columns = "select id, about, content, decided_by, decided_at, undoes from office_decision";

    /// <summary>Rises with each decision, the same for every node.</summary>
    public long Version
    {
        get
        {
            using var connection = database.Open();
            return Convert.ToInt64(connection.Scalar("select coalesce(max(id), 0) from office_decision"), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<OfficeDecision> All()
    {
        using var connection = database.Open();
        return connection.Rows($"{Columns} order by id", Read);
    }

    /// <summary>Decides something, unless somebody else did since one looked.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="content">What is decided; null: as shipped, or, where nothing is, not any more.</param>
    /// <param name="by">Who.</param>
    /// <param name="seen">The id of the decision that stood when one looked; 0 for none.</param>
    /// <param name="picture">A picture that the content names by its digest.</param>
    /// <returns>Whether it was decided.</returns>
    public bool Decide(string about, string? content, string by, long seen, (string Sha256, byte[] Bytes)? picture = null)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (Last(connection, about, 1) is var last && (last is [var one] ? one.Id : 0) != seen) return false;
        if (picture is { } drawn)
            connection.Execute("insert into office_picture (sha256, bytes) values (@sha256, @bytes) on conflict do nothing", ("sha256", drawn.Sha256), ("bytes", drawn.Bytes));
        Write(connection, about, content, by, null);
        transaction.Commit();
        return true;
    }

    /// <summary>Lets stand again what stood before a decision; false when that is not the last about its thing, or not there.</summary>
    public bool Undo(long id, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        if (connection.Rows($"{Columns} where id = @id", Read, ("id", id)) is not [var undone]) return false;
        var last = Last(connection, undone.About, 2);
        if (last[0].Id != id) return false;
        Write(connection, undone.About, last.Count > 1 ? last[1].Content : null, by, id);
        transaction.Commit();
        return true;
    }

    /// <summary>Whether a figure of a measure was ever stored, seen or not.</summary>
    public bool HasFigures(string measure)
    {
        using var connection = database.Open();
        return connection.Scalar("select 1 from reading where measure = @measure limit 1", ("measure", measure)) is not null;
    }

    /// <summary>A picture by its digest; null when there is none.</summary>
    public byte[]? Picture(string sha256)
    {
        using var connection = database.Open();
        return (byte[]?)connection.Scalar("select bytes from office_picture where sha256 = @sha256", ("sha256", sha256));
    }

    private static void Write(DbConnection connection, string about, string? content, string by, long? undoes)
    {
        var at = Database.Now(connection);
        connection.Execute(
            "insert into office_decision (about, content, decided_by, decided_at, undoes) values (@about, @content, @by, @at, @undoes)",
            ("about", about), ("content", content), ("by", by), ("at", at), ("undoes", undoes));
        Audit.Write(connection, at, by, undoes is null ? "decide" : "undo", $"office: {about}", content ?? "as shipped");
    }

    private static IReadOnlyList<OfficeDecision> Last(DbConnection connection, string about, int most) =>
        connection.Rows($"{Columns} where about = @about order by id desc limit @most", Read, ("about", about), ("most", most));

    private static OfficeDecision Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.GetString(3), Database.Instant(row.GetString(4)), row.IsDBNull(5) ? null : row.GetInt64(5));
}
