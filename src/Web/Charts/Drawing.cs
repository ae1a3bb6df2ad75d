using System.Text;

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

    private readonly Elements strokes = new();

    public void Line(double x1, double y1, double x2, double y2, Paint paint, double width, string? dashes = null)
    {
        strokes.Begin("line").With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).With("stroke-width", width).With("stroke-dasharray", dashes);
        Painted(null, paint).End();
    }

    public void Path(string d, Paint? fill, Paint? stroke, double width = 0, string? dashes = null)
    {
        strokes.Begin("path").With("d", d);
        if (stroke is not null)
        {
            strokes.With("stroke-width", width).With("stroke-linejoin", "round");
            if (dashes is null) strokes.With("stroke-linecap", "round");
        }

        strokes.With("stroke-dasharray", dashes);
        Painted(fill, stroke).End();
    }

    /// <summary>A filled area of a map, by what lies inside an odd number of its rings, that says what it is where a pointer rests on it.</summary>
    public void Area(string d, Paint fill, Paint stroke, double width, string title)
    {
        strokes.Begin("path").With("d", d).With("fill-rule", "evenodd").With("stroke-width", width).With("stroke-linejoin", "round");
        Painted(fill, stroke).Holds().Begin("title").Holds().Text(title).End("title").End("path");
    }

    public void Circle(double x, double y, double radius, Paint fill, Paint? stroke = null, double width = 0)
    {
        strokes.Begin("circle").With("cx", x).With("cy", y).With("r", radius);
        if (stroke is not null) strokes.With("stroke-width", width);
        Painted(fill, stroke).End();
    }

    public void Rectangle(double x, double y, double width, double height, Paint fill)
    {
        strokes.Begin("rect").With("x", x).With("y", y).With("width", Math.Max(0, width)).With("height", height);
        Painted(fill, null).End();
    }

    /// <summary>A filled shape through its corners, which are rounded.</summary>
    public void Shape(ReadOnlySpan<(double X, double Y)> corners, Paint paint) => Path(Corners(corners), paint, paint, 1);

    public static string Corners(ReadOnlySpan<(double X, double Y)> corners) => Through(corners) + "Z";

    /// <summary>A point that is told apart by its shape: a hollow diamond.</summary>
    public void Diamond(double x, double y, double radius, Paint stroke, double width = 2.5) =>
        Path(Corners([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]), Paint.Paper, stroke, width);

    /// <summary>Text on its baseline: the middle of capitals is about a third of the size above it, in every font.</summary>
    public void Text(double x, double y, string text, Paint paint, Anchor anchor = Anchor.Start, bool bold = false, double size = TextSize, bool halo = false)
    {
        strokes.Begin("text").With("x", x).With("y", y).With("font-size", size)
            .With("text-anchor", anchor switch { Anchor.Start => null, Anchor.End => "end", _ => "middle" }).With("font-weight", bold ? "700" : null);
        // Only on a page: not every program that opens a .svg file knows paint-order, and a stroke over letters hides them.
        Painted(paint, null, halo && !standalone ? " an-halo" : "").Holds().Text(text).End("text");
    }

    public Svg Finish(string id, string? classes, double width, double height, string title, string? description)
    {
        var root = new Elements().Begin("svg").With("viewBox", $"0 0 {At(width)} {At(height)}").With("role", "img").With("aria-labelledby", id + "-title")
            .With("aria-describedby", description is null ? null : id + "-desc");
        if (standalone) root.With("width", width).With("height", height).With("font-family", "'Atkinson Hyperlegible Next', Arial, Helvetica, sans-serif");
        else root.With("class", classes ?? "an-chart").With("focusable", "false");
        root.With("xmlns", Svg.Namespace).Holds().Begin("title").With("id", id + "-title").Holds().Text(title).End("title");
        if (description is not null) root.Begin("desc").With("id", id + "-desc").Holds().Text(description).End("desc");
        if (standalone) root.Begin("rect").With("width", width).With("height", height).With("fill", "#ffffff").End();
        return new(root.All(strokes).End("svg"));
    }

    /// <summary>A tenth of a unit is finer than any screen, and the same on every machine.</summary>
    public static string At(double value)
    {
        var text = new StringBuilder(8);
        AppendAt(text, value);
        return text.ToString();
    }

    /// <summary>The same, at the end of a text.</summary>
    public static void AppendAt(StringBuilder text, double value)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        if (tenths < 0) text.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        text.Append(whole);
        if (rest != 0) text.Append('.').Append((char)('0' + rest));
    }

    /// <summary>Lines from point to point, as a path says it.</summary>
    public static string Through(ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new StringBuilder("M", points.Length * 12 + 1);
        foreach (var (x, y) in points)
        {
            if (path.Length > 1) path.Append('L');
            AppendAt(path, x);
            path.Append(' ');
            AppendAt(path, y);
        }

        return path.ToString();
    }

    /// <summary>What fills and strokes the element begun: classes of the page, or colours of its own.</summary>
    private Elements Painted(Paint? fill, Paint? stroke, string more = "")
    {
        if (standalone) return strokes.With("fill", fill is { } f ? Colour(f) : "none").With("stroke", stroke is { } s ? Colour(s) : null);
        if (fill is null) strokes.With("fill", "none");
        var (filled, stroked) = (fill is { } inside ? Fills[(int)inside] : null, stroke is { } edge ? Strokes[(int)edge] : null);
        return filled is null && stroked is null ? strokes : strokes.With("class", filled is null ? stroked : stroked is null ? filled + more : $"{filled} {stroked}{more}");
    }

    private static readonly string[] Fills = [.. Enum.GetValues<Paint>().Select(paint => "an-fill-" + paint.ToString().ToLowerInvariant())];

    private static readonly string[] Strokes = [.. Enum.GetValues<Paint>().Select(paint => "an-stroke-" + paint.ToString().ToLowerInvariant())];

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
}
