using System.Buffers.Binary;

namespace Answerable.Sources.Scanning;

/// <summary>A picture without what it carries beside itself; what shows it is taken over byte for byte.</summary>
internal static class CleanPicture
{
    private const int ExtendedFlags = 8;
    private const byte NoExifNoXmp = 0xF3;

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var copy = new List<byte>(bytes.Length);
        foreach (var piece in PictureLook.Pieces(bytes))
        {
            if (piece.Carries is not null) copy.AddRange(piece.Instead);
            else copy.AddRange(bytes.Slice(piece.At, piece.Length));
        }
        byte[] whole = [.. copy];
        if (!whole.AsSpan().StartsWith("RIFF"u8)) return whole;
        // A WebP says how long it is, and in a first piece what it has.
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - 8));
        if (whole.AsSpan(12).StartsWith("VP8X"u8)) whole[12 + ExtendedFlags] &= NoExifNoXmp;
        return whole;
    }
}
