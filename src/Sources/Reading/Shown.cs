using System.Globalization;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>
/// A file's own words inside our sentences: quoted, cut, and with nothing left in them that could move a terminal's cursor,
/// start a new line in a log or turn the text that follows round.
/// </summary>
internal static class Shown
{
    private const int CharactersShown = 60;

    public static string Value(string text)
    {
        var shown = new StringBuilder("\"");
        for (var at = 0; at < text.Length; at++)
        {
            if (shown.Length > CharactersShown) return shown.Append("…\"").ToString();
            if (Rune.TryGetRuneAt(text, at, out var rune))
            {
                AppendSafely(shown, rune);
                at += rune.Utf16SequenceLength - 1;
            }
            else
            {
                AppendCode(shown, text[at]);
            }
        }
        return shown.Append('"').ToString();
    }

    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static void AppendSafely(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '"' or '\\') shown.Append('\\').Append((char)rune.Value);
        else if (rune.Value == '\n') shown.Append("\\n");
        else if (rune.Value == '\r') shown.Append("\\r");
        else if (rune.Value == '\t') shown.Append("\\t");
        else if (IsPlain(Rune.GetUnicodeCategory(rune))) shown.Append(rune);
        else AppendCode(shown, rune.Value);
    }

    private static bool IsPlain(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static void AppendCode(StringBuilder shown, int value) =>
        shown.Append(CultureInfo.InvariantCulture, $"\\u{{{value:X4}}}");
}
