using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Charts;

/// <summary>A drawing. It can only be made of elements, never of a string of markup, so whatever text it was given is encoded
/// by the type that holds it.</summary>
public sealed class Svg : IHtmlContent
{
    internal static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private readonly XElement root;

    internal Svg(XElement root) => this.root = root;

    /// <summary>The drawing as text: for a page, or the whole of a .svg file.</summary>
    public override string ToString() => root.ToString(SaveOptions.DisableFormatting);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToString());
}
