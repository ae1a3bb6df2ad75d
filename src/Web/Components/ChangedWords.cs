using System.Text.Encodings.Web;
using Answerable.Core.Statements;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Answerable.Web.Components;

/// <summary>What differs between two texts, as one text: what was taken out struck through, what was added underlined, both also said in words.</summary>
public sealed class ChangedWords(string was, string now) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        TagBuilder text = new("div");
        text.AddCssClass("an-changed");
        foreach (var run in WordDifference.Between(was, now))
        {
            if (run.Fate == WordFate.Kept)
            {
                text.InnerHtml.Append(run.Text);
                continue;
            }

            TagBuilder marked = new(run.Fate == WordFate.Added ? "ins" : "del"), said = new("span");
            said.AddCssClass("govuk-visually-hidden");
            said.InnerHtml.Append(run.Fate == WordFate.Added ? English.AddedMark : English.TakenOutMark);
            marked.InnerHtml.AppendHtml(said).Append(run.Text);
            text.InnerHtml.AppendHtml(marked);
        }

        text.WriteTo(writer, encoder);
    }
}
