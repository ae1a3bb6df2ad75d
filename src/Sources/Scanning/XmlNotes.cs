using System.Xml;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>Where in a part's XML text may stand.</summary>
internal enum XmlTexts { OfOffice, OfOdf, Anywhere }

/// <summary>
/// What a part's XML holds that no program shows: comments, instructions to programs, and text in places where the format has none.
/// </summary>
internal static class XmlNotes
{
    private static readonly HashSet<string> TextHolders = new(StringComparer.Ordinal)
    {
        // spreadsheets
        "v", "f", "t", "formula", "formula1", "formula2", "definedName", "sqref", "calculatedColumnFormula", "totalsRowFormula",
        "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter",
        // documents
        "delText", "instrText", "delInstrText", "posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset",
    };

    private static readonly HashSet<string> OdfHolders = new(StringComparer.Ordinal) { "p", "h", "text", "desc", "title", "script", "annotation", "creator", "date", "currency-symbol", "embedded-text" };

    public static void Look(ZipPackage package, ZipPart part, XmlTexts may, Discoveries found)
    {
        using var stream = package.Open(part);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limits.PartBytes });
        var (comments, instructions, texts) = (0, 0, 0);
        var open = new Stack<string>();
        try
        {
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element when !xml.IsEmptyElement: open.Push(xml.LocalName); break;
                    case XmlNodeType.EndElement: open.Pop(); break;
                    case XmlNodeType.Comment: comments++; break;
                    case XmlNodeType.ProcessingInstruction when xml.Name != "mso-application": instructions++; break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when !string.IsNullOrWhiteSpace(xml.Value) && !MayStand(open, may): texts++; break;
                }
                if (xml.Depth > Limits.XmlDepth) throw new UnreadableWorkbookException(part.Spot, "xml-depth", $"The XML is nested more than {Limits.XmlDepth} deep.");
            }
        }
        catch (XmlException)
        {
            throw new UnreadableWorkbookException(part.Spot, "xml-malformed", "The XML is not well formed.");
        }
        if (comments > 0) found.Droppable(Leak.HiddenMarkup, part.Spot.ToString(), $"{Shown.Count(comments, "comment")} in the code of the part");
        if (instructions > 0) found.Droppable(Leak.HiddenMarkup, part.Spot.ToString(), $"{Shown.Count(instructions, "instruction")} to some program in the code of the part");
        if (texts > 0) found.Add(Leak.HiddenMarkup, part.Spot, $"{Shown.Count(texts, "text")} where the format has none, so no program shows it");
    }

    private static bool MayStand(Stack<string> open, XmlTexts may) => may switch
    {
        XmlTexts.OfOffice => open.TryPeek(out var holder) && TextHolders.Contains(holder),
        XmlTexts.OfOdf => open.Any(OdfHolders.Contains),
        _ => true,
    };
}
