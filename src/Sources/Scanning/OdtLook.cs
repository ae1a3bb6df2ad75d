using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An OpenDocument text, paragraph by paragraph.</summary>
internal sealed class OdtLook(ZipPackage package, ZipPart content, OdfLooks looks, Discoveries found)
{
    private readonly OdfText _text = new(looks, found);

    public void Look()
    {
        using var xml = new PartXml(package, content);
        if (content.Bytes > ScanLimits.TreeBytes || xml.Tree(ScanLimits.TreeElements) is not { } root) throw new UnreadableWorkbookException(content.Spot, "uncompressed-size", "The part is larger than any text needs.");
        foreach (var list in root.Elements().Where(element => element.Name.LocalName == "automatic-styles")) looks.Take(list);
        if (root.Elements().Any(element => element.Name.LocalName == "scripts" && element.HasElements)) found.Add(Leak.Macros, content.Spot, "something that a program is to run");
        var body = root.Elements().FirstOrDefault(element => element.Name.LocalName == "body")?.Elements().FirstOrDefault();
        if (body?.Name.LocalName != "text") throw new UnreadableWorkbookException(content.Spot, "wrong-part", "The part is no text.");
        var number = 0;
        foreach (var paragraph in body.Descendants().Where(element => element.Name.LocalName is "p" or "h" && element.Name.NamespaceName == OdsNames.Text && !element.Ancestors().Any(above => above.Name.LocalName is "note" or "annotation" or "tracked-changes")))
        {
            var at = ++number;
            var cell = paragraph.Ancestors().FirstOrDefault(above => above.Name.LocalName == "table-cell");
            _text.Look(paragraph, () => $"paragraph {at}", ("table-cell", cell is null ? null : OdfText.Attribute(cell, "style-name", OdsNames.Table)));
        }
        foreach (var element in body.Descendants()) Element(element);
        foreach (var page in looks.Pages.Where(page => HeaderCodes.Words(OdfText.WithoutFields(page))))
        {
            found.Add(Leak.HeaderText, Spot.OfPart("styles.xml"), "words at the head or foot of the pages: read them too");
            foreach (var paragraph in page.Descendants().Where(element => element.Name.LocalName == "p")) _text.Look(paragraph, () => "the head or foot of the pages");
        }
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "tracked-changes" when element.HasElements:
                found.Add(Leak.Revisions, content.Spot, "texts that were deleted or inserted, and who did it");
                break;
            case "section" when looks.IsSectionHidden(OdfText.Attribute(element, "style-name", OdsNames.Text)) || OdfText.Attribute(element, "display", OdsNames.Text) is "none" or "condition":
                found.Add(Leak.InvisibleFormat, $"the section {Shown.Value(PersonalData.Masked(OdfText.Attribute(element, "name", OdsNames.Text) ?? ""))}", "the section is hidden");
                break;
            case "section-source" or "dde-connection-decl":
                found.Add(Leak.ExternalLink, content.Spot, "a part that comes from another file");
                break;
            case "user-field-decl" or "variable-decl" when element.Attributes().Any(attribute => attribute.Name.LocalName.EndsWith("value", StringComparison.Ordinal) && attribute.Value.Length > 0):
                found.Add(Leak.FieldCodes, content.Spot, "a value that the document keeps for its fields");
                break;
            case "forms" when element.HasElements:
                found.Add(Leak.Form, content.Spot, "controls to be filled in or pressed");
                break;
            case "image":
                looks.Shows(OdfText.Attribute(element, "href", OdfNames.Link));
                break;
            case "desc" or "title" when element.Name.NamespaceName.Contains("svg-compatible", StringComparison.Ordinal):
                found.Text(element.Value, "the description of a picture");
                break;
            case "table" when element.Name.NamespaceName == OdsNames.Table:
                Table(element);
                break;
            case "custom-shape" or "rect" or "frame" or "polygon":
                var style = OdfText.Attribute(element, "style-name", OdfNames.Drawing);
                if (looks.Graphic(style, "clip") is { } clip && clip.Any(c => c is >= '1' and <= '9')) found.Add(Leak.CroppedPicture, content.Spot, "a picture of which only a part is shown; all of it is in the file");
                var isCover = element.Value.Trim().Length == 0 && looks.Graphic(style, "fill") is null or "solid" && looks.Graphic(style, "wrap") is "run-through" && looks.Graphic(style, "run-through") is not "background";
                if (element.Name.LocalName != "frame" && isCover) found.Add(Leak.TextUnderShape, content.Spot, "a filled shape lies in front of the text; what is under it is still in the file");
                break;
        }
    }

    private void Table(XElement table)
    {
        var look = new TableLook((row, column) => new Spot(row, column) { Sheet = "a table of the text" }, found);
        var line = 0;
        foreach (var row in table.Descendants().Where(element => element.Name.LocalName == "table-row"))
            look.Add(++line, [.. row.Elements().Where(element => element.Name.LocalName is "table-cell" or "covered-table-cell").Select(cell => cell.Value.Trim())]);
        look.Finish();
    }
}
