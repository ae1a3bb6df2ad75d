using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>What can be chosen in a list, written straight to the answer: a form offers every measure several times.</summary>
/// <param name="all">What each is called when it is sent, and in words.</param>
/// <param name="chosen">The one that is chosen; null for none.</param>
public sealed class Options(IEnumerable<(string Value, string Text)> all, string? chosen) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (value, text) in all)
        {
            writer.Write("<option value=\"");
            encoder.Encode(writer, value);
            writer.Write(value == chosen ? "\" selected=\"selected\">" : "\">");
            encoder.Encode(writer, text);
            writer.Write("</option>");
        }
    }
}
