using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

public enum MarkKind { Improvement, Concern, Unusual, NoChange, Subject, Group, Others }

public enum Moved { Up, Down }

/// <summary>&lt;an-mark kind="Improvement" direction="Up" /&gt;: a shape that is different in every kind, so that it survives
/// greyscale and colour blindness. It is hidden from screen readers because its word always stands beside it.</summary>
[HtmlTargetElement("an-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Mark : TagHelper
{
    public MarkKind Kind { get; set; }

    /// <summary>Which way the figure moved; the verdict is the kind, never the direction.</summary>
    public Moved Direction { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"an-mark an-mark--{Kind.ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.AppendHtml(Shape(Kind, Direction));
    }

    private static TagBuilder Shape(MarkKind kind, Moved direction)
    {
        var up = direction is Moved.Up;
        return kind switch
        {
            MarkKind.Improvement => Path(up ? "M8 1 16 15H0z" : "M8 15 0 1h16z"),
            // A square with the arrow cut out of it: heavier than the triangle, and no other mark has a hole of that shape.
            MarkKind.Concern => Path(up ? "M0 0h16v16H0zM8 4 3 12h10z" : "M0 0h16v16H0zM8 12 3 4h10z"),
            MarkKind.Unusual => Path("M8 0 16 8 8 16 0 8z"),
            MarkKind.NoChange => Path("M0 6h16v4H0z"),
            MarkKind.Subject => Path("M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0z"),
            MarkKind.Group => Path("M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z"),
            _ => Path("M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"),
        };
    }

    private static TagBuilder Path(string d)
    {
        var path = new TagBuilder("path") { TagRenderMode = TagRenderMode.SelfClosing };
        path.MergeAttribute("d", d);
        path.MergeAttribute("fill", "currentColor");
        path.MergeAttribute("fill-rule", "evenodd");
        return path;
    }
}
