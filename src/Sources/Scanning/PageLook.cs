using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// A page of HTML as a file: its comments, its elements that are not shown, its scripts, and its text. Style sheets are not reckoned out; only what is
/// written on an element itself is known to hide it.
/// </summary>
internal static class PageLook
{
    private static readonly HashSet<string> Loads = new(StringComparer.OrdinalIgnoreCase) { "iframe", "frame", "object", "embed", "applet", "portal" };
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption", "section", "article", "header", "footer", "main", "nav", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot",
        "figure", "figcaption", "blockquote", "summary", "details", "option", "title", "body", "br", "hr", "form", "fieldset", "legend", "label", "button", "pre", "address", "aside", "text", "tspan", "desc",
    };

    /// <summary>Whether an element of this name begins a line of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    private static readonly string[] Spoken = ["alt", "title", "aria-label", "placeholder", "content", "summary", "aria-description"];

    public static void Look(byte[] bytes, Discoveries found)
    {
        if (bytes.Length > ScanLimits.PageBytes) throw new UnreadableWorkbookException(Spot.Start, "file-size", $"The page has more than {ScanLimits.PageBytes / 1_000_000} MB.");
        var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(TextLook.Whole(bytes));
        var words = new System.Text.StringBuilder();
        var line = 1;
        foreach (var (node, isStart) in Walk(page))
        {
            if (node is IElement { SourceReference: { } source } && isStart) line = source.Position.Line;
            if (node is IElement block && Blocks.Contains(block.LocalName)) Say();
            if (!isStart) continue;
            switch (node)
            {
                case IComment comment when !string.IsNullOrWhiteSpace(comment.Data):
                    found.Add(Leak.HiddenMarkup, $"line {line}", "a comment in the code of the page");
                    break;
                case IText piece when node.Parent is not (IHtmlScriptElement or IHtmlStyleElement):
                    words.Append(piece.Data);
                    break;
                case IElement element:
                    Element(element, $"line {line}", found);
                    break;
            }
        }
        Say();
        foreach (var table in page.QuerySelectorAll("table").OfType<IHtmlTableElement>()) Table(table, found);

        void Say()
        {
            if (words.Length > 0) found.Text(string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), $"line {line}");
            words.Clear();
        }
    }

    private static void Element(IElement element, string where, Discoveries found)
    {
        if (Loads.Contains(element.LocalName)) found.Add(Leak.ActiveContent, where, $"something that is loaded from elsewhere ({element.LocalName})");
        if (element is IHtmlScriptElement script && IsActive(script)) found.Add(Leak.ActiveContent, where, "a script");
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) found.Add(Leak.ActiveContent, where, $"a script ({Shown.Value(attribute.Name)})");
            if (attribute.Name is "href" or "src" or "action") Address(attribute.Value, where, found);
            if (Spoken.Contains(attribute.Name) || attribute.Name.StartsWith("data-", StringComparison.Ordinal)) found.Text(attribute.Value, where);
        }
        var style = element.GetAttribute("style") ?? "";
        var isHidden = (element.HasAttribute("hidden") || element is IHtmlTemplateElement || Hiding.Hides(style) || element.GetAttribute("display") is "none" || element.GetAttribute("visibility") is "hidden") && HasWords(element);
        if (isHidden) found.Add(Leak.InvisibleFormat, where, $"an element that is not shown ({element.LocalName})");
        if (element is IHtmlInputElement { Type: "hidden", Value.Length: > 0 } input) found.Text(input.Value, where);
        if (Hiding.Colour(Hiding.Of(style, "color")) is { } ink && Paper(element) is { } paper && ink.IsLostOn(paper) && HasWords(element)) found.Add(Leak.InvisibleFormat, where, "letters of the colour of what they stand on");
        if (element is IHtmlMetaElement meta && meta.Name?.ToLowerInvariant() is "author" or "creator" or "dc.creator" or "lastmodifiedby" or "originator" or "company" or "manager" && element.GetAttribute("content") is { Length: > 0 } who && !found.Rules.Allowed.Contains(who, StringComparer.OrdinalIgnoreCase))
            found.Add(Leak.Metadata, where, "the name of who made the page");
    }

    private static bool IsActive(IHtmlScriptElement script) => script.GetAttribute("src") is { } source
        ? Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is not "file" || source.StartsWith("//", StringComparison.Ordinal)
        : script.Type is not ("application/json" or "application/ld+json") && !string.IsNullOrWhiteSpace(script.Text);

    private static void Address(string address, string where, Discoveries found)
    {
        if (DataAddress.IsScript(address)) found.Add(Leak.ActiveContent, where, "a script in a link");
        else if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) DataAddress.Look(address, where, found);
        else if (LocalPath.IsAddressInside(address)) found.Add(Leak.ExternalLink, where, "a link into an office's own network or computer");
        else if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) found.Text(Uri.UnescapeDataString(address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..]), where);
    }

    // The nearest background written on an element or on one round it; the page is white otherwise.
    private static Ink? Paper(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            var style = at.GetAttribute("style") ?? "";
            if ((Hiding.Of(style, "background-color") ?? Hiding.Of(style, "background") ?? at.GetAttribute("bgcolor")) is { } background) return Hiding.Colour(background);
            if (at.HasAttribute("class")) return null;
        }
        return Ink.White;
    }

    private static void Table(IHtmlTableElement table, Discoveries found)
    {
        var look = new TableLook((row, column) => new Spot(row, column) { Sheet = $"the table of line {table.SourceReference?.Position.Line ?? 1}" }, found);
        var number = 0;
        foreach (var row in table.Rows) look.Add(++number, [.. row.Cells.Select(cell => Words(cell))]);
        // Small counts are looked for in files that people hand round; what a page of a site shows, its publisher has decided to show.
        look.Finish(withSmallCounts: false);
    }

    private static bool HasWords(INode node) => Walk(node is IHtmlTemplateElement template ? template.Content : node).Any(step => step.Node is IText text && !string.IsNullOrWhiteSpace(text.Data));

    private static string Words(INode node) => string.Join(' ', string.Concat(Walk(node).Where(step => step is { IsStart: true, Node: IText }).Select(step => ((IText)step.Node).Data)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every node below one, when it begins and, if it holds others, when it ends. A page may be nested as deep as it likes.</summary>
    private static IEnumerable<(INode Node, bool IsStart)> Walk(INode root)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            yield return (node, true);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is null || ReferenceEquals(node, root)) yield break;
                yield return (node, false);
            }
            node = node?.NextSibling;
        }
    }
}
