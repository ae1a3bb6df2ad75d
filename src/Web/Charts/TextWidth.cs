using System.Text;

namespace Answerable.Web.Charts;

/// <summary>How wide a text may become. The server has no fonts, and a reader may have another one than ours, so each letter is
/// as wide as in the widest of the usual fallbacks (DejaVu Sans, Verdana): a label may get more room than it needs, never less.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size, bool bold = false)
    {
        var em = 0d;
        foreach (var rune in text.EnumerateRunes()) em += Em(rune);
        return em * size * (bold ? 1.12 : 1);
    }

    /// <summary>The text in lines no wider than the width; a single word may stand out.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer, size, bold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else line = longer;
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or 'J' or '\'' => .31,
        ' ' or '.' or ',' or ':' or ';' or '|' or '!' or '’' or 'f' or 't' or '-' or '/' => .41,
        'r' or '(' or ')' => .46,
        'c' or 's' or 'z' => .57,
        'w' => .83,
        'm' or 'M' or 'W' or '%' or '@' or '–' or '—' or '…' => 1.05,
        >= 'A' and <= 'Z' or '&' or 'ŵ' => .78,
        > 0x2E80 => 1.05, // scripts of full width
        _ => .64,
    };
}
