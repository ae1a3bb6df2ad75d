namespace Answerable.Core.Statements;

/// <summary>The numbers of a row that a number in a text can be compared with.</summary>
internal static class Cells
{
    private static readonly (string Column, Aspect Aspect)[] All =
    [
        (StatementRow.NowColumn, Aspect.Value), (StatementRow.BeforeColumn, Aspect.Value), (StatementRow.BaselineColumn, Aspect.Value),
        (StatementRow.BeforeColumn, Aspect.Size), (StatementRow.BaselineColumn, Aspect.Size), (StatementRow.BeforeColumn, Aspect.Difference),
        (StatementRow.BaselineColumn, Aspect.Difference), (StatementRow.BeforeColumn, Aspect.By), (StatementRow.BaselineColumn, Aspect.By),
    ];

    /// <summary>Those of one kind that the row has.</summary>
    public static IEnumerable<Told> Of(StatementRow row, NumeralKind kind) =>
        All.Select(cell => new Told(row, new(row.Id, cell.Column, cell.Aspect)))
            .Where(told => told.Exact is not null && told.Kind == kind && (kind != NumeralKind.Points || told.Target.Aspect == Aspect.Size));

    /// <summary>Whether a number in a text could stand for one of them, rounded as the text rounds it.</summary>
    public static bool Fits(Numeral numeral, Told told) => told.Exact is { } exact
        && numeral.CouldBe(numeral.IsSigned && told.Target.Aspect == Aspect.Size ? told.Sign * exact : exact);
}
