using System.Globalization;
using System.Xml.Linq;
using static Answerable.Sources.Scanning.WordXml;

namespace Answerable.Sources.Scanning;

/// <summary>Elements of Word's XML by their short names, whichever of its two dialects they are in.</summary>
internal static class WordXml
{
    public static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    public static string Value(XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";

    public static bool IsOn(XElement? element) => element is not null && Value(element) is not ("0" or "false" or "off" or "none");

    public static XElement? Above(XElement element, string name) => element.Ancestors().FirstOrDefault(above => above.Name.LocalName == name);
}

/// <summary>How a run of a Word document looks, with what its styles say (ECMA-376 part 1, 17.7): whether it is hidden, its colour, its size, what it stands on.</summary>
internal sealed class DocxLooks
{
    private const int DeepestStyle = 12;
    private const double SmallestHalfPoints = 6;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _defaults = new(StringComparer.Ordinal);
    private readonly XElement? _documentDefault;
    private readonly Ink _page;

    /// <param name="styles">The part of styles; null where the document has none.</param>
    /// <param name="page">The colour of the page.</param>
    public DocxLooks(XElement? styles, Ink page)
    {
        _page = page;
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            _styles.TryAdd(Value(style, "styleId"), style);
            if (Value(style, "default") is "1" or "true") _defaults.TryAdd(Value(style, "type"), style);
        }
        _documentDefault = Child(Child(Child(styles, "docDefaults"), "rPrDefault"), "rPr");
    }

    /// <summary>Why a reader does not see what a run says; null when it is seen.</summary>
    public string? WhyUnseen(XElement run, XElement paragraph)
    {
        var properties = RunProperties(run, paragraph).ToList();
        XElement? First(string name) => properties.Select(look => Child(look, name)).FirstOrDefault(element => element is not null);
        if (IsOn(First("vanish")) || IsOn(First("specVanish")) || IsOn(First("webHidden"))) return "the text is hidden";
        if (double.TryParse(Value(First("sz")), CultureInfo.InvariantCulture, out var size) && size < SmallestHalfPoints) return "the letters are too small to be seen";
        if (double.TryParse(Value(First("w")).TrimEnd('%'), CultureInfo.InvariantCulture, out var width) && width < 10) return "the letters are too narrow to be seen";
        var ink = InkOf(First("color"));
        // A highlight lies behind the letters as a pen's would; letters of the program's own colour stay black on it.
        if (Highlight(Value(First("highlight"))) is { } pen) return (ink ?? Ink.Black).IsLostOn(pen) ? "the letters have the colour of their highlight" : null;
        // On a dark fill the program's own colour turns white by itself.
        if (ink is not { } letters) return null;
        return Papers(run, paragraph, First("shd")) is { Count: > 0 } papers && papers.All(letters.IsLostOn) ? "the letters have the colour of what they stand on" : null;
    }

    private IEnumerable<XElement> RunProperties(XElement run, XElement paragraph)
    {
        if (Child(run, "rPr") is { } own) yield return own;
        foreach (var style in Chain(Value(Child(Child(run, "rPr"), "rStyle")))) if (Child(style, "rPr") is { } look) yield return look;
        foreach (var style in ParagraphStyles(paragraph)) if (Child(style, "rPr") is { } look) yield return look;
        if (_documentDefault is not null) yield return _documentDefault;
    }

    private IEnumerable<XElement> ParagraphStyles(XElement paragraph) =>
        Value(Child(Child(paragraph, "pPr"), "pStyle")) is { Length: > 0 } named && _styles.ContainsKey(named) ? Chain(named)
        : _defaults.TryGetValue("paragraph", out var usual) ? Chain(Value(usual, "styleId"))
        : [];

    private IEnumerable<XElement> Chain(string id)
    {
        for (var depth = 0; depth < DeepestStyle && id.Length > 0 && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = Value(Child(style, "basedOn"));
        }
    }

    /// <summary>Every colour that the run may stand on; none when that cannot be known.</summary>
    private List<Ink> Papers(XElement run, XElement paragraph, XElement? runShading)
    {
        if (Fill(runShading) is { } own) return [own];
        foreach (var shading in ParagraphStyles(paragraph).Select(style => Child(Child(style, "pPr"), "shd")).Prepend(Child(Child(paragraph, "pPr"), "shd")))
            if (Fill(shading) is { } fill) return [fill];
        foreach (var above in paragraph.Ancestors())
        {
            switch (above.Name.LocalName)
            {
                case "tc":
                    if (Fill(Child(Child(above, "tcPr"), "shd")) is { } cell) return [cell];
                    return [.. TableFills(above), _page];
                case "wsp" or "shape" or "rect" or "roundrect" or "sp":
                    return ShapeFill(above);
            }
        }
        return [_page];
    }

    // A table's style may fill its first row, its first column or every other row.
    private IEnumerable<Ink> TableFills(XElement cell)
    {
        var row = Above(cell, "tr");
        var table = Above(cell, "tbl");
        var isFirstRow = row is not null && !row.ElementsBeforeSelf().Any(element => element.Name.LocalName == "tr");
        var isFirstColumn = !cell.ElementsBeforeSelf().Any(element => element.Name.LocalName == "tc");
        foreach (var style in Chain(Value(Child(Child(table, "tblPr"), "tblStyle"))))
        {
            if (Fill(Child(Child(style, "tcPr"), "shd")) is { } whole) yield return whole;
            foreach (var part in style.Elements().Where(element => element.Name.LocalName == "tblStylePr"))
            {
                var applies = Value(part, "type") switch
                {
                    "firstRow" or "neCell" or "nwCell" => isFirstRow,
                    "firstCol" => isFirstColumn,
                    _ => true,
                };
                if (applies && Fill(Child(Child(part, "tcPr"), "shd")) is { } fill) yield return fill;
            }
        }
    }

    private static List<Ink> ShapeFill(XElement shape)
    {
        var properties = Child(shape, "spPr");
        if (Child(properties, "noFill") is not null) return [Ink.White];
        if (Child(Child(properties, "solidFill"), "srgbClr") is { } colour) return Ink.Parse(Value(colour)) is { } fill ? [fill] : [];
        return Ink.Parse(Value(shape, "fillcolor")) is { } old ? [old] : [];
    }

    private static Ink? InkOf(XElement? colour) => Value(colour) is { Length: > 0 } and not "auto" ? Ink.Parse(Value(colour)) : Value(colour, "themeColor") switch
    {
        "background1" or "light1" => Ink.White,
        "text1" or "dark1" => Ink.Black,
        _ => null,
    };

    private static Ink? Fill(XElement? shading) => Value(shading) is "solid" ? Ink.Parse(Value(shading, "color")) ?? Ink.Black : Ink.Parse(Value(shading, "fill"));

    private static Ink? Highlight(string name) => name switch
    {
        "black" => Ink.Black,
        "white" => Ink.White,
        "blue" => new(0, 0, 255),
        "cyan" => new(0, 255, 255),
        "green" => new(0, 255, 0),
        "magenta" => new(255, 0, 255),
        "red" => new(255, 0, 0),
        "yellow" => new(255, 255, 0),
        "darkBlue" => new(0, 0, 139),
        "darkCyan" => new(0, 139, 139),
        "darkGreen" => new(0, 100, 0),
        "darkMagenta" => new(139, 0, 139),
        "darkRed" => new(139, 0, 0),
        "darkYellow" => new(128, 128, 0),
        "darkGray" => new(169, 169, 169),
        "lightGray" => new(211, 211, 211),
        _ => null,
    };
}
