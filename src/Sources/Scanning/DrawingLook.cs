using System.Xml;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>An SVG drawing: its comments, what drawing programs note in it, scripts, and elements that are not shown.</summary>
internal static class DrawingLook
{
    private static readonly string[] ProgramsOwn = ["inkscape", "sodipodi", "adobe.com", "figma", "sketch", "corel", "serif.com"];

    public static void Look(byte[] bytes, Discoveries found)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limits.FileBytes });
        var open = new Stack<(string Name, bool IsHidden)>();
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > Limits.XmlDepth) throw new UnreadableWorkbookException(Spot.Start, "xml-depth", $"The XML is nested more than {Limits.XmlDepth} deep.");
                var where = $"line {((IXmlLineInfo)xml).LineNumber}";
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        var isEmpty = xml.IsEmptyElement;
                        var step = (xml.LocalName, (open.TryPeek(out var round) && round.IsHidden) || Element(xml, where, found));
                        if (!isEmpty) open.Push(step);
                        break;
                    case XmlNodeType.EndElement:
                        open.Pop();
                        break;
                    case XmlNodeType.Comment when !string.IsNullOrWhiteSpace(xml.Value):
                        found.Add(Leak.HiddenMarkup, where, "a comment in the code of the drawing");
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPeek(out var holder):
                        Text(xml.Value, holder, open, where, found);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            throw new UnreadableWorkbookException(Spot.Start, "xml-malformed", "The drawing is not well formed, or has a document type.");
        }
    }

    private static void Text(string text, (string Name, bool IsHidden) holder, Stack<(string Name, bool IsHidden)> open, string where, Discoveries found)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (open.Any(element => element.Name == "metadata")) found.Add(Leak.Metadata, where, "what a drawing program has noted of the drawing or who made it");
        else if (holder.IsHidden) found.Add(Leak.InvisibleFormat, where, "a text that is not shown");
        if (holder.Name != "style") found.Text(text, where);
    }

    /// <summary>Looks at the element stood on; whether what is in it is hidden.</summary>
    private static bool Element(XmlReader xml, string where, Discoveries found)
    {
        var (name, isHidden) = (xml.LocalName, false);
        if (name is "script" or "foreignObject" or "handler") found.Add(Leak.ActiveContent, where, $"something that is more than a drawing ({name})");
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            var (attribute, value) = (xml.LocalName, xml.Value);
            if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && xml.NamespaceURI.Length == 0) found.Add(Leak.ActiveContent, where, "a script");
            if (attribute == "href") Address(value, where, found);
            if (ProgramsOwn.Any(program => xml.NamespaceURI.Contains(program, StringComparison.Ordinal)) && (attribute is "docname" or "export-filename" or "label") && LocalPath.Is(value)) found.Add(Leak.Metadata, where, "a folder of somebody's computer");
            else if (LocalPath.Is(value)) found.Add(Leak.Metadata, where, "a folder of somebody's computer");
            isHidden |= (attribute, value.Trim()) is ("display", "none") or ("visibility", "hidden" or "collapse") or ("opacity" or "fill-opacity", "0" or "0.0") or ("font-size", "0") || (attribute == "style" && Hiding.Hides(value));
            if (attribute is "aria-label" or "title" || (attribute.StartsWith("data-", StringComparison.Ordinal) && value.Length > 0)) found.Text(value, where);
        }
        xml.MoveToElement();
        return isHidden;
    }

    private static void Address(string address, string where, Discoveries found)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) DataAddress.Look(address, where, found);
        else if (DataAddress.IsScript(address)) found.Add(Leak.ActiveContent, where, "a script in a link");
        else if (LocalPath.IsAddressInside(address)) found.Add(Leak.ExternalLink, where, "a link into an office's own network or computer");
    }
}
