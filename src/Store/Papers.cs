using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store;

/// <summary>Of which paper an edition is a version, and who wrote it.</summary>
/// <param name="Kind">What kind of paper: <c>statement</c>.</param>
/// <param name="Name">Which of its kind.</param>
/// <param name="Authors">Everybody who wrote something of it; none of them approves it.</param>
public sealed record Paper(string Kind, string Name, IReadOnlyCollection<string> Authors)
{
    /// <summary>What is kept beside its text; null for nothing.</summary>
    public Filed? Filed { get; init; }
}

/// <summary>One version of a paper that may be seen.</summary>
/// <param name="TakingIn">Its taking-in.</param>
/// <param name="Name">Which paper it is.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Content">Its content, byte for byte.</param>
/// <param name="Shown">Since when it is seen.</param>
/// <param name="ApprovedBy">Who approved it.</param>
public sealed record PaperVersion(long TakingIn, string Name, Edition Edition, byte[] Content, DateTimeOffset Shown, string ApprovedBy);

/// <summary>A paper as somebody saved it while it is written.</summary>
/// <param name="Name">Which paper it is.</param>
/// <param name="Revision">1 for the first saving, then 2, 3 …</param>
/// <param name="Content">The content.</param>
/// <param name="SavedBy">Who saved it.</param>
/// <param name="SavedAt">When.</param>
public sealed record PaperDraft(string Name, int Revision, string Content, string SavedBy, DateTimeOffset SavedAt);

/// <summary>Papers of the office's own: what is written, and what of it may be seen. A version is an edition; who approves it and when it is seen is told as of any other.</summary>
public sealed class Papers(Database database)
{
    /// <summary>Every version of a paper that may be seen, the newest first; of all papers of a kind without a name.</summary>
    public IReadOnlyList<PaperVersion> Visible(string kind, string? name = null, Audience? audience = null)
    {
        var sight = Sight.Of(audience);
        using var connection = database.Open();
        return
        [
            .. connection.Rows(
                $"""
                select v.id, p.name, v.edition, o.bytes,
                  coalesce(
                    (select min(a.publish_at) from standing_approval a where a.taking_in = v.id),
                    (select max(p.publish_at) from proposal p where p.taking_in = v.id and p.ended = ''),
                    (select now from clock)),
                  coalesce((select max(a.approver) from standing_approval a where a.taking_in = v.id), '')
                from {sight.TakingsIn} v join paper_version p on p.edition = v.edition join edition e on e.id = v.edition join original o on o.sha256 = e.sha256
                where p.kind = @kind and (cast(@name as text) is null or p.name = @name)
                order by v.id desc
                """,
                row => (Id: row.GetInt64(0), Name: row.GetString(1), Edition: row.GetString(2), Bytes: (byte[])row.GetValue(3), Shown: row.GetString(4), By: row.GetString(5)),
                [("kind", kind), ("name", name), .. sight.Parameters]).ToList()
                .Select(row => new PaperVersion(row.Id, row.Name, Editions.Find(connection, row.Edition), row.Bytes, Database.Instant(row.Shown), row.By)),
        ];
    }

    /// <summary>The content of one version, seen or not, for whoever may look at its proposal; null when the taking-in is no paper of the kind.</summary>
    public (string Name, byte[] Content)? Version(string kind, long takingIn)
    {
        using var connection = database.Open();
        return connection.Rows(
            """
            select p.name, o.bytes from taking_in t join paper_version p on p.edition = t.edition join edition e on e.id = t.edition join original o on o.sha256 = e.sha256
            where t.id = @id and p.kind = @kind
            """,
            row => ((string, byte[])?)(row.GetString(0), (byte[])row.GetValue(1)), ("id", takingIn), ("kind", kind)).SingleOrDefault();
    }

    /// <summary>The version of a paper that was made from something, as it was said then; null when there is none.</summary>
    public long? MadeFrom(string kind, string name, string said)
    {
        using var connection = database.Open();
        return connection.Scalar(
            "select max(t.id) from taking_in t join paper_version p on p.edition = t.edition where p.kind = @kind and p.name = @name and t.said = @said",
            ("kind", kind), ("name", name), ("said", said)) as long?;
    }

    /// <summary>A paper as it was last saved; null when nobody has begun it.</summary>
    public PaperDraft? Draft(string kind, string name)
    {
        using var connection = database.Open();
        return Draft(connection, kind, name);
    }

    /// <summary>Every paper of a kind that somebody has begun, as it was last saved, the last saved first.</summary>
    public IReadOnlyList<PaperDraft> Drafts(string kind)
    {
        using var connection = database.Open();
        return Read(
            connection,
            "where kind = @kind and revision = (select max(l.revision) from paper_draft l where l.kind = paper_draft.kind and l.name = paper_draft.name) order by saved_at desc, name",
            ("kind", kind));
    }

    /// <summary>Every saving of a paper, the last first.</summary>
    public IReadOnlyList<PaperDraft> Savings(string kind, string name)
    {
        using var connection = database.Open();
        return Read(connection, "where kind = @kind and name = @name order by revision desc", ("kind", kind), ("name", name));
    }

    /// <summary>Saves a paper. Refused when somebody else saved it since: nothing of either is lost, because the caller still has the text.</summary>
    /// <param name="kind">What kind of paper.</param>
    /// <param name="name">Which.</param>
    /// <param name="content">The content.</param>
    /// <param name="basedOn">The revision it was written on; 0 for the first.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="act">What was done, for the audit.</param>
    /// <returns>The new revision; null when it was refused.</returns>
    public int? Save(string kind, string name, string content, int basedOn, string by, string act)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var last = Draft(connection, kind, name);
        if ((last?.Revision ?? 0) != basedOn) return null;
        if (last?.Content == content) return basedOn;
        var at = Database.Now(connection);
        connection.Execute(
            "insert into paper_draft (kind, name, revision, content, saved_by, saved_at) values (@kind, @name, @revision, @content, @by, @at)",
            ("kind", kind), ("name", name), ("revision", basedOn + 1), ("content", content), ("by", by), ("at", at));
        Audit.Write(connection, at, by, act, $"{kind} {name}", $"revision {basedOn + 1}");
        transaction.Commit();
        return basedOn + 1;
    }

    internal static void Insert(DbConnection connection, string edition, Paper paper)
    {
        if (paper.Filed is { } filed && connection.Scalar("select count(*) from paper_version where edition = @edition", ("edition", edition)) is 0L) FiledDocuments.Insert(connection, edition, filed);
        connection.Execute(
            "insert into paper_version (edition, kind, name) values (@edition, @kind, @name) on conflict (edition) do nothing",
            ("edition", edition), ("kind", paper.Kind), ("name", paper.Name));
        foreach (var author in paper.Authors)
            connection.Execute(
                "insert into paper_author (edition, author) values (@edition, @author) on conflict (edition, author) do nothing", ("edition", edition), ("author", author));
    }

    private static PaperDraft? Draft(DbConnection connection, string kind, string name) =>
        Read(connection, "where kind = @kind and name = @name order by revision desc limit 1", ("kind", kind), ("name", name)).SingleOrDefault();

    private static IReadOnlyList<PaperDraft> Read(DbConnection connection, string which, params (string Name, object? Value)[] parameters) => connection.Rows(
        $"select name, revision, content, saved_by, saved_at from paper_draft {which}",
        row => new PaperDraft(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), Database.Instant(row.GetString(4))), parameters);
}
