using System.Text;

namespace Answerable.House.Tests;

/// <summary>A C# file taken apart: the code without comments and literals, and the literals with the line they stand on.</summary>
internal sealed class SourceText
{
    private readonly string _text;
    private readonly StringBuilder _code = new();
    private readonly List<(int Line, string Text)> _literals = [];
    private int _at;

    private SourceText(string text)
    {
        _text = text;
        Code(untilBrace: false);
    }

    public static (string Code, IReadOnlyList<(int Line, string Text)> Literals) Read(string text)
    {
        var source = new SourceText(text);
        return (source._code.ToString(), source._literals);
    }

    private bool Sees(string word) => string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;

    // Blanks keep the length and the lines, so that an offence can be named with its line.
    private void Blank(int count)
    {
        foreach (var c in _text.AsSpan(_at, Math.Min(count, _text.Length - _at))) _code.Append(c is '\n' ? '\n' : ' ');
        _at += count;
    }

    private void Code(bool untilBrace)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (Sees("//")) Blank(End("\n") - _at);
            else if (Sees("/*")) Blank(End("*/") + 2 - _at);
            else if (_text[_at] == '\'') Character();
            else if (Opening() is { } quote) Literal(quote.Prefix, quote.Quotes);
            else
            {
                if (_text[_at] == '{') depth++;
                if (_text[_at] == '}' && depth-- == 0 && untilBrace) return;
                _code.Append(_text[_at++]);
            }
        }
    }

    private int End(string word) => _text.IndexOf(word, _at, StringComparison.Ordinal) is >= 0 and var found ? found : _text.Length;

    private void Character()
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] is not ('\'' or '\n')) end += _text[end] == '\\' ? 2 : 1;
        Blank(end + 1 - _at);
    }

    private (string Prefix, int Quotes)? Opening()
    {
        var end = _at;
        while (end < _text.Length && _text[end] is '$' or '@') end++;
        if (end >= _text.Length || _text[end] != '"') return null;
        var quotes = 0;
        while (end + quotes < _text.Length && _text[end + quotes] == '"') quotes++;
        return (_text[_at..end], quotes);
    }

    private void Literal(string prefix, int quotes)
    {
        var line = _text.AsSpan(0, _at).Count('\n') + 1;
        var words = new StringBuilder();
        if (quotes >= 2)
        {
            Blank(prefix.Length + quotes);
            if (quotes == 2) return; // an empty literal
            var end = End(new string('"', quotes));
            words.Append(_text, _at, end - _at);
            Blank(end - _at + quotes);
        }
        else
        {
            Blank(prefix.Length + 1);
            Plain(words, verbatim: prefix.Contains('@'), holes: prefix.Contains('$'));
        }

        _literals.Add((line, words.ToString()));
    }

    private void Plain(StringBuilder words, bool verbatim, bool holes)
    {
        while (_at < _text.Length)
        {
            if ((verbatim ? Sees("\"\"") : Sees("\\")) || (holes && Sees("{{"))) Take(words, 2);
            else if (_text[_at] == '"')
            {
                Blank(1);
                return;
            }
            else if (holes && _text[_at] == '{')
            {
                words.Append("{}");
                Blank(1);
                Code(untilBrace: true);
                Blank(1);
            }
            else
            {
                Take(words, 1);
            }
        }
    }

    private void Take(StringBuilder words, int count)
    {
        words.Append(_text, _at, Math.Min(count, _text.Length - _at));
        Blank(count);
    }
}
