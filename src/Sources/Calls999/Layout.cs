using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Calls999;

/// <summary>Where a 999 table has its header and what each of its columns holds.</summary>
/// <param name="Table">The table.</param>
/// <param name="Header">The index of the header row in <see cref="Table.Rows"/>.</param>
/// <param name="Columns">What each column of the header holds; null where it cannot be told or is blank.</param>
internal sealed record Layout(Table Table, int Header, IReadOnlyList<Column?> Columns)
{
    private const int RowsSearched = 40;

    public IReadOnlyList<string> Headings => Table.Rows[Header].Cells;

    public int? IndexOf(string role)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i]?.Role == role) return i;
        return null;
    }

    /// <summary>Whether this is a 999 table at all: months, and at least one of its measures.</summary>
    public bool IsRecognised =>
        (IndexOf(Column.Month) ?? IndexOf(Column.Year)) is not null && Columns.Any(column => column is { IsMeasure: true });

    /// <summary>Finds the row with most known headings among the first rows; on none, the reader's own header.</summary>
    public static Layout Find(Table table, Said said)
    {
        var best = Of(table, table.HeaderIndex, said);
        for (var row = 0; row < Math.Min(RowsSearched, table.Rows.Count); row++)
            if (Of(table, row, said) is var layout && layout.Known > best.Known) best = layout;
        return best.WithEithersTold();
    }

    /// <summary>Headings that cannot be told, and doubled ones, as refusals that list what was found and what is expected.</summary>
    public IEnumerable<Problem> Problems()
    {
        for (var i = 0; i < Headings.Count; i++)
        {
            var heading = Headings[i].Trim();
            if (heading.Length == 0) continue;
            if (Columns[i] is null)
            {
                yield return new(ProblemKind.Refusal, "unknown-heading", Where(i),
                    $"The heading \"{heading}\" is not known. Found: {string.Join(", ", Headings.Where(text => text.Trim().Length > 0).Select(text => $"\"{text.Trim()}\""))}. "
                    + $"Expected, under many names: {Expected}. Say what it means with --map \"{heading}=MEASURE\", where MEASURE is one of "
                    + $"{string.Join(", ", Measures)}, or \"{heading}=ignore\" to leave the column out; the answer is kept for next time.");
            }
            else if (Columns[i] is { IsTaken: false, Role: var role })
            {
                yield return new(ProblemKind.Refusal, "wrong-measure", Where(i),
                    $"\"{heading}\" was said to be {role}, which a 999 table cannot hold. It may be one of {string.Join(", ", Measures)}, place, month or ignore.");
            }
            else if (Columns[i] is { Role: not Column.Ignore } column && IndexOf(column.Role) is { } first && first < i)
            {
                yield return new(ProblemKind.Refusal, "doubled-heading", Where(i),
                    $"\"{heading}\" and \"{Headings[first].Trim()}\" both read as {column.Role}. Leave one out with --map \"{heading}=ignore\".");
            }
        }
    }

    /// <summary>The place of a column's heading, in words.</summary>
    public string Where(int column) => Spot.OfCell(Table.Name, Table.Rows[Header].Line, column + 1, Headings[column].Trim()).ToString();

    /// <summary>The columns a 999 table may have, in everyday words.</summary>
    public const string Expected =
        "month, police force, total calls, mean answer time, median answer time, and calls or percentages answered in under 10 seconds, "
        + "in 10 to under 60 seconds, in 60 seconds or longer";

    /// <summary>The ids that a heading can be mapped to.</summary>
    public static IEnumerable<string> Measures =>
    [
        "999-calls", "999-mean-answer-seconds", "999-median-answer-seconds",
        .. Column.Waits.Select(wait => $"999-percent-{wait}"), .. Column.Waits.Select(wait => $"999-calls-{wait}"),
    ];

    private int Known => Columns.Count(column => column is not null and not { Role: Column.Ignore });

    private static Layout Of(Table table, int row, Said said) => new(table, row,
        [.. table.Rows[row].Cells.Select(cell => cell.Trim().Length == 0 ? null : Told(cell, said) ?? Heading.Read(cell))]);

    private static Column? Told(string heading, Said said) =>
        said.Mapping.FirstOrDefault(item => Heading.Plain(item.Key) == Heading.Plain(heading)).Value is { } role ? new Column(role) : null;

    /// <summary>
    /// A heading such as "Answered in under 10 seconds" may stand for a count or a share. Beside a column that says it is the share, it is
    /// the count; else the numbers tell: a percent sign, or a number that is not whole, is never a count.
    /// </summary>
    private Layout WithEithersTold() => this with
    {
        Columns = [.. Columns.Select((column, i) => column is { IsEither: true, Wait: { } wait }
            ? new Column(IndexOf($"999-percent-{wait}") is null && HoldsShares(i) ? $"999-percent-{wait}" : $"999-calls-{wait}")
            : column)],
    };

    private bool HoldsShares(int column) => Table.Rows.Skip(Header + 1).Any(row =>
        column < row.Cells.Count && PrintedNumber.TryRead(row.Cells[column], out var value, out var percent) && (percent || value.Scale > 0));
}
