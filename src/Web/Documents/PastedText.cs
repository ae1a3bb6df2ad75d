using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Web.Documents;

/// <summary>What people paste from Word or a web page as Markdown. What is plain text already is Markdown, but for Word's bullets and its way of ending paragraphs.</summary>
public static partial class PastedText
{
    private const int LongestWrappedLine = 120;

    /// <summary>Either of the two, by its looks.</summary>
    public static TakenText Of(string pasted) => PageStart().IsMatch(pasted) ? OfHtml(pasted) : OfPlain(pasted);

    /// <summary>A page's markup, as the clipboard has it.</summary>
    public static TakenText OfHtml(string html) => new PastedPage().Read(html);

    /// <summary>
    /// Plain text, as a text box has it. Word ends each paragraph with one line end, which Markdown would run together; it is known by its bullets
    /// or by lines that nobody would have broken by hand. Any other text is left as it was typed.
    /// </summary>
    public static TakenText OfPlain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Split('\n').Select(line => line.TrimEnd()).ToList();
        var fromWord = lines.Any(line => line.Length > LongestWrappedLine || Bullet().IsMatch(line) || Number().IsMatch(line));
        var (made, signs, before) = (new StringBuilder(), new List<string>(), Kind.Nothing);
        foreach (var line in lines)
        {
            var (kind, words) = Read(line, signs);
            if (kind != Kind.Item) signs.Clear();
            var apart = (before, kind) switch
            {
                (Kind.Nothing, _) or (_, Kind.Nothing) or (Kind.Item, Kind.Item) or (Kind.Marked, Kind.Marked) => false,
                (Kind.Item, _) or (_, Kind.Item) => true,
                _ => fromWord,
            };
            made.Append(apart ? "\n" : "").Append(words).Append('\n');
            before = kind;
        }

        return new(made.ToString().Trim('\n'), [], "");
    }

    private enum Kind { Nothing, Item, Marked, Words }

    // How deep a point stands is not in plain text; Word has another sign for each depth, and a sign seen before is its depth again.
    private static (Kind, string) Read(string line, List<string> signs)
    {
        if (line.Length == 0) return (Kind.Nothing, line);
        var (bullet, number) = (Bullet().Match(line), Number().Match(line));
        if (!bullet.Success && !number.Success) return (Marked().IsMatch(line) ? Kind.Marked : Kind.Words, line);
        var sign = bullet.Success ? bullet.Groups[1].Value : char.IsAsciiDigit(number.Groups[1].Value[0]) ? "1" : "a";
        if (!signs.Contains(sign)) signs.Add(sign);
        var depth = signs.IndexOf(sign);
        signs.RemoveRange(depth + 1, signs.Count - depth - 1);
        var mark = bullet.Success ? "-" : int.TryParse(number.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? $"{counted}." : $"{number.Groups[1].Value[0] - 'a' + 1}.";
        return (Kind.Item, new string(' ', depth * 4) + mark + " " + line[(bullet.Success ? bullet : number).Length..]);
    }

    [GeneratedRegex(@"^\s*(<!doctype|<html|<body|<!--|<meta|<(p|div|section|article|blockquote|span|ul|ol|table|h[1-6]|b|strong|i|em|a|font)[\s>]|Version:\d\.\d\s+StartHTML:)", RegexOptions.IgnoreCase)]
    private static partial Regex PageStart();

    /// <summary>A bullet of Word's or of the fonts it takes them from; a hyphen or an o only with the tab that Word sets after it.</summary>
    [GeneratedRegex(@"^\s*([•‣▪◦●○■·–\uF0B7\uF0A7\uF0D8\uF0FC]|[-o§](?=\t))[\t ]+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*\(?(\d{1,3}|[a-z])[.)]\t\s*")]
    private static partial Regex Number();

    /// <summary>What is Markdown's own: lists, headings, quotations, tables.</summary>
    [GeneratedRegex(@"^\s*([-*+>|#]|\d+[.)] )|^ {4}")]
    private static partial Regex Marked();
}
