using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Answerable.Store;

/// <summary>Plain SQL with named parameters over any engine.</summary>
internal static class Sql
{
    public static int Execute(this DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    /// <summary>All rows at once: a PostgreSQL connection answers one question at a time.</summary>
    public static IReadOnlyList<T> Rows<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static DbCommand Command(this DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = Checked(value) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Many rows, by the quickest way of each engine. A decimal keeps the digits it was printed with.</summary>
    public static void Insert(this DbConnection connection, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        if (connection is NpgsqlConnection postgres)
        {
            using var copy = postgres.BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");
            foreach (var row in rows)
            {
                copy.StartRow();
                foreach (var value in row)
                {
                    if (Checked(value) is { } known) copy.Write(known);
                    else copy.WriteNull();
                }
            }

            copy.Complete();
            return;
        }

        using var command = connection.Command(
            $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})",
            [.. columns.Select(column => (column, (object?)null))]);
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = (row[i] is decimal number ? number.ToString(CultureInfo.InvariantCulture) : Checked(row[i])) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Keeps a file under its hash, where it is not kept already. It goes from its stream into the database without ever being held.</summary>
    public static void Keep(this DbConnection connection, string sha256, Original original)
    {
        using var bytes = original.Open();
        if (connection is NpgsqlConnection postgres)
        {
            using var insert = new NpgsqlCommand("insert into original (sha256, bytes) values (@sha256, @bytes) on conflict (sha256) do nothing", postgres);
            insert.Parameters.Add(new("sha256", sha256));
            insert.Parameters.Add(new("bytes", NpgsqlDbType.Bytea) { Value = bytes, Size = (int)original.Length });
            insert.ExecuteNonQuery();
            return;
        }

        if (connection.Scalar(
            "insert into original (sha256, bytes) values (@sha256, zeroblob(@length)) on conflict (sha256) do nothing returning rowid",
            ("sha256", sha256), ("length", original.Length)) is not long row) return;
        using var kept = new SqliteBlob((SqliteConnection)connection, "original", "bytes", row);
        bytes.CopyTo(kept);
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Readers of files refuse NUL; SQLite would keep one and PostgreSQL cannot.</summary>
    private static object? Checked(object? value) =>
        value is string text && text.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("No engine's text may hold a NUL.") : value;
}
