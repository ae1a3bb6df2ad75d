namespace Answerable.Sources.Reading;

/// <summary>A publisher's tables taken row by row, as they come.</summary>
/// <param name="Begin">Begins a table from its titles and headings: what takes each row below them; null where the table is of another kind and is to be held.</param>
/// <param name="End">What all the rows came to, once they have all come, with the tables that were held.</param>
public sealed record Taking(Func<Table, Action<Row>?> Begin, Func<IReadOnlyList<Table>, Extract> End)
{
    /// <summary>Takes tables that are held already.</summary>
    internal Extract All(IReadOnlyList<Table> tables)
    {
        List<Table> others = [];
        foreach (var table in tables)
        {
            if (Begin(table) is not { } take) others.Add(table);
            else foreach (var row in table.Rows.Skip(table.HeaderIndex + 1)) take(row);
        }

        return End(others);
    }
}
