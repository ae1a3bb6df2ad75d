using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;

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
        return Read(
            $"""
            from reference_row r join {_sight.TakingsIn} seen on seen.id = r.taking_in join edition e on e.id = seen.edition
            where r.kind = @kind{(name is null ? "" : " and r.name = @name")}{(place is null ? "" : " and r.place = @place")}
            order by e.published desc, e.correction desc, r.taking_in desc, r.line, r.col, r.name, r.place
            """,
            [("kind", kind), .. name is null ? Array.Empty<(string, object?)>() : [("name", name)], .. place is null ? Array.Empty<(string, object?)>() : [("place", place)]]);
    }

    /// <summary>
    /// Named places of which every word begins some word of the name; those with just that name first, then those whose name begins so. No list is read whole.
    /// </summary>
    /// <param name="words">Words as <see cref="PlaceName.Words"/> gives them, at least one.</param>
    /// <param name="first">Ids of places whose rows stand before all others.</param>
    /// <param name="most">How many rows at most.</param>
    public IReadOnlyList<SeenReference> Named(IReadOnlyList<string> words, IReadOnlyList<string> first, int most)
    {
        var whole = string.Join(' ', words);
        var rarest = words.MaxBy(word => word.Length)!;
        var others = words.Where(word => word != rarest).ToList();
        return Read(
            $"""
            from (select distinct w.name, w.place, w.taking_in from reference_word w
                  where w.kind = '{NamedPlace.Kind}' and w.word >= @from and w.word < @to) w
            join reference_row r on r.kind = '{NamedPlace.Kind}' and r.name = w.name and r.place = w.place and r.taking_in = w.taking_in
            join {_sight.TakingsIn} seen on seen.id = r.taking_in join edition e on e.id = seen.edition
            where true{string.Concat(others.Select((_, i) => $" and ' ' || r.name like @other{i}"))}
            order by {(first.Count == 0 ? "" : $"case when r.place in ({string.Join(", ", first.Select((_, i) => $"@first{i}"))}) then 0 else 1 end, ")}
                     case when r.name = @whole or r.name like @wholes then 0 when r.name like @begins then 1 else 2 end, r.name, e.published desc, r.place, r.taking_in desc
            limit @most
            """,
            [
                ("from", rarest), ("to", After(rarest)), ("whole", whole), ("wholes", $"{whole} #%"), ("begins", $"{whole}%"), ("most", most),
                .. others.Select((word, i) => ($"other{i}", (object?)$"% {word}%")), .. first.Select((place, i) => ($"first{i}", (object?)place)),
            ]);
    }

    /// <summary>Rows of a kind whose names begin with a text and have one of some lengths, one for each place and name. For what is not found as typed.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="start">How the names begin.</param>
    /// <param name="shortest">The least characters of a name.</param>
    /// <param name="longest">The most.</param>
    /// <param name="places">Ids of the places they belong to; empty for any.</param>
    /// <param name="most">How many rows at most.</param>
    public IReadOnlyList<SeenReference> Beginning(string kind, string start, int shortest, int longest, IReadOnlyList<string> places, int most) => Read(
        $"""
        from reference_row r join {_sight.TakingsIn} seen on seen.id = r.taking_in join edition e on e.id = seen.edition
        where r.kind = @kind and r.name >= @from and r.name < @to and length(r.name) between @shortest and @longest
              {(places.Count == 0 ? "" : $"and r.place in ({string.Join(", ", places.Select((_, i) => $"@place{i}"))})")}
        order by r.name, e.published desc, r.place, r.taking_in desc
        limit @most
        """,
        [("kind", kind), ("from", start), ("to", After(start)), ("shortest", shortest), ("longest", longest), ("most", most), .. places.Select((place, i) => ($"place{i}", (object?)place))]);

    /// <summary>The places of a kind's rows whose names begin with a text and are of a length, each once, with how many rows it has.</summary>
    public IReadOnlyList<(string Place, long Rows)> PlacesBeginning(string kind, string start, int length)
    {
        using var connection = database.Open();
        return connection.Rows(
            $"""
            select r.place, count(distinct r.name) from reference_row r join {_sight.TakingsIn} seen on seen.id = r.taking_in
            where r.kind = @kind and r.name >= @from and r.name < @to and length(r.name) = @length
            group by r.place order by count(distinct r.name) desc, r.place
            """,
            row => (row.GetString(0), row.GetInt64(1)), [("kind", kind), ("from", start), ("to", After(start)), ("length", length), .. _sight.Parameters]);
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

    internal static void Insert(DbConnection connection, long takingIn, IReadOnlyList<ReferenceRow> rows)
    {
        connection.Insert(
            "reference_row", ["kind", "name", "place", "taking_in", "content", "tab", "line", "col"],
            rows.Select(row => new object?[] { row.Kind, row.Name, row.Place, takingIn, row.Content, row.Cell.Table, row.Cell.Row, row.Cell.Column }));
        connection.Insert(
            "reference_word", ["kind", "word", "name", "place", "taking_in"],
            rows.Where(row => row.Kind == NamedPlace.Kind).SelectMany(row => row.Name.Split(' ').Where(word => word[0] != '#').Distinct().Select(word => new object?[] { row.Kind, word, row.Name, row.Place, takingIn })));
    }

    /// <summary>The lists of groups' members that are seen on a connection, each with the edition that prints it; the edition published last stands first.</summary>
    internal static IReadOnlyList<(ReferenceRow Row, Edition Edition)> Memberships(DbConnection connection, Sight sight)
    {
        var rows = connection.Rows(
            $"""
            {Columns}
            from reference_row r join {sight.TakingsIn} seen on seen.id = r.taking_in join edition e on e.id = seen.edition
            where r.kind = '{GroupList.RowKind}' order by e.published desc, e.correction desc, r.taking_in desc, r.line, r.name, r.place
            """,
            row => (Row: Read(row), Edition: row.GetString(8)), sight.Parameters);
        var editions = rows.Select(row => row.Edition).Distinct().ToDictionary(id => id, id => Editions.Find(connection, id));
        return [.. rows.Select(row => (row.Row, editions[row.Edition]))];
    }

    internal static IReadOnlyList<(string Kind, long Count)> Counts(DbConnection connection, long takingIn) => connection.Rows(
        "select kind, count(*) from reference_row where taking_in = @id group by kind order by kind", row => (row.GetString(0), row.GetInt64(1)), ("id", takingIn));

    private const string Columns = "select r.kind, r.name, r.place, r.content, r.tab, r.line, r.col, r.taking_in, seen.edition";

    /// <summary>The first text that no text beginning with this one comes before. Names are of letters, digits and blanks.</summary>
    private static string After(string start) => start + '\uffff';

    private IReadOnlyList<SeenReference> Read(string from, (string, object?)[] parameters)
    {
        using var connection = database.Open();
        var rows = connection.Rows($"{Columns} {from}", row => (Row: Read(row), TakingIn: row.GetInt64(7), Edition: row.GetString(8)), [.. parameters, .. _sight.Parameters]);
        var editions = rows.Select(row => row.Edition).Distinct().ToDictionary(id => id, id => Editions.Find(connection, id));
        return [.. rows.Select(row => new SeenReference(row.Row, row.TakingIn, editions[row.Edition]))];
    }

    private static ReferenceRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new(row.GetString(4), row.GetInt32(5), row.GetInt32(6)));
}
