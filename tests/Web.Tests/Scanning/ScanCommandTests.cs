using System.Diagnostics;
using Answerable.Sources.Scanning;
using Answerable.Tests;
using Answerable.Web.Words;

namespace Answerable.Web.Tests.Scanning;

/// <summary>The command as people and scripts use it: codes on the standard output, words on the standard error, 0 passed, 1 blocked, 2 usage.</summary>
public sealed class ScanCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answerable-").FullName;

    [Fact]
    public void A_blocked_file_says_its_codes_and_how_to_clean_it()
    {
        var (exit, output, error) = Run("scan", Shared.Path("malformed", "outgoing", "310-hidden-sheet.xlsx"));
        Assert.Equal((1, "hidden-sheet\npersonal-data-pattern\n"), (exit, output));
        Assert.Contains("sheet \"Sheet2\": the sheet is hidden", error, StringComparison.Ordinal);
        Assert.Contains("choose Unhide", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Testperson", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_file_passes_with_nothing_on_the_standard_output()
    {
        var (exit, output, error) = Run("scan", Shared.Path("malformed", "outgoing", "370-clean.pdf"));
        Assert.Equal((0, ""), (exit, output));
        Assert.Contains("passes", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Threshold_and_allowed_texts_are_obeyed()
    {
        var (table, page) = (Written("table.csv", "Ward,Reports\nA,12\nB,1\n"), Written("a.txt", "Write to post@office.example or call 01632 960123"));
        Assert.Equal((1, "small-counts\n"), (Run("scan", table).Exit, Run("scan", table).Output));
        Assert.Equal(0, Run("scan", table, "--threshold", "0").Exit);
        Assert.Equal(1, Run("scan", page, "--allow", "@office.example").Exit);
        Assert.Equal(0, Run("scan", page, "--allow", "@office.example", "--allow", "01632 960 123").Exit);
    }

    [Fact]
    public void Findings_can_be_had_as_JSON_lines()
    {
        var lines = Run("scan", "--json", Written("table.csv", "Ward,Reports\nA,12\nB,1\n")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
        [
            """{"kind":"Csv"}""", """{"code":"small-counts","where":"line 3, column 2","found":"a count of 1, fewer than 5, under \u0022Reports\u0022","blocks":true,"drop":false}""", """{"end":true,"findings":1,"cleaned":false}""",
        ], lines);
    }

    [Fact]
    public void A_clean_copy_is_written_where_it_is_safe_and_passes()
    {
        var copy = Path.Combine(_folder, "copy.docx");
        var (exit, output, error) = Run("scan", Shared.Path("malformed", "outgoing", "366-author.docx"), "--clean", copy);
        Assert.Equal((0, "metadata\n"), (exit, output));
        Assert.Contains("A clean copy is at", error, StringComparison.Ordinal);
        Assert.Equal(0, Run("scan", copy).Exit);
        var none = Path.Combine(_folder, "none.docx");
        Assert.Equal(1, Run("scan", Shared.Path("malformed", "outgoing", "362-hidden-text.docx"), "--clean", none).Exit);
        Assert.False(File.Exists(none));
        Assert.Equal(2, Run("scan", copy, "--clean", copy).Exit);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", "no-such-file.pdf")]
    [InlineData("scan", "no-such-file.pdf", "--threshold", "few")]
    public void Anything_else_is_usage(params string[] arguments) => Assert.Equal((2, ""), (Run(arguments).Exit, Run(arguments).Output));

    [Fact]
    public void Every_kind_of_leak_has_its_words()
    {
        foreach (var code in Leak.All)
        {
            var words = English.LeakOf(code);
            Assert.NotEmpty(words.Title);
            Assert.EndsWith(".", words.Why, StringComparison.Ordinal);
            foreach (var kind in Enum.GetValues<FileKind>()) Assert.Equal(Leak.Blocks(code), English.HowToClean(code, kind).Length > 0);
            Assert.Contains($"`{code}`", File.ReadAllText(Path.Combine(Shared.Repository, "docs", "scan.md")), StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
