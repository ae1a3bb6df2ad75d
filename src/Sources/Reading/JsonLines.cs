using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Answerable.Sources.Reading;

/// <summary>
/// What the child says on its standard output, one JSON object a line: <c>{"table":"csv","header":0}</c>, then a
/// <c>{"line":1,"cells":["Month"]}</c> for each row, and at the very end <c>{"end":true,"rows":1}</c>, without which
/// everything before it is to be thrown away. All of it is ASCII, so no terminal and no encoding can change it.
/// </summary>
internal sealed class JsonLines(TextWriter output)
{
    private const int BytesHeld = 65_536;

    private readonly ArrayBufferWriter<byte> _held = new(2 * BytesHeld);
    private int _rows;

    public void Table(string name, int headerIndex) => Line(json =>
    {
        json.WriteString("table", name);
        json.WriteNumber("header", headerIndex);
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
        using (var json = new Utf8JsonWriter(_held))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        _held.Write("\n"u8);
        if (_held.WrittenCount >= BytesHeld) Flush();
    }

    private void Flush()
    {
        output.Write(Encoding.ASCII.GetString(_held.WrittenSpan));
        output.Flush();
        _held.ResetWrittenCount();
    }
}
