namespace Answerable.Sources.Reading;

/// <summary>What one part of an Office file says about another.</summary>
internal sealed record XlsxRelation(string Id, string Type, string Path, bool IsExternal)
{
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);

    public ZipPart Target(ZipPackage package, string from) => IsExternal
        ? throw new UnreadableWorkbookException(Spot.OfPart(from), "external-target", "The part is said to be outside the file. Nothing outside is ever opened. Expected a whole workbook.")
        : package.Get(Resolved(from));

    // Only a name to look up in the directory comes of this; it is never a path on a disk.
    internal string Resolved(string from)
    {
        if (Path.StartsWith('/')) return Path[1..];
        var folders = from.Split('/').SkipLast(1).ToList();
        foreach (var piece in Path.Split('/'))
        {
            if (piece == "..") folders.RemoveRange(Math.Max(0, folders.Count - 1), Math.Min(1, folders.Count));
            else if (piece is not ("." or "")) folders.Add(piece);
        }
        return string.Join('/', folders);
    }
}

internal static class XlsxRelations
{
    /// <summary>What a part, or the file as a whole for an empty name, says about others; nothing when it says nothing.</summary>
    public static IReadOnlyList<XlsxRelation> Of(ZipPackage package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (part.Length > 0 && package.Find(name) is null) return [];
        using var xml = new PartXml(package, package.Get(name));
        xml.Root("Relationships");
        var relations = new List<XlsxRelation>();
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "Relationship")
                relations.Add(new(xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", xml.Attribute("Target") ?? "", xml.Attribute("TargetMode") == "External"));
        }
        return relations;
    }
}
