using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Charts;

/// <summary>A drawing. It can only be made of elements, never of a string of markup, so whatever text it was given is encoded
/// by the type that holds it.</summary>
public sealed class Svg : IHtmlContent
{
    internal const string Namespace = "http://www.w3.org/2000/svg";

    private readonly Elements root;

    internal Svg(Elements root) => this.root = root;

    /// <summary>The drawing as text: for a page, or the whole of a .svg file.</summary>
    public override string ToString() => root.ToString();

    /// <summary>The same, piece by piece: as one string a large drawing would be among the objects that are costly to clear away.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => root.WriteTo(writer);
}
