using System.Globalization;
using System.Text;
using Answerable.Core.Periods;

namespace Answerable.Sources.Reading;

/// <summary>
/// A file's own words inside our sentences: quoted, cut, and with nothing left in them that could move a terminal's cursor,
/// start a new line in a log or turn the text that follows round.
/// </summary>
internal static class Shown
{
    private const int CharactersShown = 60, CharactersOfText = 500;

    public static string Value(string text) => Quoted(text, CharactersShown);

    /// <summary>A publisher's own sentence or two.</summary>
    public static string Text(string text) => Quoted(text, CharactersOfText);

    private static string Quoted(string text, int characters)
    {
        var shown = new StringBuilder("\"");
        for (var at = 0; at < text.Length; at++)
        {
            if (shown.Length > characters) return shown.Append("…\"").ToString();
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

    public static string Count(long number, string noun) => Count(number, noun, noun + "s");

    public static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    /// <summary>A period as a sentence says it: a month, the year to one, or from month to month.</summary>
    public static string Months(Period period)
    {
        var (first, last) = (period.Start, period.End);
        if (period.IsMonth) return string.Create(CultureInfo.InvariantCulture, $"{last:MMMM yyyy}");
        return period.Months == 12
            ? string.Create(CultureInfo.InvariantCulture, $"the year to {last:MMMM yyyy}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:MMMM} to {last:MMMM yyyy}");
    }

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
