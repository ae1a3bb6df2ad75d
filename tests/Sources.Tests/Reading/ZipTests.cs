using System.Buffers.Binary;

namespace Answerable.Sources.Tests.Reading;

public sealed class ZipTests
{
    private const string Rows = "<row><c t=\"inlineStr\"><is><t>Month</t></is></c></row><row><c><v>1</v></c></row>";

    private static byte[] Good() => Workbooks.Zip(Workbooks.XlsxParts(Rows));

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".zip")]
    [InlineData("")]
    public void A_workbook_is_read_under_any_name_that_does_not_say_otherwise(string extension) =>
        Assert.Equal([["Month"], ["1"]], Sample.Bytes(Good(), extension).Cells);

    [Fact]
    public void A_workbook_under_the_other_kinds_name_is_refused()
    {
        Assert.Equal(["magic-mismatch at the zip file"], Sample.Bytes(Good(), ".ods").Refusals);
        Assert.Equal(["magic-mismatch at the zip file"], Workbooks.Read(".xlsx", Workbooks.OdsParts("")).Refusals);
        Assert.Equal(["magic-mismatch at the zip file"], Workbooks.Read("", [.. Workbooks.XlsxParts(Rows), .. Workbooks.OdsParts("")]).Refusals);
    }

    [Fact]
    public void A_zip_file_without_a_workbook_is_refused() =>
        Assert.Equal(["unsupported-format at the zip file"], Workbooks.Read(".zip", [("readme.txt", "hello")]).Refusals);

    public static TheoryData<string, Func<byte[], byte[]>, string> Damaged => new()
    {
        { "cut", bytes => bytes[..^1], "not-a-zip at the zip file" },
        { "a byte after the end", bytes => [.. bytes, 0], "trailing-data at the zip file" },
        { "bytes in front, all else shifted", bytes => [.. "PK\x03\x04"u8, .. bytes], "zip-directory at the zip file" },
        { "a flipped byte in a part", bytes => With(bytes, 40 + "[Content_Types].xml".Length, b => (byte)(b ^ 1)), "crc-or-inflate at part \"[Content_Types].xml\"" },
        { "a name that differs before the bytes", bytes => With(bytes, 31, _ => (byte)'c'), "zip-directory at part \"[Content_Types].xml\"" },
        { "locked", bytes => With(bytes, Directory(bytes) + 8, b => (byte)(b | 1)), "encrypted at part \"[Content_Types].xml\"" },
        { "another compression", bytes => With(bytes, Directory(bytes) + 10, _ => 12), "unsupported-compression at part \"[Content_Types].xml\"" },
        { "says it is smaller", bytes => With(bytes, Directory(bytes) + 24, b => (byte)(b - 1)), "size-mismatch at part \"[Content_Types].xml\"" },
        { "says it is larger", bytes => With(bytes, Directory(bytes) + 24, b => (byte)(b + 1)), "size-mismatch at part \"[Content_Types].xml\"" },
        { "says it is enormous", bytes => With(bytes, Directory(bytes) + 27, _ => 0x7F), "uncompressed-size at part \"[Content_Types].xml\"" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_zip_file_that_can_be_understood_in_two_ways_is_refused(string what, Func<byte[], byte[]> damage, string refusal) =>
        Assert.True(Sample.Bytes(damage(Good()), ".xlsx").Refusals.SequenceEqual([refusal]), $"{what}: {string.Join("; ", Sample.Bytes(damage(Good()), ".xlsx").Problems)}");

    [Fact]
    public void Two_parts_with_one_name_are_refused_even_if_only_their_capitals_differ() =>
        Assert.Equal(["duplicate-entry at part \"XL/Workbook.xml\""], Workbooks.Read(".xlsx", [.. Workbooks.XlsxParts(Rows), ("XL/Workbook.xml", "")]).Refusals);

    [Fact]
    public void Parts_that_nothing_reads_count_towards_the_limits()
    {
        var parts = Workbooks.XlsxParts(Rows).Select(part => (part.Name, Bytes: System.Text.Encoding.UTF8.GetBytes(part.Text))).ToList();
        Assert.Equal(["uncompressed-size at part \"xl/media/picture.png\""],
            Sample.Bytes(Workbooks.Zip([.. parts, ("xl/media/picture.png", new byte[100_000_001])]), ".xlsx").Refusals);
        Assert.Equal(["uncompressed-size at the zip file"],
            Sample.Bytes(Workbooks.Zip([.. parts, .. Enumerable.Range(0, 4).Select(i => ($"xl/media/{i}.png", new byte[50_000_000]))]), ".xlsx").Refusals);
        Assert.Equal(["entry-count at the zip file"],
            Sample.Bytes(Workbooks.Zip([.. parts, .. Enumerable.Range(0, 1_000).Select(i => ($"xl/media/{i}.png", Array.Empty<byte>()))]), ".xlsx").Refusals);
    }

    [Fact]
    public void A_workbook_with_macros_is_read_without_them_and_that_is_said()
    {
        var read = Workbooks.Read(".xlsm", [.. Workbooks.XlsxParts(Rows), ("xl/vbaProject.bin", "Sub")]);
        Assert.NotNull(read.Table);
        Assert.Equal(["macros"], read.Notes);
    }

    [Theory]
    [InlineData("../../tmp/pwned.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\x.xml")]
    [InlineData("C:x.xml")]
    public void A_parts_name_is_never_taken_for_a_path(string name)
    {
        var read = Workbooks.Read(".xlsx", [.. Workbooks.XlsxParts(Rows), (name, "x")]);
        Assert.NotNull(read.Table);
        Assert.Equal(["odd-entry-name"], read.Notes);
    }

    private static byte[] With(byte[] bytes, int at, Func<byte, byte> change)
    {
        bytes[at] = change(bytes[at]);
        return bytes;
    }

    private static int Directory(byte[] bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 6));
}
