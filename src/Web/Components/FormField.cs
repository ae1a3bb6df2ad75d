using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>&lt;an-field for="Email" label="…" type="email" autocomplete="username" /&gt;: one line to fill in, with its label, hint and error tied to it.</summary>
[HtmlTargetElement("an-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormField : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string Autocomplete { get; set; } = "off";

    public string? Inputmode { get; set; }

    /// <summary>How many signs wide: 5, 10, 20 or 30; the full width where it is none.</summary>
    public int Width { get; set; }

    /// <summary>How many lines high; one line where it is none.</summary>
    public int Rows { get; set; }

    /// <summary>The id, where one page has the same field in two forms.</summary>
    public string? Id { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? For.Name;
        var error = ViewContext.ModelState.TryGetValue(For.Name, out var state) && state.Errors is [var first, ..] ? first.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        var label = Tag("label", "govuk-label", Label);
        label.MergeAttribute("for", id);
        output.Content.AppendHtml(label);
        List<string> described = [];
        if (Hint is not null) output.Content.AppendHtml(Described(Tag("div", "govuk-hint", Hint), $"{id}-hint", described));
        if (error is not null) output.Content.AppendHtml(Described(Tag("p", "govuk-error-message", error), $"{id}-error", described));
        output.Content.AppendHtml(Rows > 0 ? Text(id, error is not null, described) : Input(id, error is not null, described));
    }

    private TagBuilder Text(string id, bool wrong, List<string> described)
    {
        var text = Tag("textarea", wrong ? "govuk-textarea govuk-textarea--error" : "govuk-textarea", "");
        foreach (var (name, value) in new[]
        {
            ("id", id), ("name", For.Name), ("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("aria-describedby", described.Count > 0 ? string.Join(' ', described) : null), ("aria-invalid", wrong ? "true" : null),
        }) if (value is not null) text.MergeAttribute(name, value);
        text.InnerHtml.AppendHtml("\n").Append(For.Model as string ?? ""); // a browser drops the first line end
        return text;
    }

    private TagBuilder Input(string id, bool wrong, List<string> described)
    {
        TagBuilder input = new("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("govuk-input");
        if (wrong) input.AddCssClass("govuk-input--error");
        if (Width > 0) input.AddCssClass($"govuk-input--width-{Width}");
        foreach (var (name, value) in new[]
        {
            ("id", id), ("name", For.Name), ("type", Type), ("autocomplete", Autocomplete), ("inputmode", Inputmode), ("spellcheck", "false"), ("autocapitalize", "none"),
            // A password or a code that was sent is not sent back.
            ("value", Type == "password" || Autocomplete == "one-time-code" ? null : For.Model as string),
            ("aria-describedby", described.Count > 0 ? string.Join(' ', described) : null), ("aria-invalid", wrong ? "true" : null),
        }) if (value is not null) input.MergeAttribute(name, value);
        return input;
    }

    private static TagBuilder Described(TagBuilder tag, string id, List<string> described)
    {
        tag.MergeAttribute("id", id);
        described.Add(id);
        return tag;
    }

    private static TagBuilder Tag(string name, string style, string text)
    {
        TagBuilder tag = new(name);
        tag.AddCssClass(style);
        tag.InnerHtml.Append(text);
        return tag;
    }
}

/// <summary>&lt;an-errors title="…" /&gt;: what is wrong with a form, at its head, each linked to its field. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("an-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormErrors : TagHelper
{
    public required string Title { get; set; }

    /// <summary>The names of the fields from top to bottom, parted by blanks: the order in which what is wrong is said.</summary>
    public string Fields { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = Fields.Split(' ');
        var wrong = ViewContext.ModelState.Where(field => field.Value?.Errors.Count > 0).OrderBy(field => Array.IndexOf(order, field.Key)).ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "errors-title");
        TagBuilder title = new("h2"), list = new("ul");
        title.AddCssClass("govuk-error-summary__title");
        title.MergeAttribute("id", "errors-title");
        title.InnerHtml.Append(Title);
        list.AddCssClass("govuk-list");
        list.AddCssClass("govuk-error-summary__list");
        foreach (var (field, entry) in wrong)
        {
            TagBuilder item = new("li"), link = new("a");
            link.MergeAttribute("href", $"#{field}");
            link.InnerHtml.Append(entry!.Errors[0].ErrorMessage);
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }
}
