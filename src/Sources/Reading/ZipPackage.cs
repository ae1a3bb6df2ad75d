using System.IO.Compression;

namespace Answerable.Sources.Reading;

/// <summary>
/// A zip file of which every part, whether it will be read or not, has been inflated once and agrees with its line in the
/// directory: what a header claims about size is never believed.
/// </summary>
internal sealed class ZipPackage
{
    private readonly Stream _file;
    private readonly Dictionary<string, ZipPart> _parts;
    private readonly long _mostOfPart, _mostInAll;
    private long? _left;

    public ZipPackage(Stream file, Findings findings, bool hasLongTable = false)
        : this(file, ZipDirectory.Read(file, findings))
    {
        (_mostOfPart, _mostInAll) = hasLongTable ? (Limits.LongPartBytes, Limits.LongPartBytes) : (Limits.PartBytes, Limits.InflatedBytes);
        CheckClaims();
        foreach (var part in Parts) Check(part, findings);
    }

    private ZipPackage(Stream file, IReadOnlyList<ZipPart> parts)
    {
        (_file, Parts) = (file, parts);
        _parts = Parts.ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The file without a look at all of it: its parts end where so much of them together has been read.</summary>
    public static ZipPackage Starts(Stream file) => new(file, ZipDirectory.Read(file, new())) { _left = Limits.PartBytesLookedAt };

    /// <summary>In the order of their bytes.</summary>
    public IReadOnlyList<ZipPart> Parts { get; }

    public ZipPart? Find(string name) => _parts.GetValueOrDefault(name);

    public ZipPart Get(string name) => Find(name)
        ?? throw new UnreadableWorkbookException(Spot.OfPart(name), "missing-part", "The workbook has no such part, which it needs. Expected a whole workbook.");

    public Stream Open(ZipPart part)
    {
        var packed = new Stretch(_file, part.Start, part.PackedBytes);
        Stream bytes = part.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        return _left is null ? bytes : new Beginning(this, bytes);
    }

    public byte[] Bytes(ZipPart part, int most)
    {
        using var stream = Open(part);
        var bytes = new byte[most];
        return bytes[..stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    private void CheckClaims()
    {
        foreach (var part in Parts.Where(part => part.Bytes > _mostOfPart)) throw TooLarge(part);
        if (Parts.Sum(part => part.Bytes) > _mostInAll)
            throw new UnreadableWorkbookException(Spot.OfZip, "uncompressed-size", $"The workbook holds more than {_mostInAll / 1_000_000} MB. Expected at most that.");
    }

    // A part that says less than it holds is stopped at what it says, so the claims, which are within the limits, bound the work.
    private void Check(ZipPart part, Findings findings)
    {
        var buffer = new byte[65_536];
        var (bytes, sum, isZip) = (0L, 0u, false);
        try
        {
            using var stream = Open(part);
            while (stream.Read(buffer) is > 0 and var read)
            {
                if (bytes == 0) isZip = buffer.AsSpan(0, read).StartsWith("PK\x03\x04"u8);
                bytes += read;
                if (bytes > _mostOfPart) throw TooLarge(part);
                if (bytes > part.Bytes) break;
                sum = Crc32.Add(sum, buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableWorkbookException(part.Spot, "crc-or-inflate", "The part is damaged. Expected a whole workbook: send it again.");
        }
        if (bytes != part.Bytes)
            throw new UnreadableWorkbookException(part.Spot, "size-mismatch", $"The part says that it has {Shown.Count(part.Bytes, "byte")} and has {(bytes > part.Bytes ? "more" : "fewer")}. Expected the two to agree.");
        if (sum != part.Sum)
            throw new UnreadableWorkbookException(part.Spot, "crc-or-inflate", "The part is damaged: its checksum does not agree. Expected a whole workbook: send it again.");
        if (isZip)
            findings.Note(part.Spot, "embedded-package", "The part is a file inside the workbook. It was not opened.");
    }

    private UnreadableWorkbookException TooLarge(ZipPart part) => new(part.Spot, "uncompressed-size",
        $"The part holds more than {_mostOfPart / 1_000_000} MB. Expected at most that.");

    /// <summary>A part that ends early.</summary>
    private sealed class Beginning(ZipPackage package, Stream whole) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, package._left ?? 0)]);
            package._left -= read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) whole.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>The bytes of one part of the file, which is shared by all of them.</summary>
    private sealed class Stretch(Stream file, long start, long length) : ForwardStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            var room = (int)Math.Min(buffer.Length, length - _read);
            if (room == 0) return 0;
            file.Position = start + _read;
            var read = file.Read(buffer[..room]);
            _read += read;
            return read;
        }
    }
}
