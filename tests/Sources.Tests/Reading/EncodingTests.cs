using System.Text;

namespace Answerable.Sources.Tests.Reading;

public sealed class EncodingTests
{
    private const string Pounds = "Item,Cost\r\nCaffè – “Ynys Môn”,£100\r\n";

    [Fact]
    public void Utf8_is_read_with_and_without_its_mark_and_the_mark_is_no_part_of_the_heading()
    {
        foreach (var mark in new byte[][] { [], [0xEF, 0xBB, 0xBF] })
        {
            var read = Sample.Bytes([.. mark, .. Encoding.UTF8.GetBytes(Pounds)], ".csv");
            Assert.Equal(["Item", "Cost"], read.Cells[0]);
            Assert.Equal(["Caffè – “Ynys Môn”", "£100"], read.Cells[1]);
            Assert.Empty(read.Problems);
        }
    }

    [Fact]
    public void Utf16_is_read_by_its_mark_in_either_order()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var read = Sample.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Pounds)], ".csv");
            Assert.Equal(["Item", "Cost"], read.Cells[0]);
            Assert.Equal(["Caffè – “Ynys Môn”", "£100"], read.Cells[1]);
        }
    }

    [Fact]
    public void Windows_1252_is_read_with_a_note_that_says_so()
    {
        var read = Sample.Bytes([.. "Item,Cost\r\nCaff"u8, 0xE8, .. " "u8, 0x96, .. " x,"u8, 0xA3, .. "100\r\n"u8], ".csv");
        Assert.Equal(["Caffè – x", "£100"], read.Cells[1]);
        Assert.Equal("line 2, column 1 (\"Item\")", read.Problems[0].Where);
        Assert.Contains("Windows-1252", read.Problems[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a letter of UTF-8 broken off", new byte[] { (byte)'n', 0xC3, (byte)'(' })]
    [InlineData("half a pair spelt in UTF-8", new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData("a UTF-16 mark in the middle", new byte[] { 0xFF, 0xFE })]
    [InlineData("a byte that Windows-1252 leaves empty", new byte[] { (byte)'n', 0x81 })]
    [InlineData("UTF-8 and Windows-1252 joined", new byte[] { 0xC2, 0xA3, (byte)' ', 0xA3 })]
    [InlineData("an accented letter beside no letter", new byte[] { (byte)'1', 0xE9, (byte)'2' })]
    public void Bytes_that_read_naturally_in_no_encoding_are_refused(string why, byte[] cell)
    {
        var read = Sample.Bytes([.. "a,b\n1,"u8, .. cell, .. "\n"u8], ".csv");
        Assert.True(read.Refusals.SequenceEqual(["encoding at line 2, column 2 (\"b\")"]), why);
    }

    [Fact]
    public void A_letter_lost_before_the_file_came_is_refused() =>
        Assert.Equal(["encoding at line 2, column 1 (\"a\")"], Sample.Csv("a,b\nNor\uFFFDwich,2\n").Refusals);

    [Fact]
    public void Half_a_letter_in_utf16_is_refused()
    {
        byte[] halved = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a,b\n1,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n")];
        Assert.Equal(["encoding at line 2, column 2 (\"b\")"], Sample.Bytes(halved, ".csv").Refusals);
        byte[] odd = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a,b\n1,2"), 0x41];
        Assert.Equal(["encoding at line 2, column 2 (\"b\")"], Sample.Bytes(odd, ".csv").Refusals);
    }

    // The decoder and the reader work in blocks of 65,536; a letter or a newline across a border is still one.
    [Fact]
    public void A_border_between_two_blocks_changes_nothing()
    {
        for (var shift = 0; shift < 5; shift++)
        {
            var row = new string('x', 20) + "é€😀\",\r\n\"";
            var text = new string('h', 1 + shift) + ",b\r\n" + string.Concat(Enumerable.Repeat("\"" + row.Replace("\"", "\"\"", StringComparison.Ordinal) + "\",2\r\n", 6_000));
            var read = Sample.Csv(text);
            Assert.Equal(6_001, read.Cells.Length);
            Assert.All(read.Cells.Skip(1), cells => Assert.Equal([row, "2"], cells));
        }
    }
}
