using System.Globalization;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>&lt;an-text for="Reason" label="…" hint="…" rows="6" /&gt;: a text of several lines to fill in, with its label, hint and error tied to it.</summary>
[HtmlTargetElement("an-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormText : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>The address that reads pasted markup, for the script that asks it; null for a field into which plain text alone is pasted.</summary>
    public string? Paste { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = For.Name;
        var error = ViewContext.ModelState.TryGetValue(id, out var state) && state.Errors is [var first, ..] ? first.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        List<string> described = [];
        var label = Tag("label", "govuk-label", Label);
        label.MergeAttribute("for", id);
        output.Content.AppendHtml(label);
        foreach (var (name, style, text) in new[] { ("hint", "govuk-hint", Hint), ("error", "govuk-error-message", error) })
        {
            if (text is null) continue;
            var about = Tag(name == "hint" ? "div" : "p", style, text);
            about.MergeAttribute("id", $"{id}-{name}");
            described.Add($"{id}-{name}");
            output.Content.AppendHtml(about);
        }

        // A browser drops the first line end of a text; this one is for it.
        var area = Tag("textarea", error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error", "\n" + For.Model as string);
        area.MergeAttribute("id", id);
        area.MergeAttribute("name", id);
        area.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
        if (described.Count > 0) area.MergeAttribute("aria-describedby", string.Join(' ', described));
        if (error is not null) area.MergeAttribute("aria-invalid", "true");
        output.Content.AppendHtml(area);
        if (Paste is null) return;
        area.MergeAttribute("data-paste", Paste);
        area.MergeAttribute("data-plain", English.PastedPlain);
        var said = Tag("p", "an-pasted", "");
        said.MergeAttribute("id", $"{id}-pasted");
        said.MergeAttribute("role", "status");
        output.Content.AppendHtml(said);
    }

    private static TagBuilder Tag(string name, string style, string text)
    {
        TagBuilder tag = new(name);
        tag.AddCssClass(style);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
