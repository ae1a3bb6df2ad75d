namespace Answerable.Sources.Tests.Reading;

public sealed class GateTests
{
    private static readonly byte[] Good = [.. "Month,Calls\r\n2024-01,5\r\n"u8];
    private static readonly byte[] Zip = [.. "PK\x03\x04"u8, 0, 0, 0, 0];

    [Theory]
    [InlineData(".csv")]
    [InlineData(".CSV")]
    [InlineData(".txt")]
    [InlineData(".data")]
    [InlineData("")]
    public void Plain_text_is_read_under_any_name_that_does_not_say_otherwise(string extension) =>
        Assert.Equal(["2024-01", "5"], Sample.Bytes(Good, extension).Cells[1]);

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".ods")]
    [InlineData(".gz")]
    public void Plain_text_under_another_formats_name_is_refused(string extension) =>
        Assert.Equal(["magic-mismatch at line 1, column 1"], Sample.Bytes(Good, extension).Refusals);

    public static TheoryData<string, byte[]> Others => new()
    {
        { "zip", Zip },
        { "pdf", [.. "%PDF-1.7\n"u8] },
        { "gzip", Sample.Gzip(Good) },
        { "a page", [.. "\r\n <!DOCTYPE html><table>"u8] },
        { "a marked page", [0xEF, 0xBB, 0xBF, .. "<?xml version=\"1.0\"?>"u8] },
        { "a picture", [0x89, .. "PNG\r\n"u8] },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_named_csv_is_refused(string what, byte[] bytes) =>
        Assert.True(Sample.Bytes(bytes, ".csv").Refusals.SequenceEqual(["magic-mismatch at line 1, column 1"]), what);

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".ods")]
    [InlineData("")]
    public void A_workbook_cut_short_is_refused(string extension) =>
        Assert.Equal(["not-a-zip at the zip file"], Sample.Bytes(Zip, extension).Refusals);

    [Fact]
    public void An_old_or_locked_workbook_is_named_as_such() =>
        Assert.Equal(["encrypted-or-legacy at line 1, column 1"],
            Sample.Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ".xlsx").Refusals);

    [Fact]
    public void A_file_over_the_size_is_refused_unread() =>
        Assert.Equal(["file-size at line 1, column 1"], Sample.Bytes(new byte[25_000_001], ".csv").Refusals);

    [Theory]
    [InlineData(".gz")]
    [InlineData("")]
    public void A_compressed_csv_is_read_as_the_csv_in_it(string extension) =>
        Assert.Equal([["Month", "Calls"], ["2024-01", "5"]], Sample.Bytes(Sample.Gzip(Good), extension).Cells);

    public static TheoryData<string, byte[], string> Damaged => new()
    {
        { "cut in the middle", Sample.Gzip(Good)[..^12], "gzip-damaged" },
        { "cut by a byte", Sample.Gzip(Good)[..^1], "gzip-damaged" },
        { "cut to its first bytes", Sample.Gzip(Good)[..3], "gzip-damaged" },
        { "bytes after the end", [.. Sample.Gzip(Good), .. "more"u8], "gzip-damaged" },
        { "one byte after the end", [.. Sample.Gzip(Good), 0], "gzip-damaged" },
        { "two files in one", [.. Sample.Gzip(Good), .. Sample.Gzip("2024-02,6\r\n"u8)], "gzip-damaged" },
        { "compressed twice", Sample.Gzip(Sample.Gzip(Good)), "magic-mismatch" },
        { "a zip inside", Sample.Gzip(Zip), "magic-mismatch" },
        { "nothing inside", Sample.Gzip(), "empty-file" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_compressed_file_that_is_not_one_whole_csv_is_refused(string what, byte[] bytes, string code) =>
        Assert.True(Sample.Bytes(bytes, ".gz").Refusals.SequenceEqual([$"{code} at line 1, column 1"]),
            $"{what}: {string.Join("; ", Sample.Bytes(bytes, ".gz").Problems)}");

    [Fact]
    public void A_flipped_byte_in_a_compressed_file_is_refused()
    {
        var bytes = Sample.Gzip(Good);
        bytes[^6] ^= 1;
        Assert.Equal(["gzip-damaged at line 1, column 1"], Sample.Bytes(bytes, ".gz").Refusals);
    }

    [Fact]
    public void A_bomb_is_refused_while_it_is_inflated()
    {
        var read = Sample.Bytes(Sample.Gzip(new byte[300_000_000].AsSpan()), ".gz");
        Assert.Equal(["uncompressed-size at line 1, column 1"], read.Refusals);
    }
}
