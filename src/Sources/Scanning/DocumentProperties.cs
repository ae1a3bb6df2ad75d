using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What a document says of itself and its makers. A title and a language may stay; whatever names a person, a firm or a folder may not.</summary>
internal static class DocumentProperties
{
    private const int Elements = 20_000;

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        // Office
        "title", "language", "created", "modified", "revision", "lastPrinted", "Application", "AppVersion", "DocSecurity", "TotalTime", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines",
        "Paragraphs", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged", "HeadingPairs", "TitlesOfParts", "Slides", "Notes", "HiddenSlides", "MMClips", "PresentationFormat",
        // OpenDocument
        "generator", "creation-date", "date", "print-date", "editing-cycles", "editing-duration", "document-statistic", "hyperlink-behaviour",
    };

    private static readonly string[] PlainTemplates = ["Normal", "Normal.dotm", "Normal.dotx", "Normal.dot"];

    public static bool Are(string part) => part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    public static void Look(PartGraph graph, Discoveries found)
    {
        foreach (var part in graph.Package.Parts.Where(part => graph.RoadsTo(part).Any(road => road is "core-properties" or "extended-properties" or "custom-properties" or "extendedProperties" or "customProperties")))
            Look(graph.Package, part, found);
    }

    public static void Look(ZipPackage package, ZipPart part, Discoveries found)
    {
        using var xml = new PartXml(package, part);
        if (xml.Tree(Elements) is not { } root)
        {
            found.Droppable(Leak.Metadata, part.Spot.ToString(), "more properties than a document has");
            return;
        }
        // OpenDocument has one element more round them.
        foreach (var property in root.Name.LocalName == "document-meta" ? root.Elements().Elements() : root.Elements()) Look(property, part, found);
    }

    private static void Look(XElement property, ZipPart part, Discoveries found)
    {
        var (name, value) = (property.Name.LocalName, property.Value.Trim());
        if (name == "template") value = property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "title" or "href")?.Value ?? value;
        if (Harmless.Contains(name))
        {
            if (LocalPath.Is(value)) Add($"the property \"{name}\" holds a path of somebody's computer");
            found.Text(value, part.Spot.ToString());
        }
        else if (value.Length > 0 && !(name == "Template" && PlainTemplates.Contains(value)) && !found.Rules.Allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            var named = property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "name")?.Value;
            Add(named is null ? $"the property \"{name}\" is filled in" : $"the property {Shown.Value(PersonalData.Masked(named))} is filled in");
        }

        void Add(string what) => found.Droppable(Leak.Metadata, part.Spot.ToString(), what);
    }
}
