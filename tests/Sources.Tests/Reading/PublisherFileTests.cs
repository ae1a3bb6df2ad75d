using System.Diagnostics;
using System.Security.Cryptography;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.Reading;

public sealed class PublisherFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("answerable-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_back_from_the_child_with_its_tables_and_its_hash()
    {
        var bytes = "Area;Calls\r\nGreat Yarmouth;\"1,234 £\r\n\"\r\n"u8.ToArray();
        var read = (await PublisherFile.ReadAsync(Write(bytes, ".csv"), Child.Command, Cancel))!;
        Assert.False(read.IsRefused);
        Assert.Equal(["Great Yarmouth", "1,234 £\r\n"], Assert.Single(read.Tables).Rows[1].Cells);
        Assert.Equal((ProblemKind.Note, "delimiter", "line 1, column 1"), (read.Problems[0].Kind, read.Problems[0].Code, read.Problems[0].Where));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length), (read.Sha256, read.Bytes));
    }

    [Fact]
    public async Task A_refused_file_comes_back_with_every_reason_and_no_table()
    {
        var read = (await PublisherFile.ReadAsync(Write("a,b\n1\n1,2\n1,2,3\n"u8.ToArray(), ".csv"), Child.Command, Cancel))!;
        Assert.True(read.IsRefused);
        Assert.Empty(read.Tables);
        Assert.Equal(["line 2, column 2 (\"b\")", "line 4, column 3"], read.Problems.Select(p => p.Where));
    }

    [Fact]
    public async Task A_bomb_is_refused_by_the_child_in_time_and_in_its_memory()
    {
        var child = await Child.Read(Write(Sample.Gzip(new byte[300_000_000].AsSpan()), ".csv.gz"));
        Assert.Equal(1, child.Exit);
        Assert.Contains("[uncompressed-size]", child.Error, StringComparison.Ordinal);
        Assert.InRange(child.PeakBytes, 1, 512_000_000);
        Assert.InRange(child.Took.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task The_largest_file_within_the_limits_is_read_in_time_and_in_memory()
    {
        var row = string.Join(',', Enumerable.Repeat("1234567", 5)) + "\r\n";
        var text = "a,b,c,d,e\r\n" + string.Concat(Enumerable.Repeat(row, 199_999));
        var child = await Child.Read(Write(System.Text.Encoding.ASCII.GetBytes(text), ".csv"));
        Assert.Equal(0, child.Exit);
        Assert.EndsWith("{\"end\":true,\"rows\":200000}\n", child.Output, StringComparison.Ordinal);
        Assert.InRange(child.PeakBytes, 1, 512_000_000);
        Assert.InRange(child.Took.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_null_and_for_the_child_a_mistake_of_use()
    {
        Assert.Null(await PublisherFile.ReadAsync(Path.Combine(_folder.FullName, "none.csv"), Child.Command, Cancel));
        Assert.Equal(2, (await Child.Read(Path.Combine(_folder.FullName, "none.csv"))).Exit);
    }

    public static TheoryData<string, string> BadChildren => new()
    {
        { "says nothing", "true" },
        { "says too little", "echo '{\"table\":\"csv\",\"header\":0}'" },
        { "stops after a row", "echo '{\"table\":\"csv\",\"header\":0}'; echo '{\"line\":1,\"cells\":[\"a\"]}'" },
        { "miscounts", "echo '{\"table\":\"csv\",\"header\":0}'; echo '{\"line\":1,\"cells\":[\"a\"]}'; echo '{\"end\":true,\"rows\":2}'" },
        { "has a header past its rows", "echo '{\"table\":\"csv\",\"header\":1}'; echo '{\"line\":1,\"cells\":[\"a\"]}'; echo '{\"end\":true,\"rows\":1}'" },
        { "fails after its answer", "echo '{\"end\":true,\"rows\":0}'; exit 134" },
        { "refuses without a reason", "exit 1" },
        { "says too late that it is long", "echo '{\"table\":\"csv\",\"header\":0}'; echo '{\"long\":true}'; echo '{\"line\":1,\"cells\":[\"a\"]}'; echo '{\"end\":true,\"rows\":1}'" },
        { "speaks otherwise", "echo hello" },
        { "says a line without end", "tr '\\0' x < /dev/zero" },
    };

    [Theory]
    [MemberData(nameof(BadChildren))]
    public async Task A_child_without_a_whole_answer_makes_a_refusal(string what, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs sh.");
        var read = (await PublisherFile.ReadAsync(Write("a,b\n1,2\n"u8.ToArray(), ".csv"), new("/bin/sh", ["-c", script]), Cancel))!;
        Assert.True(read.IsRefused && read.Tables.Count == 0 && read.Problems[^1].Code == "unreadable", what);
    }

    [Fact]
    public async Task A_child_that_does_not_answer_is_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs sh.");
        var watch = Stopwatch.StartNew();
        var read = (await PublisherFile.ReadAsync(Write("a,b\n1,2\n"u8.ToArray(), ".csv"), new("/bin/sh", ["-c", "sleep 90"]), Cancel))!;
        Assert.Equal("time-limit", Assert.Single(read.Problems).Code);
        Assert.InRange(watch.Elapsed.TotalSeconds, Limits.SecondsToAnswer - 1, 80);
    }

    [Fact]
    public void The_child_sees_no_setting_of_ours()
    {
        var start = Child.Command.StartFor("x.csv");
        Assert.Equal(["DOTNET_EnableDiagnostics", "DOTNET_GCHeapHardLimit", "DOTNET_gcServer"],
            start.Environment.Keys.Except(["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"]).Order(StringComparer.Ordinal));
        Assert.False(start.UseShellExecute);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(byte[] bytes, string extension)
    {
        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + extension);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
