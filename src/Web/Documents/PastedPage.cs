using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Answerable.Web.Words;

namespace Answerable.Web.Documents;

/// <summary>
/// A page's markup read as a text: its words, headings, lists, tables, bold, italic and links. Nothing of it is run or fetched, and its styles
/// are looked at only for what they say about words. Word's lists are paragraphs that say so in their style.
/// </summary>
internal sealed partial class PastedPage
{
    private static readonly HashSet<string> Dropped = ["script", "style", "head", "title", "meta", "link", "noscript", "template", "iframe", "object", "embed", "form", "input", "button", "select", "textarea", "svg", "math", "audio", "video", "canvas", "xml"];

    private static readonly HashSet<string> BlockNames = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "blockquote", "section", "article", "main", "header", "footer", "nav", "aside", "pre", "hr", "figure", "figcaption", "address", "body", "center"];

    private const int Longest = 500_000, Deepest = 200;

    private readonly WrittenMarkdown _written = new();
    private readonly List<string> _notes = [];
    private readonly Dictionary<int, int> _counted = [];

    public TakenText Read(string html)
    {
        if (html.Length > Longest) return TakenText.Refused(English.PastedTooLong);
        if (Parse(html) is not { } body || IsDeep(body)) return TakenText.Refused(English.PastedTooLong);
        Blocks(body, quoted: false);
        return _written.Finish() is { Length: > 0 } markdown ? new(markdown, _notes, "") : TakenText.Refused(English.NothingWritten) with { Notes = _notes };
    }

    // Each tag looks up through all that are open: a page nested without end would take minutes to read, so reading stops where it has become too deep.
    private static IElement? Parse(string html)
    {
        IElement? last = null;
        HtmlParser parser = new(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                if (last?.GetAncestors().Skip(Deepest).Any() is true) throw new OperationCanceledException();
                last = element;
            },
        });
        try
        {
            return parser.ParseDocument(html).Body!;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // Asked before anything goes down the tree by calling itself, which a page nested without end would bring down.
    private static bool IsDeep(INode root)
    {
        var open = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > Deepest) return true;
            foreach (var child in at.Node.ChildNodes) open.Push((child, at.Depth + 1));
        }

        return false;
    }

    private void Blocks(INode parent, bool quoted)
    {
        List<Piece> open = [];
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && !IsDropped(element) && (IsBlock(element) || element.QuerySelector(string.Join(',', BlockNames)) is not null))
            {
                Write(open, quoted);
                open.Clear();
                Block(element, quoted);
            }
            else open.AddRange(Inline(node, new("")));
        }

        Write(open, quoted);
    }

    private void Block(IElement element, bool quoted)
    {
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level]: _written.Heading(level - '0' + 1, Inside(element, new(""))); break;
            case "ul" or "ol": List(element, 0); break;
            case "li": List(element.Owner!.CreateElement("ul"), 0, [element]); break;
            case "table": Table(element); break;
            case "blockquote": Blocks(element, quoted: true); break;
            case "p" when WordsPoint(element): break;
            default: Blocks(element, quoted); break;
        }
    }

    /// <summary>A paragraph, or several where two line ends follow each other.</summary>
    private void Write(IEnumerable<Piece> pieces, bool quoted)
    {
        List<Piece> paragraph = [];
        void Finish()
        {
            if (paragraph.All(piece => string.IsNullOrWhiteSpace(piece.Text))) { }
            else if (LooseBullet().Match(string.Concat(paragraph.Select(piece => piece.Text))) is { Success: true, Length: var sign }) _written.Item(0, null, Without(paragraph, sign));
            else if (quoted) _written.Quote(paragraph);
            else _written.Paragraph(paragraph);
            if (paragraph.Any(piece => !string.IsNullOrWhiteSpace(piece.Text))) _counted.Clear();
            paragraph.Clear();
        }

        foreach (var piece in pieces)
        {
            if (piece.Text == "\n" && paragraph.Count > 0 && paragraph[^1].Text == "\n") Finish();
            else paragraph.Add(piece);
        }

        Finish();
    }

    /// <summary>Word's own point of a list: a paragraph that names its list and depth, and whose sign is a span to be ignored.</summary>
    private bool WordsPoint(IElement paragraph)
    {
        var (style, named) = (StyleOf(paragraph), ListClass().IsMatch(paragraph.ClassName ?? ""));
        var list = WordList().Match(style);
        if (!list.Success && (!named || style.Contains("mso-list:none", StringComparison.Ordinal))) return false;
        var ignored = paragraph.QuerySelectorAll("span").Where(span => StyleOf(span).Contains("mso-list:ignore", StringComparison.Ordinal)).ToList();
        var sign = string.Concat(ignored.Select(span => span.TextContent)).Trim();
        foreach (var span in ignored) span.Remove();
        var pieces = Inside(paragraph, new("")).ToList();
        if (sign.Length == 0)
        {
            if (ListSign().Match(string.Concat(pieces.Select(piece => piece.Text))) is not { Success: true } found) return false;
            (sign, pieces) = (found.Groups[1].Value, [.. Without(pieces, found.Length)]);
        }

        var level = list.Success ? Math.Clamp(int.Parse(list.Groups[1].Value, CultureInfo.InvariantCulture) - 1, 0, 8) : 0;
        _written.Item(level, CountedSign().IsMatch(sign) ? Next(level, sign) : null, pieces);
        return true;
    }

    private int Next(int level, string sign)
    {
        foreach (var deeper in _counted.Keys.Where(key => key > level).ToList()) _counted.Remove(deeper);
        return _counted[level] = int.TryParse(sign.Trim('(', ')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var printed) ? printed : _counted.GetValueOrDefault(level) + 1;
    }

    private void List(IElement list, int level, IEnumerable<IElement>? items = null)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in items ?? list.Children)
        {
            if (item.LocalName is "ul" or "ol") List(item, level + 1);
            if (item.LocalName != "li") continue;
            var inner = item.Children.Where(child => child.LocalName is "ul" or "ol").ToList();
            _written.Item(level, list.LocalName == "ol" ? number++ : null, item.ChildNodes.Where(node => !inner.Contains(node)).SelectMany(node => Inline(node, new(""))));
            foreach (var deeper in inner) List(deeper, level + 1);
        }
    }

    private void Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0) return;
        if (rows.SelectMany(row => row).Any(cell => cell.GetAttribute("colspan") is not (null or "1") || cell.GetAttribute("rowspan") is not (null or "1"))) Note(English.JoinedCells);
        if (rows.Max(row => row.Count) == 1) foreach (var cell in rows) Blocks(cell[0], quoted: false);
        else _written.Table([.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => WrittenMarkdown.Inline(Inside(cell, new(""))))])]);
    }

    private IEnumerable<Piece> Inside(INode parent, Piece look) => parent.ChildNodes.SelectMany(node => Inline(node, look));

    private IEnumerable<Piece> Inline(INode node, Piece look) => node switch
    {
        IText text => [new(look, Space().Replace(text.Text, " "))],
        IElement { LocalName: "br" } => [new("\n")],
        IElement element when IsDropped(element) => [],
        IElement element when IsBlock(element) => [new("\n"), .. Inside(element, Look(element, look)), new("\n")],
        IElement element => Inside(element, Look(element, look)),
        _ => [], // comments, Word's conditional ones among them
    };

    private static Piece Look(IElement element, Piece look)
    {
        var style = StyleOf(element);
        if (element.LocalName is "b" or "strong" || Heavy().IsMatch(style)) look = look with { Strong = !Light().IsMatch(style) };
        if (element.LocalName is "i" or "em" || style.Contains("font-style:italic", StringComparison.Ordinal)) look = look with { Emphasis = !style.Contains("font-style:normal", StringComparison.Ordinal) };
        return element.LocalName == "a" && element.GetAttribute("href") is { } address ? look with { Link = address } : look;
    }

    private bool IsDropped(IElement element)
    {
        var style = StyleOf(element);
        var why = element switch
        {
            { LocalName: "img" or "picture" or "v:imagedata" or "svg" } => English.PictureLeftOut,
            { LocalName: "del" } => English.DeletedLeftOut,
            _ when style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal) => element.TextContent.Trim().Length > 0 ? English.HiddenLeftOut : "",
            _ when style.Contains("mso-element:comment", StringComparison.Ordinal) || element.ClassList.Contains("MsoCommentReference") => English.CommentLeftOut,
            _ => Dropped.Contains(element.LocalName) ? "" : null,
        };
        if (why is { Length: > 0 }) Note(why);
        return why is not null;
    }

    private void Note(string words)
    {
        if (!_notes.Contains(words)) _notes.Add(words);
    }

    private static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName);

    private static string StyleOf(IElement element) => element.GetAttribute("style") is { } style ? Space().Replace(style, "").ToLowerInvariant() : "";

    /// <summary>The pieces without so many of their first characters.</summary>
    private static IEnumerable<Piece> Without(IEnumerable<Piece> pieces, int characters)
    {
        foreach (var piece in pieces)
        {
            var cut = Math.Min(characters, piece.Text.Length);
            characters -= cut;
            yield return new(piece, piece.Text[cut..]);
        }
    }

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"mso-list:\w+level(\d)")]
    private static partial Regex WordList();

    [GeneratedRegex("^MsoList", RegexOptions.IgnoreCase)]
    private static partial Regex ListClass();

    [GeneratedRegex(@"^\s*([•‣▪◦●○■·§–o-]|[\uF0A7-\uF0FC]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+")]
    private static partial Regex ListSign();

    /// <summary>A sign at the start of a paragraph that no list claims: only those that begin no sentence.</summary>
    [GeneratedRegex(@"^\s*(?:[•‣▪◦●■\uF0B7\uF0A7]\s*|[·§o]\s*\u00A0\s*)")]
    private static partial Regex LooseBullet();

    [GeneratedRegex(@"^\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]", RegexOptions.IgnoreCase)]
    private static partial Regex CountedSign();

    [GeneratedRegex(@"(?<![\w-])font-weight:(bold|[6-9]00)")]
    private static partial Regex Heavy();

    [GeneratedRegex(@"(?<![\w-])font-weight:(normal|[1-5]00)")]
    private static partial Regex Light();
}
