using System.Globalization;
using System.Text;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Web.Catalogue;

namespace Answerable.Store.Tests;

/// <summary>
/// What every test of the Store starts from: an empty database, and editions small enough to see through. The tests themselves are in
/// abstract classes, one for each subject; an engine is proved by deriving from all of them (see OnSqlite.cs).
/// </summary>
public abstract class StoreTests : IDisposable
{
    protected const string Calls = "999-calls";
    protected const string Share = "999-percent-under-10s";
    protected const string National = "999-national";
    protected const string Operator = "operator";

    internal static readonly Catalogue Catalogue = CatalogueFiles.Read(Path.Combine(AppContext.BaseDirectory, "catalogue")).Known;

    protected StoreTests(Engine engine)
    {
        Engine = engine;
        Database = engine.Open();
        Editions = new(Database);
    }

    protected Engine Engine { get; }

    protected Database Database { get; }

    protected Editions Editions { get; }

    /// <summary>Answers that keep nothing from earlier.</summary>
    protected Answers Fresh => new(Database, () => Catalogue, TimeProvider.System);

    public void Dispose()
    {
        Engine.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static Period Month(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException($"{text} is not a period.");

    /// <summary>An edition whose whole hash is one digit repeated.</summary>
    protected static Edition Edition(string hash = "a", string published = "2024-07-24", string source = National, int correction = 0) => new(
        source, "a publisher", "a title", DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        PublishedIsAssumed: false, correction, new(hash[0], 64), "a file.csv", null);

    /// <summary>A reading as printed: a number keeps its digits, anything else is a marker.</summary>
    protected static Reading Printed(Edition edition, string printed, string period = "2024-06", string place = "norfolk", string measure = Calls, string breakdown = "") => new(
        measure, breakdown, place, Month(period),
        decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
        printed.StartsWith('[') ? printed : "", edition.Id, new("a file.csv", 2, 3));

    protected Taken TakeIn(Edition edition, params Reading[] readings) => TakeIn(edition, "", readings);

    protected Taken TakeIn(Edition edition, string said, params Reading[] readings) =>
        Editions.TakeIn(edition, Encoding.UTF8.GetBytes(edition.Sha256), readings, [], said, new Dictionary<string, string>(), Operator);

    /// <summary>Takes in and approves one reading of Norfolk's calls in June 2024.</summary>
    protected long Publish(Edition edition, string printed)
    {
        var id = TakeIn(edition, Printed(edition, printed)).Id;
        Editions.Approve(id, Operator);
        return id;
    }

    /// <summary>What a visitor sees of Norfolk's calls in June 2024; null when there is nothing.</summary>
    protected static decimal? Seen(Answers answers) => answers.Ask(new(Calls, ["norfolk"])).Lines is [.., var line] ? line.Figure.Value : null;

    protected decimal? Seen() => Seen(Fresh);

    protected void Execute(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Rows as text, cells parted by a bar.</summary>
    protected IReadOnlyList<string> Rows(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> rows = [];
        while (row.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "" : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }

    /// <summary>How many rows each table has.</summary>
    protected IReadOnlyDictionary<string, string> Counts() =>
        new[] { "edition", "original", "taking_in", "reading", "note", "approval", "mapping", "proposal", "consent", "decision", "audit" }
            .ToDictionary(table => table, table => Rows($"select count(*) from {table}")[0]);

    /// <summary>An approval that becomes due by the database's clock.</summary>
    protected void ApproveFrom(long takingIn, int milliseconds) => Execute(
        $"""
        insert into approval (taking_in, content_hash, approver, approved_at, publish_at)
        select id, content_hash, 'operator', {Engine.Now()}, {Engine.Now(milliseconds)} from taking_in where id = {takingIn}
        """);
}
