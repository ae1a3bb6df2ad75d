using System.Text.Encodings.Web;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>Markdown written by us or by an office, as HTML. Markup inside the text is shown, never obeyed.</summary>
public sealed class Prose : IHtmlContent
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private readonly string _html;

    private Prose(string html) => _html = html;

    public static Prose Of(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));

    /// <summary>The parts of the same text, for papers that are no HTML.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);
}
