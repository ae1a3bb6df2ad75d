using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store;

/// <summary>Whoever looks at internal figures.</summary>
/// <param name="Name">Who.</param>
/// <param name="Organisation">The partner organisation; null for staff of the office, who see all.</param>
public readonly record struct Viewer(string Name, string? Organisation)
{
    /// <summary>What they may see.</summary>
    public Audience Audience => Organisation is { } organisation ? new Audience.Partner(organisation) : new Audience.Staff();
}

/// <summary>An internal edition as lists show it.</summary>
/// <param name="TakingIn">The id of its taking-in.</param>
/// <param name="Edition">The edition.</param>
/// <param name="At">When it was taken in.</param>
public sealed record InternalEdition(long TakingIn, Edition Edition, DateTimeOffset At);

/// <summary>What staff and named partner organisations see beside what is public. Every view and export of its figures is in the audit.</summary>
public sealed class InternalEditions(Database database)
{
    // Staff, who have no organisation, see every one; a partner those that name it. Public editions are not listed here.
    private const string Shown = """
        from internal_taking_in i join edition e on e.id = i.edition
        where not exists (select 1 from visible_taking_in v where v.id = i.id)
          and (cast(@organisation as text) is null
            or exists (select 1 from named_partner n where n.edition = i.edition and n.organisation = @organisation))
        """;

    /// <summary>Names a partner organisation that may see an edition while that is internal.</summary>
    public void Name(string edition, string organisation, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        connection.Execute(
            "insert into named_partner (edition, organisation, named_by, at) values (@edition, @organisation, @by, @at) on conflict (edition, organisation) do nothing",
            ("edition", edition), ("organisation", organisation), ("by", by), ("at", at));
        Audit.Write(connection, at, by, "name partner", edition, organisation);
        transaction.Commit();
    }

    /// <summary>Ends what <see cref="Name"/> allowed.</summary>
    public void Unname(string edition, string organisation, string by)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        connection.Execute("delete from named_partner where edition = @edition and organisation = @organisation", ("edition", edition), ("organisation", organisation));
        Audit.Write(connection, Database.Now(connection), by, "unname partner", edition, organisation);
        transaction.Commit();
    }

    /// <summary>The organisations named for an edition.</summary>
    public IReadOnlyList<string> Named(string edition)
    {
        using var connection = database.Open();
        return connection.Rows("select organisation from named_partner where edition = @edition order by organisation", row => row.GetString(0), ("edition", edition));
    }

    /// <summary>The internal editions that somebody may see, the last published first. Titles only: no figure is in it.</summary>
    public IReadOnlyList<InternalEdition> For(Viewer viewer)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Rows(
                $"select i.id, i.edition, i.taken_at {Shown} order by e.published desc, i.id desc",
                row => (Id: row.GetInt64(0), Edition: row.GetString(1), At: row.GetString(2)), ("organisation", viewer.Organisation)).ToList()
                .Select(item => new InternalEdition(item.Id, Editions.Find(connection, item.Edition), Database.Instant(item.At))),
        ];
    }

    /// <summary>Somebody asked for a page or file of what is internal: that is written down before it is answered, also when it is refused.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="address">What for.</param>
    /// <param name="export">Whether it leaves as a file.</param>
    /// <param name="isAllowed">Whether they may see it.</param>
    public void Asked(Viewer viewer, string address, bool export, bool isAllowed)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        Audit.Write(
            connection, Database.Now(connection), viewer.Name, (isAllowed ? "" : "refused: ") + (export ? "export internal" : "view internal"), address,
            viewer.Organisation ?? "staff");
        transaction.Commit();
    }
}
