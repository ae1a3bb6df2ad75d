using System.Globalization;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>How one kind of cell looks: the colour of its letters, what they stand on, and what its number format leaves of a value.</summary>
/// <param name="Ink">The letters' colour; null where it is not known.</param>
/// <param name="Paper">The fill; null where it is not known, as under a pattern.</param>
/// <param name="IsTiny">Whether the letters are too small to be read.</param>
/// <param name="Format">The number format; null for one that shows everything.</param>
internal sealed record CellLook(Ink? Ink, Ink? Paper, bool IsTiny, NumberFormat? Format)
{
    public static CellLook Plain { get; } = new(Scanning.Ink.Black, Scanning.Ink.White, false, null);

    public bool IsLost => Ink is { } ink && Paper is { } paper && ink.IsLostOn(paper);
}

/// <summary>A workbook's styles as far as they decide whether a reader sees what is in a cell (ECMA-376 part 1, 18.8).</summary>
internal sealed class XlsxLooks
{
    private const double SmallestPoints = 3;
    private const int FirstThemedSwap = 4;

    private readonly List<CellLook> _cells = [];
    private readonly List<bool> _rules = [];
    private readonly XlsxPalette _palette;

    public XlsxLooks(ZipPackage package, ZipPart? styles, ZipPart? theme)
    {
        _palette = new(package, theme);
        if (styles is null) return;
        using var xml = new PartXml(package, styles);
        if (xml.Tree(ScanLimits.TreeElements) is not { } root) throw new UnreadableWorkbookException(styles.Spot, "xml-malformed-or-limit", "The part has more styles than a workbook needs.");
        IEnumerable<XElement> In(string list) => root.Elements().Where(element => element.Name.LocalName == list).Elements();
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        foreach (var format in In("numFmts")) formats[Value(format, "numFmtId")] = new(Value(format, "formatCode"));
        Texts = [.. In("numFmts").Select(format => Value(format, "formatCode")), .. In("cellStyles").Select(style => Value(style, "name"))];
        var fonts = In("fonts").ToList();
        var fills = In("fills").ToList();
        foreach (var look in In("cellXfs"))
        {
            var (font, fill) = (At(fonts, Value(look, "fontId")), At(fills, Value(look, "fillId")));
            _cells.Add(new(InkOf(font) ?? Ink.Black, PaperOf(fill), IsTiny(font), formats.GetValueOrDefault(Value(look, "numFmtId"))));
        }
        foreach (var rule in In("dxfs")) _rules.Add(Hides(rule));
    }

    /// <summary>What somebody has named or typed in the styles.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    public CellLook Of(string? style) => int.TryParse(style ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _cells.Count ? _cells[index] : CellLook.Plain;

    /// <summary>Whether a conditional format with this look hides what it is applied to.</summary>
    public bool RuleHides(string? rule) => int.TryParse(rule, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _rules.Count && _rules[index];

    /// <summary>Whether a look that is written out, with a font, a fill and a format, hides what it is applied to.</summary>
    public bool Hides(XElement look)
    {
        var (font, fill, format) = (Child(look, "font"), Child(look, "fill"), Child(look, "numFmt"));
        if (format is not null && new NumberFormat(Value(format, "formatCode")).HidesSome) return true;
        if (IsTiny(font)) return true;
        return InkOf(font) is { } ink && (fill is null ? Ink.White : RulePaper(fill)) is { } paper && ink.IsLostOn(paper);
    }

    /// <summary>The colour that an element such as a font's says; null for none, or one of the program's own.</summary>
    public Ink? InkOf(XElement? font) => Child(font, "color") is { } colour ? _palette.Of(Value(colour, "rgb"), Value(colour, "theme"), Value(colour, "indexed"), Value(colour, "tint")) : null;

    /// <summary>A colour by the attributes of an element that is being read.</summary>
    public Ink? InkOf(PartXml colour) => _palette.Of(colour.Attribute("rgb") ?? "", colour.Attribute("theme") ?? "", colour.Attribute("indexed") ?? "", colour.Attribute("tint") ?? "");

    private Ink? PaperOf(XElement? fill)
    {
        if (Child(fill, "gradientFill") is not null) return null;
        var pattern = Child(fill, "patternFill");
        return Value(pattern, "patternType") switch
        {
            "" or "none" => Ink.White,
            "solid" => Child(pattern, "fgColor") is { } colour ? _palette.Of(Value(colour, "rgb"), Value(colour, "theme"), Value(colour, "indexed"), Value(colour, "tint")) : Ink.Black,
            _ => null,
        };
    }

    // In a rule's look a solid fill's colour is its background.
    private Ink? RulePaper(XElement fill) => Child(Child(fill, "patternFill"), "bgColor") is { } colour
        ? _palette.Of(Value(colour, "rgb"), Value(colour, "theme"), Value(colour, "indexed"), Value(colour, "tint"))
        : Ink.White;

    private static bool IsTiny(XElement? font) => double.TryParse(Value(Child(font, "sz"), "val"), CultureInfo.InvariantCulture, out var points) && points < SmallestPoints;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string Value(XElement? element, string name) => element?.Attribute(name)?.Value ?? "";

    private static XElement? At(List<XElement> list, string index) => int.TryParse(index.Length == 0 ? "0" : index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count ? list[at] : null;

    /// <summary>The colours that a workbook calls by number: the theme's and the old program's.</summary>
    private sealed class XlsxPalette
    {
        // The first eight, which the next eight repeat, and the rest of the program's 64 (ECMA-376 part 1, 18.8.27).
        private const string Indexed = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF"
            + " 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

        private static readonly Ink[] ByIndex = [.. Indexed.Split(' ').Take(8).Concat(Indexed.Split(' ')).Select(colour => Ink.Parse(colour)!.Value)];

        private readonly List<Ink?> _theme = [Ink.White, Ink.Black];

        public XlsxPalette(ZipPackage package, ZipPart? theme)
        {
            if (theme is null) return;
            using var xml = new PartXml(package, theme);
            if (xml.Tree(ScanLimits.TreeElements)?.Descendants().FirstOrDefault(element => element.Name.LocalName == "clrScheme") is not { } scheme) return;
            var named = scheme.Elements().Select(element => element.Elements().FirstOrDefault()).Select(colour => Ink.Parse(Value(colour, colour?.Name.LocalName == "sysClr" ? "lastClr" : "val"))).ToList();
            // The scheme says dark, light, dark, light; numbers go light, dark, light, dark.
            for (var i = 0; i + 1 < FirstThemedSwap && i + 1 < named.Count; i += 2) (named[i], named[i + 1]) = (named[i + 1], named[i]);
            _theme = named;
        }

        public Ink? Of(string rgb, string theme, string indexed, string tint)
        {
            Ink? colour = rgb.Length > 0 ? Ink.Parse(rgb) : Number(theme) is { } themed ? _theme.ElementAtOrDefault(themed) : Number(indexed) is { } index && index < ByIndex.Length ? ByIndex[index] : null;
            return double.TryParse(tint, CultureInfo.InvariantCulture, out var amount) ? colour?.Tinted(amount) : colour;
        }

        private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
