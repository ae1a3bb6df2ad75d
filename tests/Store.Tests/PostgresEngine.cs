using System.Globalization;
using Npgsql;

namespace Answerable.Store.Tests;

/// <summary>A database of its own on the server that ANSWERABLE_TEST_DATABASE names, which <c>./test</c> brings up.</summary>
public sealed class PostgresEngine : Engine
{
    private readonly string _server;
    private readonly string _name = $"answerable_{Guid.NewGuid():N}";

    public PostgresEngine()
    {
        _server = Server();
        OnServer($"create database {_name}");
    }

    /// <summary>How the database is reached, for tests that reach it otherwise than the Store does.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString();

    /// <summary>The server for tests. Without one the test is skipped with the reason, and in CI it fails.</summary>
    public static string Server()
    {
        if (Environment.GetEnvironmentVariable("ANSWERABLE_TEST_DATABASE") is { Length: > 0 } server) return server;
        const string reason = "There is no PostgreSQL: run ./test, or set ANSWERABLE_TEST_DATABASE to a server on which databases may be made.";
        if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    public override Database Open() => Database.OnPostgres(ConnectionString);

    public override string Now(int plusMilliseconds = 0) => string.Create(
        CultureInfo.InvariantCulture,
        $"to_char((statement_timestamp() + interval '{plusMilliseconds} milliseconds') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");

    public override string Script(string name) => $"postgres/{name}";

    protected override void Drop()
    {
        using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
        OnServer($"drop database if exists {_name} with (force)");
    }

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
