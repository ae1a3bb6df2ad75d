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

            // Line ends around the words stand outside: an underlined or struck out nothing is seen by nobody.
            var (from, to) = (run.Text.Length - run.Text.TrimStart('\n').Length, run.Text.TrimEnd('\n').Length);
            if (to == 0) from = 0;
            marked.InnerHtml.AppendHtml(said).Append(run.Text[from..Math.Max(from, to)]);
            text.InnerHtml.Append(run.Text[..from]).AppendHtml(marked).Append(run.Text[Math.Max(from, to)..]);
        }

        text.WriteTo(writer, encoder);
    }
}
