using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using Answerable.Sources.Tests.Reading;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>Whatever becomes of the child, there is a verdict; and what it says is not believed because it says it.</summary>
public sealed class LeakScannerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_child_says_what_this_process_finds_and_is_told_the_same_rules()
    {
        var bytes = Workbooks.Zip(Workbooks.XlsxParts("<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>post@office.example and \u00e9\u00e8 \"quoted\"</t></is></c></row>"));
        var rules = new ScanRules(7, ["@office.example"]);
        var (here, there) = (Look.At(bytes, ".xlsx", rules), await Look.Scanner.ScanAsync(bytes, "a name.xlsx", rules, Cancel));
        Assert.Equal(here.Findings, there.Findings);
        Assert.Equal((here.Kind, Leak.HiddenRows), (there.Kind, string.Join(' ', there.Codes)));
        Assert.Contains(Leak.PersonalData, (await Look.Scanner.ScanAsync(bytes, "a name.xlsx", ScanRules.Standard, Cancel)).Codes);
    }

    [Theory]
    [InlineData("exit 0")] // says nothing
    [InlineData("echo nonsense; exit 0")]
    [InlineData("echo '{\"kind\":\"Xlsx\"}'; exit 0")] // stops before its end
    [InlineData("echo '{\"kind\":\"Xlsx\"}'; echo '{\"code\":\"made-up\",\"where\":\"\",\"found\":\"\",\"drop\":false}'; echo '{\"end\":true,\"findings\":1,\"cleaned\":false}'; exit 1")]
    [InlineData("echo '{\"kind\":\"Xlsx\"}'; echo '{\"end\":true,\"findings\":3,\"cleaned\":false}'; exit 0")] // does not count up
    [InlineData("echo '{\"kind\":\"Xlsx\"}'; echo '{\"end\":true,\"findings\":0,\"cleaned\":false}'; exit 1")] // says one thing and does another
    [InlineData("echo '{\"kind\":\"Elsewhere\"}'; exit 0")]
    [InlineData("kill -9 $$")]
    [InlineData("yes '{\"kind\":\"Xlsx\"}'")] // never stops
    public async Task An_answer_that_is_not_whole_blocks(string script)
    {
        var scanner = new LeakScanner(new ChildCommand("/bin/sh", ["-c", script, "sh"]));
        Assert.Equal([Leak.NotUnderstood], (await scanner.ScanAsync("x"u8.ToArray(), "x.txt", ScanRules.Standard, Cancel)).Codes);
    }

    [Fact]
    public async Task A_clean_copy_is_written_where_it_is_asked_for_and_nowhere_else()
    {
        var folder = Directory.CreateTempSubdirectory("answerable-").FullName;
        var (file, copy) = (Path.Combine(folder, "a.txt"), Path.Combine(folder, "b.txt"));
        await File.WriteAllTextAsync(file, "Call 07700 900123", Cancel);
        var (scanned, isCleaned) = await Look.Scanner.CleanAsync(file, copy, ScanRules.Standard, Cancel);
        Assert.Equal((true, false, false), (scanned.IsBlocked, isCleaned, File.Exists(copy)));
        (file, copy) = (Path.Combine(folder, "a.png"), Path.Combine(folder, "b.png"));
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0, .. "more"u8];
        await File.WriteAllBytesAsync(file, png, Cancel);
        (scanned, isCleaned) = await Look.Scanner.CleanAsync(file, copy, ScanRules.Standard, Cancel);
        Assert.Equal((true, true), (scanned.IsBlocked, isCleaned));
        Assert.Equal(png[..^4], await File.ReadAllBytesAsync(copy, Cancel));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("x.pptx", "presentations are not looked into")]
    [InlineData("x.doc", "old Office file")]
    [InlineData("x.exe", "are not looked into")]
    [InlineData("x.pdf", "named .pdf and holds plain text")]
    [InlineData("x.xlsx", "named .xlsx and holds plain text")]
    [InlineData("x", "are not looked into")]
    public void What_is_not_what_its_name_says_is_not_understood(string name, string reason)
    {
        var scanned = Scan.Of("words"u8.ToArray(), name, ScanRules.Standard);
        Assert.Equal([Leak.NotUnderstood], scanned.Codes);
        Assert.Contains(reason, scanned.Findings[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_round_and_between_the_parts_of_a_zip_is_found()
    {
        var whole = Workbooks.Zip(Workbooks.XlsxParts("<row r=\"1\"><c r=\"A1\"><v>12</v></c></row>"));
        Assert.Empty(Look.At(whole, ".xlsx").Findings);
        Assert.Equal([Leak.TrailingData], Look.At([.. "before"u8, .. whole], ".xlsx").Codes);
        Assert.Equal([Leak.TrailingData], Look.At([.. whole, .. "after"u8], ".xlsx").Codes);
        // A comment on a part, and a field of a kind no program knows, in the directory's first line.
        var at = whole.AsSpan().IndexOf("PK\x01\x02"u8);
        var name = whole[at + 28];
        byte[] With(int lengthAt, byte[] more)
        {
            byte[] changed = [.. whole[..(at + 46 + name)], .. more, .. whole[(at + 46 + name)..]];
            changed[at + lengthAt] = (byte)more.Length;
            var end = changed.AsSpan().LastIndexOf("PK\x05\x06"u8);
            changed[end + 12] = (byte)(changed[end + 12] + more.Length);
            return changed;
        }

        Assert.Equal([Leak.TrailingData], Look.At(With(32, [.. "comment"u8]), ".xlsx").Codes);
        Assert.Equal([Leak.TrailingData], Look.At(With(30, [0x34, 0x12, 3, 0, .. "abc"u8]), ".xlsx").Codes);
        Assert.Empty(Look.At(With(30, [0x55, 0x54, 1, 0, 3]), ".xlsx").Findings);
    }
}
