using System.Buffers;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>
/// Cuts text into records by RFC 4180. Where that standard leaves a doubt the record is refused, not mended, with two
/// kindnesses that change no figure: any newline ends a record, and a quotation mark in the middle of an unquoted cell
/// (<c>5'10"</c>) is itself. A space before an opening quote is refused: readers differ on what it means.
/// </summary>
internal sealed class CsvRecords(string opening, TextReader rest, char delimiter, int firstLine, LongTables? tables = null)
{
    private static readonly SearchValues<char> QuotedEnds = SearchValues.Create("\"\r\n");

    private readonly SearchValues<char> _unquotedEnds = SearchValues.Create([delimiter, '"', '\r', '\n']);
    private readonly char[] _buffer = new char[65_536];
    private string _opening = opening;
    private int _at;
    private int _end = -1;
    private int _line = firstLine;

    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private List<Fault> _faults = [];
    private List<int> _looseQuotes = [];
    private int _rowCharacters;
    private bool _whole;

    // A limit on the file as a whole was passed: nothing after it is looked at.
    private bool _stopped;

    public IEnumerable<CsvRecord> All()
    {
        var rows = 0;
        var cells = 0;
        while (!_stopped && Peek() >= 0)
        {
            var line = _line;
            (_cells, _faults, _looseQuotes, _rowCharacters, _whole) = ([], [], [], 0, true);
            var (mostRows, mostCells) = tables is { Found: true } ? (Limits.LongRows, Limits.LongCells) : (Limits.RowsOfText, Limits.CellsOfText);
            if (++rows > mostRows)
                Stop(new(line, 1, "row-limit", $"The file has more than {Shown.Count(mostRows, "row")}, blank ones counted. Expected at most that."));
            else
                TakeRecord();
            cells += _cells.Count;
            if (cells > mostCells && !_stopped)
                Stop(new(line, 1, "cell-limit", $"The file has more than {Shown.Count(mostCells, "cell")} up to here. Expected at most that."));
            yield return new(new(line, _cells), _faults, _looseQuotes, _whole);
        }
    }

    private void TakeRecord()
    {
        while (!_stopped)
        {
            TakeCell();
            if (Peek() != delimiter) break;
            _at++;
            if (_cells.Count == Limits.Columns)
                Stop(new(_line, Limits.Columns + 1, "column-limit", $"The row has more than {Limits.Columns} columns. Expected at most that."));
        }
        if (!_stopped) TakeNewline(keep: false);
    }

    private void TakeCell()
    {
        var line = _line;
        var column = _cells.Count + 1;
        _cell.Clear();
        if (Peek() == '"') TakeQuoted(line, column);
        else TakeUnquoted(column);

        var text = _cell.ToString();
        _cells.Add(text);
        // A cell cut at the limit may end in half a letter, so its letters are not judged as well.
        if (text.Length > Limits.CharactersPerCell)
            _faults.Add(new(line, column, "field-length", $"The cell is longer than {Shown.Count(Limits.CharactersPerCell, "character")}, "
                + "which no figure or name is. Expected at most that; a quotation mark that opens here and is not closed would do it."));
        else if (Characters.FirstFault(text) is { } fault)
            _faults.Add(new(line + Newlines(text.AsSpan(0, fault.At)), column, fault.Code, fault.Text));
        if ((_rowCharacters += text.Length) > Limits.CharactersPerRow)
            Stop(new(line, column, "row-length", $"The row is longer than {Shown.Count(Limits.CharactersPerRow, "character")}. Expected at most that."));
    }

    private void TakeUnquoted(int column)
    {
        for (KeepUpTo(_unquotedEnds); Peek() == '"'; KeepUpTo(_unquotedEnds))
        {
            LooseQuote(column);
            Take('"', keep: true);
        }
    }

    private void LooseQuote(int column)
    {
        if (_cell.Length == 0 || !string.IsNullOrWhiteSpace(_cell.ToString(0, Math.Min(_cell.Length, 100))))
        {
            if (_looseQuotes.LastOrDefault() != column) _looseQuotes.Add(column);
            return;
        }
        QuoteFault(column, "A quotation mark follows blanks at the start of the cell. Expected it to be the cell's first character.");
    }

    private void TakeQuoted(int line, int column)
    {
        _at++;
        while (true)
        {
            KeepUpTo(QuotedEnds);
            var c = Peek();
            if (c < 0)
            {
                _whole = false;
                _faults.Add(new(line, column, "unclosed-quote", "A quotation mark opens here and is never closed: "
                    + "everything from here to the end of the file would be one cell. Expected a closing quotation mark."));
                return;
            }
            if (c is '\r' or '\n')
            {
                TakeNewline(keep: true);
                continue;
            }
            _at++;
            if (Peek() != '"') break;
            Take('"', keep: true);
        }

        if (Peek() is var after && (after < 0 || after == delimiter || after is '\r' or '\n')) return;
        var length = _cell.Length;
        TakeUnquoted(column);
        QuoteFault(column, $"The text {Shown.Value(_cell.ToString(length, _cell.Length - length))} follows a closing quotation mark. "
            + "Expected the next column or the end of the line; a quotation mark inside a cell is written twice.");
    }

    private void QuoteFault(int column, string text)
    {
        _whole = false;
        if (_faults.Count == 0 || _faults[^1].Column != column) _faults.Add(new(_line, column, "quote-syntax", text));
    }

    // CR, LF and CR LF each end one line.
    private void TakeNewline(bool keep)
    {
        var first = Peek();
        if (first < 0) return;
        Take((char)first, keep);
        if (first == '\r' && Peek() == '\n') Take('\n', keep);
        _line++;
    }

    private void Take(char c, bool keep)
    {
        if (keep) Keep([c]);
        _at++;
    }

    private void KeepUpTo(SearchValues<char> ends)
    {
        while (Peek() >= 0)
        {
            var stretch = _buffer.AsSpan(_at, _end - _at);
            var length = stretch.IndexOfAny(ends);
            if (length >= 0) stretch = stretch[..length];
            Keep(stretch);
            _at += stretch.Length;
            if (length >= 0) return;
        }
    }

    // One character beyond the limit is kept, to show that it was passed; the rest of an endless cell costs no memory.
    private void Keep(ReadOnlySpan<char> characters)
    {
        var room = Limits.CharactersPerCell + 1 - _cell.Length;
        _cell.Append(characters[..Math.Min(room, characters.Length)]);
    }

    private void Stop(Fault fault)
    {
        _stopped = true;
        _whole = false;
        _faults.Add(fault);
    }

    private int Peek()
    {
        if (_at < _end) return _buffer[_at];
        if (_end == 0) return -1;
        _at = 0;
        if (_opening.Length > 0)
        {
            _end = Math.Min(_opening.Length, _buffer.Length);
            _opening.CopyTo(0, _buffer, 0, _end);
            _opening = _opening[_end..];
        }
        else
        {
            _end = rest.Read(_buffer);
        }
        return _end == 0 ? -1 : _buffer[0];
    }

    private static int Newlines(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
