using Npgsql;

namespace Answerable.Store.Tests;

/// <summary>What SQLite has no like of: a server that may not be there, a password, and schemas.</summary>
public sealed class OnlyPostgresTests
{
    private const string Secret = "correct-horse-battery";

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=answerable;Username=someone;Password=" + Secret, "answerable at 127.0.0.1")]
    [InlineData("Host=/no/such/folder;Database=answerable;Username=someone;Password=" + Secret, "/no/such/folder")]
    [InlineData("Host=no-such-host.invalid;Database=answerable;Username=someone;Password=" + Secret, "no-such-host.invalid")]
    [InlineData("Database=answerable;Password=" + Secret, "cannot be read")]
    [InlineData("Host=localhost;Password=a;" + Secret + "=b", "cannot be read")]
    [InlineData("Host=localhost;Port=" + Secret, "cannot be read")]
    [InlineData("postgres://someone:" + Secret + "@localhost/answerable", "cannot be read")]
    [InlineData(Secret, "cannot be read")]
    public void A_database_that_cannot_be_reached_is_refused_with_a_plain_reason_and_without_its_password(string connectionString, string reason)
    {
        var error = Assert.Throws<DatabaseException>(() => Database.OnPostgres(connectionString));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_database_that_is_not_there_or_lets_nobody_in_is_refused_with_the_servers_own_reason()
    {
        using var engine = new PostgresEngine();
        string Refusal(Action<NpgsqlConnectionStringBuilder> change)
        {
            NpgsqlConnectionStringBuilder settings = new(engine.ConnectionString) { Password = Secret, Pooling = false };
            change(settings);
            return Assert.Throws<DatabaseException>(() => Database.OnPostgres(settings.ToString())).Message;
        }

        Assert.EndsWith("database \"no-such-database\" does not exist", Refusal(settings => settings.Database = "no-such-database"), StringComparison.Ordinal);
        Assert.EndsWith("role \"no-such-role\" does not exist", Refusal(settings => settings.Username = "no-such-role"), StringComparison.Ordinal);
        Assert.EndsWith("no schema has been selected to create in", Refusal(settings => settings.SearchPath = "no_such_schema"), StringComparison.Ordinal);
        Assert.Contains("cannot execute", Refusal(settings => settings.Options = "-c default_transaction_read_only=on"), StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_server_does_not_answer_nothing_is_answered_from_memory_because_it_may_have_been_withdrawn()
    {
        using var engine = new PostgresEngine();
        var answers = new Answers(engine.Open(), () => StoreTests.Catalogue, TimeProvider.System);
        Assert.Equal("", answers.Version);
        engine.Dispose();
        Thread.Sleep(TimeSpan.FromSeconds(1));
        for (var again = 0; again < 3; again++) Assert.ThrowsAny<NpgsqlException>(() => answers.Version);
    }

    [Fact]
    public void Two_offices_share_a_server_in_a_schema_each()
    {
        using var engine = new PostgresEngine();
        using (var connection = engine.Open().Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "create schema norfolk; create schema suffolk";
            command.ExecuteNonQuery();
        }

        Database Office(string schema) => Database.OnPostgres(new NpgsqlConnectionStringBuilder(engine.ConnectionString) { SearchPath = schema, Pooling = false }.ToString());
        var (norfolk, suffolk) = (new Editions(Office("norfolk")), new Editions(Office("suffolk")));
        norfolk.TakeIn(
            new("a-source", "a publisher", "a title", new(2024, 7, 24), PublishedIsAssumed: false, 0, new('a', 64), "a file.csv", null),
            new byte[] { 1 }, [], [], "", new Dictionary<string, string> { ["Calls"] = "999-calls" }, "operator");
        Assert.Single(norfolk.Mapping("a-source"));
        Assert.Empty(suffolk.Mapping("a-source"));
    }

    [Fact]
    public void A_question_that_is_asked_again_is_planned_once_unless_the_office_says_otherwise()
    {
        using var engine = new PostgresEngine();
        Assert.NotEqual(0L, Planned(engine.ConnectionString));
        Assert.Equal(0L, Planned(new NpgsqlConnectionStringBuilder(engine.ConnectionString) { MaxAutoPrepare = 0 }.ToString()));

        static object? Planned(string connectionString)
        {
            using var connection = Database.OnPostgres(connectionString).Open();
            using var command = connection.CreateCommand();
            for (var i = 0; i < 6; i++)
            {
                command.CommandText = "select version from visible_version";
                command.ExecuteScalar();
            }

            command.CommandText = "select count(*) from pg_prepared_statements";
            return command.ExecuteScalar();
        }
    }
}
