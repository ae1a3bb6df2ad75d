using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>What Excel and Word files have in common: their parts, what these say in their code, links, pictures and properties.</summary>
internal static class OfficePackage
{
    public static void Look(PartGraph graph, FileKind kind, Discoveries found)
    {
        PartKinds.Look(graph, kind, found);
        DocumentProperties.Look(graph, found);
        foreach (var (from, relation) in graph.Outward) Outward(from.Length == 0 ? "the file" : Spot.OfPart(from).ToString(), relation, found);
        foreach (var part in graph.Package.Parts.Where(part => graph.RoadsTo(part).Contains("image"))) PictureLook.Part(graph.Package, part, found);
    }

    /// <summary>What the parts say in their code. It takes a while, and no longer matters where the document itself is not understood.</summary>
    public static void Code(PartGraph graph, FileKind kind, Discoveries found)
    {
        foreach (var part in graph.Package.Parts.Where(part => PartKinds.HoldsOnlyWhatIsKnown(graph, part, kind)))
            XmlNotes.Look(graph.Package, part, graph.RoadsTo(part).Any(road => road.EndsWith("roperties", StringComparison.Ordinal)) ? XmlTexts.Anywhere : XmlTexts.OfOffice, found);
    }

    private static void Outward(string where, XlsxRelation relation, Discoveries found)
    {
        if (!relation.Is("hyperlink"))
        {
            found.Add(Leak.ExternalLink, where, $"a link to a file that is not in the document ({Shown.Value(relation.Type[(relation.Type.LastIndexOf('/') + 1)..])})");
            return;
        }
        if (LocalPath.IsAddressInside(relation.Path)) found.Add(Leak.ExternalLink, where, "a link into an office's own network or computer");
        found.Text(Uri.UnescapeDataString(relation.Path), where);
    }
}
