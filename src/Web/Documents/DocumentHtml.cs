using System.Globalization;
using System.Text.Encodings.Web;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Answerable.Web.Documents;

/// <summary>
/// A document as HTML: for a page of this site with its classes and roles, or plain for another site, with neither. Everything is encoded by
/// the type that holds it.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="plain">Whether it is for another site.</param>
public sealed class DocumentHtml(Document document, bool plain) : IHtmlContent
{
    private const int LongestWord = 30; // what is longer is a sentence, which a phone shows under its label

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var block in document.Blocks)
        {
            Of(block).WriteTo(writer, encoder);
            writer.Write('\n');
        }
    }

    /// <summary>A whole file of its own: the document with a head, and nothing that is loaded from elsewhere.</summary>
    /// <param name="style">A style sheet for print; empty for a copy that takes the looks of the site it is put on.</param>
    public string File(string style = "")
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Tag("title", document.Title).WriteTo(text, HtmlEncoder.Default);
        if (style.Length > 0)
        {
            text.Write("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">\n");
            var sheet = new TagBuilder("style"); // for the printer alone: no page and no copy carries one
            sheet.InnerHtml.AppendHtml(style);
            sheet.WriteTo(text, HtmlEncoder.Default);
        }

        text.Write("\n</head>\n<body>\n<main>\n");
        Tag("h1", document.Title).WriteTo(text, HtmlEncoder.Default);
        if (document.Lead.Length > 0) Tag("p", document.Lead).WriteTo(text, HtmlEncoder.Default);
        text.Write('\n');
        WriteTo(text, HtmlEncoder.Default);
        text.Write("</main>\n</body>\n</html>\n");
        return text.ToString();
    }

    private IHtmlContent Of(Block block) => block switch
    {
        Heading heading => Heading(heading),
        Paragraphs texts => Prose.Of(texts.Markdown),
        Said said => Said(said),
        Table table => Table(table),
        Place place => Prose.Of(place.Markdown), // on a page nobody writes in it
        _ => throw new ArgumentException($"A document has no {block.GetType().Name}.", nameof(block)),
    };

    private static TagBuilder Heading(Heading heading)
    {
        var tag = Tag($"h{heading.Level}", heading.Words);
        tag.Attributes["id"] = heading.Id;
        return tag;
    }

    private TagBuilder Said(Said said)
    {
        var tag = Classed("blockquote", "an-said");
        var who = Tag("p", said.Who);
        if (!plain) who.AddCssClass("an-said__who");
        tag.InnerHtml.AppendHtml(who);
        tag.InnerHtml.AppendHtml(Prose.Of(said.Markdown));
        return tag;
    }

    private IHtmlContent Table(Table table)
    {
        var made = Classed("table", "an-table");
        made.Attributes["id"] = table.Id;
        if (!plain && table.Rows.Any(row => row.Skip(1).Any(cell => !cell.IsFigure && cell.Lines.Any(line => line.Length > LongestWord)))) made.AddCssClass("an-table--says");
        Role(made, "table");
        var caption = Tag("caption", table.Caption);
        if (table.Subtitle.Length > 0) caption.InnerHtml.AppendHtml(" ").AppendHtml(Tag("small", table.Subtitle));
        made.InnerHtml.AppendHtml(caption);
        made.InnerHtml.AppendHtml(Group("thead", [Row(table.Heads.Select((head, i) => Head(head, IsFigures(table, i))))]));
        made.InnerHtml.AppendHtml(Group("tbody", table.Rows.Select(row => Row(row.Select((cell, i) => i == 0 ? First(cell) : Cell(cell, table.Heads[i]))))));
        var whole = new HtmlContentBuilder();
        if (plain) whole.AppendHtml(made);
        else
        {
            var scroll = Classed("div", "an-scroll");
            (scroll.Attributes["role"], scroll.Attributes["aria-label"], scroll.Attributes["tabindex"]) = ("region", table.Caption, "0");
            scroll.InnerHtml.AppendHtml(made);
            whole.AppendHtml(scroll);
        }

        if (table.Notes.Count == 0) return whole;
        var notes = Classed("ul", "an-notes");
        foreach (var note in table.Notes) notes.InnerHtml.AppendHtml(Tag("li", note));
        return whole.AppendHtml(notes);
    }

    private static bool IsFigures(Table table, int column) => table.Rows.Count > 0 && table.Rows[0][column].IsFigure;

    private TagBuilder Group(string name, IEnumerable<TagBuilder> rows)
    {
        var group = new TagBuilder(name);
        Role(group, "rowgroup");
        foreach (var row in rows) group.InnerHtml.AppendHtml(row);
        return group;
    }

    private TagBuilder Row(IEnumerable<TagBuilder> cells)
    {
        var row = new TagBuilder("tr");
        Role(row, "row");
        foreach (var cell in cells) row.InnerHtml.AppendHtml(cell);
        return row;
    }

    private TagBuilder Head(string words, bool figures)
    {
        var head = Tag("th", words);
        head.Attributes["scope"] = "col";
        Role(head, "columnheader");
        if (figures && !plain) head.AddCssClass("an-figures");
        return head;
    }

    private TagBuilder First(TableCell cell)
    {
        var head = Lines("th", cell);
        head.Attributes["scope"] = "row";
        Role(head, "rowheader");
        return head;
    }

    private TagBuilder Cell(TableCell cell, string head)
    {
        var made = Lines("td", cell);
        Role(made, "cell");
        if (!plain) made.Attributes["data-label"] = head;
        if (cell.IsFigure && !plain) made.AddCssClass(cell.Lines.Count > 1 ? "an-figures an-lines" : "an-figures");
        return made;
    }

    private TagBuilder Lines(string name, TableCell cell)
    {
        var tag = new TagBuilder(name);
        foreach (var (line, i) in cell.Lines.Select((line, i) => (line, i)))
        {
            if (i > 0) tag.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing });
            if (i == 0 && cell.Address is { } address && !plain)
            {
                var link = Tag("a", line);
                link.Attributes["href"] = address;
                tag.InnerHtml.AppendHtml(link);
            }
            else tag.InnerHtml.Append(line);
        }

        return tag;
    }

    private static TagBuilder Tag(string name, string words)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(words);
        return tag;
    }

    private TagBuilder Classed(string name, string css)
    {
        var tag = new TagBuilder(name);
        if (!plain) tag.AddCssClass(css);
        return tag;
    }

    private void Role(TagBuilder tag, string role)
    {
        if (!plain) tag.Attributes["role"] = role;
    }
}
