using System.Xml;
using System.Xml.Linq;
using Answerable.Sources.Reading;
using UglyToad.PdfPig.Tokens;

namespace Answerable.Sources.Scanning;

/// <summary>What a PDF says of itself, in both of its ways.</summary>
internal static class PdfProperties
{
    private const int XmpBytes = 1_000_000;

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped", "PTEX.Fullbanner" };

    private static readonly HashSet<string> HarmlessInXmp = new(StringComparer.Ordinal)
    {
        "title", "format", "language", "CreatorTool", "CreateDate", "ModifyDate", "MetadataDate", "Producer", "PDFVersion", "Trapped", "part", "conformance", "amd", "rev", "DocumentID", "InstanceID", "OriginalDocumentID",
        "RenditionClass", "VersionID", "type", "date", "Marked", "GTS_PDFXVersion", "GTS_PDFXConformance",
    };

    public static void Info(DictionaryToken properties, Func<IToken?, string?> text, Discoveries found)
    {
        foreach (var (name, token) in properties.Data)
        {
            var value = (text(token) ?? "").Trim();
            if (value.Length == 0) continue;
            if (!Harmless.Contains(name) && !IsAllowed(value, found)) found.Add(Leak.Metadata, "the properties", $"the property {Shown.Value(PersonalData.Masked(name))} is filled in");
            else Kept(value, found);
        }
    }

    public static void Xmp(ReadOnlySpan<byte> bytes, Discoveries found)
    {
        if (bytes.Length > XmpBytes) throw new UnreadableWorkbookException(Spot.Start, "xmp-size", "The PDF's properties are longer than a document needs.");
        XElement root;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = XmpBytes });
            root = XElement.Load(xml);
        }
        catch (XmlException)
        {
            found.Add(Leak.Metadata, "the properties", "properties that cannot be read");
            return;
        }
        foreach (var description in root.DescendantsAndSelf().Where(element => element.Name.LocalName == "Description"))
        {
            // A property is an attribute, or an element, which may hold a list.
            foreach (var attribute in description.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName is not ("about" or "parseType"))) Property(attribute.Name.LocalName, attribute.Value, found);
            foreach (var element in description.Elements()) Property(element.Name.LocalName, element.Value, found);
        }
    }

    private static void Property(string name, string text, Discoveries found)
    {
        var value = text.Trim();
        if (value.Length == 0) return;
        if (!HarmlessInXmp.Contains(name) && !IsAllowed(value, found)) found.Add(Leak.Metadata, "the properties", $"the property {Shown.Value(PersonalData.Masked(name))} is filled in");
        else Kept(value, found);
    }

    private static void Kept(string value, Discoveries found)
    {
        if (LocalPath.Is(value)) found.Add(Leak.Metadata, "the properties", "a folder of somebody's computer");
        found.Text(value, "the properties");
    }

    private static bool IsAllowed(string value, Discoveries found) => found.Rules.Allowed.Contains(value, StringComparer.OrdinalIgnoreCase);
}
