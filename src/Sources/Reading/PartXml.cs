using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Answerable.Sources.Reading;

/// <summary>
/// The XML of one part, forwards only: no document type, so no entities and nothing fetched; no deeper and with no more
/// attributes than any spreadsheet program writes.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private readonly Spot _place;
    private readonly Stream _stream;
    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[4_096];

    public PartXml(ZipPackage package, ZipPart part)
    {
        _place = part.Spot;
        _stream = package.Open(part);
        _xml = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = Math.Max(Limits.PartBytes, part.Bytes),
            MaxCharactersFromEntities = 1,
        });
    }

    public int Depth => _xml.Depth;

    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    public bool IsEmpty => _xml.IsEmptyElement;

    public string Name => _xml.LocalName;

    public string Namespace => _xml.NamespaceURI;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public string? Attribute(string name, string space = "") => space.Length == 0 ? _xml.GetAttribute(name) : _xml.GetAttribute(name, space);

    public bool Read()
    {
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (Exception e) when (e is XmlException or ArgumentException or InvalidDataException)
        {
            throw Fault(e);
        }
        if (_xml.Depth > Limits.XmlDepth)
            throw new UnreadableWorkbookException(_place, "xml-depth", $"The XML is nested more than {Limits.XmlDepth} deep. Expected a spreadsheet's, which is nested a few deep.");
        if (_xml.NodeType == XmlNodeType.Element && _xml.AttributeCount > Limits.XmlAttributes)
            throw new UnreadableWorkbookException(_place, "xml-malformed-or-limit", $"An XML element has {Shown.Count(_xml.AttributeCount, "attribute")}. Expected at most {Limits.XmlAttributes}.");
        return true;
    }

    /// <summary>To the first element, which must be this one.</summary>
    public void Root(string name, string code = "xml-malformed")
    {
        while (Read() && !IsStart) { }
        if (!IsStart || Name != name)
            throw new UnreadableWorkbookException(_place, code, $"The part begins with {Shown.Value(Name)}. Expected {Shown.Value(name)}.");
    }

    /// <summary>The elements inside the one stood on, each to be read, skipped or left where it begins; then its end.</summary>
    public IEnumerable<string> Children()
    {
        if (IsEmpty) yield break;
        var depth = Depth;
        while (Read() && Depth > depth)
            if (IsStart && Depth == depth + 1) yield return Name;
    }

    /// <summary>Every element inside the one stood on, however deep; then its end.</summary>
    public IEnumerable<string> Descendants()
    {
        if (IsEmpty) yield break;
        var depth = Depth;
        while (Read() && Depth > depth)
            if (IsStart) yield return Name;
    }

    public void Skip()
    {
        if (!IsStart || IsEmpty) return;
        var depth = Depth;
        while (Read() && Depth > depth) { }
    }

    /// <summary>Reads on, if need be, to the end of the element that stands this deep.</summary>
    public void ToDepth(int depth)
    {
        while (Depth > depth && Read()) { }
    }

    /// <summary>The whole part held at once, for those few that are small; null when it has more elements than this.</summary>
    public XElement? Tree(int most)
    {
        while (Read() && !IsStart) { }
        if (!IsStart) return null;
        var root = Subtree(most);
        while (Read()) { }
        return root;
    }

    /// <summary>The element stood on, to its end and held at once; null when it has more elements than this.</summary>
    public XElement? Subtree(int most)
    {
        var (first, isEmpty) = (Depth, IsEmpty);
        var root = Element();
        Stack<XElement> open = new([root]);
        if (isEmpty) return root;
        while (Read() && Depth > first)
        {
            while (open.Count > Depth - first) open.Pop();
            if (IsStart)
            {
                if (--most <= 0) return null;
                var empty = IsEmpty;
                var element = Element();
                open.Peek().Add(element);
                if (!empty) open.Push(element);
            }
            else if (IsText)
            {
                open.Peek().Add(new XText(Value()));
            }
        }
        return root;
    }

    /// <summary>All the text in the element stood on, and to its end; null when it is longer than a cell may be.</summary>
    public string? Text()
    {
        if (IsEmpty) return "";
        var depth = Depth;
        StringBuilder? longer = null;
        var text = "";
        while (Read() && Depth > depth)
        {
            if (!IsText) continue;
            var piece = Piece();
            if (piece is null) return null;
            if (text.Length == 0 && longer is null) text = piece;
            else (longer ??= new(text)).Append(piece);
            if (longer?.Length > Limits.CharactersPerCell) return null;
        }
        return longer?.ToString() ?? text;
    }

    /// <summary>The text stood on; null when it is longer than a cell may be.</summary>
    public string? Piece()
    {
        try
        {
            var read = Chunk();
            if (read < _buffer.Length) return new(_buffer, 0, read);
            var whole = new StringBuilder();
            for (; read > 0; read = Chunk())
            {
                whole.Append(_buffer, 0, read);
                if (whole.Length > Limits.CharactersPerCell) return null;
            }
            return whole.ToString();
        }
        catch (Exception e) when (e is XmlException or ArgumentException or InvalidDataException)
        {
            throw Fault(e);
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private XElement Element()
    {
        var element = new XElement(XName.Get(Name, Namespace));
        while (_xml.MoveToNextAttribute())
            if (_xml.Prefix != "xmlns" && _xml.Name != "xmlns") element.SetAttributeValue(XName.Get(_xml.LocalName, _xml.NamespaceURI), Value());
        _xml.MoveToElement();
        return element;
    }

    // A text is decoded when it is asked for, and may turn out to be none.
    private string Value()
    {
        try
        {
            return _xml.Value;
        }
        catch (Exception e) when (e is XmlException or ArgumentException or InvalidDataException)
        {
            throw Fault(e);
        }
    }

    private int Chunk()
    {
        var filled = 0;
        while (filled < _buffer.Length && _xml.ReadValueChunk(_buffer, filled, _buffer.Length - filled) is > 0 and var read) filled += read;
        return filled;
    }

    private UnreadableWorkbookException Fault(Exception e)
    {
        // The reader says so only in its words; the words are its resources' own and never the file's.
        if (e.Message.Contains("DTD", StringComparison.Ordinal))
            return new(_place, "dtd", "The XML has a document type, which can name other files and swell without end. Expected a workbook's XML, which has none.");
        var where = e is XmlException { LineNumber: > 0 } at ? $" at its line {at.LineNumber}, position {at.LinePosition}" : "";
        return new(_place, "xml-malformed", $"The XML is not well formed{where}. Expected a whole workbook: save it again or send it again.");
    }
}
