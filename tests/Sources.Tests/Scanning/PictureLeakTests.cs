using System.Buffers.Binary;
using System.Text;
using Answerable.Sources.Scanning;
using static Answerable.Sources.Tests.Scanning.Look;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>What pictures, pages and drawings carry beside what they show.</summary>
public sealed class PictureLeakTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
    private static readonly byte[] Tables = [0xFF, 0xDB, 0x00, 0x05, 0x00, 0x01, 0x02];

    [Theory]
    [InlineData("", "", "")]
    [InlineData("FFE000104A46494600010101006000600000", "", "")] // an ordinary start
    [InlineData("FFE000134A46494600010101006000600101AABBCC", "", Leak.Metadata)] // with a small picture
    [InlineData("FFFE0008536563726574", "", Leak.Metadata)] // a comment
    [InlineData("FFED000A50686F746F736F70", "", Leak.Metadata)]
    [InlineData("FFE10022457869660000 4D4D002A00000008 0001 0112 0003 00000001 00060000 00000000", "", "")] // how it is turned, and nothing else
    [InlineData("FFE1002E457869660000 4D4D002A00000008 0002 0112 0003 00000001 00060000 010F 0002 00000004 41434D45 00000000", "", Leak.Metadata)] // with the camera's maker
    [InlineData("", "504B0304", Leak.TrailingData)]
    public void What_a_photograph_carries_is_found_and_left_out(string segment, string after, string codes)
    {
        byte[] picture = [0xFF, 0xD8, .. Hex(segment), .. Tables, .. Scan, 0xFF, 0xD9, .. Hex(after)];
        var scanned = At(picture, ".jpg");
        Assert.Equal(codes, string.Join(' ', scanned.Codes));
        if (codes.Length == 0) return;
        var copy = CleanCopy.Of(picture, "x.jpg", scanned, ScanRules.Standard)!;
        Assert.False(At(copy, ".jpg").IsBlocked);
        // What shows the picture is the same, byte for byte, and it is turned as before.
        Assert.True(copy.AsSpan().EndsWith((byte[])[.. Tables, .. Scan, 0xFF, 0xD9]));
        Assert.Equal(segment.Contains("0112", StringComparison.Ordinal), Convert.ToHexString(copy).Contains("01120003000000010006", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_PNG_and_a_WebP_carry_is_found_and_left_out()
    {
        byte[] start = [0x89, .. "PNG\r\n\u001a\n"u8];
        byte[] kept = [.. start, .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
        Assert.Equal("", string.Join(' ', At(kept, ".png").Codes));
        byte[] png = [.. start, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", "Author\0Somebody"u8), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("eXIf", [1]), .. Chunk("IEND", []), .. "what was cropped"u8];
        var scanned = At(png, ".png");
        Assert.Equal($"{Leak.Metadata} {Leak.TrailingData}", Look.Codes(scanned));
        Assert.Equal(kept, CleanCopy.Of(png, "x.png", scanned, ScanRules.Standard));

        byte[] clean = Riff([.. Piece("VP8X", [0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Piece("VP8L", [1, 2, 3])]);
        Assert.Equal("", string.Join(' ', At(clean, ".webp").Codes));
        byte[] webp = Riff([.. Piece("VP8X", [0x1C, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Piece("VP8L", [1, 2, 3]), .. Piece("EXIF", [1, 2]), .. Piece("XMP ", [3])]);
        scanned = At(webp, ".webp");
        Assert.Equal(Leak.Metadata, Look.Codes(scanned));
        Assert.Equal(clean, CleanCopy.Of(webp, "x.webp", scanned, ScanRules.Standard));
    }

    [Theory]
    [InlineData("<p>Words</p><!-- for nobody -->", Leak.HiddenMarkup)]
    [InlineData("<p hidden>Words</p>", Leak.InvisibleFormat)]
    [InlineData("<p style='display: none'>Words</p>", Leak.InvisibleFormat)]
    [InlineData("<p style='color:#fff'>Words</p>", Leak.InvisibleFormat)]
    [InlineData("<div style='background-color:#005'><p style='color:#fff'>Words</p></div>", "")]
    [InlineData("<template><p>Words</p></template>", Leak.InvisibleFormat)]
    [InlineData("<p hidden></p><input type=hidden name=a value=b><details><summary>More</summary>Words</details>", "")]
    [InlineData("<script>alert(1)</script>", Leak.ActiveContent)]
    [InlineData("<script src='https://example.org/x.js'></script>", Leak.ActiveContent)]
    [InlineData("<script src='/assets/x.js'></script>", "")]
    [InlineData("<p onclick='x()'>Words</p>", Leak.ActiveContent)]
    [InlineData("<a href=' JavaScript:x()'>Words</a>", Leak.ActiveContent)]
    [InlineData("<iframe src='https://example.org/'></iframe>", Leak.ActiveContent)]
    [InlineData("<a href='file:///C:/x.docx'>Words</a>", Leak.ExternalLink)]
    [InlineData("<meta name=author content=Somebody>", Leak.Metadata)]
    [InlineData("<p>Call 077<b>00</b> 900123</p>", Leak.PersonalData)]
    [InlineData("<a href='mailto:jane@example.org'>Write</a>", Leak.PersonalData)]
    [InlineData("<svg><text>0</text><text>100</text><text>2007</text><text>900123</text></svg>", "")]
    public void What_a_page_hides_is_found(string body, string codes) => Assert.Equal(codes, string.Join(' ', At($"<!doctype html><html><head><title>T</title></head><body>{body}</body></html>", ".html").Codes));

    [Theory]
    [InlineData("<text>Words</text>", "")]
    [InlineData("<!-- for nobody --><text>Words</text>", Leak.HiddenMarkup)]
    [InlineData("<g display=\"none\"><text>Words</text></g>", Leak.InvisibleFormat)]
    [InlineData("<text style=\"opacity:0\">Words</text>", Leak.InvisibleFormat)]
    [InlineData("<metadata>Somebody</metadata>", Leak.Metadata)]
    [InlineData("<script>x</script>", Leak.ActiveContent)]
    [InlineData("<g inkscape:export-filename=\"C:\\Users\\somebody\\x.png\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"/>", Leak.Metadata)]
    [InlineData("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>", Leak.NotUnderstood)] // cut short
    public void What_a_drawing_hides_is_found(string inner, string codes) => Assert.Equal(codes, string.Join(' ', At($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>", ".svg").Codes));

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
    }

    private static byte[] Piece(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(kind), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static byte[] Riff(byte[] pieces)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, pieces.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. pieces];
    }
}
