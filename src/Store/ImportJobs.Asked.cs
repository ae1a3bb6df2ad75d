using System.Data.Common;
using System.Globalization;

namespace Answerable.Store;

/// <summary>How jobs are read back, and what was taken in and is not needed.</summary>
public sealed partial class ImportJobs
{
    private const string Columns = """
        id, brought_by, brought_at, file, place, published, classification, address, captured, source, mapping, decisions, read_rows, state, beat_at, taking_in, problems,
        exists (select 1 from brought_file f where f.job = import_job.id),
        exists (select 1 from proposal p where p.taking_in = import_job.taking_in) or exists (select 1 from approval a where a.taking_in = import_job.taking_in),
        exists (select 1 from set_aside s where s.taking_in = import_job.taking_in)
        """;

    /// <summary>Says that what was taken in is not needed, or after all is; false when it is so already, or was proposed.</summary>
    public bool SetAside(long takingIn, string by, bool needed)
    {
        using var connection = database.Open();
        using var transaction = Database.Begin(connection);
        var at = Database.Now(connection);
        var changed = needed
            ? connection.Execute("delete from set_aside where taking_in = @id", ("id", takingIn))
            : connection.Execute(
                """
                insert into set_aside (taking_in, set_by, set_at)
                select id, @by, @at from taking_in where id = @id and not exists (select 1 from proposal p where p.taking_in = taking_in.id)
                on conflict (taking_in) do nothing
                """,
                ("id", takingIn), ("by", by), ("at", at));
        if (changed == 0) return false;
        Audit.Write(connection, at, by, needed ? "bring back" : "set aside", Editions.EditionOf(connection, takingIn), string.Create(CultureInfo.InvariantCulture, $"taking-in {takingIn}"));
        transaction.Commit();
        return true;
    }

    private static string Word(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string text) => text.Length > 0 ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private IReadOnlyList<ImportJob> Read(string which, params (string Name, object? Value)[] parameters)
    {
        using var connection = database.Open();
        return Read(connection, which, parameters);
    }

    private static IReadOnlyList<ImportJob> Read(DbConnection connection, string which, params (string Name, object? Value)[] parameters)
    {
        var now = Database.Instant(Database.Now(connection));
        return connection.Rows(
            $"select {Columns} from import_job {which}",
            row => new ImportJob(
                row.GetInt64(0),
                new(row.GetString(1), row.GetString(3), OrNull(row.GetString(4)), Day(row.GetString(5)), Editions.Of(row.GetString(6)))
                {
                    Address = OrNull(row.GetString(7)),
                    Captured = Day(row.GetString(8)),
                    Source = OrNull(row.GetString(9)),
                },
                Database.Instant(row.GetString(2)), row.GetString(10), row.GetString(11), row.GetInt32(12),
                State(row.GetString(13), row.GetBoolean(17), now - Database.Instant(row.GetString(14))), row.IsDBNull(15) ? null : row.GetInt64(15), row.GetString(16))
            {
                IsProposed = row.GetBoolean(18),
                IsSetAside = row.GetBoolean(19),
            },
            parameters);
    }

    private static JobState State(string written, bool kept, TimeSpan silent) => written switch
    {
        "done" => JobState.Done,
        "discarded" => JobState.Discarded,
        _ when !kept => JobState.Forgotten,
        "refused" => JobState.Refused,
        _ when silent > Patience => JobState.Stopped,
        "waiting" => JobState.Waiting,
        _ => JobState.Running,
    };
}
