using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An OpenDocument file: its parts by their names, which that format fixes, and then its text or its sheets.</summary>
internal static class OdfPackage
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml", "settings.xml", "manifest.rdf", "layout-cache" };

    private static readonly (string Code, string InWords, string[] Names)[] Carriers =
    [
        (Leak.Thumbnail, "a picture of the document as it was when it was last saved", ["Thumbnails/"]),
        (Leak.Macros, "macros", ["Basic/", "Dialogs/", "Scripts/"]),
        (Leak.EmbeddedObject, "a whole file inside this one", ["Object ", "ObjectReplacements/", "Objects/", "EmbeddedDatabase/", "database/"]),
        (Leak.Revisions, "earlier versions of the document", ["VersionList.xml", "Versions/"]),
        (Leak.Metadata, "a signature, with the name of who signed", ["META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml"]),
    ];

    public static bool IsKnown(string part) => Known.Contains(part);

    /// <summary>Looks at all of it, and gives the parts that it shows as pictures.</summary>
    public static IReadOnlySet<string> Look(ZipPackage package, FileKind kind, Discoveries found)
    {
        CheckManifest(package);
        var content = package.Get("content.xml");
        var styles = new OdfLooks();
        styles.Take(package, package.Find("styles.xml"), found);
        if (kind == FileKind.Ods) new OdsLook(package, content, styles, found).Look();
        else new OdtLook(package, content, styles, found).Look();
        Parts(package, styles.Pictures, found);
        if (package.Find("meta.xml") is { } meta) DocumentProperties.Look(package, meta, found);
        if (package.Find("settings.xml") is { } settings) Settings(package, settings, found);
        return styles.Pictures;
    }

    private static void Parts(ZipPackage package, IReadOnlySet<string> shown, Discoveries found)
    {
        foreach (var part in package.Parts.Where(part => !part.Name.EndsWith('/') || part.Bytes > 0))
        {
            var where = Spot.OfPart(PersonalData.Masked(part.Name)).ToString();
            if (Known.Contains(part.Name))
            {
                if (part.Name.EndsWith(".xml", StringComparison.Ordinal)) XmlNotes.Look(package, part, part.Name is "content.xml" or "styles.xml" ? XmlTexts.OfOdf : XmlTexts.Anywhere, found);
                continue;
            }
            var (code, inWords, _) = Carriers.FirstOrDefault(carrier => carrier.Names.Any(name => part.Name.StartsWith(name, StringComparison.Ordinal)));
            if (code is not null)
            {
                if (code == Leak.Thumbnail) found.Droppable(code, where, inWords);
                else found.Add(code, where, inWords);
            }
            else if (part.Name.StartsWith("Pictures/", StringComparison.Ordinal) && shown.Contains(part.Name))
            {
                PictureLook.Part(package, part, found);
            }
            else if (!(part.Name.StartsWith("Configurations2/", StringComparison.Ordinal) && part.Bytes == 0))
            {
                found.Droppable(Leak.OrphanPart, where, $"a part of {Shown.Count(part.Bytes, "byte")} that nothing in the file shows");
            }
        }
    }

    private static void CheckManifest(ZipPackage package)
    {
        if (package.Find("META-INF/manifest.xml") is not { } part) return;
        using var xml = new PartXml(package, part);
        while (xml.Read())
            if (xml is { IsStart: true, Name: "encryption-data" }) throw new UnreadableWorkbookException(part.Spot, "encrypted", "The file is locked with a password.");
    }

    private static void Settings(ZipPackage package, ZipPart part, Discoveries found)
    {
        using var xml = new PartXml(package, part);
        while (xml.Read())
        {
            if (!xml.IsStart || xml.Name != "config-item") continue;
            var name = xml.Attribute("name", OdfNames.Configuration) ?? "";
            var value = xml.Text() ?? "";
            if (OdfNames.PrinterItems.Contains(name) && value.Length > 0) found.Droppable(Leak.Metadata, part.Spot.ToString(), "the set-up of a printer, with its name");
            else if (name is "CurrentDatabaseDataSource" or "CurrentDatabaseCommand" or "EmbeddedDatabaseName" && value.Length > 0) found.Add(Leak.Connections, part.Spot, "where the addresses of a mail merge came from");
            else if (LocalPath.Is(value)) found.Droppable(Leak.Metadata, part.Spot.ToString(), "a folder of somebody's computer");
            else found.Text(value, part.Spot.ToString());
        }
    }
}

internal static class OdfNames
{
    public const string Configuration = "urn:oasis:names:tc:opendocument:xmlns:config:1.0", Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        Formatting = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Link = "http://www.w3.org/1999/xlink";

    /// <summary>The settings that name a printer.</summary>
    public static IReadOnlySet<string> PrinterItems { get; } = new HashSet<string>(StringComparer.Ordinal) { "PrinterName", "PrinterSetup", "PrinterFaxName" };
}
