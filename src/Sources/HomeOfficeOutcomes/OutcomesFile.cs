using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOutcomes;

/// <summary>
/// The Home Office's open data of crime outcomes: a row for each force, quarter, offence code and outcome type, with two counts. A year has half a million
/// rows, so they are taken as they come and never held.
/// </summary>
public static class OutcomesFile
{
    /// <summary>The source that such files count as.</summary>
    public const string Source = "ho-outcomes";

    internal const string Type = "outcome-type", TypeLabel = "outcome", GroupLabel = "outcome-group", Expired = "expired",
        OfOffences = "of-offences", Recorded = "recorded";

    private static readonly Wanted[] Wanted =
    [
        .. FinancialQuarters.Wanted,
        new(Columns.Place, "force name", "police force"),
        .. PrintedOffences.Wanted,
        new(Expired, "offence code expired") { IsOptional = true },
        new(TypeLabel, "outcome description") { IsOptional = true },
        new(GroupLabel, "outcome group") { IsOptional = true },
        new(Type, "outcome type") { IsMark = true },
        new(OfOffences, "force outcomes for offences recorded in quarter", "offences"),
        new(Recorded, "force outcomes recorded in quarter") { IsMark = true },
    ];

    /// <summary>How its files are recognised and read.</summary>
    public static Publisher Publisher { get; } = Publisher.ByRows(
        Source, $"the Home Office's crime outcomes open data, with {string.Join(", ", Wanted.Where(column => !column.IsOptional).Select(column => $"\"{column.Headings[0]}\""))}",
        "outcome", (head, said) => Columns.Find(head, Wanted, said) is not null,
        (said, catalogue) =>
        {
            OutcomeRows rows = new(said, catalogue);
            return new(head => Columns.Find(head, Wanted, said) is { } columns ? rows.Begin(columns) : null, rows.End);
        }) with
    {
        Roles = [.. Wanted.Select(column => column.Role)],
    };
}
