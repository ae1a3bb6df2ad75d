using System.Buffers.Binary;

namespace Answerable.Sources.Scanning;

/// <summary>The segments of a JPEG, and what is said in those that hold no picture (ITU-T T.81 annex B; Exif 2.3).</summary>
internal static class JpegPieces
{
    private const int Orientation = 0x0112, GpsPointer = 0x8825, ExifPointer = 0x8769;

    // Turning, resolution and colours: a reader sees a picture differently without them, and they say nothing.
    private static readonly HashSet<int> HarmlessTags = [Orientation, 0x011A, 0x011B, 0x0128, 0x0213, 0x0100, 0x0101, 0xA001, 0xA002, 0xA003, 0x9000, 0x9101, 0xA000];

    public static List<PicturePiece> Of(ReadOnlySpan<byte> bytes)
    {
        List<PicturePiece> pieces = [new(0, 2)];
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) throw PictureLook.Damaged();
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                pieces.Add(new(at++, 1));
                continue;
            }
            if (marker is 0xD9) break;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                pieces.Add(new(at, 2));
                at += 2;
                continue;
            }
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 4 || at + length > bytes.Length) throw PictureLook.Damaged();
            pieces.Add(Segment(marker, at, length, bytes.Slice(at + 4, length - 4)));
            at += length;
            if (marker != 0xDA) continue;
            var scan = at;
            while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))) at++;
            pieces.Add(new(scan, at - scan));
        }
        if (at + 2 > bytes.Length || bytes[at] != 0xFF || bytes[at + 1] != 0xD9) throw PictureLook.Damaged();
        pieces.Add(new(at, 2));
        at += 2;
        if (at < bytes.Length) pieces.Add(PictureLook.After(at, bytes.Length));
        return pieces;
    }

    private static PicturePiece Segment(byte marker, int at, int length, ReadOnlySpan<byte> content) => marker switch
    {
        0xFE => new(at, length, "a comment in the picture"),
        0xE0 when content.StartsWith("JFIF\0"u8) => content.Length >= 14 && content[12] * content[13] > 0 ? new(at, length, "a small picture of the picture") { Instead = WithoutThumbnail(content) } : new(at, length),
        0xE1 when content.StartsWith("Exif\0"u8) => Exif(at, length, content.Length > 6 ? content[6..] : []),
        0xE2 when content.StartsWith("ICC_PROFILE\0"u8) => new(at, length),
        0xEE when content.StartsWith("Adobe"u8) => new(at, length),
        >= 0xE0 and <= 0xEF => new(at, length, "what a camera or a program has written into the picture"),
        _ => new(at, length),
    };

    private static PicturePiece Exif(int at, int length, ReadOnlySpan<byte> exif)
    {
        if (Tags(exif) is not { } tags) return new(at, length, "what a camera or a program has written into the picture");
        if (tags.Tags.All(HarmlessTags.Contains)) return new(at, length);
        var what = tags.Tags.Contains(GpsPointer) ? "where the picture was taken (GPS), and what else a camera has written into it" : "what a camera has written into the picture: when, with what, perhaps by whom";
        return new(at, length, what) { Instead = tags.Orientation is > 1 and <= 8 ? Turned(tags.Orientation) : [] };
    }

    /// <summary>The tags of the first directory and of the camera's own, and how the picture is turned; null for what is no Exif, or holds a second picture.</summary>
    private static (HashSet<int> Tags, int Orientation)? Tags(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 8) return null;
        var big = exif.StartsWith("MM"u8);
        if (!big && !exif.StartsWith("II"u8)) return null;
        HashSet<int> tags = [];
        var (orientation, camera) = (0, 0L);
        var first = Long(exif, 4, big);
        var next = Directory(exif, first, big, tags, ref orientation, ref camera);
        if (next is null) return null;
        // A second directory is the thumbnail's.
        if (next > 0) tags.Add(-1);
        if (camera > 0 && Directory(exif, camera, big, tags, ref orientation, ref camera) is null) return null;
        tags.Remove(ExifPointer);
        return (tags, orientation);
    }

    private static long? Directory(ReadOnlySpan<byte> exif, long at, bool big, HashSet<int> tags, ref int orientation, ref long camera)
    {
        if (at < 8 || at + 2 > exif.Length) return null;
        var count = Short(exif, (int)at, big);
        if (at + 2 + (12L * count) > exif.Length) return null;
        for (var i = 0; i < count; i++)
        {
            var entry = (int)at + 2 + (12 * i);
            var tag = Short(exif, entry, big);
            tags.Add(tag);
            if (tag == Orientation) orientation = Short(exif, entry + 8, big);
            if (tag == ExifPointer && camera == 0) camera = Long(exif, entry + 8, big);
        }
        var after = (int)at + 2 + (12 * count);
        return after + 4 <= exif.Length ? Long(exif, after, big) : 0;
    }

    /// <summary>An Exif segment that says how the picture is turned, and nothing else.</summary>
    private static byte[] Turned(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM"u8, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static byte[] WithoutThumbnail(ReadOnlySpan<byte> jfif) => [0xFF, 0xE0, 0x00, 0x10, .. jfif[..12], 0x00, 0x00];

    private static int Short(ReadOnlySpan<byte> bytes, int at, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
