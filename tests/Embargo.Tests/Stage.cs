using System.Data.Common;
using System.Globalization;
using Answerable.Core.Library;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web;
using Npgsql;

namespace Answerable.Embargo.Tests;

/// <summary>An office's database with its nodes, and the acts of its people upon it.</summary>
public sealed class Stage : IAsyncDisposable
{
    private const string Drafter = "drafter@office.example", Approver = "approver@office.example";

    private readonly List<Node> _nodes = [];
    private string? _server, _scratch;

    private Stage(string data) => Data = data;

    public string Data { get; }

    public string? ConnectionString { get; private set; }

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The secret of a partner who is signed in, and named for one internal edition that has nothing of any release.</summary>
    public string Partner { get; private set; } = "";

    /// <summary>A stage on SQLite with one process, or on a PostgreSQL server with two.</summary>
    public static async Task<Stage> MakeAsync(string? server)
    {
        Stage stage = new(Directory.CreateTempSubdirectory("answerable-embargo-").FullName);
        if (server is not null)
        {
            (stage._server, stage._scratch) = (server, $"answerable_{Guid.NewGuid():N}");
            OnServer(server, $"create database {stage._scratch}");
            stage.ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = stage._scratch }.ToString();
        }

        stage.Site = await Site.OpenAsync(new(stage.Data, "norfolk", Database: stage.ConnectionString), TimeProvider.System);
        stage.Partner = stage.SignPartnerIn();
        for (var node = 0; node < (server is null ? 1 : 2); node++) stage._nodes.Add(await Node.StartAsync(stage.Data, stage.ConnectionString));
        return stage;
    }

    private string SignPartnerIn()
    {
        Assert.True(EmailAddress.TryParse("partner@west.example", out var address));
        Assert.Null(Site.Accounts.Add(address, Role.Partner, "West (synthetic)", "operator").Refusal);
        var partner = Site.Accounts.Find(address)!;
        Edition edition = new("999-national", "a publisher", "synthetic, for west", new(2025, 1, 1), false, 0, new('e', 64), "west.csv", null);
        var taken = Site.Editions.TakeIn(
            edition, new byte[] { 1 }, [new("999-calls", "", "kent", Period.Month(2025, 1), 1, "", edition.Id, new("west.csv", 2, 3))], [], "", new Dictionary<string, string>(), Drafter, Classification.Internal).Id;
        Site.Editions.Approve(taken, "operator", Classification.Internal);
        Site.Internal.Name(edition.Id, partner.Organisation!, "operator");
        return Site.Sessions.Begin(partner.Id, "a passkey")!;
    }

    /// <summary>Takes a release in; nobody has approved it.</summary>
    public IReadOnlyList<long> TakeIn(Canary release) =>
    [
        .. release.Editions().Select(item => Site.Editions.TakeIn(
            item.Edition, new byte[] { 1 }, item.Readings, item.Notes, "", new Dictionary<string, string>(), Drafter).Id),
        .. release.Statements(period => Site.Statements.Draft(Site.Office.Frameworks.Single(known => known.Id == "national-measures"), period))
            .Select(statement => Site.Statements.Keep(statement, release.Published, [Drafter], Drafter)),
        Site.Public.Meetings.Writing.Keep(release.Meeting("putting-prevention-first", "preventing-crime"), release.Published, [Drafter], Drafter),
        Site.Public.Matters.Writing.Keep(release.Matter("putting-prevention-first", "preventing-crime"), release.Published, [Drafter], Drafter),
        Site.Public.PublicQuestions.Writing.Keep(release.PublicQuestion, release.Published, [Drafter], Drafter),
        .. release.Documents([.. new[] { "pdf", "docx" }.Select(ending => Bring(release, ending))]).Select(document => Site.Public.Documents.Writing.Keep(document, release.Published, [Drafter], Drafter)),
    ];

    /// <summary>Brings a file of a release, which is taken to have passed the scanner.</summary>
    private LibraryFile Bring(Canary release, string ending)
    {
        var id = Site.Uploads.Add($"paper.{ending}", release.File(ending), Drafter);
        Site.Uploads.Begin(id);
        Site.Uploads.End(id, Drafter, ending, Verdict.Passes, "[]", null, release.Words);
        return new($"paper.{ending}", Site.Uploads.Find(id)!.Sha256, 1, true);
    }

    /// <summary>Proposes by one person and approves by another, for one moment.</summary>
    public void Schedule(IReadOnlyList<long> takingsIn, DateTimeOffset at, Classification classification = Classification.Public)
    {
        foreach (var id in takingsIn)
        {
            var proposal = Site.Approvals.Propose(id, Drafter, at, classification).Proposal!.Value;
            Assert.Null(Site.Approvals.Approve(proposal, Approver, Site.Approvals.Find(proposal)!.ContentHash).Refused);
        }
    }

    /// <summary>The database's own clock.</summary>
    public static DateTimeOffset Now(DbConnection connection) =>
        DateTimeOffset.Parse((string)Scalar(connection, "select now from clock")!, CultureInfo.InvariantCulture);

    public DateTimeOffset Now()
    {
        using var connection = Site.Database.Open();
        return Now(connection);
    }

    /// <summary>Runs with the rule of visibility taken away: whatever was taken in is seen.</summary>
    public async Task WithoutFilterAsync(Func<Task> act)
    {
        const string open = "select id, edition, taken_at from taking_in";
        using var connection = Site.Database.Open();
        var rule = (string)Scalar(connection, ConnectionString is null
            ? "select substr(sql, instr(sql, ' as') + 3) from sqlite_master where name = 'visible_taking_in'" : "select pg_get_viewdef('visible_taking_in'::regclass)")!;
        Replace(connection, open);
        try
        {
            await Task.Delay(1_200); // what is visible is looked at once a second
            await act();
        }
        finally
        {
            Replace(connection, rule.TrimEnd(';', '\n', ' '));
            await Task.Delay(1_200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) node.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null) OnServer(_server, $"drop database if exists {_scratch} with (force)");
        Directory.Delete(Data, recursive: true);
        await Task.CompletedTask;
    }

    private void Replace(DbConnection connection, string rule)
    {
        using var command = connection.CreateCommand();
        command.CommandText = ConnectionString is null
            ? $"begin immediate; drop view visible_taking_in; create view visible_taking_in as {rule}; commit" : $"create or replace view visible_taking_in as {rule}";
        command.ExecuteNonQuery();
    }

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void OnServer(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
