using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>A note as the publisher wrote it. Numbers begin anew in every block and may stand twice in one, so a note is known by all three.</summary>
/// <param name="Block">The heading of its block; empty where there is one block only.</param>
/// <param name="Number">Its number in the block.</param>
/// <param name="Ordinal">1 for the first note of that number in the block, then 2 ….</param>
/// <param name="Text">The note.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Tables">The numbers of the tables its block is for; empty for all that no other block names.</param>
internal sealed record PublisherNote(string Block, int Number, int Ordinal, string Text, string Where, IReadOnlyList<string> Tables);

/// <summary>The notes of a workbook, from its sheets of notes.</summary>
internal sealed partial class PublisherNotes(IReadOnlyList<PublisherNote> notes)
{
    public IReadOnlyList<PublisherNote> All => notes;

    /// <summary>Whether a table is a sheet of notes.</summary>
    public static bool IsNotes(Table table) => table.Rows.Any(Begins);

    /// <summary>Every note of the sheets of notes among some tables.</summary>
    public static PublisherNotes In(IEnumerable<Table> tables) => new([.. tables.Where(IsNotes).SelectMany(Of)]);

    /// <summary>The notes that a number in a table stands for: none when there is no such note, several when its block has the number twice.</summary>
    public IReadOnlyList<PublisherNote> Cited(string table, int number)
    {
        var named = notes.Any(note => note.Tables.Contains(table));
        return [.. notes.Where(note => note.Number == number && (named ? note.Tables.Contains(table) : note.Tables.Count == 0))];
    }

    private static IEnumerable<PublisherNote> Of(Table table)
    {
        var (heading, block) = ("", "");
        Dictionary<int, int> met = [];
        foreach (var row in table.Rows)
        {
            var first = row.Cells[0].Trim();
            if (Begins(row))
            {
                block = heading;
                met.Clear();
            }
            else if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && row.Cells.Count > 1)
            {
                met[number] = met.GetValueOrDefault(number) + 1;
                yield return new(
                    block, number, met[number], string.Join(' ', row.Cells[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    Spot.OfCell(table.Name, row.Line, 2).ToString(), [.. TableNumber().Matches(block).Select(match => match.Value)]);
            }
            else if (first.Length > 0)
            {
                heading = first;
            }
        }
    }

    private static bool Begins(Row row) => row.Cells.Count > 1 && Heading.Plain(row.Cells[0]) == "note number";

    [GeneratedRegex(@"\b[A-Z][0-9]{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex TableNumber();
}
