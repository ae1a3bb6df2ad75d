using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Answerable.Tests;

namespace Answerable.Web.Tests.Commands;

/// <summary>The program as an operator uses it: real processes, their output and their exit codes.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("answerable-").FullName;

    [Fact]
    public void Importing_the_national_file_gives_1408_place_months_and_all_96_ranks()
    {
        var import = Run("import", Shared.Path("data", "calls-999", "999-national-synthetic.csv"), "--publish");
        Assert.True(import.Exit == 0, import.Error);
        Assert.Contains("1,408 place-months", import.Output, StringComparison.Ordinal);

        var published = File.ReadLines(Shared.Path("data", "calls-999", "norfolk-999-as-published.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var equal = 0;
        foreach (var (group, column, n) in new[] { ("national", 6, "44"), ("msg-norfolk", 7, "8"), ("regional-7", 8, "7") })
        {
            var figures = Run("figures", "999-percent-under-10s", "--place", "norfolk", "--group", group, "--format", "csv");
            var lines = figures.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("measure,breakdown,place,period,value,marker,edition,rank,n", lines[0]);
            Assert.Equal(32, lines.Length - 1);
            foreach (var (row, line) in published.Zip(lines.Skip(1).Select(line => line.Split(','))))
            {
                Assert.Equal((row[0], row[column], n), (line[3], line[7], line[8]));
                equal++;
            }
        }

        Assert.Equal(96, equal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ranks equal to the published ones: {equal} of 96"));
    }

    [Fact]
    public void The_same_file_again_is_already_taken_in()
    {
        var file = Write("Month,Force,Total calls\n2024-07,Norfolk,12000\n");
        Assert.Contains(": taken in as 999-national.", Run("import", file).Output, StringComparison.Ordinal);
        var again = Run("import", file, "--publish");
        Assert.Equal(0, again.Exit);
        Assert.Contains("already taken in", again.Output, StringComparison.Ordinal);
        Assert.Contains("12,000", Run("figures", "999-calls", "--place", "norfolk", "--from", "2024-07").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_is_whole_or_not_at_all_and_one_refusal_makes_the_exit_1()
    {
        var good = Write("Month,Force,Total calls\n2024-07,Norfolk,12000\n");
        var bad = Write("Month,Force,Total calls\n2024-07,Norfolk,12000\n2024-07,Nowhere,1\n");
        var run = Run("import", good, bad, "--publish", "--json");
        Assert.Equal(1, run.Exit);
        var outcomes = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString());
        Assert.Equal(["taken in", "refused"], outcomes);
    }

    [Fact]
    public void A_heading_is_mapped_once_on_the_command_line()
    {
        var july = Write("Month,Force,Number of 999 calls\n2024-07,Norfolk,12000\n");
        var refused = Run("import", july);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("line 1, column 3", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("import", july, "--map", "Number of 999 calls=999-calls").Exit);
        Assert.Equal(0, Run("import", Write("Month,Force,Number of 999 calls\n2024-08,Norfolk,12100\n")).Exit);
    }

    [Theory]
    [InlineData("one of its months again", "fraud-and-cyber-reports", "--length", "13-months")]
    [InlineData("one of its months again", "fraud-and-cyber-reports", "--from", "P13M/2025-11")]
    [InlineData("347%", "fraud-and-cyber-outcomes", "--unit", "rate-fraud-and-cyber-referrals")]
    [InlineData("347%", "fraud-and-cyber-outcomes", "--unit", "rate", "--format", "json")]
    [InlineData("one case can rule an average", "fraud-and-cyber-loss-pounds", "--unit", "rate-fraud-and-cyber-reports", "--format", "csv")]
    public void What_would_mislead_ends_with_1_and_its_reason(string why, string measure, params string[] asked)
    {
        var run = Run(["figures", measure, "--place", "norfolk", .. asked]);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_are_put_together_and_told_in_another_unit_by_the_road_of_comparing_areas()
    {
        Assert.Equal(0, Run("import", Write(string.Concat(Enumerable.Range(1, 12).Select(month => $"2024-{month:00},Norfolk,52A,{month},£{month * 1000}\n").Prepend("Month,Force,NFIB code,Reports,Loss\n"))), "--publish").Exit);
        Assert.Contains("78", Run("figures", "fraud-and-cyber-reports", "--place", "norfolk", "--length", "year").Output, StringComparison.Ordinal);
        Assert.Contains("£78,000", Run("figures", "fraud-and-cyber-loss-pounds", "--place", "norfolk", "--length", "year").Output, StringComparison.Ordinal);
        var missing = Run("figures", "fraud-and-cyber-reports", "--place", "norfolk", "--length", "12-months", "--to", "2024-11");
        Assert.Equal((1, ""), (missing.Exit, missing.Output));
        Assert.Equal(2, Run("figures", "fraud-and-cyber-reports", "--place", "norfolk", "--length", "fortnight").Exit);
    }

    [Fact]
    public void Inspecting_stores_nothing()
    {
        var run = Run("inspect", Write("Month,Total calls\n2024-07,12000\n"), "--place", "norfolk");
        Assert.Equal(0, run.Exit);
        Assert.Contains("1 place, July 2024, 1 place-month, 1 reading", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("figures", "999-calls", "--place", "norfolk", "--from", "2024-07").Exit);
    }

    [Fact]
    public void Relative_paths_are_the_callers_with_dotnet_run_too()
    {
        Write("Month,Force,Total calls\n2024-07,Norfolk,12000\n", "july.csv");
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", configuration, "--project", Path.Combine(Shared.Repository, "src", "Web"), "--", "inspect", "july.csv"])
        {
            WorkingDirectory = _data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ANSWERABLE_DATA"] = "here";
        var run = Run(start);
        Assert.True(run.Exit == 0, run.Error);
        Assert.True(File.Exists(Path.Combine(_data, "here", "answerable.db")));
    }

    [Theory]
    [InlineData(2, "figures", "999-calls")]
    [InlineData(2, "figures", "nonsense", "--place", "norfolk")]
    [InlineData(2, "figures", "999-calls", "--place", "norfolk", "--group", "nonsense")]
    [InlineData(2, "figures", "999-calls", "--place", "norfolk", "--from", "nonsense")]
    [InlineData(2, "figures", "999-calls", "--place", "norfolk", "--format", "pdf")]
    [InlineData(2, "import")]
    [InlineData(2, "import", "x.csv", "--map", "nonsense")]
    [InlineData(2, "import", "x.csv", "--published", "yesterday")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "read")]
    [InlineData(1, "import", "no-such-file.csv")]
    [InlineData(1, "inspect", "no-such-file.csv")]
    [InlineData(2, "read", "no-such-file.csv")]
    public void Wrong_use_exits_with_its_reason(int exit, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal(exit, run.Exit);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_misspelt_key_stops_the_start_with_file_line_and_reason()
    {
        Shared.Copy(Path.Combine(Shared.Repository, "catalogue"), Path.Combine(_data, "catalogue"));
        var path = Path.Combine(_data, "catalogue", "measures", "999-calls.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("unit:", "unti:", StringComparison.Ordinal));
        var run = Run([("ANSWERABLE_CATALOGUE", Path.Combine(_data, "catalogue"))], "serve");
        Assert.Equal(1, run.Exit);
        Assert.Contains($"{path}, line 7: \"unti\" is not a known key", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_with_the_reason()
    {
        Assert.Equal(1, Run("figures", "999-calls", "--place", "kent").Exit);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_data, "data", "answerable.db")};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "insert into schema_script (name) values ('sqlite/9999-newer.sql')";
            command.ExecuteNonQuery();
        }

        var run = Run("figures", "999-calls", "--place", "norfolk");
        Assert.Equal(1, run.Exit);
        Assert.Contains("newer version of Answerable", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void As_of_a_day_before_publication_shows_what_was_known_then()
    {
        Assert.Equal(0, Run("import", Write("Month,Force,Total calls\n2024-06,Norfolk,11332\n"), "--published", "2024-08-01", "--publish").Exit);
        Assert.Contains(",11332,", Run("figures", "999-calls", "--place", "norfolk", "--from", "2024-06", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Contains(",11331,", Run("figures", "999-calls", "--place", "norfolk", "--from", "2024-06", "--as-of", "2024-07-31", "--format", "csv").Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private string Write(string csv, string? name = null)
    {
        var path = Path.Combine(_data, name ?? Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, csv);
        return path;
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => Run([], arguments);

    private (int Exit, string Output, string Error) Run((string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ANSWERABLE_DATA"] = Path.Combine(_data, "data");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Run(start);
    }

    private static (int Exit, string Output, string Error) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
