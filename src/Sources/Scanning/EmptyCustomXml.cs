using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>Word puts an empty list of sources beside many documents, and a part that says which schema it follows. Those two carry nothing.</summary>
internal static class EmptyCustomXml
{
    private const int Elements = 20;

    public static bool Is(ZipPackage package, ZipPart part)
    {
        if (!part.Name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) || part.Bytes > 4_000) return false;
        using var xml = new PartXml(package, part);
        return xml.Tree(Elements) is { } root && root.Name.LocalName switch
        {
            "Sources" => !root.HasElements && root.Value.Length == 0,
            "datastoreItem" => root.Descendants().All(element => element.Name.LocalName is "schemaRefs" or "schemaRef") && root.Value.Length == 0,
            _ => false,
        };
    }
}
