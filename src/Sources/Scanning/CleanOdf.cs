using System.Text;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An OpenDocument file without its makers' names, its printer, its small picture and parts that nothing shows.</summary>
internal static class CleanOdf
{
    private static readonly XNamespace Office = OdsNames.Office, Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    public static byte[] Of(byte[] bytes, FileKind kind, ScanRules rules)
    {
        var package = new ZipPackage(new MemoryStream(ZipEnvelope.Bare(bytes, new(rules)), writable: false), new Findings());
        var shown = OdfPackage.Look(package, kind, new(rules));
        var kept = package.Parts.Where(part => OdfPackage.IsKnown(part.Name) || shown.Contains(part.Name)).ToList();
        using var zip = new CleanZip();
        foreach (var part in kept.OrderBy(part => part.Name != "mimetype"))
        {
            var content = package.Bytes(part, (int)part.Bytes);
            switch (part.Name)
            {
                case "META-INF/manifest.xml": zip.Add(part.Name, Listed(CleanZip.Load(package, part), kept)); break;
                case "meta.xml": zip.Add(part.Name, Properties(CleanZip.Load(package, part))); break;
                case "settings.xml": zip.Add(part.Name, Settings(CleanZip.Load(package, part))); break;
                case var picture when shown.Contains(picture): zip.Add(part.Name, CleanPicture.Of(content)); break;
                case var xml when xml.EndsWith(".xml", StringComparison.Ordinal) && CleanZip.HasNotes(content): zip.Add(part.Name, CleanZip.Load(package, part)); break;
                case "mimetype": zip.Add(part.Name, Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(content).Trim())); break;
                default: zip.Add(part.Name, content); break;
            }
        }
        return zip.Finish();
    }

    private static XDocument Listed(XDocument manifest, List<ZipPart> kept)
    {
        var names = kept.Select(part => part.Name).Append("/").ToHashSet(StringComparer.Ordinal);
        foreach (var entry in manifest.Root!.Elements().Where(entry => !names.Contains(entry.Attribute(Manifest + "full-path")?.Value ?? "")).ToList()) entry.Remove();
        return manifest;
    }

    /// <summary>Title and language, and nobody's name and no day.</summary>
    private static XDocument Properties(XDocument properties)
    {
        foreach (var property in properties.Root!.Elements(Office + "meta").Elements().Where(property => property.Name.LocalName is not ("title" or "language") || LocalPath.Is(property.Value)).ToList()) property.Remove();
        return properties;
    }

    private static XDocument Settings(XDocument settings)
    {
        XName name = XName.Get("name", OdfNames.Configuration);
        foreach (var item in settings.Descendants(XName.Get("config-item", OdfNames.Configuration)).Where(item => OdfNames.PrinterItems.Contains(item.Attribute(name)?.Value ?? "") || LocalPath.Is(item.Value)).ToList()) item.Remove();
        return settings;
    }
}
