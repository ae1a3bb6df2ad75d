using System.Text.Json;

namespace Answerable.Sources.Reading;

/// <summary>
/// The child's JSON lines, put back together. The child has met the hostile file, so it is not trusted either: it may say
/// no more than a file within the limits can hold.
/// </summary>
/// <param name="progress">Told how many rows have been said, and of how many.</param>
/// <param name="begin">Asked of each table once its headings are there: what takes its rows as they come, or null where they are to be held.</param>
/// <param name="longer">Told that a long table is being read, which takes its time.</param>
internal sealed class ChildAnswer(Action<int, int?>? progress, Func<Table, Action<Row>?>? begin = null, Action? longer = null)
{
    private const int CharactersShared = 64, TextsShared = 100_000;

    private readonly List<Table> _tables = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly char[] _text = new char[CharactersShared];
    private List<Row> _rows = [];
    private Table? _table;
    private Action<Row>? _take;
    private int _rowsInAll;
    private int _rowsTaken;
    private int _cellsTaken;
    private int _cells;
    private int _cellsWithBlanks;
    private bool _ended;
    private int? _rowsOfFile;

    /// <summary>How many rows have been said.</summary>
    public int Rows => _rowsInAll;

    /// <summary>The tables that are held, or null when the answer does not end with its last line or does not count up.</summary>
    public IReadOnlyList<Table>? Tables => _ended && _tables.All(table => table.HeaderIndex < table.Rows.Count) ? _tables : null;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="InvalidDataException">The child says something that it should not.</exception>
    /// <exception cref="JsonException">A line is not JSON.</exception>
    public async Task ReadAsync(Stream output, CancellationToken cancel)
    {
        var buffer = new byte[65_536];
        var held = 0;
        while (await output.ReadAsync(buffer.AsMemory(held), cancel) is > 0 and var read)
        {
            held += read;
            var taken = 0;
            while (buffer.AsSpan(taken, held - taken).IndexOf((byte)'\n') is >= 0 and var length)
            {
                Take(buffer.AsSpan(taken, length));
                taken += length + 1;
            }
            progress?.Invoke(_rowsInAll, _rowsOfFile);
            buffer.AsSpan(taken, held - taken).CopyTo(buffer);
            held -= taken;
            if (held < buffer.Length) continue;
            if (held > Limits.BytesPerAnswerLine) throw new InvalidDataException("A line without end.");
            Array.Resize(ref buffer, 2 * buffer.Length);
        }
        if (held > 0) throw new InvalidDataException("A line cut short.");
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (_ended) throw new InvalidDataException("A line after the end.");
        var json = new Utf8JsonReader(line);
        Expect(json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read());
        var kind = json.GetString();
        Expect(json.Read());
        switch (kind)
        {
            case "long":
                Expect(_table is null && json.GetBoolean());
                longer?.Invoke();
                break;
            case "table":
                var name = json.GetString()!;
                (_rows, _take) = ([], null);
                _tables.Add(_table = new(name, Number(ref json, "header"), _rows));
                if (json.Read() && json.TokenType == JsonTokenType.PropertyName) _rowsOfFile = json.ValueTextEquals("of") && json.Read() ? json.GetInt32() : null;
                break;
            case "line":
                Expect(_table is not null && ++_rowsInAll - _rowsTaken <= Limits.RowsOfText);
                Take(new Row(json.GetInt32(), Cells(ref json)));
                break;
            case "end":
                Expect(Number(ref json, "rows") == _rowsInAll);
                _ended = true;
                break;
            default:
                throw new InvalidDataException("A line of no known kind.");
        }
    }

    private void Take(Row row)
    {
        if (_take is { } take)
        {
            Expect(++_rowsTaken <= Limits.LongRows);
            take(row);
            return;
        }
        _rows.Add(row);
        if (_rows.Count != _table!.HeaderIndex + 1 || (_take = begin?.Invoke(_table)) is null) return;
        _tables.Remove(_table); // it is taken
    }

    private string[] Cells(ref Utf8JsonReader json)
    {
        Expect(json.Read() && json.ValueTextEquals("cells") && json.Read() && json.TokenType == JsonTokenType.StartArray);
        var cells = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            var cell = Text(ref json);
            if (_take is not null) Expect(++_cellsTaken <= Limits.LongCells && cells.Count < Limits.Columns);
            else
            {
                if (cell.Length > 0) _cells++;
                Expect(_cells <= Limits.CellsOfText && ++_cellsWithBlanks <= Limits.CellsWithBlanks && cells.Count < Limits.Columns);
            }
            cells.Add(cell);
        }
        return [.. cells];
    }

    /// <summary>Publishers say the same few words in a million cells: the parent holds each once.</summary>
    private string Text(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > CharactersShared) return json.GetString()!;
        var text = _text.AsSpan(0, json.CopyString(_text));
        var known = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var shared)) return shared;
        if (_shared.Count < TextsShared) known.Add(text);
        return known.TryGetValue(text, out shared) ? shared : text.ToString();
    }

    private static int Number(ref Utf8JsonReader json, string name)
    {
        Expect(json.Read() && json.ValueTextEquals(name) && json.Read());
        return json.GetInt32();
    }

    private static void Expect(bool held)
    {
        if (!held) throw new InvalidDataException("Not what a reader says.");
    }
}
