using System.Buffers.Binary;
using System.IO.Compression;

namespace Answerable.Sources.Reading;

/// <summary>
/// The contents of a gzip file, counted as they come out: what a header claims about size is never believed. A fault ends
/// the stream and is kept, so that whoever reads it meets an ordinary end and then asks <see cref="FaultOfWhole"/>.
/// </summary>
internal sealed class InflatedStream : ForwardStream
{
    // A header of 10 bytes and an end of 8; even nothing takes two more.
    private const int SmallestFileBytes = 20;

    private readonly GZipStream _inflating;
    private readonly long _fileBytes;
    private readonly uint _bytesClaimed;
    private long _bytes;
    private (string Code, string Text)? _fault;

    public InflatedStream(Stream file)
    {
        _fileBytes = file.Length;
        _bytesClaimed = LengthAtEnd(file);
        file.Position = 0;
        _inflating = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>What is wrong with the file, known once what is left of it has been inflated and thrown away.</summary>
    public (string Code, string Text)? FaultOfWhole()
    {
        var rest = new byte[65_536];
        while (Read(rest) > 0) { }
        return _fault;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null) return 0;
        try
        {
            var read = _inflating.Read(buffer);
            _bytes += read;
            _fault = read == 0 ? FaultAtEnd() : FaultSoFar();
            return _fault is null ? read : 0;
        }
        catch (InvalidDataException)
        {
            _fault = ("gzip-damaged", "The compressed file is damaged. Expected a whole gzip file: send it again.");
            return 0;
        }
    }

    private (string, string)? FaultSoFar()
    {
        if (_bytes > Limits.InflatedBytes)
            return ("uncompressed-size", $"The compressed file holds more than {Limits.InflatedBytes / 1_000_000} MB. Expected at most that.");
        if (_bytes > Limits.InflatedBytesBeforeRatioCounts && _bytes / _fileBytes > Limits.InflatedBytesPerFileByte)
            return ("uncompressed-size",
                $"The compressed file swells to more than {Limits.InflatedBytesPerFileByte} times its size, which tables of figures do not. "
                + "Expected a csv file compressed once.");
        return null;
    }

    // A gzip file ends with the length of what it holds (RFC 1952). A file cut short, bytes after its end and a second file in
    // the same envelope all make that length disagree. .NET's own reader takes such files without a word (10.0.12, tried), and
    // rows would be lost in silence.
    private (string, string)? FaultAtEnd() => _fileBytes >= SmallestFileBytes && unchecked((uint)_bytes) == _bytesClaimed
        ? null
        : ("gzip-damaged", $"The compressed file gives {Shown.Count(_bytes, "byte")} but its end says {Shown.Count(_bytesClaimed, "byte")}: "
            + "it was cut short, or something follows the csv file in it. Expected one csv file, compressed once, and nothing after it.");

    private static uint LengthAtEnd(Stream file)
    {
        Span<byte> length = stackalloc byte[4];
        if (file.Length < length.Length) return 0;
        file.Position = file.Length - length.Length;
        file.ReadExactly(length);
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inflating.Dispose();
        base.Dispose(disposing);
    }
}
