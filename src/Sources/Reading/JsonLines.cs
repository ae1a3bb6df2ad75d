using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Answerable.Sources.Reading;

/// <summary>
/// What the child says on its standard output, one JSON object a line: <c>{"table":"csv","header":0}</c>, in a workbook with the rows
/// <c>"of"</c> the whole file, then a
/// <c>{"line":1,"cells":["Month"]}</c> for each row, and at the very end <c>{"end":true,"rows":1}</c>, without which
/// everything before it is to be thrown away. Before a file with a long table it says <c>{"long":true}</c> at once: it will take its time. All of it is ASCII, so no terminal and no encoding can change it.
/// </summary>
internal sealed class JsonLines : IDisposable
{
    private const int BytesHeld = 65_536;

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _held = new(2 * BytesHeld);
    private readonly Utf8JsonWriter _json;
    private int _rows;

    public JsonLines(TextWriter output)
    {
        _output = output;
        _json = new(_held);
    }

    public void Dispose() => _json.Dispose();

    public void Long()
    {
        Line(json => json.WriteBoolean("long", true));
        Flush();
    }

    public void Table(string name, int headerIndex, int? rowsOfFile) => Line(json =>
    {
        json.WriteString("table", name);
        json.WriteNumber("header", headerIndex);
        if (rowsOfFile is { } rows) json.WriteNumber("of", rows);
    });

    public void Row(Row row)
    {
        _rows++;
        Line(json =>
        {
            json.WriteNumber("line", row.Line);
            json.WriteStartArray("cells");
            foreach (var cell in row.Cells) json.WriteStringValue(cell);
            json.WriteEndArray();
        });
    }

    public void End()
    {
        Line(json =>
        {
            json.WriteBoolean("end", true);
            json.WriteNumber("rows", _rows);
        });
        Flush();
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        _json.Reset();
        _json.WriteStartObject();
        write(_json);
        _json.WriteEndObject();
        _json.Flush();
        _held.Write("\n"u8);
        if (_held.WrittenCount >= BytesHeld) Flush();
    }

    private void Flush()
    {
        _output.Write(Encoding.ASCII.GetString(_held.WrittenSpan));
        _output.Flush();
        _held.ResetWrittenCount();
    }
}
