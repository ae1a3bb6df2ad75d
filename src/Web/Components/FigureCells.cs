using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>
/// The cells of a row of figures, in a table that stays a table on a phone. Thousands of cells are written straight to the answer; as elements of the page each
/// would take more memory than its row does here.
/// </summary>
/// <param name="texts">What the cells say, from left to right.</param>
public sealed class FigureCells(IEnumerable<string> texts) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var text in texts)
        {
            writer.Write("<td class=\"an-figures\">");
            encoder.Encode(writer, text);
            writer.Write("</td>");
        }
    }
}
