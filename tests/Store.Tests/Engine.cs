using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Answerable.Store.Tests;

/// <summary>A database engine under test: an empty database of its own, which is gone afterwards.</summary>
public abstract class Engine : IDisposable
{
    /// <summary>Opens the one database as another process would.</summary>
    public abstract Database Open();

    /// <summary>The database's own clock, shifted by some milliseconds, as an expression of its dialect.</summary>
    public abstract string Now(int plusMilliseconds = 0);

    /// <summary>The name under which a schema script is noted as run.</summary>
    public abstract string Script(string name);

    public void Dispose()
    {
        Drop();
        GC.SuppressFinalize(this);
    }

    protected abstract void Drop();
}

public sealed class SqliteEngine : Engine
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"answerable-store-{Guid.NewGuid():N}");

    private Database? _opened;

    public override Database Open()
    {
        var database = Database.InFolder(_folder);
        _opened = database;
        return database;
    }

    public override string Now(int plusMilliseconds = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '{plusMilliseconds / 1000m:+0.000;-0.000} seconds')");

    public override string Script(string name) => $"sqlite/{name}";

    protected override void Drop()
    {
        if (_opened?.Open() is SqliteConnection connection)
            using (connection) SqliteConnection.ClearPool(connection);
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
