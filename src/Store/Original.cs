namespace Answerable.Store;

/// <summary>A file as it came, byte for byte. It is read once, while it is kept, because it may be too large to be held.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Open">Opens it at its start.</param>
public sealed record Original(long Length, Func<Stream> Open)
{
    /// <summary>One that is held.</summary>
    public static implicit operator Original(byte[] bytes) => new(bytes.Length, () => new MemoryStream(bytes));
}
