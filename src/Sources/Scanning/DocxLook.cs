using System.Xml.Linq;
using Answerable.Sources.Reading;
using static Answerable.Sources.Scanning.WordXml;

namespace Answerable.Sources.Scanning;

/// <summary>A Word document: its text, its headers and notes, and what its settings remember.</summary>
internal static class DocxLook
{
    public const string Main = "the text";

    public static void Look(PartGraph graph, Discoveries found)
    {
        var main = graph.Reached("officeDocument").FirstOrDefault() ?? throw new UnreadableWorkbookException(Spot.OfZip, "missing-part", "The file has no document in it.");
        var document = Tree(graph.Package, main);
        if (document.Name.LocalName != "document") throw new UnreadableWorkbookException(main.Spot, "wrong-part", "The part is no Word document.");
        var settings = Trees(graph, "settings").FirstOrDefault().Root;
        var looks = new DocxLooks(Trees(graph, "styles").FirstOrDefault().Root, PageColour(document, settings));
        new DocxStory(document, Main, looks, found).Look();
        foreach (var (part, root) in Trees(graph, "header").Concat(Trees(graph, "footer")))
        {
            var name = Spot.OfPart(part.Name).ToString();
            new DocxStory(root, name, looks, found).Look();
            var words = string.Concat(root.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
            if (string.IsNullOrWhiteSpace(words)) continue;
            if (!IsShown(graph, main, part, document, settings)) found.Add(Leak.HeaderFooter, name, "words at the head or foot of pages that the document does not have");
            else if (HeaderCodes.Words(words)) found.Add(Leak.HeaderText, name, "words at the head or foot of the pages: read them too");
        }
        Pictures(graph, found);
        foreach (var kind in new[] { "footnotes", "endnotes" }) Notes(graph, document, kind, looks, found);
        if (settings is not null) Settings(settings, found);
    }

    /// <summary>A picture that is led to and shown nowhere was taken out of the text, and not out of the file.</summary>
    private static void Pictures(PartGraph graph, Discoveries found)
    {
        foreach (var part in graph.Package.Parts.Where(part => graph.RoadsTo(part).Any(road => road is "officeDocument" or "header" or "footer" or "footnotes" or "endnotes" or "numbering")))
        {
            var pictures = XlsxRelations.Of(graph.Package, part.Name).Where(relation => relation.Is("image") && !relation.IsExternal).ToList();
            if (pictures.Count == 0) continue;
            var used = Tree(graph.Package, part).Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal)).Select(attribute => attribute.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var picture in pictures.Where(picture => !used.Contains(picture.Id) && graph.Package.Find(picture.Resolved(part.Name)) is not null))
                found.Add(Leak.OrphanPart, Spot.OfPart(PersonalData.Masked(picture.Resolved(part.Name))), "a picture that the document does not show");
        }
    }

    private static void Notes(PartGraph graph, XElement document, string kind, DocxLooks looks, Discoveries found)
    {
        foreach (var (part, root) in Trees(graph, kind))
        {
            var name = Spot.OfPart(part.Name).ToString();
            new DocxStory(root, name, looks, found).Look();
            var referred = document.Descendants().Where(element => element.Name.LocalName == kind[..^1] + "Reference").Select(element => Value(element, "id")).ToHashSet();
            var lost = root.Elements().Count(note => Value(note, "type") is "" or "normal" && !referred.Contains(Value(note, "id")) && note.Value.Trim().Length > 0);
            if (lost > 0) found.Add(Leak.InvisibleFormat, name, $"{Shown.Count(lost, "note")} to which nothing in the text refers, so that nobody sees them");
        }
    }

    private static void Settings(XElement settings, Discoveries found)
    {
        const string name = "the settings";
        if (settings.Descendants().Any(element => element.Name.LocalName == "docVar")) found.Add(Leak.CustomXml, name, "values that a program or macro has kept in the document");
        if (Child(settings, "mailMerge") is not null) found.Add(Leak.Connections, name, "where the addresses of a mail merge came from");
    }

    /// <summary>Whether a header stands on some page: one for a first page or for even pages does only where the document has such pages.</summary>
    private static bool IsShown(PartGraph graph, ZipPart main, ZipPart header, XElement document, XElement? settings)
    {
        var ids = XlsxRelations.Of(graph.Package, main.Name).Where(relation => !relation.IsExternal && graph.Package.Find(relation.Resolved(main.Name)) == header).Select(relation => relation.Id).ToHashSet();
        var hasEven = IsOn(Child(settings, "evenAndOddHeaders"));
        return document.Descendants().Where(element => element.Name.LocalName is "headerReference" or "footerReference" && ids.Contains(Value(element, "id"))).Any(reference => Value(reference, "type") switch
        {
            "first" => IsOn(Child(reference.Parent, "titlePg")),
            "even" => hasEven,
            _ => true,
        });
    }

    private static Ink PageColour(XElement document, XElement? settings) =>
        IsOn(Child(settings, "displayBackgroundShape")) && Ink.Parse(Value(Child(document, "background"), "color")) is { } colour ? colour : Ink.White;

    private static IEnumerable<(ZipPart Part, XElement Root)> Trees(PartGraph graph, string road) => graph.Reached(road).Select(part => (part, Tree(graph.Package, part)));

    private static XElement Tree(ZipPackage package, ZipPart part)
    {
        if (part.Bytes <= ScanLimits.TreeBytes)
        {
            using var xml = new PartXml(package, part);
            if (xml.Tree(ScanLimits.TreeElements) is { } root) return root;
        }
        throw new UnreadableWorkbookException(part.Spot, "uncompressed-size", "The part is larger than any text needs.");
    }
}
