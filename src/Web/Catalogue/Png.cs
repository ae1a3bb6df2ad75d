using System.Buffers.Binary;

namespace Answerable.Web.Catalogue;

/// <summary>Whether bytes are a PNG picture and nothing more, by its chunks from the first to the last.</summary>
public static class Png
{
    /// <summary>The most an office's logo may have.</summary>
    public const int MostBytes = 200_000, Widest = 1_000, Highest = 400;

    private const int Envelope = 12; // a chunk's length, name and checksum
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Width and height in pixels; null when it is no whole PNG picture, or something stands behind it.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature)) return null;
        (int, int)? size = null;
        var hasPicture = false;
        for (var rest = bytes[Signature.Length..]; rest.Length >= Envelope;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > (uint)(rest.Length - Envelope)) return null;
            var name = rest[4..8];
            var data = rest.Slice(8, (int)length);
            if (name.SequenceEqual("IHDR"u8) != (size is null)) return null; // first, and once
            if (size is null)
            {
                if (length != 13) return null;
                var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                if (width <= 0 || height <= 0) return null;
                size = (width, height);
            }

            hasPicture |= name.SequenceEqual("IDAT"u8);
            rest = rest[(Envelope + (int)length)..];
            if (name.SequenceEqual("IEND"u8)) return rest.IsEmpty && hasPicture ? size : null;
        }

        return null;
    }
}
