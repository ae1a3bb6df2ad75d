using System.Globalization;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>The styles of an OpenDocument file as far as they decide whether a reader sees something, and the pictures that its page styles show.</summary>
internal sealed class OdfLooks
{
    private const int DeepestStyle = 12;
    private const double SmallestPoints = 3, LowestRow = 2, NarrowestColumn = 2;

    private readonly Dictionary<(string Family, string Name), XElement> _styles = [];
    private readonly Dictionary<string, XElement> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _unseen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement?> _formatOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pictures = new(StringComparer.Ordinal);

    /// <summary>The parts that are shown as pictures somewhere.</summary>
    public IReadOnlySet<string> Pictures => _pictures;

    public void Shows(string? address)
    {
        if (address is not null) _pictures.Add(address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address);
    }

    /// <summary>The part of styles, with what it prints at the head and foot of pages.</summary>
    public void Take(ZipPackage package, ZipPart? part, Discoveries found)
    {
        if (part is null) return;
        using var xml = new PartXml(package, part);
        if (part.Bytes > ScanLimits.TreeBytes || xml.Tree(ScanLimits.TreeElements) is not { } root) throw new UnreadableWorkbookException(part.Spot, "uncompressed-size", "The part has more styles than a document needs.");
        foreach (var list in root.Elements()) if (list.Name.LocalName is "styles" or "automatic-styles") Take(list);
        foreach (var page in root.Descendants().Where(element => element.Name.LocalName is "header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first" && element.Name.NamespaceName == OdsNames.Style))
        {
            Pages.Add(page);
            foreach (var picture in page.Descendants()) Shows(picture.Attribute(XName.Get("href", OdfNames.Link))?.Value);
        }
        if (root.Descendants().Any(element => element.Name.LocalName is "script" or "event-listener")) found.Add(Leak.Macros, part.Spot, "something that a program is to run");
    }

    /// <summary>The heads and feet of pages.</summary>
    public List<XElement> Pages { get; } = [];

    public void Take(XElement list)
    {
        foreach (var style in list.Elements())
        {
            if (style.Name.NamespaceName == OdfNames.Number) _formats[Attribute(style, "name")] = style;
            else if (style.Name.LocalName is "style" or "default-style") _styles[(Attribute(style, "family"), Attribute(style, "name"))] = style;
            foreach (var picture in style.Descendants()) Shows(picture.Attribute(XName.Get("href", OdfNames.Link))?.Value);
        }
    }

    public bool IsTableHidden(string? name) => Property("table", name, "display") == "false";

    public bool IsRowFlat(string? name) => Points(Property("table-row", name, "row-height")) < LowestRow;

    public bool IsColumnFlat(string? name) => Points(Property("table-column", name, "column-width")) < NarrowestColumn;

    public bool IsSectionHidden(string? name) => Property("section", name, "display") == "none";

    /// <summary>A property of a graphic, such as what it is filled with.</summary>
    public string? Graphic(string? name, string property) => Property("graphic", name, property);

    /// <summary>Why letters in these styles, the nearest first, are not seen; null when they are.</summary>
    public string? WhyUnseen(params IReadOnlyList<(string Family, string? Name)> styles)
    {
        // A workbook has a million cells and a few dozen looks.
        var look = "";
        foreach (var (family, name) in styles) look = string.Concat(look, family, name, "\n");
        if (_unseen.TryGetValue(look, out var known)) return known;
        return _unseen[look] = Reckoned(styles);
    }

    private string? Reckoned(IReadOnlyList<(string Family, string? Name)> styles)
    {
        string? First(string property) => styles.Select(style => Property(style.Family, style.Name, property)).FirstOrDefault(value => value is not null);
        if (First("text-display") == "none") return "the text is hidden";
        if (Points(First("font-size")) < SmallestPoints) return "the letters are too small to be seen";
        var paper = First("background-color") is { } fill ? fill == "transparent" ? Ink.White : Ink.Parse(fill) : Ink.White;
        return Ink.Parse(First("color")) is { } ink && paper is { } under && ink.IsLostOn(under) ? "the letters have the colour of what they stand on" : null;
    }

    /// <summary>Whether the number format of a cell's style does not show this number; for a text, give none.</summary>
    public bool FormatHides(string? cellStyle, double? value)
    {
        if (value == 0 || FormatOf(cellStyle) is not { } format) return false; // a zero shown as a dash is still known to be one
        if (value is null) return format.Name.LocalName == "text-style" && !Shows(format);
        foreach (var map in format.Elements().Where(element => element.Name.LocalName == "map"))
            if (Holds(Attribute(map, "condition"), value.Value) && _formats.TryGetValue(Attribute(map, "apply-style-name"), out var other)) return !Shows(other);
        return !Shows(format);
    }

    /// <summary>The styles that a cell's style takes on under a condition.</summary>
    public IEnumerable<string> Conditional(string? cellStyle) => Chain("table-cell", cellStyle).SelectMany(style => style.Elements()).Where(element => element.Name.LocalName == "map").Select(map => Attribute(map, "apply-style-name"));

    private XElement? FormatOf(string? cellStyle)
    {
        if (_formatOf.TryGetValue(cellStyle ?? "", out var known)) return known;
        var name = Chain("table-cell", cellStyle).Select(style => Attribute(style, "data-style-name")).FirstOrDefault(name => name.Length > 0);
        return _formatOf[cellStyle ?? ""] = name is null ? null : _formats.GetValueOrDefault(name);
    }

    private static bool Shows(XElement format) =>
        format.Elements().Any(element => element.Name.NamespaceName == OdfNames.Number && element.Name.LocalName != "text")
        && Ink.Parse(format.Elements().FirstOrDefault(element => element.Name.LocalName == "text-properties")?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "color")?.Value) != Ink.White;

    private static bool Holds(string condition, double value)
    {
        var bare = condition.Replace("value()", "", StringComparison.Ordinal).Trim();
        var sign = string.Concat(bare.TakeWhile(c => c is '<' or '>' or '=' or '!'));
        if (!double.TryParse(bare.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)) return false;
        return sign switch { "<" => value < limit, "<=" => value <= limit, ">" => value > limit, ">=" => value >= limit, "=" => value == limit, "!=" => value != limit, _ => false };
    }

    private string? Property(string family, string? name, string property)
    {
        foreach (var style in Chain(family, name).Concat(_styles.TryGetValue((family, ""), out var usual) ? [usual] : []))
        {
            foreach (var properties in style.Elements())
            {
                // "display" is a table's, a section's and a text's; each is asked for by its own name.
                var wanted = property == "text-display" ? properties.Name.LocalName == "text-properties" ? "display" : null : property;
                if (wanted is not null && properties.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == wanted)?.Value is { Length: > 0 } value && !value.EndsWith('%')) return value;
            }
        }
        return null;
    }

    private IEnumerable<XElement> Chain(string family, string? name)
    {
        for (var depth = 0; depth < DeepestStyle && !string.IsNullOrEmpty(name) && _styles.TryGetValue((family, name), out var style); depth++)
        {
            yield return style;
            name = Attribute(style, "parent-style-name");
        }
    }

    private static string Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";

    private static double? Points(string? length)
    {
        if (length is null) return null;
        var digits = length.TrimEnd(['a', 'c', 'h', 'i', 'm', 'n', 'p', 't', 'x', 'e']);
        if (!double.TryParse(digits, CultureInfo.InvariantCulture, out var number)) return null;
        return number * length[digits.Length..] switch { "cm" => 28.35, "mm" => 2.835, "in" or "inch" => 72, "pc" => 12, "px" => 0.75, _ => 1 };
    }
}
