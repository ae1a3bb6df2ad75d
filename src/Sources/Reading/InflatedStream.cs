using System.Buffers.Binary;
using System.IO.Compression;

namespace Answerable.Sources.Reading;

/// <summary>
/// The contents of a gzip file, counted as they come out: what a header claims about size is never believed. A fault ends
/// the stream and is kept, so that whoever reads it meets an ordinary end and then asks <see cref="Fault"/>.
/// </summary>
internal sealed class InflatedStream : Stream
{
    private readonly GZipStream _inflating;
    private readonly long _fileBytes;
    private readonly uint _bytesClaimed;
    private long _bytes;

    public InflatedStream(Stream file)
    {
        _fileBytes = file.Length;
        _bytesClaimed = LengthAtEnd(file);
        file.Position = 0;
        _inflating = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    public (string Code, string Text)? Fault { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Fault is not null) return 0;
        try
        {
            var read = _inflating.Read(buffer);
            _bytes += read;
            Fault = read == 0 ? FaultAtEnd() : FaultSoFar();
            return Fault is null ? read : 0;
        }
        catch (InvalidDataException)
        {
            Fault = ("gzip-damaged", "The compressed file is damaged or was cut short. Expected a whole gzip file: send it again.");
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

    // A gzip file ends with the length of what it holds (RFC 1952). Bytes after the end, or a second file in the same
    // envelope, make that length disagree; a reader that took the first part and dropped the rest would lose rows in silence.
    private (string, string)? FaultAtEnd() => unchecked((uint)_bytes) == _bytesClaimed
        ? null
        : ("gzip-trailing", $"The compressed file gave {Shown.Count(_bytes, "byte")} but its end says {Shown.Count(_bytesClaimed, "byte")}: "
            + "something follows the csv file inside. Expected one csv file compressed once and nothing after it.");

    private static uint LengthAtEnd(Stream file)
    {
        Span<byte> length = stackalloc byte[4];
        if (file.Length < length.Length) return 0;
        file.Position = file.Length - length.Length;
        file.ReadExactly(length);
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inflating.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
