using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OfficeFigures;

/// <summary>
/// Figures of measures that the office defined itself, in the table that the site gives out: a row for each measure, place and period, with
/// a value, or the two counts of a percentage, or both.
/// </summary>
public static class OfficeFiguresFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "office";

    /// <summary>The source of what an office had printed on a page of its own.</summary>
    public const string Page = "office-page";

    /// <summary>The columns of such a table, as they are given out.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Measured, Reading.Columns.Place, At, Value, Numerator, Denominator, Asked];

    internal const string Measured = "measure", At = "period", Value = "value", Numerator = "numerator", Denominator = "denominator", Asked = "n";

    private static readonly IReadOnlyList<Wanted> Wanted =
    [
        new(Measured, "measure") { IsMark = true }, new(Reading.Columns.Place, "place") { IsMark = true }, new(At, "period") { IsMark = true },
        new(Value, "value") { IsOptional = true }, new(Numerator, "numerator") { IsOptional = true }, new(Denominator, "denominator") { IsOptional = true },
        new(Asked, "n", "people asked") { IsOptional = true },
    ];

    /// <summary>How such tables are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "figures of the office's own measures, with the columns \"measure\", \"place\", \"period\" and \"value\", or \"numerator\" and \"denominator\"",
        (tables, said) => tables.Any(table => Find(table, said) is not null), Read);

    /// <summary>Every figure, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        FigureRows rows = new(catalogue, remarks, said.Source == Page);
        foreach (var columns in tables.Select(table => Find(table, said)).OfType<Columns>())
        {
            columns.Check(remarks);
            if (!remarks.IsRefused) rows.Take(columns);
        }

        return rows.Extract(said.Source ?? Source);
    }

    // The name of a place may not be left out for the whole file: which office's it is does not show otherwise.
    private static Columns? Find(Table table, Said said) =>
        Reading.Columns.Find(table, Wanted, said with { Place = null }) is { } columns && (columns.Has(Value) || (columns.Has(Numerator) && columns.Has(Denominator))) ? columns : null;
}
