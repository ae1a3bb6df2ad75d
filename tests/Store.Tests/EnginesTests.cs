using System.Text.RegularExpressions;

namespace Answerable.Store.Tests;

/// <summary>The engines are one database to everything above: the same tests, the same scripts, the same tables.</summary>
public sealed partial class EnginesTests
{
    private static readonly string[] Engines = ["Sqlite", "Postgres"];

    [Fact]
    public void Every_subject_is_tested_on_every_engine()
    {
        var types = typeof(EnginesTests).Assembly.GetTypes();
        var subjects = types.Where(type => type is { IsAbstract: true } && type.IsSubclassOf(typeof(StoreTests)) && !types.Any(other => other.IsAbstract && other.BaseType == type)).ToList();
        Assert.NotEmpty(subjects);
        Assert.Equal(
            subjects.SelectMany(subject => Engines.Select(engine => engine + subject.Name)).Order(),
            types.Where(type => subjects.Contains(type.BaseType!)).Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_script_is_written_for_every_engine()
    {
        var written = Engines.Select(engine => Scripts(engine).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList()).ToList();
        Assert.NotEmpty(written[0]);
        Assert.All(written, scripts => Assert.Equal(written[0], scripts));
    }

    [Fact]
    public void Tables_and_views_have_the_same_columns_in_the_same_order_on_every_engine()
    {
        var names = Scripts("Sqlite").SelectMany(script => Created().Matches(File.ReadAllText(script))).Select(created => created.Groups[1].Value).ToList();
        Assert.Contains("visible_reading", names);
        using SqliteEngine sqlite = new();
        using PostgresEngine postgres = new();
        Assert.All(names, name => Assert.Equal(Columns(sqlite, name), Columns(postgres, name)));
    }

    private static IEnumerable<string> Scripts(string engine) =>
        Directory.EnumerateFiles(Path.Combine(Answerable.Tests.Shared.Repository, "src", "Store", "Schema", engine.ToLowerInvariant()));

    private static List<string> Columns(Engine engine, string table)
    {
        using var connection = engine.Open().Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using var row = command.ExecuteReader();
        return [.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)];
    }

    [GeneratedRegex("^create (?:table|view) ([a-z_]+)", RegexOptions.Multiline)]
    private static partial Regex Created();
}
