using System.Text;

namespace Answerable.Sources.Reading;

internal enum Letters { Utf8, Utf16LittleEnd, Utf16BigEnd, Windows1252 }

/// <summary>How a file's bytes spell letters, decided from all of them before the first row is read.</summary>
/// <param name="Letters">The encoding.</param>
/// <param name="MarkBytes">How many bytes at the start are a byte-order mark and not text.</param>
internal readonly record struct TextEncoding(Letters Letters, int MarkBytes)
{
    /// <remarks>
    /// A file without a mark is UTF-8, unless it cannot be and reads naturally as Windows-1252, the encoding in which Excel on
    /// an English computer saves "CSV". It cannot be UTF-8 when no byte that opens a letter in UTF-8 (C2 to F4) is followed by
    /// one that continues it (80 to BF): every real UTF-8 letter beyond ASCII has such a pair, and one such pair beside bytes
    /// that do not fit is a damaged UTF-8 file, for which a guess would print wrong letters. It reads naturally when each of
    /// its bytes above 7F means something in Windows-1252, and each accented letter stands in a word as letters do: beside
    /// another letter, and no capital after a small letter. FE and FF are never natural: they are the two bytes of a UTF-16
    /// mark, so they tell of two files joined.
    /// </remarks>
    public static TextEncoding Of(Stream bytes)
    {
        var buffer = new byte[65_536];
        var read = bytes.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        switch (buffer.AsSpan(0, read))
        {
            case [0xFF, 0xFE, ..]: return new(Letters.Utf16LittleEnd, 2);
            case [0xFE, 0xFF, ..]: return new(Letters.Utf16BigEnd, 2);
            case [0xEF, 0xBB, 0xBF, ..]: return new(Letters.Utf8, 3);
        }

        var anyHigh = false;
        byte previous = 0, current = 0;
        for (; read > 0; read = bytes.Read(buffer))
        {
            if (current < 0x80 && Ascii.IsValid(buffer.AsSpan(0, read)))
            {
                current = buffer[read - 1];
                continue;
            }
            foreach (var next in buffer.AsSpan(0, read))
            {
                if (current >= 0x80)
                {
                    anyHigh = true;
                    if (!IsNatural(previous, current, next)) return new(Letters.Utf8, 0);
                }
                (previous, current) = (current, next);
            }
        }
        if (current < 0x80) return new(anyHigh ? Letters.Windows1252 : Letters.Utf8, 0);
        return new(IsNatural(previous, current, next: 0) ? Letters.Windows1252 : Letters.Utf8, 0);
    }

    private static bool IsNatural(byte previous, byte current, byte next)
    {
        if (current is >= 0xC2 and <= 0xF4 && next is >= 0x80 and <= 0xBF) return false;
        if (current is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0xAD or 0xFE or 0xFF) return false;
        if (current < 0xC0 || current is 0xD7 or 0xF7) return true;
        if (!IsLetter(previous) && !IsLetter(next)) return false;
        return !(current <= 0xDE && IsSmallLetter(previous));
    }

    private static bool IsLetter(byte b) => b is >= (byte)'A' and <= (byte)'Z' || IsSmallLetter(b) || b is >= 0xC0 and not (0xD7 or 0xF7);

    private static bool IsSmallLetter(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= 0xDF and not 0xF7;
}
