using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Answerable.Web.Documents;

/// <summary>
/// A document as a Word file: real headings, lists and tables, in the fewest parts that need. The same document makes the same bytes, and nobody's
/// name and no moment is in them.
/// </summary>
public static partial class DocxFile
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Of(Document document)
    {
        var texts = new DocxMarkdown();
        var body = new W.Body([.. Blocks(document, texts), Page(document.Blocks.OfType<Table>().Any(table => table.Heads.Count >= DocxTable.Wide))]);
        using var parts = new Parts();
        parts.Xml("[Content_Types].xml", ContentTypes);
        parts.Xml("_rels/.rels", Relations);
        parts.Xml("docProps/core.xml", xml => Properties(xml, document.Title));
        parts.Xml("word/document.xml", new W.Document(body).WriteTo);
        parts.Xml("word/_rels/document.xml.rels", xml => PartRelations(xml, texts.Links));
        parts.Xml("word/styles.xml", Styles);
        parts.Xml("word/numbering.xml", Numbering(texts.Lists));
        parts.Xml("word/settings.xml", Settings);
        parts.Xml("word/footer1.xml", Footer);
        return parts.Finish();
    }

    private static IEnumerable<OpenXmlElement> Blocks(Document document, DocxMarkdown texts)
    {
        yield return DocxMarkdown.Plain("Title", document.Title);
        if (document.Lead.Length > 0) yield return DocxMarkdown.Plain("Lead", document.Lead);
        foreach (var element in document.Blocks.SelectMany(block => Of(block, texts))) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Of(Block block, DocxMarkdown texts) => block switch
    {
        Heading heading => [DocxMarkdown.Plain($"Heading{heading.Level - 1}", heading.Words)],
        Paragraphs paragraphs => texts.Of(paragraphs.Markdown),
        Said said => [DocxMarkdown.Plain("QuoteWho", said.Who), .. texts.Of(said.Markdown, "Quote")],
        Table table => Of(table),
        Place place => Of(place, texts),
        _ => throw new ArgumentException($"A Word file has no {block.GetType().Name}.", nameof(block)),
    };

    private static IEnumerable<OpenXmlElement> Of(Table table)
    {
        yield return DocxMarkdown.Plain("Caption", table.Caption);
        if (table.Subtitle.Length > 0) yield return DocxMarkdown.Plain("TableSubtitle", table.Subtitle);
        bool IsFigures(int column) => table.Rows.Count > 0 && table.Rows[0][column].IsFigure;
        yield return DocxTable.Of(table.Caption,
        [
            [.. table.Heads.Select((head, i) => DocxMarkdown.Plain(IsFigures(i) ? "TableFigure" : "TableText", head))],
            .. table.Rows.Select(row => (IReadOnlyList<W.Paragraph>)[.. row.Select(cell => DocxMarkdown.Plain(cell.IsFigure ? "TableFigure" : "TableText", cell.Lines))]),
        ]);
        foreach (var note in table.Notes) yield return DocxMarkdown.Plain("TableNote", note);
        if (table.Notes.Count == 0) yield return DocxMarkdown.Plain("TableNote", ""); // Word joins tables that touch
    }

    /// <summary>A place to write in, between two lines: see <see cref="PlaceMarks"/>.</summary>
    private static IEnumerable<OpenXmlElement> Of(Place place, DocxMarkdown texts)
    {
        var marks = new PlaceMarks(place.Id);
        var number = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(marks.Tag))) & int.MaxValue;
        var below = DocxMarkdown.Plain("WriteLine", English.WriteBelow);
        below.InsertAfter(new W.BookmarkStart { Id = number.ToString(CultureInfo.InvariantCulture), Name = marks.Bookmark }, below.ParagraphProperties);
        yield return below;
        var control = new W.SdtProperties(
            new W.SdtAlias { Val = English.YourTextHead }, new W.Tag { Val = marks.Tag }, new W.SdtId { Val = number }, new W.Lock { Val = W.LockingValues.SdtLocked });
        if (place.Markdown.Length == 0) control.Append(new W.ShowingPlaceholder());
        yield return new W.SdtBlock(control, new W.SdtContentBlock(place.Markdown.Length == 0 ? [DocxMarkdown.Plain("Placeholder", English.WriteHere)] : texts.Of(place.Markdown)));
        var above = DocxMarkdown.Plain("WriteLine", English.WriteAbove);
        above.Append(new W.BookmarkEnd { Id = number.ToString(CultureInfo.InvariantCulture) });
        yield return above;
    }

    /// <summary>A4 and its margins, and the page numbers beneath.</summary>
    private static W.SectionProperties Page(bool wide)
    {
        var (width, height) = (11906u, 16838u);
        return new(
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rFooter" },
            wide ? new W.PageSize { Width = height, Height = width, Orient = W.PageOrientationValues.Landscape } : new W.PageSize { Width = width, Height = height },
            new W.PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static void Properties(XmlWriter xml, string title)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dublin, InertText.Clean(title));
        xml.WriteElementString("dc", "language", dublin, "en-GB");
        xml.WriteEndElement();
    }

    private static void PartRelations(XmlWriter xml, IReadOnlyList<string> links)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, kind, target) in new[] { ("rStyles", "styles", "styles.xml"), ("rLists", "numbering", "numbering.xml"), ("rSettings", "settings", "settings.xml"), ("rFooter", "footer", "footer1.xml") })
            Relation(xml, id, kind, target, false);
        for (var i = 0; i < links.Count; i++) Relation(xml, DocxMarkdown.LinkId(i), "hyperlink", links[i], true);
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string id, string kind, string target, bool outside)
    {
        xml.WriteStartElement("Relationship", PackageRelations);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", $"{OfficeRelations}/{kind}");
        xml.WriteAttributeString("Target", target);
        if (outside) xml.WriteAttributeString("TargetMode", "External");
        xml.WriteEndElement();
    }
}
