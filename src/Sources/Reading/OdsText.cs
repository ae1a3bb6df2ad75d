using System.Globalization;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>The text of one cell as OpenDocument writes it: blanks in a row are one blank, and more are counted in an element.</summary>
internal sealed class OdsText
{
    private readonly StringBuilder _text = new();
    private bool _afterBlank;
    private bool _tooLong;

    public string? Whole => _tooLong ? null : _text.ToString();

    public void Line() => Add("\n", 1);

    /// <summary>Reads to the end of the paragraph stood on.</summary>
    public void Paragraph(PartXml xml, Action annotated)
    {
        _afterBlank = true;
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsText)
            {
                if (xml.Piece() is { } piece) Collapsed(piece);
                else _tooLong = true;
            }
            else if (xml.IsStart)
            {
                Element(xml, annotated);
            }
        }
    }

    private void Element(PartXml xml, Action annotated)
    {
        switch (xml.Name)
        {
            case "s":
                Add(" ", int.TryParse(xml.Attribute("c", OdsNames.Text) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue);
                break;
            case "tab":
                Add("\t", 1);
                break;
            case "line-break":
                Line();
                break;
            case "annotation":
                annotated();
                xml.Skip();
                break;
            case "note" or "ruby-text" or "frame" or "table":
                xml.Skip();
                break;
        }
    }

    private void Collapsed(string piece)
    {
        foreach (var character in piece)
        {
            var blank = character is ' ' or '\t' or '\r' or '\n';
            if (blank && _afterBlank) continue;
            _afterBlank = blank;
            if (_text.Length >= Limits.CharactersPerCell) _tooLong = true;
            else _text.Append(blank ? ' ' : character);
        }
    }

    private void Add(string text, int times)
    {
        _afterBlank = false;
        if (times > Limits.CharactersPerCell - _text.Length) _tooLong = true;
        else for (; times > 0; times--) _text.Append(text);
    }
}
