using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>
/// Parts that Office puts beside many documents and that carry nothing: a list of sources without a source, a part that says which schema it follows, a list of comments or people without one.
/// </summary>
internal static class EmptyPart
{
    private const int Elements = 20, Bytes = 10_000;

    public static bool Is(ZipPackage package, ZipPart part)
    {
        if (part.Bytes > Bytes || !part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return false;
        return Root(package, part) is { } root && root.Name.LocalName switch
        {
            "Sources" or "comments" or "personList" or "people" or "commentsEx" or "commentsIds" or "commentsExtensible" => !root.HasElements && root.Value.Length == 0,
            "datastoreItem" => root.Descendants().All(element => element.Name.LocalName is "schemaRefs" or "schemaRef") && root.Value.Length == 0,
            _ => false,
        };
    }

    // What is not well formed is not empty.
    private static XElement? Root(ZipPackage package, ZipPart part)
    {
        try
        {
            using var xml = new PartXml(package, part);
            return xml.Tree(Elements);
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }
}
