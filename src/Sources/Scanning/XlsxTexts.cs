using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>A text of a cell: its words, and the colours of those pieces that have one of their own.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Inks">The colours of pieces that say something.</param>
/// <param name="HasAid">Whether a reading aid stands beside it, which is shown only on request.</param>
internal sealed record CellText(string Text, IReadOnlyList<Ink> Inks, bool HasAid)
{
    /// <summary>Reads the element stood on, a text in runs, and to its end.</summary>
    public static CellText Read(PartXml xml, XlsxLooks looks)
    {
        if (xml.IsEmpty) return new("", [], false);
        var depth = xml.Depth;
        List<string> pieces = [];
        List<Ink> inks = [];
        Ink? ink = null;
        var hasAid = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "r":
                    ink = null;
                    break;
                case "color":
                    ink = looks.InkOf(xml);
                    break;
                case "rPh":
                    hasAid = true;
                    xml.Skip();
                    break;
                case "t":
                    var piece = xml.Text() ?? throw new UnreadableWorkbookException(Spot.OfZip, "field-length", "A text is longer than a cell may be.");
                    pieces.Add(piece);
                    if (ink is { } own && !string.IsNullOrWhiteSpace(piece)) inks.Add(own);
                    break;
            }
        }
        return new(XlsxStrings.Unescaped(string.Concat(pieces)), inks, hasAid);
    }
}

/// <summary>The texts that cells share, and which of them some cell has asked for: what none asks for was left behind when its cell was emptied.</summary>
internal sealed class XlsxTexts
{
    private readonly ZipPart? _part;
    private readonly List<CellText> _texts = [];
    private readonly HashSet<int> _used = [];

    public XlsxTexts(ZipPackage package, ZipPart? part, XlsxLooks looks)
    {
        _part = part;
        if (part is null) return;
        using var xml = new PartXml(package, part);
        xml.Root("sst", "wrong-part");
        long characters = 0;
        foreach (var name in xml.Children())
        {
            if (name != "si")
            {
                xml.Skip();
                continue;
            }
            var text = CellText.Read(xml, looks);
            _texts.Add(text);
            characters += text.Text.Length;
            if (_texts.Count > Limits.Cells || characters > Limits.CharactersOfCells)
                throw new UnreadableWorkbookException(part.Spot, "cell-limit", $"The part has more than {Shown.Count(Limits.Cells, "text")} or {Shown.Count(Limits.CharactersOfCells, "character")}.");
        }
    }

    public CellText? At(int index)
    {
        if (index < 0 || index >= _texts.Count) return null;
        _used.Add(index);
        return _texts[index];
    }

    /// <summary>The places of the texts that no cell has asked for.</summary>
    public IEnumerable<int> Unused => Enumerable.Range(0, _texts.Count).Where(index => !_used.Contains(index) && _texts[index] is { Text.Length: > 0 } or { HasAid: true });

    public void Report(Discoveries found)
    {
        var unused = Unused.Count();
        if (unused > 0) found.Droppable(Leak.UnreferencedString, _part!.Spot.ToString(), $"{Shown.Count(unused, "text")} that no cell shows, left from cells that were emptied");
    }
}
