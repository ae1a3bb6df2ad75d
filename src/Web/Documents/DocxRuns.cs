using System.Xml.Linq;
using Answerable.Sources.Reading;
using Answerable.Web.Words;
using static Answerable.Web.Documents.DocxStyles;

namespace Answerable.Web.Documents;

/// <summary>The words of a paragraph of a Word file with their looks, and what stands among them that is no word.</summary>
internal sealed class DocxRuns(WordFile file)
{
    private readonly List<string> _notes = [];

    /// <summary>What was left out so far.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public void Note(string words)
    {
        if (!_notes.Contains(words)) _notes.Add(words);
    }

    public IEnumerable<Piece> Of(XElement paragraph) => Inside(paragraph, null);

    private IEnumerable<Piece> Inside(XElement parent, string? link)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    foreach (var piece in Run(element, link)) yield return piece;
                    break;
                case "hyperlink":
                    foreach (var piece in Inside(element, file.Links.GetValueOrDefault(Value(element, "id")) ?? link)) yield return piece;
                    break;
                case "sdt" when DocxText.ShowsPlaceholder(element):
                    break;
                case "sdt" or "sdtContent" or "fldSimple" or "smartTag" or "customXml" or "bdo" or "dir":
                    foreach (var piece in Inside(element, link)) yield return piece;
                    break;
                case "oMath" or "oMathPara":
                    Note(English.EquationLeftOut);
                    break;
            }
        }
    }

    private IEnumerable<Piece> Run(XElement run, string? link)
    {
        var properties = Child(run, "rPr");
        if (IsOn(Child(properties, "vanish")))
        {
            if (run.Elements().Any(element => element.Name.LocalName == "t")) Note(English.HiddenLeftOut);
            yield break;
        }

        var style = Value(Child(properties, "rStyle"));
        var look = new Piece("", IsOn(Child(properties, "b")) || style == "Strong", IsOn(Child(properties, "i")) || style == "Emphasis", link);
        foreach (var element in run.Elements())
        {
            if (Words(element) is { Length: > 0 } words) yield return new(look, words);
        }
    }

    private string Words(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t": return element.Value.Replace('\u00A0', ' ');
            case "tab" or "ptab": return " ";
            case "br": return Value(element, "type") is "" or "textWrapping" ? "\n" : "";
            case "cr": return "\n";
            case "noBreakHyphen": return "-";
            case "drawing" or "pict" or "AlternateContent":
                Note(element.Descendants().Any(inner => inner.Name.LocalName == "txbxContent") ? English.TextBoxLeftOut : English.PictureLeftOut);
                return "";
            case "object": Note(English.ObjectLeftOut); return "";
            case "footnoteReference" or "endnoteReference": Note(English.FootnoteLeftOut); return "";
            case "sym": Note(English.SymbolLeftOut); return "";
            default: return "";
        }
    }
}
