namespace Answerable.Store.Tests;

public abstract class SchemaTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void Scripts_are_run_once()
    {
        Publish(Edition(), "1");
        var before = Rows("select name from schema_script");
        Assert.Contains(Engine.Script("0001-readings.sql"), before);
        Engine.Open();
        Assert.Equal(before, Rows("select name from schema_script"));
        Assert.Equal(1, Seen());
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_with_the_reason()
    {
        Execute($"insert into schema_script (name) values ('{Engine.Script("9999-later.sql")}')");
        var error = Assert.Throws<DatabaseException>(() => { Engine.Open(); });
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains("9999-later.sql", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_database_is_left_unlocked()
    {
        Execute($"insert into schema_script (name) values ('{Engine.Script("9999-later.sql")}')");
        Assert.Throws<DatabaseException>(() => { Engine.Open(); });
        Execute("delete from schema_script where name like '%9999%'");
        Engine.Open();
        Publish(Edition(), "1");
        Assert.Equal(1, Seen());
    }

    [Fact]
    public async Task Several_processes_may_open_a_new_database_at_once()
    {
        using var unopened = NewEngine();
        using var start = new ManualResetEventSlim();
        var opening = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.Wait();
                return unopened.Open();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        start.Set();
        var opened = await Task.WhenAll(opening);
        Assert.All(opened, database => Assert.Empty(new Editions(database).Visible()));
    }

    [Fact]
    public void The_engine_and_its_version_are_told() => Assert.Matches(@"^\w+ [0-9]+\.", Database.Engine);

    /// <summary>The language of a server would put "a" before "B" and pass over hyphens.</summary>
    [Fact]
    public void Text_is_ordered_by_its_characters_alone()
    {
        string[] words = ["norfolk", "Norfolk", "nor-folk", "norFolk", "ñ", "z", "2024-06", "[x]", "", "_"];
        var edition = Edition();
        TakeIn(edition, [.. words.Select(word => Printed(edition, "1", place: word))]);
        Assert.Equal(words.Order(StringComparer.Ordinal), Rows("select place from reading order by place"));
        Assert.Equal(["|ñ"], Rows("select min(place), max(place) from reading"));
    }

    private Engine NewEngine() => (Engine)Activator.CreateInstance(Engine.GetType())!;
}
