using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Answerable.Tests;
using Npgsql;

namespace Answerable.Web.Tests.Pages;

/// <summary>A reader cannot tell which database is behind the site.</summary>
public sealed partial class EitherEngineTests
{
    private const int FewestAddresses = 100;
    private const string Secret = "correct-horse-battery";

    [Fact]
    public async Task Every_public_page_and_twin_is_the_same_bytes_on_both_engines()
    {
        var national = Shared.Path("data", "calls-999", "999-national-synthetic.csv");
        await using var server = ScratchDatabase.Make();
        await using var sqlite = await RunningSite.StartAsync();
        await using var postgres = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server.ConnectionString));
        Assert.StartsWith("SQLite ", sqlite.Site.Database.Engine, StringComparison.Ordinal);
        Assert.StartsWith("PostgreSQL ", postgres.Site.Database.Engine, StringComparison.Ordinal);
        foreach (var site in new[] { sqlite, postgres }) Assert.NotNull((await site.ImportAsync(national)).TakingIn);

        // The addresses that either site links to, from the first page on: what is linked on one only is asked for on both.
        IReadOnlyList<string> wave = ["/"];
        HashSet<string> seen = ["/"];
        ConcurrentQueue<string> differing = [];
        ConcurrentDictionary<string, bool> kinds = [];
        while (wave.Count > 0)
        {
            ConcurrentQueue<string> links = [];
            await Parallel.ForEachAsync(wave, async (address, _) =>
            {
                var (one, other) = (await AnswerAsync(sqlite, address), await AnswerAsync(postgres, address));
                if (one != other) differing.Enqueue($"{address}: {Difference(one.Text, other.Text)}");
                kinds[one.Type] = true;
                if (one.Type != "text/html") return;
                foreach (var text in new[] { one.Text, other.Text }.Distinct())
                    foreach (var link in await LinksAsync(text))
                        if (!IsNextQuestion(address, link)) links.Enqueue(link);
            });
            wave = [.. links.Where(seen.Add)];
        }

        Assert.Empty(differing);
        Assert.InRange(seen.Count, FewestAddresses, int.MaxValue);
        Assert.Superset(new HashSet<string> { "text/html", "text/csv", "application/json", "image/svg+xml" }, kinds.Keys.ToHashSet());
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} addresses: {string.Join(", ", kinds.Keys.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public async Task Commands_and_the_site_use_the_database_that_is_set_and_never_print_its_password()
    {
        var national = Shared.Path("data", "calls-999", "999-national-synthetic.csv");
        await using var server = ScratchDatabase.Make();
        var database = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = Secret }.ToString(); // a scratch server asks for none
        Assert.Equal(0, (await RunAsync(database, "import", national, "--publish")).Exit);
        var figures = await RunAsync(database, "figures", "999-percent-under-10s", "--place", "norfolk", "--group", "national", "--to", "2024-06", "--format", "csv");
        Assert.Equal(33, figures.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",44\n", figures.Printed, StringComparison.Ordinal);
        var welcome = await RunAsync(database, "serve");
        Assert.Matches(@"Loaded: .* 12,672 readings[\s\S]* \(PostgreSQL [0-9.]+\)", welcome.Printed);
        Assert.All([figures.Printed, welcome.Printed], printed => Assert.DoesNotContain(Secret, printed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("figures", "999-calls", "--place", "norfolk")]
    public async Task A_database_that_cannot_be_reached_ends_the_program_with_1_and_a_plain_reason(params string[] command)
    {
        var (exit, printed) = await RunAsync($"Host=127.0.0.1;Port=1;Database=answerable;Username=someone;Password={Secret}", command);
        Assert.Equal((1, "The database answerable at 127.0.0.1 cannot be used: Failed to connect to 127.0.0.1:1: Connection refused\n"), (exit, printed));
    }

    /// <summary>Runs the program until it ends, or until the site has said that it is there. The data folder does not exist: nothing may need it.</summary>
    private static async Task<(int Exit, string Printed)> RunAsync(string database, params string[] command)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "answerable"), command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ANSWERABLE_DATABASE"] = database;
        start.Environment["ANSWERABLE_DATA"] = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        StringBuilder printed = new();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Append(line).Append('\n');
            if (command is ["serve"] && line.Contains("Data folder", StringComparison.Ordinal)) process.Kill();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, printed + await error);
    }

    /// <summary>One comparison of areas leads to others without an end. Those that the other pages lead to are asked for, with their files.</summary>
    private static bool IsNextQuestion(string address, string link) => address.StartsWith("/explore", StringComparison.Ordinal) && link.StartsWith("/explore?", StringComparison.Ordinal);

    /// <summary>An answer, without the moments at which the two sites took things in. Both are asked under one name, because pages print their own address.</summary>
    private static async Task<(int Status, string Type, string Text)> AnswerAsync(RunningSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "performance.example";
        using var response = await site.Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = bytes.AsSpan().StartsWith("PK"u8) ? Unzipped(bytes) : Encoding.UTF8.GetString(bytes);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", Moment().Replace(text, "(a moment)"));
    }

    /// <summary>The parts of a spreadsheet, one after another: compressed, a moment cannot be masked.</summary>
    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var part = new StreamReader(entry.Open());
            return $"{entry.FullName} of {entry.LastWriteTime:s}\n{part.ReadToEnd()}\n";
        }));
    }

    private static async Task<IEnumerable<string>> LinksAsync(string html) =>
        (await RunningSite.ParseAsync(html)).QuerySelectorAll("a[href], img[src], link[href]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
            .Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)).Select(link => link.Split('#')[0]);

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
        return $"\"{Around(one)}\" and \"{Around(other)}\"";
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z|(?<=DTSTAMP:)[0-9]{8}T[0-9]{6}Z|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}(, |\\\\, )[0-9]{2}:[0-9]{2}")]
    private static partial Regex Moment();

    /// <summary>An empty database on the server that <c>./test</c> brings up, gone afterwards.</summary>
    internal sealed class ScratchDatabase(string server) : IAsyncDisposable
    {
        private readonly string _name = $"answerable_{Guid.NewGuid():N}";

        public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = _name }.ToString();

        /// <summary>Without a server the test is skipped with the reason, and in CI it fails.</summary>
        public static ScratchDatabase Make()
        {
            var server = Environment.GetEnvironmentVariable("ANSWERABLE_TEST_DATABASE") ?? "";
            const string reason = "There is no PostgreSQL: run ./test, or set ANSWERABLE_TEST_DATABASE to a server on which databases may be made.";
            if (server.Length == 0 && Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
            Assert.SkipWhen(server.Length == 0, reason);
            ScratchDatabase made = new(server);
            made.OnServer("create");
            return made;
        }

        public ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            OnServer("drop");
            return ValueTask.CompletedTask;
        }

        private void OnServer(string act)
        {
            using var connection = new NpgsqlConnection(server);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"{act} database {_name}{(act == "drop" ? " with (force)" : "")}";
            command.ExecuteNonQuery();
        }
    }
}
