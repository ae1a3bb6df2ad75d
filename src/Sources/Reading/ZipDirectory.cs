using System.Buffers.Binary;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>
/// The directory at the end of a zip file, walked before any part is opened. .NET's own reader forgives what two programs could
/// understand differently: doubled names, bytes round the zip, parts that lie over each other.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int EntryBytes = 46;
    private const int HeaderBytes = 30;
    private const int LongestComment = 65_535;

    public static IReadOnlyList<ZipPart> Read(Stream file, Findings findings)
    {
        var (start, bytes, count) = End(file, findings);
        if (count > Limits.ZipParts)
            throw Fault("entry-count", $"The zip file has {Shown.Count(count, "part")}. Expected at most {Shown.Count(Limits.ZipParts, "part")}.");

        var directory = new byte[bytes];
        file.Position = start;
        file.ReadExactly(directory);
        var parts = new List<ZipPart>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < directory.Length)
        {
            var (part, length) = Entry(directory.AsSpan(at), findings);
            if (!names.Add(part.Name))
                throw new UnreadableWorkbookException(part.Spot, "duplicate-entry", "Two parts have this name, and programs disagree on which of them counts. Expected each name once.");
            parts.Add(part);
            at += length;
        }
        if (parts.Count != count)
            throw Fault("zip-directory", $"The zip file says that it has {Shown.Count(count, "part")} and lists {parts.Count}. Expected the two to agree.");
        return Located(file, parts, start);
    }

    private static (long Start, int Bytes, int Count) End(Stream file, Findings findings)
    {
        var tail = new byte[Math.Min(file.Length, EndBytes + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var found = false;
        for (var at = tail.Length - 4; at >= 0; at--)
        {
            if (!tail.AsSpan(at).StartsWith("PK\x05\x06"u8)) continue;
            if (tail.Length - at < EndBytes) break;
            found = true;
            var end = tail.AsSpan(at);
            var comment = Short(end, 20);
            if (at + EndBytes + comment != tail.Length) continue;
            var (count, bytes, start) = (Short(end, 10), Long(end, 12), Long(end, 16));
            if (Short(end, 4) != 0 || Short(end, 6) != 0 || Short(end, 8) != count)
                throw Fault("not-a-zip", "The zip file is one of several that belong together. Expected a whole workbook in one file.");
            if (count == 0xFFFF || bytes == 0xFFFFFFFF || start == 0xFFFFFFFF)
                throw Fault("zip64", "The zip file is of the kind for very large files (zip64). Expected an ordinary workbook: save it again in Excel or LibreOffice.");
            if (start + bytes != file.Length - tail.Length + at)
                throw Fault("zip-directory", "Bytes stand before the zip file or between its parts and its end. Expected a workbook and nothing else in the file.");
            if (comment > 0)
                findings.Note(Spot.OfZip, "zip-comment", $"The zip file ends with a comment of {Shown.Count(comment, "byte")}. It was not read.");
            return (start, (int)bytes, count);
        }
        throw found
            ? Fault("trailing-data", "Bytes stand after the end of the zip file. Expected a workbook and nothing else in the file.")
            : Fault("not-a-zip", "The zip file has no end: it was cut short or damaged. Expected a whole workbook: send it again.");
    }

    private static (ZipPart Part, int Length) Entry(ReadOnlySpan<byte> entry, Findings findings)
    {
        if (entry.Length < EntryBytes || !entry.StartsWith("PK\x01\x02"u8)) throw Damaged();
        var (flags, method, nameBytes) = (Short(entry, 8), Short(entry, 10), Short(entry, 28));
        var length = EntryBytes + nameBytes + Short(entry, 30) + Short(entry, 32);
        if (entry.Length < length) throw Damaged();

        var name = Encoding.UTF8.GetString(entry.Slice(EntryBytes, nameBytes));
        var place = Spot.OfPart(name);
        if ((flags & 1) != 0)
            throw new UnreadableWorkbookException(place, "encrypted", "The part is locked with a password. Expected a workbook without one.");
        if (method is not (0 or 8))
            throw new UnreadableWorkbookException(place, "unsupported-compression", $"The part is compressed in a way (number {method}) that workbooks do not use. Expected a workbook as Excel or LibreOffice saves it.");
        var (sum, packed, bytes, start) = ((uint)Long(entry, 16), Long(entry, 20), Long(entry, 24), Long(entry, 42));
        if (packed == 0xFFFFFFFF || bytes == 0xFFFFFFFF || start == 0xFFFFFFFF)
            throw new UnreadableWorkbookException(place, "zip64", "The part is of the kind for very large files (zip64). Expected an ordinary workbook: save it again in Excel or LibreOffice.");
        if (IsOdd(name))
            findings.Note(place, "odd-entry-name", "The part's name is no plain path inside the file. Names are only looked at, nothing is written under them, and the part was not read.");
        return (new(name, method == 8, start, packed, bytes, sum), length);
    }

    // Where each part's bytes begin is known only from the small header that stands before them.
    private static List<ZipPart> Located(Stream file, List<ZipPart> parts, long directoryStart)
    {
        var header = new byte[HeaderBytes];
        var located = new List<ZipPart>();
        long taken = 0;
        foreach (var part in parts.OrderBy(part => part.Start))
        {
            if (located.Count == 0 && part.Start != 0)
                throw Fault("zip-directory", "Bytes stand before the first part of the zip file. Expected a workbook and nothing else in the file.");
            if (part.Start < taken)
                throw new UnreadableWorkbookException(part.Spot, "overlapping-parts", "The part lies over the one before it. Expected each part to have its own bytes.");
            if (part.Start + HeaderBytes > directoryStart) throw Damaged();
            file.Position = part.Start;
            file.ReadExactly(header);
            if (!header.AsSpan().StartsWith("PK\x03\x04"u8)) throw Damaged();
            var nameBytes = Short(header, 26);
            var name = new byte[nameBytes];
            if (file.Read(name) < nameBytes || Encoding.UTF8.GetString(name) != part.Name)
                throw new UnreadableWorkbookException(part.Spot, "zip-directory", "The part has one name in the directory and another before its bytes. Expected the two to agree.");
            var start = part.Start + HeaderBytes + nameBytes + Short(header, 28);
            taken = start + part.PackedBytes;
            if (taken > directoryStart) throw Damaged();
            located.Add(part with { Start = start });
        }
        return located;
    }

    private static bool IsOdd(string name) => name.Length == 0 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal)
        || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..") || Characters.FirstFault(name) is not null;

    private static UnreadableWorkbookException Fault(string code, string text) => new(Spot.OfZip, code, text);

    private static UnreadableWorkbookException Damaged() =>
        Fault("not-a-zip", "The zip file's directory is damaged. Expected a whole workbook: send it again.");

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
