using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>Any link: where it leads into a room that is switched off, its words alone are left.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class OpenLink(Frame frame) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes["href"]?.Value.ToString() is { } address && frame.IsClosed(address)) output.TagName = null;
    }
}
