using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Components;

/// <summary>
/// The cells of a table of figures, row after row, as <see cref="TablePartRoles"/> would make them of the page's own. Thousands of cells are written straight
/// to the answer; as elements of the page each would take more memory than its row does here.
/// </summary>
/// <param name="headers">The words of the columns' headers.</param>
public sealed class FigureCells(IReadOnlyList<string> headers)
{
    private string[]? _starts;

    /// <summary>The cells of one row, a text for each header.</summary>
    public IHtmlContent Row(IEnumerable<string> texts) => new Cells(this, texts);

    private sealed class Cells(FigureCells table, IEnumerable<string> texts) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var starts = table._starts ??= [.. table.Headers.Select(header => $"<td class=\"an-figures\" role=\"cell\" data-label=\"{encoder.Encode(header)}\">")];
            var at = 0;
            foreach (var text in texts)
            {
                writer.Write(starts[at++]);
                encoder.Encode(writer, text);
                writer.Write("</td>");
            }
        }
    }

    private IReadOnlyList<string> Headers => headers;
}
