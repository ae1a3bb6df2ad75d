using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Answerable.Store;

/// <summary>PostgreSQL, for several nodes on one database.</summary>
public sealed partial class Database
{
    private const int OldestPostgres = 15, StatementsPrepared = 200;

    /// <summary>Opens a PostgreSQL database, which must exist; its tables are made where they do not. No message ever holds the connection string.</summary>
    /// <param name="connectionString">As Npgsql writes it. <c>Search Path</c> names the schema of the office where it is not the usual one.</param>
    /// <exception cref="DatabaseException">The database cannot be reached or used, and why.</exception>
    public static Database OnPostgres(string connectionString)
    {
        var settings = Settings(connectionString);
        var source = settings.ToString();
        var name = $"{settings.Database ?? settings.Username} at {settings.Host}";
        var database = new Database(name, () => new NpgsqlConnection(source));
        try
        {
            using var connection = (NpgsqlConnection)database.Open();
            database.Engine = $"PostgreSQL {connection.ServerVersion.Split(' ')[0]}"; // without the packager's words
            if (connection.PostgreSqlVersion.Major < OldestPostgres)
                throw new DatabaseException($"The database {name} is {database.Engine}: Answerable needs PostgreSQL {OldestPostgres} or later.");
            if (connection.Scalar("show server_encoding") is string encoding and not "UTF8")
                throw new DatabaseException($"The database {name} keeps text as {encoding}: make one with the encoding UTF8.");
            Upgrade(connection, "postgres");
            return database;
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException or IOException or AuthenticationException)
        {
            throw new DatabaseException($"The database {name} cannot be used: {Reason(error)}");
        }
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        try
        {
            // A part of a mistyped password can look like the name of a setting, so what the parser complains of is not repeated.
            NpgsqlConnectionStringBuilder settings = new(connectionString) { PersistSecurityInfo = false, IncludeErrorDetail = false };
            settings.ApplicationName ??= "answerable";

            // The views that hold the rule of visibility take the server some ten times as long to plan as to run; what is asked again is planned once.
            if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = StatementsPrepared;
            if (!string.IsNullOrEmpty(settings.Host)) return settings;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException)
        {
        }

        throw new DatabaseException("The connection string of the database cannot be read. Expected one like: Host=localhost;Database=answerable;Username=answerable;Password=...");
    }

    private static string Reason(Exception error) =>
        error is PostgresException refused ? refused.MessageText
        : error.InnerException is { } inner ? $"{error.Message.TrimEnd('.')}: {Reason(inner)}"
        : error.Message;
}
