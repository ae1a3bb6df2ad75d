using System.Xml;
using System.Xml.Linq;

namespace Answerable.Web.Workbooks;

/// <summary>The parts that are the same in every workbook, or nearly.</summary>
public static partial class OdsFile
{
    private const string Configuration = Names + "config:1.0";

    private const string Manifest = $"""
        <manifest:manifest xmlns:manifest="{Names}manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{Type}"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>
        """;

    private static readonly XNamespace Office1 = Office, Style1 = Style, Fo1 = Fo, Svg1 = Names + "svg-compatible:1.0";

    private static XElement Bold => new(Style1 + "text-properties", new XAttribute(Fo1 + "font-weight", "bold"));

    private static XElement Top => new(Style1 + "table-cell-properties", new XAttribute(Style1 + "vertical-align", "top"));

    /// <summary>The letters of every cell, and the look of a title.</summary>
    private static readonly XElement Styles = new(Office1 + "document-styles",
        new XAttribute(XNamespace.Xmlns + "office", Office), new XAttribute(XNamespace.Xmlns + "style", Style), new XAttribute(XNamespace.Xmlns + "fo", Fo),
        new XAttribute(XNamespace.Xmlns + "svg", Svg1.NamespaceName), new XAttribute(Office1 + "version", "1.3"),
        new XElement(Office1 + "font-face-decls", new XElement(Style1 + "font-face",
            new XAttribute(Style1 + "name", "Arial"), new XAttribute(Svg1 + "font-family", "Arial"), new XAttribute(Style1 + "font-family-generic", "swiss"))),
        new XElement(Office1 + "styles",
            new XElement(Style1 + "default-style", new XAttribute(Style1 + "family", "table-cell"), new XElement(Style1 + "text-properties",
                new XAttribute(Style1 + "font-name", "Arial"), new XAttribute(Fo1 + "font-size", "12pt"), new XAttribute(Fo1 + "language", "en"), new XAttribute(Fo1 + "country", "GB"))),
            new XElement(Style1 + "style", new XAttribute(Style1 + "name", "Default"), new XAttribute(Style1 + "family", "table-cell")),
            Named("Heading_20_1", "Default", new XAttribute(Style1 + "display-name", "Heading 1"), new XElement(Style1 + "text-properties", new XAttribute(Fo1 + "font-size", "16pt"), new XAttribute(Fo1 + "font-weight", "bold")))));

    /// <summary>The looks of a sheet's cells and the widths of its columns.</summary>
    private static XElement Looks(IEnumerable<int> widths) => new(Office1 + "automatic-styles",
        widths.Select(width => new XElement(Style1 + "style", new XAttribute(Style1 + "name", Invariant($"w{width}")), new XAttribute(Style1 + "family", "table-column"),
            new XElement(Style1 + "table-column-properties", new XAttribute(Style1 + "column-width", Invariant($"{width * 0.25m}cm"))))),
        Named("title", "Heading_20_1"),
        Named("heading", "Default", Bold),
        Named("about", "Default", Top, Bold),
        Named("wrapped", "Default", new XElement(Style1 + "table-cell-properties", new XAttribute(Style1 + "vertical-align", "top"), new XAttribute(Fo1 + "wrap-option", "wrap"))));

    private static XElement Named(string name, string parent, params object[] properties) => new(Style1 + "style",
        new XAttribute(Style1 + "name", name), new XAttribute(Style1 + "family", "table-cell"), new XAttribute(Style1 + "parent-style-name", parent), properties);

    /// <summary>Title and language, and nobody's name and no day.</summary>
    private static void Properties(XmlWriter xml, string title)
    {
        const string dublin = "http://purl.org/dc/elements/1.1/";
        Start(xml, "document-meta", ("dc", dublin));
        xml.WriteStartElement("meta", Office);
        xml.WriteElementString("title", dublin, ((Cell)title).Text);
        xml.WriteElementString("language", dublin, "en-GB");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Which sheet is opened, and that titles and headings stay in view.</summary>
    private static void Settings(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Start(xml, "document-settings", ("config", Configuration), ("ooo", "http://openoffice.org/2004/office"));
        xml.WriteRaw("<office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>");
        xml.WriteRaw($"<config:config-item config:name=\"ActiveTable\" config:type=\"string\">{sheets[0].Name}</config:config-item><config:config-item-map-named config:name=\"Tables\">");
        foreach (var sheet in sheets.Where(sheet => sheet.IsTable))
        {
            xml.WriteRaw($"<config:config-item-map-entry config:name=\"{sheet.Name}\">");
            foreach (var (name, kind, value) in new[] { ("VerticalSplitMode", "short", 2), ("VerticalSplitPosition", "int", Sheet.HeadingRow), ("ActiveSplitRange", "short", 2), ("PositionBottom", "int", Sheet.HeadingRow) })
                xml.WriteRaw(Invariant($"<config:config-item config:name=\"{name}\" config:type=\"{kind}\">{value}</config:config-item>"));
            xml.WriteRaw("</config:config-item-map-entry>");
        }

        xml.WriteRaw("</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>");
        xml.WriteEndElement();
    }

    /// <summary>The first element of a part, which declares every prefix that the part uses.</summary>
    private static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Prefix, string Address)> prefixes)
    {
        xml.WriteStartElement("office", name, Office);
        foreach (var (prefix, address) in prefixes) xml.WriteAttributeString("xmlns", prefix, null, address);
        xml.WriteAttributeString("version", Office, "1.3");
    }
}
