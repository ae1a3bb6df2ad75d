using System.Security.Cryptography;

namespace Answerable.Web.Imports;

/// <summary>A file that was read before, read once more to be kept. Its end is not reached unless its bytes are the very same.</summary>
internal sealed class SameFile(string path, long length, string sha256) : Stream
{
    private readonly FileStream _file = File.OpenRead(path);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <exception cref="ChangedFileException">The file is not what it was.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _file.Read(buffer);
        _hash.AppendData(buffer[..read]);
        _read += read;
        if (_read > length || (read == 0 && buffer.Length > 0 && _read < length) || (_read == length && Convert.ToHexStringLower(_hash.GetCurrentHash()) != sha256))
            throw new ChangedFileException();
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A file changed while it was brought in.</summary>
internal sealed class ChangedFileException() : IOException("The file changed while it was read.")
{
}
