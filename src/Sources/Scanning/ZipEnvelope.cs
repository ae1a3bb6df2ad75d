using System.Buffers.Binary;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// What a zip file carries outside its parts: bytes before, between and after them, comments, and fields that programs skip. Nobody sees any of it,
/// and a copy is written without it.
/// </summary>
internal static class ZipEnvelope
{
    private const int EndBytes = 22, EntryBytes = 46, HeaderBytes = 30, LargestKnownField = 64;
    private const ushort HasDescriptor = 8;

    // Times and owners as zip programs write them, Java's mark, and the blank that Office leaves to grow in.
    private const ushort GrowthHint = 0xA220;
    private static readonly ushort[] KnownFields = [0x0001, 0x000A, 0x5455, 0x5855, 0x7855, 0x7875, 0xCAFE, GrowthHint];

    /// <summary>The zip by itself; what stands round it is found.</summary>
    public static byte[] Bare(byte[] bytes, Discoveries found)
    {
        var search = bytes.AsSpan();
        while (search.LastIndexOf("PK\x05\x06"u8) is >= 0 and var at)
        {
            search = search[..at];
            if (bytes.Length - at < EndBytes) continue;
            var end = bytes.AsSpan(at);
            var (size, start, comment) = ((long)BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]), BinaryPrimitives.ReadUInt16LittleEndian(end[20..]));
            var (before, length) = (at - size - start, at + EndBytes + comment);
            if (before < 0 || length > bytes.Length || (size > 0 && !bytes.AsSpan((int)(before + start)).StartsWith("PK\x01\x02"u8))) continue;
            if (before > 0) found.Droppable(Leak.TrailingData, Spot.OfZip.ToString(), $"{Shown.Count(before, "byte")} before the zip file begins");
            if (length < bytes.Length) found.Droppable(Leak.TrailingData, Spot.OfZip.ToString(), $"{Shown.Count(bytes.Length - length, "byte")} after the zip file ends");
            if (comment > 0) found.Droppable(Leak.TrailingData, Spot.OfZip.ToString(), $"a comment of {Shown.Count(comment, "byte")} on the zip file");
            return before == 0 && length == bytes.Length ? bytes : bytes[(int)before..length];
        }
        return bytes;
    }

    /// <summary>What stands between the parts, and in the fields of their lines in the directory. The zip has been read whole before.</summary>
    public static void Look(ReadOnlySpan<byte> zip, Discoveries found)
    {
        var end = zip.LastIndexOf("PK\x05\x06"u8);
        var start = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        var entries = new SortedDictionary<long, (string Name, long Packed, bool HasDescriptor)>();
        for (var at = start; at < end;)
        {
            var entry = zip[at..];
            var (flags, packed, name, extra, comment) = (Short(entry, 8), (long)BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), Short(entry, 28), Short(entry, 30), Short(entry, 32));
            var said = System.Text.Encoding.UTF8.GetString(entry.Slice(EntryBytes, name));
            Fields(entry.Slice(EntryBytes + name, extra), said, found);
            if (comment > 0) found.Droppable(Leak.TrailingData, Of(said), $"a comment of {Shown.Count(comment, "byte")} on the part");
            entries[BinaryPrimitives.ReadUInt32LittleEndian(entry[42..])] = (said, packed, (flags & HasDescriptor) != 0);
            at += EntryBytes + name + extra + comment;
        }
        var offsets = entries.Keys.ToList();
        foreach (var (i, offset) in offsets.Index())
        {
            var (name, packed, hasDescriptor) = entries[offset];
            var header = zip[(int)offset..];
            var (named, extra) = (Short(header, 26), Short(header, 28));
            Fields(header.Slice(HeaderBytes + named, extra), name, found);
            var gap = (i + 1 < offsets.Count ? offsets[i + 1] : start) - (offset + HeaderBytes + named + extra + packed);
            if (gap != 0 && !(hasDescriptor && gap is 12 or 16 or 24)) found.Droppable(Leak.TrailingData, Of(name), $"{Shown.Count(gap, "byte")} after the part that belong to none");
        }
    }

    private static void Fields(ReadOnlySpan<byte> fields, string name, Discoveries found)
    {
        while (fields.Length >= 4)
        {
            var (id, length) = (Short(fields, 0), Math.Min(Short(fields, 2), fields.Length - 4));
            var content = fields.Slice(4, length);
            var isKnown = KnownFields.Contains((ushort)id) && (id == GrowthHint ? content.Length < 4 || !content[4..].ContainsAnyExcept((byte)0) : length <= LargestKnownField);
            if (!isKnown) found.Droppable(Leak.TrailingData, Of(name), $"{Shown.Count(length, "byte")} in a field of the zip file that no program needs");
            fields = fields[(4 + length)..];
        }
        if (!fields.IsEmpty) found.Droppable(Leak.TrailingData, Of(name), $"{Shown.Count(fields.Length, "byte")} in a field of the zip file that no program needs");
    }

    private static string Of(string name) => Spot.OfPart(PersonalData.Masked(name)).ToString();

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
