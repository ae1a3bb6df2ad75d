using System.Text;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>The paragraphs of OpenDocument, in cells and in texts: what they say, and what in them is not seen.</summary>
internal sealed class OdfText(OdfLooks looks, Discoveries found)
{
    // What counts and names pages and files; a reader sees its result.
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "page-number", "page-count", "sheet-name", "title", "file-name", "date", "time", "page-continuation", "sequence", "sequence-ref", "reference-ref", "bookmark-ref", "note-ref", "chapter", "subject",
    };

    /// <summary>Looks at one paragraph and gives its words.</summary>
    /// <param name="paragraph">The paragraph or heading.</param>
    /// <param name="where">Where it is, asked for when something is found.</param>
    /// <param name="styles">The styles round it, the nearest first.</param>
    public string Look(XElement paragraph, Func<string> where, params IReadOnlyList<(string Family, string? Name)> styles)
    {
        var text = new StringBuilder();
        var why = new HashSet<string>();
        Inside(paragraph, [("paragraph", Attribute(paragraph, "style-name", OdsNames.Text)), .. styles], text, why, where);
        var words = text.ToString();
        found.Text(words, where);
        foreach (var reason in why) found.Add(Leak.InvisibleFormat, where(), reason);
        return words;
    }

    /// <summary>What a header says beside its fields.</summary>
    public static string WithoutFields(XElement header) => string.Concat(header.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors().TakeWhile(above => above != header).Any(above => Fields.Contains(above.Name.LocalName))).Select(text => text.Value));

    private void Inside(XElement parent, IReadOnlyList<(string Family, string? Name)> styles, StringBuilder text, HashSet<string> why, Func<string> where)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
                if (!string.IsNullOrWhiteSpace(words.Value) && looks.WhyUnseen(styles) is { } reason) why.Add(reason);
            }
            else if (node is XElement element)
            {
                Element(element, styles, text, why, where);
            }
        }
    }

    private void Element(XElement element, IReadOnlyList<(string Family, string? Name)> styles, StringBuilder text, HashSet<string> why, Func<string> where)
    {
        switch (element.Name.LocalName)
        {
            case "s" or "tab" or "line-break":
                text.Append(' ');
                break;
            case "span":
                Inside(element, [("text", Attribute(element, "style-name", OdsNames.Text)), .. styles], text, why, where);
                break;
            case "a":
                var address = Attribute(element, "href", OdfNames.Link) ?? "";
                if (LocalPath.IsAddressInside(address)) found.Add(Leak.ExternalLink, where(), "a link into an office's own network or computer");
                found.Text(Uri.UnescapeDataString(address), where);
                Inside(element, styles, text, why, where);
                break;
            case "annotation":
                found.Add(Leak.Comments, where(), "a comment, and who wrote it");
                break;
            case "hidden-text" or "hidden-paragraph" or "conditional-text":
                found.Add(Leak.InvisibleFormat, where(), "a text that is shown only on a condition");
                break;
            case "change" or "change-start":
                found.Add(Leak.Revisions, where(), "a change that is still marked");
                break;
            case "script":
                found.Add(Leak.Macros, where(), "something that a program is to run");
                break;
            case "placeholder" or "variable-set" or "user-field-input" or "variable-input" or "dde-connection" or "database-display" or "execute-macro" or "drop-down" or "user-index-mark" or "alphabetical-index-mark" or "toc-mark":
                found.Add(Leak.FieldCodes, where(), $"a field that can hold more than it shows ({Shown.Value(element.Name.LocalName)})");
                Inside(element, styles, text, why, where);
                break;
            case "note":
                // Its body is a text of its own, with paragraphs.
                foreach (var paragraph in element.Descendants().Where(inner => inner.Name.LocalName == "p")) Look(paragraph, where);
                break;
            case "frame" or "custom-shape" or "rect" or "text-box" or "g":
                break;
            default:
                Inside(element, styles, text, why, where);
                break;
        }
    }

    public static string? Attribute(XElement element, string name, string space) => element.Attribute(XName.Get(name, space))?.Value;
}
