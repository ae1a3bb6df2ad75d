using Answerable.Web.Components;
using Answerable.Web.Workbooks;
using DocumentFormat.OpenXml;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Answerable.Web.Documents;

/// <summary>Markdown as Word's paragraphs, lists and tables: the same texts that <see cref="Prose"/> makes HTML of.</summary>
internal sealed class DocxMarkdown
{
    /// <summary>The list that all bullets belong to; the numbered ones come after it.</summary>
    public const int Bullets = 1;

    private readonly List<string> _links = [];
    private readonly List<(int Level, int Start)> _lists = [];

    /// <summary>Where the links lead, in the order of their ids.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>The numbered lists: how deep each stands and what it starts with.</summary>
    public IReadOnlyList<(int Level, int Start)> Lists => _lists;

    public static string LinkId(int index) => $"rLink{index + 1}";

    /// <param name="markdown">The text.</param>
    /// <param name="style">The style of its plain paragraphs; empty for the ordinary one.</param>
    public IEnumerable<OpenXmlElement> Of(string markdown, string style = "") => Prose.Parse(markdown).SelectMany(block => Of(block, style, -1));

    /// <summary>A paragraph of plain text, whose line ends are line ends.</summary>
    public static W.Paragraph Plain(string style, params IEnumerable<string> lines) =>
        Paragraph(style, lines.SelectMany((line, i) => i == 0 ? new OpenXmlElement[] { Run(line, new Piece("")) } : [new W.Run(new W.Break()), Run(line, new Piece(""))]));

    public static W.Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new W.Paragraph();
        if (style.Length > 0) paragraph.ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } };
        paragraph.Append(runs);
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Of(Markdig.Syntax.Block block, string style, int level) => block switch
    {
        HeadingBlock heading => [Paragraph($"Heading{Math.Clamp(heading.Level - 1, 1, 4)}", Inlines(heading.Inline, default))],
        ListBlock list => List(list, level + 1),
        QuoteBlock quote => quote.SelectMany(inner => Of(inner, "Quote", level)),
        Markdig.Extensions.Tables.Table table => [Table(table), new W.Paragraph()], // Word joins tables that touch
        ThematicBreakBlock or LinkReferenceDefinitionGroup => [],
        CodeBlock code => [Plain(style, code.Lines.ToString().Split('\n'))],
        LeafBlock leaf => [Paragraph(style, Inlines(leaf.Inline, default))],
        ContainerBlock container => container.SelectMany(inner => Of(inner, style, level)),
        _ => [],
    };

    private IEnumerable<OpenXmlElement> List(ListBlock list, int level)
    {
        var number = Bullets;
        if (list.IsOrdered)
        {
            _lists.Add((level, int.TryParse(list.OrderedStart, out var start) ? start : 1));
            number = Bullets + _lists.Count;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = true;
            foreach (var block in item)
            {
                foreach (var element in Of(block, first ? "" : "ListContinue", level))
                {
                    if (block is ParagraphBlock && element is W.Paragraph paragraph)
                    {
                        if (first) paragraph.ParagraphProperties = new() { ParagraphStyleId = new() { Val = list.IsOrdered ? "ListNumber" : "ListBullet" }, NumberingProperties = new() { NumberingLevelReference = new() { Val = Math.Min(level, 8) }, NumberingId = new() { Val = number } } };
                        else paragraph.ParagraphProperties!.Indentation = new() { Left = $"{425 * (level + 1)}" };
                        first = false;
                    }

                    yield return element;
                }
            }
        }
    }

    private W.Table Table(Markdig.Extensions.Tables.Table table) => DocxTable.Of("", [.. table.OfType<TableRow>()
        .Select(row => (IReadOnlyList<W.Paragraph>)[.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(cell => Paragraph("TableText", cell.OfType<LeafBlock>().SelectMany(leaf => Inlines(leaf.Inline, default))))])]);

    private IEnumerable<OpenXmlElement> Inlines(ContainerInline? container, Piece look) => (container ?? Enumerable.Empty<Inline>()).SelectMany(inline => Of(inline, look));

    private IEnumerable<OpenXmlElement> Of(Inline inline, Piece look) => inline switch
    {
        EmphasisInline emphasis => Inlines(emphasis, emphasis.DelimiterCount > 1 ? look with { Strong = true } : look with { Emphasis = true }),
        LinkInline { IsImage: false } link => Link(link.Url ?? "", look, linked => Inlines(link, linked)),
        AutolinkInline link => Link(link.IsEmail ? "mailto:" + link.Url : link.Url, look, linked => [Run(link.Url, linked)]),
        LineBreakInline line => [line.IsHard ? new W.Run(new W.Break()) : Run(" ", look)],
        CodeInline code => [Run(code.Content, look)],
        HtmlEntityInline entity => [Run(entity.Transcoded.ToString(), look)],
        LiteralInline literal => [Run(literal.Content.ToString(), look)],
        ContainerInline container => Inlines(container, look),
        _ => [Run(inline.ToString() ?? "", look)],
    };

    /// <summary>A link; where the address is of this site or of no known kind the words stand alone, because a paper leads nowhere from itself.</summary>
    private IEnumerable<OpenXmlElement> Link(string url, Piece look, Func<Piece, IEnumerable<OpenXmlElement>> words)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto")) return words(look);
        if (!_links.Contains(address.AbsoluteUri)) _links.Add(address.AbsoluteUri);
        return [new W.Hyperlink(words(look with { Link = url })) { Id = LinkId(_links.IndexOf(address.AbsoluteUri)), History = true }];
    }

    private static W.Run Run(string text, Piece look)
    {
        var run = new W.Run();
        if (look.Strong || look.Emphasis || look.Link is not null)
        {
            run.RunProperties = new();
            if (look.Link is not null) run.RunProperties.RunStyle = new() { Val = "Hyperlink" };
            if (look.Strong) run.RunProperties.Bold = new();
            if (look.Emphasis) run.RunProperties.Italic = new();
        }

        run.Append(new W.Text(InertText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
