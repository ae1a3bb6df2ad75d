using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Answerable.Store;

/// <summary>A database that this version cannot use, and why. It stops the start.</summary>
public sealed class DatabaseException(string reason) : Exception(reason)
{
}

/// <summary>The database: opens connections and brings the schema up to date by numbered scripts, each run once under a lock.</summary>
public sealed class Database
{
    private readonly string _connection;

    private Database(string connection) => _connection = connection;

    /// <summary>The name of the engine and its version.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>Opens the SQLite database of a data folder, making both where they do not exist.</summary>
    public static Database InFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var database = new Database(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "answerable.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString());
        using var connection = database.Open();
        database.Engine = $"SQLite {connection.ServerVersion}";
        connection.Execute("pragma journal_mode = wal");
        Upgrade(connection, "sqlite");
        return database;
    }

    /// <summary>An open connection; the caller disposes it.</summary>
    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

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
        using var transaction = connection.BeginTransaction(); // immediate, and undone when the database is refused
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
