using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Answerable.Sources.Texts;

/// <summary>
/// The words of a file that is to be published, a line for each paragraph, as somebody reads them. It runs in a child process, behind the scanner: what is read here has
/// passed, so nothing in it is hidden. A picture has no words.
/// </summary>
internal static class FileText
{
    private static readonly ParsingOptions Lenient = new() { UseLenientParsing = true, ClipPaths = false, SkipMissingFonts = true, MaxStackDepth = ScanLimits.PdfDepth };

    /// <summary>The paragraphs, none of them empty.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, of which the ending counts.</param>
    public static IEnumerable<string> Of(byte[] bytes, string name)
    {
        var (kind, reason) = Contents.Of(bytes, Path.GetExtension(name).ToLowerInvariant());
        var lines = reason is not null ? [] : kind switch
        {
            FileKind.Pdf => Pdf(bytes),
            FileKind.Docx => Word(bytes),
            FileKind.Odt => OpenDocument(bytes),
            FileKind.Page => Page(bytes),
            FileKind.Text => TextLook.Whole(bytes).Split('\n'),
            _ => [],
        };
        return lines.Select(Tidy).Where(line => line.Length > 0);
    }

    private static IEnumerable<string> Pdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, Lenient);
        foreach (var page in document.GetPages())
        {
            var line = new StringBuilder();
            Word? before = null;
            foreach (var word in page.GetWords())
            {
                // A word much higher or lower than the one before begins a line of its own; a line's end is a blank to whoever searches.
                if (before is not null) line.Append(Math.Abs(word.BoundingBox.Bottom - before.BoundingBox.Bottom) > 2 * Math.Max(word.BoundingBox.Height, before.BoundingBox.Height) ? '\n' : ' ');
                line.Append(word.Text);
                before = word;
            }

            foreach (var text in line.ToString().Split('\n')) yield return text;
        }
    }

    private static IEnumerable<string> Word(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var package = new ZipPackage(stream, new Findings());
        var main = XlsxRelations.Of(package, "").FirstOrDefault(relation => relation.Is("officeDocument"))?.Target(package, "");
        if (main is null) yield break;
        List<ZipPart> parts = [main, .. XlsxRelations.Of(package, main.Name).Where(relation => !relation.IsExternal && (relation.Is("footnotes") || relation.Is("endnotes"))).Select(relation => relation.Target(package, main.Name)).OfType<ZipPart>()];
        foreach (var part in parts)
            foreach (var paragraph in Tree(package, part).Descendants().Where(element => element.Name.LocalName == "p" && element.Ancestors().All(above => above.Name.LocalName != "Fallback")))
                yield return string.Concat(paragraph.Descendants().Where(element => element.Ancestors().First(above => above.Name.LocalName == "p") == paragraph).Select(element => element.Name.LocalName switch
                {
                    "t" => element.Value,
                    "tab" or "br" or "cr" => " ",
                    "noBreakHyphen" => "-",
                    _ => "",
                }));
    }

    private static IEnumerable<string> OpenDocument(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var package = new ZipPackage(stream, new Findings());
        foreach (var paragraph in Tree(package, package.Get("content.xml")).Descendants().Where(element => element.Name.LocalName is "p" or "h" && element.Name.NamespaceName == OdsNames.Text))
            yield return string.Concat(paragraph.DescendantNodes().Where(node => node.Ancestors().First(above => above.Name.LocalName is "p" or "h") == paragraph).Select(node => node switch
            {
                XText text => text.Value,
                XElement { Name.LocalName: "s" or "tab" or "line-break" } => " ",
                _ => "",
            }));
    }

    private static string[] Page(byte[] bytes)
    {
        var page = new HtmlParser().ParseDocument(TextLook.Whole(bytes));
        foreach (var unseen in page.QuerySelectorAll("script, style, template, noscript").ToList()) unseen.Remove();
        var text = new StringBuilder(page.Title).Append('\n');
        foreach (var node in page.Body?.Descendants() ?? [])
        {
            if (node is IElement element && PageLook.IsBlock(element.LocalName)) text.Append('\n');
            if (node is IText words) text.Append(words.Data.ReplaceLineEndings(" "));
            if (node is IHtmlImageElement { AlternativeText: { Length: > 0 } alternative }) text.Append($" {alternative} ");
        }

        return text.ToString().Split('\n');
    }

    private static XElement Tree(ZipPackage package, ZipPart part)
    {
        using var xml = new PartXml(package, part);
        return xml.Tree(ScanLimits.TreeElements) ?? throw new UnreadableWorkbookException(part.Spot, "uncompressed-size", "The part is larger than any text needs.");
    }

    private static string Tidy(string line) => string.Join(' ', string.Concat(line.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
