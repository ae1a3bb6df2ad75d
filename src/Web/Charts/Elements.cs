using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Answerable.Web.Charts;

/// <summary>
/// Elements of XML, written one after another as they come: names are the code's own, and every value and text is encoded here. A page draws thousands of them, so
/// they are not kept as objects.
/// </summary>
internal sealed class Elements
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("&<>\"")]);

    private readonly StringBuilder _text = new();

    /// <summary>Begins an element; its attributes follow.</summary>
    public Elements Begin(string name)
    {
        _text.Append('<').Append(name);
        return this;
    }

    /// <summary>An attribute of the element begun; none when there is no value.</summary>
    public Elements With(string name, string? value)
    {
        if (value is null) return this;
        _text.Append(' ').Append(name).Append("=\"");
        Encode(value);
        _text.Append('"');
        return this;
    }

    /// <summary>An attribute that is a length or a place of the drawing.</summary>
    public Elements With(string name, double value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Drawing.AppendAt(_text, value);
        _text.Append('"');
        return this;
    }

    /// <summary>Ends an element that holds nothing.</summary>
    public void End() => _text.Append(" />");

    /// <summary>Ends the attributes: what the element holds follows.</summary>
    public Elements Holds()
    {
        _text.Append('>');
        return this;
    }

    /// <summary>Text in an element.</summary>
    public Elements Text(string text)
    {
        Encode(text);
        return this;
    }

    /// <summary>Elements in an element.</summary>
    public Elements All(Elements inner)
    {
        _text.Append(inner._text);
        return this;
    }

    /// <summary>Ends an element that holds something.</summary>
    public Elements End(string name)
    {
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    public void WriteTo(TextWriter writer)
    {
        foreach (var piece in _text.GetChunks()) writer.Write(piece.Span);
    }

    public override string ToString() => _text.ToString();

    /// <summary>A publisher's stray control character must not stop a page.</summary>
    private void Encode(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Plain))
        {
            _text.Append(value);
            return;
        }

        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case var code when code is '\t' or '\n' or '\r': _text.Append("&#x").Append(code.ToString("X", CultureInfo.InvariantCulture)).Append(';'); break;
                case var code when rune.IsBmp: _text.Append(XmlConvert.IsXmlChar((char)code) ? (char)code : (char)Rune.ReplacementChar.Value); break;
                default: _text.Append(rune); break;
            }
        }
    }
}
