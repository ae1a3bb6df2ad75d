using System.Text;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>A text file: a csv is a table, all else is lines.</summary>
internal static class TextLook
{
    private const int CharactersAhead = 65_536, LineCharacters = 20_000, Overlap = 200;

    private static readonly string[] NotTrusted = ["row-limit", "cell-limit", "column-limit", "row-length", "field-length", "unclosed-quote", "nul", "encoding"];

    public static void Csv(byte[] bytes, Discoveries found)
    {
        using var text = new StringReader(Whole(bytes));
        var opening = new char[CharactersAhead];
        var start = new string(opening, 0, text.ReadBlock(opening));
        var delimiter = Delimiter.Of(start) ?? new(',', "");
        var table = new TableLook((line, column) => new(line, column), found);
        foreach (var record in new CsvRecords(start[delimiter.SepLine.Length..], text, delimiter.Character, delimiter.SepLine.Length > 0 ? 2 : 1).All())
        {
            if (record.Faults.FirstOrDefault(fault => NotTrusted.Contains(fault.Code)) is { Code: not null } fault)
                throw new UnreadableWorkbookException(new(fault.Line, fault.Column), fault.Code, fault.Text);
            foreach (var hidden in record.Faults.Where(fault => fault.Code == "control-characters")) found.Add(Leak.InvisibleFormat, new Spot(hidden.Line, hidden.Column), "an invisible character");
            if (record.FilledWidth == 0) continue;
            foreach (var (i, cell) in record.Row.Cells.Index()) found.Text(cell, () => new Spot(record.Row.Line, i + 1).ToString());
            table.Add(record.Row.Line, record.Row.Cells);
        }
        table.Finish();
    }

    public static void Lines(byte[] bytes, Discoveries found)
    {
        var number = 0;
        foreach (var line in Whole(bytes).Split('\n'))
        {
            number++;
            // A line of a program's own may have no end; a piece overlaps the next, so that nothing is cut in two.
            for (var at = 0; at < line.Length; at += LineCharacters - Overlap)
                found.Text(line.Substring(at, Math.Min(LineCharacters, line.Length - at)), new Spot(number, at + 1).ToString());
        }
    }

    /// <summary>The letters that a file's bytes spell, all of them.</summary>
    /// <exception cref="UnreadableWorkbookException">The bytes are no text.</exception>
    public static string Whole(byte[] bytes)
    {
        using var decoded = new DecodedText(new MemoryStream(bytes), TextEncoding.Of(new MemoryStream(bytes)));
        var text = new StringBuilder(bytes.Length);
        var buffer = new char[CharactersAhead];
        while (decoded.Read(buffer.AsSpan()) is > 0 and var read) text.Append(buffer, 0, read);
        var whole = text.ToString();
        for (var at = whole.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = Next(whole, at))
            if (!Rune.TryGetRuneAt(whole, at, out _)) throw NotText(whole, at);
        return whole.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul ? throw NotText(whole, nul) : whole;
    }

    private static int Next(string text, int after) => text.AsSpan(after + 2).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next ? after + 2 + next : -1;

    private static UnreadableWorkbookException NotText(string text, int at) =>
        new(new(1 + text.AsSpan(0, at).Count('\n'), 1), "encoding", "The file holds bytes that are no letters in its encoding.");
}
