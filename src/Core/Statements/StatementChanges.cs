namespace Answerable.Core.Statements;

/// <summary>A number that stands otherwise in two places: in two statements, or in a statement and in what is visible now.</summary>
/// <param name="Row">The row as the later of the two has it.</param>
/// <param name="Column">Which of its columns.</param>
/// <param name="Was">The earlier number; null where there was no such row.</param>
/// <param name="Is">The later one; null where there is no such row any more.</param>
public sealed record StatementChange(StatementRow Row, string Column, Amount? Was, Amount? Is);

/// <summary>What has become of the numbers of a statement.</summary>
public static class StatementChanges
{
    /// <summary>Each row's newest number in one statement beside that of the statement before, in the order of the later one; rows that fell away last.</summary>
    public static IReadOnlyList<StatementChange> Since(Statement before, Statement now)
    {
        var rows = now.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id).ToList();
        var gone = before.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id).Where(row => rows.All(other => other.Id != row.Id));
        return
        [
            .. rows.Select(row => new StatementChange(row, StatementRow.NowColumn, before.Row(row.Id)?.Now, row.Now)),
            .. gone.Select(row => new StatementChange(row, StatementRow.NowColumn, row.Now, null)),
        ];
    }

    /// <summary>Every number that two forms of one statement print differently, in the order of the later one; rows that fell away last.</summary>
    public static IReadOnlyList<StatementChange> Between(Statement was, Statement now) =>
    [
        .. Cells(now).Concat(Cells(was)).DistinctBy(cell => (cell.Row.Id, cell.Column))
            .Select(cell => new StatementChange(cell.Row, cell.Column, At(was, cell.Row.Id, cell.Column), At(now, cell.Row.Id, cell.Column)))
            .Where(change => Printed(change.Was) != Printed(change.Is)),
    ];

    private static IEnumerable<(StatementRow Row, string Column)> Cells(Statement statement) =>
        statement.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id).SelectMany(row => row.Amounts.Select(item => (row, item.Column)));

    private static Amount? At(Statement statement, string row, string column) => statement.Row(row)?.Amounts.FirstOrDefault(item => item.Column == column).Amount;

    private static (Periods.Period, decimal?, string)? Printed(Amount? amount) => amount is null ? null : (amount.Period, amount.Value, amount.Marker);

    /// <summary>The numbers a statement prints that a publisher has since revised, or that we had read wrongly: they are other figures now.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="refilled">The same statement with its tables filled from what is visible now.</param>
    public static IReadOnlyList<StatementChange> Revised(Statement statement, Statement refilled) =>
    [
        .. statement.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id).SelectMany(row => row.Amounts.Select(item =>
        {
            var now = refilled.Row(row.Id)?.Amounts.FirstOrDefault(other => other.Column == item.Column && other.Amount.Period == item.Amount.Period).Amount;
            return new StatementChange(row, item.Column, item.Amount, now);
        }))
        .Where(change => change.Is is { Value: not null } && change.Was is { Value: not null } && change.Is.Value != change.Was.Value),
    ];
}
