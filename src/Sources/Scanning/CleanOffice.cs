using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// An Excel or Word file without its makers' names, its printers, its small picture, texts that no cell shows and parts that nothing leads to.
/// </summary>
internal static class CleanOffice
{
    private static readonly HashSet<string> Dropped = [.. PartKinds.DroppedRoads, "extended-properties", "custom-properties", "extendedProperties", "customProperties"];

    public static byte[] Of(byte[] bytes, FileKind kind, ScanRules rules)
    {
        var package = new ZipPackage(new MemoryStream(ZipEnvelope.Bare(bytes, new(rules)), writable: false), new Findings());
        var graph = new PartGraph(package);
        var unused = kind == FileKind.Xlsx ? XlsxBook.Look(graph, new(rules)).Unused.ToHashSet() : [];
        var kept = package.Parts.Where(part => part.Name == "[Content_Types].xml" || (graph.IsReached(part) && !graph.RoadsTo(part).Any(Dropped.Contains))).Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var zip = new CleanZip();
        foreach (var part in package.Parts)
        {
            if (Owner(part.Name) is { } owner)
            {
                if (owner.Length == 0 || kept.Contains(owner)) Relations(package, part, owner, kept, zip);
            }
            else if (kept.Contains(part.Name))
            {
                Part(package, part, graph.RoadsTo(part), unused, kept, zip);
            }
        }
        return zip.Finish();
    }

    private static void Part(ZipPackage package, ZipPart part, IReadOnlyCollection<string> roads, HashSet<int> unused, HashSet<string> kept, CleanZip zip)
    {
        var bytes = package.Bytes(part, (int)part.Bytes);
        if (part.Name == "[Content_Types].xml") zip.Add(part.Name, Types(CleanZip.Load(package, part), kept));
        else if (roads.Contains("core-properties")) zip.Add(part.Name, Properties(CleanZip.Load(package, part)));
        else if (roads.Contains("image")) zip.Add(part.Name, CleanPicture.Of(bytes));
        else if (roads.Contains("sharedStrings") && unused.Count > 0) zip.Add(part.Name, Texts(CleanZip.Load(package, part), unused));
        else if (roads.Contains("officeDocument") && bytes.AsSpan().IndexOf("<sheets"u8) >= 0) zip.Add(part.Name, Book(CleanZip.Load(package, part)));
        else if (roads.Contains("worksheet") && bytes.AsSpan().IndexOf("pageSetup"u8) >= 0) zip.Add(part.Name, Sheet(CleanZip.Load(package, part)));
        else if (part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && CleanZip.HasNotes(bytes)) zip.Add(part.Name, CleanZip.Load(package, part));
        else zip.Add(part.Name, bytes);
    }

    private static void Relations(ZipPackage package, ZipPart part, string owner, HashSet<string> kept, CleanZip zip)
    {
        var document = CleanZip.Load(package, part);
        foreach (var relation in document.Root!.Elements().Where(relation => relation.Attribute("TargetMode")?.Value != "External").ToList())
        {
            var target = new XlsxRelation("", "", relation.Attribute("Target")?.Value ?? "", false).Resolved(owner).Split('#')[0];
            if (package.Find(target) is { } led && !kept.Contains(led.Name)) relation.Remove();
        }
        zip.Add(part.Name, document);
    }

    private static XDocument Types(XDocument types, HashSet<string> kept)
    {
        foreach (var named in types.Root!.Elements().Where(type => type.Attribute("PartName") is { } name && !kept.Contains(name.Value.TrimStart('/'))).ToList()) named.Remove();
        return types;
    }

    /// <summary>Title and language, and nobody's name and no day.</summary>
    private static XDocument Properties(XDocument properties)
    {
        foreach (var property in properties.Root!.Elements().Where(property => property.Name.LocalName is not ("title" or "language") || LocalPath.Is(property.Value)).ToList()) property.Remove();
        return properties;
    }

    // The places of texts are what cells know them by, so what goes leaves an empty one.
    private static XDocument Texts(XDocument texts, HashSet<int> unused)
    {
        foreach (var (i, text) in texts.Root!.Elements().Where(element => element.Name.LocalName == "si").Index().ToList())
            if (unused.Contains(i)) text.ReplaceNodes(new XElement(text.Name.Namespace + "t"));
        return texts;
    }

    private static XDocument Book(XDocument book)
    {
        foreach (var element in book.Root!.Elements().Where(element => element.Name.LocalName == "AlternateContent" && element.Descendants().Any(inner => inner.Attribute("url") is not null)).ToList()) element.Remove();
        book.Root.Elements().FirstOrDefault(element => element.Name.LocalName == "fileSharing")?.Attribute("userName")?.Remove();
        return book;
    }

    // How a page is set up may name the printer's part, which is gone.
    private static XDocument Sheet(XDocument sheet)
    {
        foreach (var setup in sheet.Root!.Elements().Where(element => element.Name.LocalName == "pageSetup"))
            setup.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Remove();
        return sheet;
    }

    /// <summary>The part to which a part of relations belongs, nothing for the file's own; null for another part.</summary>
    private static string? Owner(string name)
    {
        if (name == "_rels/.rels") return "";
        var at = name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? string.Concat(name.AsSpan(0, at), name.AsSpan(at + 6, name.Length - at - 11)) : null;
    }
}
