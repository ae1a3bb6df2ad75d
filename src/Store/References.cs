using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Measures;

namespace Answerable.Store;

/// <summary>A row of a list, with the edition that prints it.</summary>
/// <param name="Row">The row.</param>
/// <param name="TakingIn">The taking-in of the edition.</param>
/// <param name="Edition">The edition.</param>
public sealed record SeenReference(ReferenceRow Row, long TakingIn, Edition Edition);

/// <summary>
/// Lists that hold no figures, as one audience sees them. An edition hides nothing of another here: which vintage of a list is used is for its reader to say,
/// and rows of the edition published last stand first.
/// </summary>
public sealed class References(Database database, Audience? audience = null)
{
    private readonly Sight _sight = Sight.Of(audience);

    /// <summary>Every row of a kind; only those of a name or of a place where one is given.</summary>
    public IReadOnlyList<SeenReference> Of(string kind, string? name = null, string? place = null)
    {
        using var connection = database.Open();
        var rows = connection.Rows(
            $"""
            select r.kind, r.name, r.place, r.content, r.tab, r.line, r.col, r.taking_in, seen.edition
            from reference_row r join {_sight.TakingsIn} seen on seen.id = r.taking_in join edition e on e.id = seen.edition
            where r.kind = @kind{(name is null ? "" : " and r.name = @name")}{(place is null ? "" : " and r.place = @place")}
            order by e.published desc, e.correction desc, r.taking_in desc, r.line, r.col, r.name, r.place
            """,
            row => (Row: Read(row), TakingIn: row.GetInt64(7), Edition: row.GetString(8)),
            [("kind", kind), .. name is null ? Array.Empty<(string, object?)>() : [("name", name)], .. place is null ? Array.Empty<(string, object?)>() : [("place", place)], .. _sight.Parameters]);
        var editions = rows.Select(row => row.Edition).Distinct().ToDictionary(id => id, id => Editions.Find(connection, id));
        return [.. rows.Select(row => new SeenReference(row.Row, row.TakingIn, editions[row.Edition]))];
    }

    /// <summary>The editions that hold rows of a kind, the last published first, without their rows.</summary>
    public IReadOnlyList<(long TakingIn, Edition Edition)> EditionsOf(string kind)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Rows(
                $"""
                select seen.id, seen.edition from {_sight.TakingsIn} seen join edition e on e.id = seen.edition
                where exists (select 1 from reference_row r where r.taking_in = seen.id and r.kind = @kind)
                order by e.published desc, e.correction desc, seen.id desc
                """,
                row => (row.GetInt64(0), row.GetString(1)), [("kind", kind), .. _sight.Parameters]).ToList().Select(row => (row.Item1, Editions.Find(connection, row.Item2))),
        ];
    }

    internal static void Insert(DbConnection connection, long takingIn, IReadOnlyList<ReferenceRow> rows) => connection.Insert(
        "reference_row", ["kind", "name", "place", "taking_in", "content", "tab", "line", "col"],
        rows.Select(row => new object?[] { row.Kind, row.Name, row.Place, takingIn, row.Content, row.Cell.Table, row.Cell.Row, row.Cell.Column }));

    internal static IReadOnlyList<(string Kind, long Count)> Counts(DbConnection connection, long takingIn) => connection.Rows(
        "select kind, count(*) from reference_row where taking_in = @id group by kind order by kind", row => (row.GetString(0), row.GetInt64(1)), ("id", takingIn));

    private static ReferenceRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new(row.GetString(4), row.GetInt32(5), row.GetInt32(6)));
}
