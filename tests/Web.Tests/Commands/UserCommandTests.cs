using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Answerable.Web.Tests.Commands;

/// <summary>Letting people in, and proving the audit, from the computer of the site.</summary>
public sealed partial class UserCommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("answerable-").FullName;

    [Fact]
    public void Somebody_is_added_listed_reset_and_removed()
    {
        var added = Run("user", "add", "ann@example.org", "--role", "admin");
        Assert.Equal(0, added.Exit);
        var (link, code) = added.Output.Split('\n') is [var first, var second, ..] ? (first, second) : ("", "");
        Assert.Equal($"http://localhost:5080/staff/enrol?code={code}", link);
        Assert.Matches(Code(), code);
        Assert.Contains("24 hours", added.Error, StringComparison.Ordinal);
        var again = Run("user", "add", "ANN@example.org", "--role", "reader");
        Assert.Equal((1, "ANN@example.org: Somebody with this address can sign in already.\n"), (again.Exit, again.Error));
        Assert.Equal(0, Run("user", "add", "bob@example.org", "--role", "partner", "--organisation", "West County Council").Exit);
        Assert.Matches("^ann@example.org\tadmin\t-\tnone yet\tcode made .*\nbob@example.org\tpartner\tWest County Council\tnone yet\tcode made .*\n$", Run("user", "list").Output);
        var reset = Run("user", "reset", "bob@example.org");
        Assert.Equal(0, reset.Exit);
        Assert.Matches(Code(), reset.Output.Split('\n')[1]);
        Assert.Equal(0, Run("user", "remove", "bob@example.org").Exit);
        Assert.Equal((1, "bob@example.org: Nobody here has this address.\n"), (Run("user", "remove", "bob@example.org").Exit, Run("user", "reset", "bob@example.org").Error));
        Assert.Contains("last administrator", Run("user", "remove", "ann@example.org").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user", "add", "ann", "--role", "admin")]
    [InlineData("user", "add", "ann@example.org")]
    [InlineData("user", "add", "ann@example.org", "--role", "king")]
    [InlineData("user", "add", "ann@example.org", "--role", "partner")]
    [InlineData("user", "add", "ann@example.org", "--role", "admin", "--organisation", "West")]
    [InlineData("user", "remove")]
    public void What_cannot_be_meant_is_a_usage_error(params string[] arguments) => Assert.Equal((2, ""), (Run(arguments).Exit, Run(arguments).Output));

    [Fact]
    public void Verify_says_whether_the_audit_is_whole_and_where_it_is_not()
    {
        Assert.Equal(0, Run("user", "add", "ann@example.org", "--role", "admin").Exit);
        var whole = Run("verify");
        Assert.Equal(0, whole.Exit);
        Assert.Matches("^[0-9a-f]{64}\n$", whole.Output);
        Assert.Equal(0, Run("user", "reset", "ann@example.org").Exit);
        Assert.Equal(0, Run("verify", "--head", whole.Output.Trim()).Exit);
        var newest = Run("verify").Output.Trim();

        Execute("delete from audit where act = 'reset account'");
        Assert.Equal(0, Run("verify").Exit);
        var cut = Run("verify", "--head", newest);
        Assert.Equal((1, "", $"The audit was cut off: no row has the digest {newest}.\n"), cut);

        Execute("update audit set subject = 'eve@example.org' where act = 'add account'");
        var changed = Run("verify");
        Assert.Equal((1, ""), (changed.Exit, changed.Output));
        Assert.Matches("row [0-9]+ ", changed.Error);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(_data, "answerable.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "answerable"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ANSWERABLE_DATA"] = _data;
        start.Environment.Remove("ANSWERABLE_DATABASE");
        start.Environment.Remove("ASPNETCORE_URLS");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    [GeneratedRegex("^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$")]
    private static partial Regex Code();
}
