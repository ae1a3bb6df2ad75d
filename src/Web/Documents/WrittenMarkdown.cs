using System.Text;
using System.Text.RegularExpressions;

namespace Answerable.Web.Documents;

/// <summary>A stretch of text in one look.</summary>
/// <param name="Text">The words; a line end is a line end.</param>
/// <param name="Strong">Whether it is bold.</param>
/// <param name="Emphasis">Whether it is italic.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
internal readonly record struct Piece(string Text, bool Strong = false, bool Emphasis = false, string? Link = null)
{
    public Piece(Piece look, string text) : this(text, look.Strong, look.Emphasis, look.Link)
    {
    }
}

/// <summary>
/// Writes what somebody wrote elsewhere as Markdown, so that it reads the same: a sign that would mean something in Markdown is marked as a mere
/// sign, and nothing else is.
/// </summary>
internal sealed partial class WrittenMarkdown
{
    private readonly StringBuilder _text = new();
    private readonly List<bool> _open = []; // of each list that a point stands in, the outermost first, whether it is numbered

    public void Paragraph(IEnumerable<Piece> pieces) => Block("", Inline(pieces));

    /// <summary>A heading; the page's own is the only one of the first level.</summary>
    public void Heading(int level, IEnumerable<Piece> pieces) =>
        Block(new string('#', Math.Clamp(level, 2, 4)) + " ", Inline(pieces.Select(piece => piece with { Strong = false, Text = piece.Text.Replace('\n', ' ') })));

    public void Quote(IEnumerable<Piece> pieces) => Block("> ", Inline(pieces).Replace("\n", "\n> ", StringComparison.Ordinal));

    /// <summary>A point of a list.</summary>
    /// <param name="level">0 for the outermost.</param>
    /// <param name="number">Its number; null for a bullet.</param>
    /// <param name="pieces">Its words.</param>
    public void Item(int level, int? number, IEnumerable<Piece> pieces)
    {
        var words = Inline(pieces);
        if (words.Length == 0) return;
        level = Math.Min(level, _open.Count); // a point without one to stand under is moved out: four blanks more would make it code
        var (isFirst, isOther) = (level == _open.Count, level < _open.Count && _open[level] != (number is not null));
        // A list that begins beyond one is taken for words of the point before it, unless a line is left free.
        if (_text.Length > 0) _text.Append(_open.Count == 0 || isOther || (isFirst && number is not (null or 1)) ? "\n\n" : "\n");
        _open.RemoveRange(level, _open.Count - level);
        _open.Add(number is not null);
        var indent = new string(' ', level * 4);
        _text.Append(indent).Append(number is { } counted ? $"{counted}. " : "- ").Append(words.Replace("\n", "\n" + indent + "  ", StringComparison.Ordinal));
    }

    /// <summary>A table, of which the first row is the headings.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        string Line(IReadOnlyList<string> cells) => "| " + string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < cells.Count ? cells[i].Replace("\\\n", " ", StringComparison.Ordinal) : "")) + " |";
        Block("", string.Join('\n', [Line(rows[0]), "|" + string.Concat(Enumerable.Repeat(" --- |", columns)), .. rows.Skip(1).Select(Line)]));
    }

    public string Finish() => _text.ToString();

    /// <summary>Pieces on one line, with their looks.</summary>
    public static string Inline(IEnumerable<Piece> pieces)
    {
        List<(Piece Look, StringBuilder Text)> runs = [];
        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            var look = string.IsNullOrWhiteSpace(piece.Text) ? new Piece("") : piece with { Text = "" };
            if (runs.Count == 0 || runs[^1].Look != look) runs.Add((look, new()));
            runs[^1].Text.Append(piece.Text);
        }

        var joined = runs.Select(run => new Piece(run.Look, run.Text.ToString())).ToList();
        var line = string.Concat(joined.Select((piece, i) => Looked(piece, i + 1 < joined.Count ? joined[i + 1].Text[0] : ' ', i > 0 ? joined[i - 1].Text[^1] : ' ')));
        return StartSign().Replace(LineEnd().Replace(Blanks().Replace(line.Trim(), " "), "\\\n"), start => start.Groups[1].Value + "\\" + start.Groups[2].Value);
    }

    // Markdown takes stars for a look only where they touch words on the inside, and no letter beside a sign on the outside.
    private static string Looked(Piece piece, char next, char before)
    {
        var mark = (piece.Strong ? "**" : "") + (piece.Emphasis ? "*" : "");
        var link = piece.Link is { } address && Address(address) is { } known ? known : null;
        if (mark.Length == 0 && link is null) return Signs(piece.Text);
        var (from, to) = (0, piece.Text.Length);
        while (from < to && Outside(piece.Text[from], from == 0 ? before : ' ')) from++;
        while (to > from && Outside(piece.Text[to - 1], to == piece.Text.Length ? next : ' ')) to--;
        if (from == to) return Signs(piece.Text);
        var words = string.Join($"{mark}\n{mark}", piece.Text[from..to].Split('\n').Select(line => Signs(line.Trim())));
        return Signs(piece.Text[..from]) + (link is null ? mark + words + mark : $"{mark}[{words.Replace(mark + "\n" + mark, " ", StringComparison.Ordinal)}]({link}){mark}") + Signs(piece.Text[to..]);
        static bool Outside(char sign, char neighbour) => char.IsWhiteSpace(sign) || (!char.IsLetterOrDigit(sign) && char.IsLetterOrDigit(neighbour));
    }

    /// <summary>The address if it is of a kind that may be led to, with the signs that would end it written otherwise.</summary>
    private static string? Address(string link) =>
        Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    private static string Signs(string text) => Sign().Replace(text, "\\$0");

    private void Block(string before, string words)
    {
        if (words.Length == 0) return;
        if (_text.Length > 0) _text.Append("\n\n");
        _text.Append(before).Append(words);
        _open.Clear();
    }

    [GeneratedRegex(@"[*`|]|\\(?=[^\w\s])|<(?=[A-Za-z/!?])|\](?=[(:\[])|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")]
    private static partial Regex Sign();

    /// <summary>What at the start of a line would make it a heading, a quotation, a list, a rule or a definition.</summary>
    [GeneratedRegex(@"(?<=^|\n)(\d{0,9})(#(?=#{0,5}\s)|>|[-+](?=\s|$)|[.)](?<=\d[.)])(?=\s|$)|=(?==*$)|-(?=-*$)|~(?=~~))", RegexOptions.Multiline)]
    private static partial Regex StartSign();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnd();
}
