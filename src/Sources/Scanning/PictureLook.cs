using System.Buffers.Binary;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What a picture carries beside itself: where and when it was taken, with what, by whom, a smaller picture of what it once was.</summary>
internal static class PictureLook
{
    public static void Part(ZipPackage package, ZipPart part, Discoveries found)
    {
        if (part.Bytes > Limits.FileBytes) found.Add(Leak.NotUnderstood, part.Spot, "a picture larger than a page needs");
        else Look(package.Bytes(part, (int)part.Bytes), part.Spot.ToString(), found);
    }

    public static void Look(ReadOnlySpan<byte> bytes, string where, Discoveries found)
    {
        try
        {
            foreach (var piece in Pieces(bytes))
                if (piece.Carries is { } what) found.Droppable(piece.Code, where, what);
        }
        catch (UnreadableWorkbookException)
        {
            found.Add(Leak.NotUnderstood, where, "a picture that is damaged or cut short");
        }
        if (Contents.Picture(bytes) is null) found.Add(Leak.UnknownPart, where, "a picture of a kind that is not looked into. Expected JPEG, PNG or WebP");
    }

    /// <summary>A picture cut into its pieces, in order: what shows it, and what it carries beside. Nothing for a picture of another kind.</summary>
    /// <exception cref="UnreadableWorkbookException">The picture is damaged.</exception>
    public static IReadOnlyList<PicturePiece> Pieces(ReadOnlySpan<byte> bytes) => Contents.Picture(bytes) switch
    {
        [".png"] => Png(bytes),
        [".webp"] => Webp(bytes),
        { } => JpegPieces.Of(bytes),
        _ => [],
    };

    private static List<PicturePiece> Png(ReadOnlySpan<byte> bytes)
    {
        List<PicturePiece> pieces = [new(0, 8)];
        var at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) throw Damaged();
            var kind = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
            pieces.Add(new(at, (int)length + 12, kind switch
            {
                "IHDR" or "PLTE" or "IDAT" or "IEND" or "tRNS" or "gAMA" or "cHRM" or "sRGB" or "iCCP" or "sBIT" or "bKGD" or "pHYs" or "hIST" or "sPLT" or "acTL" or "fcTL" or "fdAT" or "cICP" or "mDCV" or "cLLI" => null,
                "tIME" => "when the picture was changed",
                "eXIf" => "what a camera or a program has written into the picture",
                _ => "a text or data beside the picture",
            }));
            at += (int)length + 12;
            if (kind != "IEND") continue;
            if (at < bytes.Length) pieces.Add(After(at, bytes.Length));
            return pieces;
        }
        throw Damaged();
    }

    private static List<PicturePiece> Webp(ReadOnlySpan<byte> bytes)
    {
        List<PicturePiece> pieces = [new(0, 12)];
        var end = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8;
        if (end > bytes.Length) throw Damaged();
        var at = 12;
        while (at + 8 <= end)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var whole = 8 + (long)length + (length & 1);
            if (whole > end - at) throw Damaged();
            pieces.Add(new(at, (int)whole, System.Text.Encoding.Latin1.GetString(bytes.Slice(at, 4)) switch
            {
                "VP8 " or "VP8L" or "VP8X" or "ALPH" or "ANIM" or "ANMF" or "ICCP" => null,
                "EXIF" => "what a camera or a program has written into the picture",
                _ => "a text or data beside the picture",
            }));
            at += (int)whole;
        }
        if (at < bytes.Length) pieces.Add(After(at, bytes.Length));
        return pieces;
    }

    internal static PicturePiece After(int at, int end) => new(at, end - at, $"{Shown.Count(end - at, "byte")} after the picture ends, as when it was cropped in place") { Code = Leak.TrailingData };

    internal static UnreadableWorkbookException Damaged() => new(Spot.Start, "picture-damaged", "The picture is damaged or cut short.");
}

/// <summary>A stretch of a picture's bytes.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Carries">What it carries that nobody sees; null for a piece of the picture itself.</param>
internal readonly record struct PicturePiece(int At, int Length, string? Carries = null)
{
    public string Code { get; init; } = Leak.Metadata;

    /// <summary>What a copy has in its place; nothing for most.</summary>
    public byte[] Instead { get; init; } = [];
}
