using System.Buffers;
using System.Globalization;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>Characters that no table of figures needs and that can make a name look like another, or hide a part of it.</summary>
internal static class Characters
{
    // Printing ASCII, tab and the two newlines: nearly every cell there is.
    private static readonly SearchValues<char> Everyday =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\t', '\r', '\n']);

    /// <summary>Where the first such character stands and what is wrong with it, or null.</summary>
    public static (int At, string Code, string Text)? FirstFault(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyExcept(Everyday);
        while (at >= 0 && at < text.Length)
        {
            var whole = Rune.DecodeFromUtf16(text[at..], out var rune, out var used) == OperationStatus.Done;
            var fault = whole ? FaultOf(rune) : ("encoding", NotText(text[at]));
            if (fault is { } found) return (at, found.Code, found.Text);
            at += used;
        }
        return null;
    }

    public static bool LookLikeMarkup(string cell)
    {
        var at = cell.IndexOf('<', StringComparison.Ordinal);
        return at >= 0 && at + 1 < cell.Length && (char.IsAsciiLetter(cell[at + 1]) || cell[at + 1] is '/' or '!' or '?');
    }

    private static (string Code, string Text)? FaultOf(Rune rune) => rune.Value switch
    {
        '\t' or '\r' or '\n' => null,
        0 => ("nul", "The cell holds a NUL byte (U+0000), which text never does. Expected printed characters only."),
        0xFFFD => ("encoding", "The cell holds the mark U+FFFD, which stands where a letter was lost before the file came here. "
            + "Expected the letter itself: ask for the file as it was first saved."),
        0xFFFE or 0xFFFF => Forbidden(rune, "not a character"),
        0x2028 or 0x2029 => Forbidden(rune, "a hidden line break"),
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
            => Forbidden(rune, "an invisible mark that turns the direction of the text round it"),
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => Forbidden(rune, "a control character"),
            UnicodeCategory.Format => Forbidden(rune, "an invisible character"),
            _ => null,
        },
    };

    private static (string, string) Forbidden(Rune rune, string inWords) => ("control-characters",
        string.Create(CultureInfo.InvariantCulture, $"The cell holds U+{rune.Value:X4}, {inWords}. Expected printed characters only."));

    // What DecodedText makes of a byte, or half of a pair in UTF-16.
    private static string NotText(char piece) => piece - DecodedText.UnreadableByte is >= 0x80 and <= 0xFF
        ? string.Create(CultureInfo.InvariantCulture, $"The cell holds the byte {piece & 0xFF:X2}, which is no letter in UTF-8, ")
            + "and the file as a whole does not read as Windows-1252. Expected UTF-8: save the file again as \"CSV UTF-8\"."
        : "The cell holds half of a letter. Expected whole letters: save the file again as \"CSV UTF-8\".";
}
