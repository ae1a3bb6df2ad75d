using System.Buffers;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>
/// A file's bytes as characters. A byte that is not text in the file's encoding comes out as the lone surrogate DC00 + byte,
/// which no honest text can hold, so the csv reader finds it in its cell and can name the line and the column.
/// </summary>
internal sealed class DecodedText(Stream bytes, TextEncoding encoding) : TextReader
{
    public const char UnreadableByte = '\uDC00';

    private const string Windows1252From80To9F =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    // The longest letter in UTF-8: with fewer bytes at hand the next ones are fetched first.
    private const int BytesPerLetter = 4;

    private readonly byte[] _bytes = new byte[65_536];
    private int _at = -1;
    private int _end;
    private bool _ended;

    public override int Read(Span<char> characters)
    {
        if (_at < 0) SkipMark();
        var written = 0;
        while (written + 2 <= characters.Length && Fill())
        {
            var available = _bytes.AsSpan(_at, _end - _at);
            if (encoding.Letters is Letters.Utf8 or Letters.Windows1252 && TakeAscii(available, characters, ref written)) continue;
            switch (encoding.Letters)
            {
                case Letters.Utf8: TakeUtf8(available, characters, ref written); break;
                case Letters.Windows1252: TakeWindows1252(available[0], characters, ref written); break;
                default: TakeUtf16(available, characters, ref written); break;
            }
        }
        return written;
    }

    private bool TakeAscii(ReadOnlySpan<byte> available, Span<char> characters, ref int written)
    {
        var room = Math.Min(available.Length, characters.Length - written);
        Ascii.ToUtf16(available[..room], characters[written..], out var plain);
        _at += plain;
        written += plain;
        return plain > 0;
    }

    private void TakeUtf8(ReadOnlySpan<byte> available, Span<char> characters, ref int written)
    {
        var fits = Rune.DecodeFromUtf8(available, out var letter, out var used) == OperationStatus.Done;
        if (fits) written += letter.EncodeToUtf16(characters[written..]);
        else characters[written++] = (char)(UnreadableByte + available[0]);
        _at += fits ? used : 1;
    }

    private void TakeWindows1252(byte b, Span<char> characters, ref int written)
    {
        characters[written++] = b <= 0x9F ? Windows1252From80To9F[b - 0x80] : (char)b;
        _at++;
    }

    private void TakeUtf16(ReadOnlySpan<byte> available, Span<char> characters, ref int written)
    {
        if (available.Length == 1)
        {
            characters[written++] = (char)(UnreadableByte + available[0]);
            _at++;
            return;
        }
        var (low, high) = encoding.Letters == Letters.Utf16LittleEnd ? (available[0], available[1]) : (available[1], available[0]);
        characters[written++] = (char)(low | (high << 8));
        _at += 2;
    }

    private bool Fill()
    {
        if (_end - _at < BytesPerLetter && !_ended)
        {
            _bytes.AsSpan(_at, _end - _at).CopyTo(_bytes);
            (_at, _end) = (0, _end - _at);
            var read = bytes.ReadAtLeast(_bytes.AsSpan(_end), BytesPerLetter, throwOnEndOfStream: false);
            _ended = read < BytesPerLetter;
            _end += read;
        }
        return _at < _end;
    }

    private void SkipMark()
    {
        _at = 0;
        Fill();
        _at = encoding.MarkBytes;
    }
}
