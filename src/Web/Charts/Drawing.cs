using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Answerable.Web.Charts;

/// <summary>What a stroke or a filling means; its colour is the page's business, or in a drawing that stands alone the paint's own.</summary>
internal enum Paint { Paper, Ink, Muted, Rule, Band, Subject, Group, Others, Unusual, Better, Worse, Edge, Step1, Step2, Step3, Step4, Step5 }

internal enum Anchor { Start, Middle, End }

/// <summary>The pen. Sizes are attributes either way; colours are classes on a page and attributes in a drawing that stands alone,
/// so both come from one set of strokes.</summary>
internal sealed class Drawing(bool standalone)
{
    /// <summary>No text is smaller, and 328 units are the width of the column on a phone of 360, so 16 units are 16 pixels.</summary>
    public const double TextSize = 16;

    private readonly List<XElement> strokes = [];

    public void Line(double x1, double y1, double x2, double y2, Paint paint, double width, string? dashes = null) =>
        Add("line", null, paint, Number("x1", x1), Number("y1", y1), Number("x2", x2), Number("y2", y2),
            Number("stroke-width", width), dashes is null ? null : new("stroke-dasharray", dashes));

    public void Path(string d, Paint? fill, Paint? stroke, double width = 0, string? dashes = null) =>
        Add("path", fill, stroke, new("d", d), stroke is null ? null : Number("stroke-width", width),
            stroke is null ? null : new("stroke-linejoin", "round"), stroke is null || dashes is not null ? null : new("stroke-linecap", "round"),
            dashes is null ? null : new("stroke-dasharray", dashes));

    /// <summary>A filled area of a map, by what lies inside an odd number of its rings, that says what it is where a pointer rests on it.</summary>
    public void Area(string d, Paint fill, Paint stroke, double width, string title)
    {
        var element = Element("path", fill, stroke, [new("d", d), new("fill-rule", "evenodd"), Number("stroke-width", width), new("stroke-linejoin", "round")]);
        element.Add(new XElement(Svg.Namespace + "title", Clean(title)));
        strokes.Add(element);
    }

    public void Circle(double x, double y, double radius, Paint fill, Paint? stroke = null, double width = 0) =>
        Add("circle", fill, stroke, Number("cx", x), Number("cy", y), Number("r", radius),
            stroke is null ? null : Number("stroke-width", width));

    public void Rectangle(double x, double y, double width, double height, Paint fill) =>
        Add("rect", fill, null, Number("x", x), Number("y", y), Number("width", Math.Max(0, width)), Number("height", height));

    /// <summary>A filled shape through its corners, which are rounded.</summary>
    public void Shape(IEnumerable<(double X, double Y)> corners, Paint paint) => Path(Corners(corners), paint, paint, 1);

    public static string Corners(IEnumerable<(double X, double Y)> corners) =>
        $"M{string.Join('L', corners.Select(corner => $"{At(corner.X)} {At(corner.Y)}"))}Z";

    /// <summary>A point that is told apart by its shape: a hollow diamond.</summary>
    public void Diamond(double x, double y, double radius, Paint stroke, double width = 2.5) =>
        Path(Corners([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]), Paint.Paper, stroke, width);

    /// <summary>Text on its baseline: the middle of capitals is about a third of the size above it, in every font.</summary>
    public void Text(double x, double y, string text, Paint paint, Anchor anchor = Anchor.Start, bool bold = false, double size = TextSize, bool halo = false)
    {
        var element = Element("text", paint, null, [Number("x", x), Number("y", y), Number("font-size", size),
            anchor is Anchor.Start ? null : new("text-anchor", anchor is Anchor.End ? "end" : "middle"),
            bold ? new("font-weight", "700") : null]);
        // Only on a page: not every program that opens a .svg file knows paint-order, and a stroke over letters hides them.
        if (halo && !standalone) element.SetAttributeValue("class", element.Attribute("class")!.Value + " an-halo");
        element.Add(Clean(text));
        strokes.Add(element);
    }

    public Svg Finish(string id, string? classes, double width, double height, string title, string? description)
    {
        var root = new XElement(Svg.Namespace + "svg", new XAttribute("viewBox", $"0 0 {At(width)} {At(height)}"),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", id + "-title"));
        if (description is not null) root.Add(new XAttribute("aria-describedby", id + "-desc"));
        if (standalone)
        {
            root.Add(Number("width", width), Number("height", height),
                new XAttribute("font-family", "'Atkinson Hyperlegible Next', Arial, Helvetica, sans-serif"));
            root.AddFirst(new XElement(Svg.Namespace + "rect", Number("width", width), Number("height", height), new XAttribute("fill", "#ffffff")));
        }
        else root.Add(new XAttribute("class", classes ?? "an-chart"), new XAttribute("focusable", "false"));
        if (description is not null) root.AddFirst(new XElement(Svg.Namespace + "desc", new XAttribute("id", id + "-desc"), Clean(description)));
        root.AddFirst(new XElement(Svg.Namespace + "title", new XAttribute("id", id + "-title"), Clean(title)));
        root.Add(strokes);
        return new(root);
    }

    /// <summary>A tenth of a unit is finer than any screen, and the same on every machine.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) is "-0" ? "0" : value.ToString("0.#", CultureInfo.InvariantCulture);

    private void Add(string name, Paint? fill, Paint? stroke, params XAttribute?[] attributes) => strokes.Add(Element(name, fill, stroke, attributes));

    private XElement Element(string name, Paint? fill, Paint? stroke, XAttribute?[] attributes)
    {
        var element = new XElement(Svg.Namespace + name, attributes.OfType<XAttribute>());
        if (standalone)
        {
            element.Add(new XAttribute("fill", fill is { } f ? Colour(f) : "none"));
            if (stroke is { } s) element.Add(new XAttribute("stroke", Colour(s)));
            return element;
        }
        var classes = new List<string>(2);
        if (fill is { } filled) classes.Add($"an-fill-{Name(filled)}");
        else element.Add(new XAttribute("fill", "none"));
        if (stroke is { } stroked) classes.Add($"an-stroke-{Name(stroked)}");
        if (classes.Count > 0) element.Add(new XAttribute("class", string.Join(' ', classes)));
        return element;
    }

    private static XAttribute Number(string name, double value) => new(name, At(value));

    private static string Name(Paint paint) => paint.ToString().ToLowerInvariant();

    /// <summary>The light palette of styles/_tokens.scss: a drawing that leaves the page leaves it as ink on white.</summary>
    private static string Colour(Paint paint) => paint switch
    {
        Paint.Paper => "#ffffff",
        Paint.Ink => "#16202c",
        Paint.Muted => "#4a5663",
        Paint.Rule => "#c9d1d9",
        Paint.Band => "#e8eff5",
        Paint.Subject => "#0f4c75",
        Paint.Group => "#b35309",
        Paint.Others => "#7d8792",
        Paint.Better => "#1767b0",
        Paint.Worse => "#b84a00",
        Paint.Edge => "#5b6875",
        Paint.Step1 => "#e6edf3",
        Paint.Step2 => "#b7c9d9",
        Paint.Step3 => "#86a2bb",
        Paint.Step4 => "#4d6f8e",
        Paint.Step5 => "#24425f",
        _ => "#6b3fa0",
    };

    /// <summary>A publisher's stray control character must not stop a page.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }
}
