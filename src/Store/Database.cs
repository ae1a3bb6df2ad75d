using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Answerable.Store;

/// <summary>A database that this version cannot use, and why. It stops the start.</summary>
public sealed class DatabaseException(string reason) : Exception(reason)
{
}

/// <summary>
/// The database: opens connections and brings the schema up to date by numbered scripts, each run once under a lock. What the engines do
/// differently is here, in their schema scripts and in <see cref="Sql.Insert"/>; every question is asked of both in the same words.
/// </summary>
public sealed partial class Database
{
    // Any number will do that another program on the same PostgreSQL database does not take for its own lock.
    private const long SchemaLock = 4_702_111_234_474_983_745;

    private readonly Func<DbConnection> _connection;

    private Database(string name, Func<DbConnection> connection) => (Name, _connection) = (name, connection);

    /// <summary>Where the database is: the file, or the name and the server, without anything secret.</summary>
    public string Name { get; }

    /// <summary>The name of the engine and its version.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>Opens the SQLite database of a data folder, making both where they do not exist.</summary>
    public static Database InFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "answerable.db");
        var settings = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        var database = new Database(file, () => new SqliteConnection(settings));
        using var connection = database.Open();
        database.Engine = $"SQLite {connection.ServerVersion}";
        connection.Execute("pragma journal_mode = wal");
        Upgrade(connection, "sqlite");
        return database;
    }

    /// <summary>An open connection; the caller disposes it.</summary>
    public DbConnection Open()
    {
        var connection = _connection();
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Begins an act that writes. Acts come one after another on both engines: who is second waits, then sees what the first did. So nothing
    /// is taken in or approved twice, no two wait for each other, and the audit has one last row to go on from.
    /// </summary>
    internal static DbTransaction Begin(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(); // SQLite's takes the one write lock at once
        if (connection is NpgsqlConnection) connection.Execute("lock table audit in share row exclusive mode"); // readers go on
        return transaction;
    }

    /// <summary>Begins several questions about one moment, though acts go on.</summary>
    internal static DbTransaction Glance(DbConnection connection) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    /// <summary>This moment by the database's own clock.</summary>
    internal static string Now(DbConnection connection) => (string)connection.Scalar("select now from clock")!;

    /// <summary>An instant as the database writes it: UTC, to the millisecond, of fixed width.</summary>
    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads back what <see cref="Instant(DateTimeOffset)"/> wrote.</summary>
    internal static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Upgrade(DbConnection connection, string engine)
    {
        var scripts = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(engine + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        using var transaction = connection.BeginTransaction(); // immediate in SQLite, and undone when the database is refused
        if (connection is NpgsqlConnection) connection.Execute("select pg_advisory_xact_lock(@key)", ("key", SchemaLock));
        connection.Execute("create table if not exists schema_script (name text not null primary key)");
        var known = connection.Rows("select name from schema_script", row => row.GetString(0)).ToHashSet();
        if (known.Except(scripts).FirstOrDefault() is { } newer)
            throw new DatabaseException($"The database was written by a newer version of Answerable (script {newer}). Install that version or restore an older backup.");
        foreach (var script in scripts.Where(script => !known.Contains(script)))
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(script)!);
            connection.Execute(reader.ReadToEnd());
            connection.Execute("insert into schema_script (name) values (@name)", ("name", script));
        }

        transaction.Commit();
    }
}
