using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// What the parts of an Office file are, by how they are reached and by their names. There is a list of those that carry nothing or are looked into;
/// every other part is named and blocks.
/// </summary>
internal static class PartKinds
{
    private static readonly (string Code, string InWords, string[] Roads, string[] Names)[] Carriers =
    [
        (Leak.PivotCache, "a pivot table's copy of its source rows", ["pivotCacheDefinition", "pivotCacheRecords", "pivotTable", "slicer", "slicerCache", "timeline", "timelineCache"],
            ["xl/pivotCache/", "xl/pivotTables/", "xl/slicers/", "xl/slicerCaches/", "xl/timelines/", "xl/timelineCaches/"]),
        (Leak.ExternalLink, "values kept from another workbook, and where that lies", ["externalLink", "externalLinkPath"], ["xl/externalLinks/"]),
        (Leak.Comments, "comments, or the people who wrote them", ["comments", "threadedComment", "person", "people", "commentsExtended", "commentsIds", "commentsExtensible", "documenttasks"],
            ["xl/comments", "xl/threadedComments/", "xl/persons/", "word/comments", "word/people.xml", "word/documenttasks"]),
        (Leak.ChartCache, "a chart with a copy of its figures", ["chart", "chartEx", "chartsheet", "chartStyle", "chartColorStyle", "chartUserShapes"], ["/charts/", "xl/chartsheets/"]),
        (Leak.EmbeddedObject, "a whole file inside this one", ["package", "oleObject", "aFChunk", "control", "activeXControlBinary", "subDocument"], ["/embeddings/", "/activeX/", "/ctrlProps/"]),
        (Leak.DataModel, "a data model, with whole tables of rows", ["powerPivotData", "model"], ["xl/model/"]),
        (Leak.Connections, "where data came from: servers, queries, perhaps a password", ["connections", "queryTable", "mailMergeSource", "mailMergeHeaderSource", "recipientData"], ["xl/connections.xml", "xl/queryTables/", "word/recipientData"]),
        (Leak.Revisions, "earlier contents of changed cells, and who changed them", ["revisionHeaders", "revisionLog", "usernames"], ["xl/revisions/"]),
        (Leak.Macros, "macros", ["vbaProject", "wordVbaData", "vbaProjectSignature", "vbaProjectSignatureAgile", "vbaProjectSignatureV3", "attachedToolbars", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet", "keyMapCustomizations"],
            ["vbaProject", "vbaData", "xl/macrosheets/", "xl/dialogsheets/", "word/customizations"]),
        (Leak.CustomXml, "data that a program has put beside the document", ["customXml", "customXmlProps", "xmlMaps"], ["customXml/", "xl/xmlMaps.xml"]),
        (Leak.Thumbnail, "a picture of the document as it was when it was last saved", ["thumbnail"], ["docProps/thumbnail", "Thumbnails/"]),
        (Leak.UnknownPart, "building blocks and texts for empty fields, which no page shows", ["glossaryDocument"], ["word/glossary/"]),
        (Leak.Metadata, "the set-up of a printer, with its name", ["printerSettings"], ["/printerSettings/"]),
        (Leak.Metadata, "a signature, with the name of who signed", ["origin", "signature", "digital-signature"], ["_xmlsignatures/"]),
    ];

    // Reached so, a part is looked into by its own reader or carries nothing: fonts, colours, the order of reckoning.
    private static readonly HashSet<string> InBoth = ["officeDocument", "core-properties", "extended-properties", "custom-properties", "extendedProperties", "customProperties", "styles", "theme"],
        InBooks = ["worksheet", "sharedStrings", "calcChain", "table", "sheetMetadata"],
        InDocuments = ["stylesWithEffects", "settings", "webSettings", "fontTable", "font", "numbering", "header", "footer", "footnotes", "endnotes", "image"];

    // Of these a document has several; of all others programs read one.
    private static readonly string[] Many = ["worksheet", "table", "header", "footer", "image", "font"];

    // These hold no XML.
    private static readonly string[] Binary = ["image", "font"];

    /// <summary>Led to like this, a part is left out of a clean copy.</summary>
    public static IReadOnlySet<string> DroppedRoads { get; } = new HashSet<string>(StringComparer.Ordinal) { "thumbnail", "printerSettings", "person", "people" };

    /// <summary>Names every part that carries more than a reader sees, and every one that is not known.</summary>
    public static void Look(PartGraph graph, FileKind kind, Discoveries found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in graph.Package.Parts)
        {
            var (roads, where) = (graph.RoadsTo(part), Spot.OfPart(PersonalData.Masked(part.Name)).ToString());
            if (part.Name == "[Content_Types].xml" || (part.Name.EndsWith('/') && part.Bytes == 0) || IsRelations(graph.Package, part.Name)) continue;
            if (Carrier(part.Name, roads) is { } carrier)
            {
                if (EmptyPart.Is(graph.Package, part)) continue;
                // A list of people without a comment is missed by nobody either.
                var isMissedByNobody = roads.Count == 0 || roads.All(road => DroppedRoads.Contains(road) && !(road is "person" or "people" && graph.Reached("comments").Concat(graph.Reached("threadedComment")).Any()));
                Add(carrier.Code, isMissedByNobody, where, carrier.InWords, found);
            }
            else if (roads.Count == 0 && DocumentProperties.Are(part.Name))
            {
                DocumentProperties.Look(graph.Package, part, found);
            }
            else if (roads.Count == 0)
            {
                Add(Leak.OrphanPart, true, where, $"a part of {Shown.Count(part.Bytes, "byte")} that nothing in the file leads to", found);
            }
            else if (!roads.All(road => IsKnown(road, kind)))
            {
                found.Add(Leak.UnknownPart, where, $"a part of a kind that is not known to be harmless ({Shown.Value(string.Join(", ", roads.Order(StringComparer.Ordinal)))})");
            }
            else if (!roads.Any(Many.Contains) && !seen.Add(roads.Order(StringComparer.Ordinal).First()))
            {
                found.Add(Leak.OrphanPart, where, "a second part of a kind of which programs read one");
            }
        }
    }

    /// <summary>Whether a part is XML of a kind that is read here, so that anything beside it stands out.</summary>
    public static bool HoldsOnlyWhatIsKnown(PartGraph graph, ZipPart part, FileKind kind)
    {
        if (part.Name == "[Content_Types].xml" || IsRelations(graph.Package, part.Name)) return true;
        var roads = graph.RoadsTo(part);
        return roads.Count > 0 && roads.All(road => IsKnown(road, kind) && !Binary.Contains(road)) && Carrier(part.Name, roads) is null;
    }

    private static bool IsKnown(string road, FileKind kind) => InBoth.Contains(road) || (kind == FileKind.Xlsx ? InBooks : InDocuments).Contains(road);

    private static (string Code, string InWords)? Carrier(string name, IReadOnlyCollection<string> roads)
    {
        foreach (var (code, inWords, ways, names) in Carriers)
            if (roads.Any(ways.Contains) || names.Any(piece => name.Contains(piece, StringComparison.OrdinalIgnoreCase))) return (code, inWords);
        return null;
    }

    private static void Add(string code, bool isMissedByNobody, string where, string inWords, Discoveries found)
    {
        if (isMissedByNobody) found.Droppable(code, where, inWords);
        else found.Add(code, where, inWords);
    }

    // A part of relations belongs to the part it is named after.
    private static bool IsRelations(ZipPackage package, string name)
    {
        if (name == "_rels/.rels") return true;
        if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return false;
        var at = name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && package.Find(string.Concat(name.AsSpan(0, at), name.AsSpan(at + 6, name.Length - at - 6 - 5))) is not null;
    }
}
