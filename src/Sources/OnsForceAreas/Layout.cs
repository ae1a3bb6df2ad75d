using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>Where one of these tables has its header, what its title says and what each column holds.</summary>
internal sealed record Layout(Table Table, int Header, TableTitle Title, IReadOnlyList<Column> Columns)
{
    private static readonly string[] Subjects = ["recorded crime", "violence against the person", "involving a knife", "involving knife", "knife and sharp", "firearm offences", "fraud intelligence bureau"];

    public IReadOnlyList<string> Headings => Table.Rows[Header].Cells;

    /// <summary>Whether its rows are local areas within forces.</summary>
    public bool IsLocal => IndexOf(Role.LocalName) is not null;

    /// <summary>Whether its figures are counts with a column for each measure: the tables that must add up.</summary>
    public bool IsOffenceCounts => Title.Statistic == Statistic.Count && Columns.Where(column => column.IsCount).Select(column => column.Measure).Distinct().Skip(2).Any();

    /// <summary>Whether it counts all recorded crime: the tables that a workbook must have, and whose areas must add up.</summary>
    public bool IsRecordedCrime => IsOffenceCounts && Columns.Any(column => column is { IsCount: true, Measure: "crime-total" });

    /// <summary>The periods of its figures, oldest first.</summary>
    public IReadOnlyList<Period> Periods => [.. Columns.Select(column => column.Period).OfType<Period>().Distinct().Order()];

    /// <summary>The latest year among them; null when none of them is a year.</summary>
    public Period? LatestYear => Periods.Where(period => period.Months == 12).Select(period => (Period?)period).LastOrDefault();

    /// <summary>What a message calls it.</summary>
    public string Called => Title.Number.Length > 0 ? $"Table {Title.Number}" : Table.Name.Trim();

    /// <summary>
    /// The index of the first row with a column of area codes; null when there is none. Titles above take a different number of rows in every table,
    /// and columns may be moved, so neither is fixed.
    /// </summary>
    public static int? HeaderOf(Table table) => IndexOf(table.Rows, row => row.Cells.Any(cell => Column.IsCode(Heading.Plain(cell))));

    /// <summary>The index of the header of a list of combined local areas: forces and partnerships by name and districts by code.</summary>
    public static int? HeaderOfCombined(Table table) => HeaderOf(table) is not null ? null : IndexOf(table.Rows, row =>
        row.Cells.Select(Heading.Plain).ToList() is var headings && headings.Contains("police force area name") && headings.Contains("community safety partnership name"));

    /// <summary>Whether a table is about these subjects and has a column of area codes.</summary>
    public static bool Recognises(Table table) => HeaderOf(table) is { } header && table.Rows.Take(header + 1).SelectMany(row => row.Cells).Select(Heading.Plain)
        .Any(text => Subjects.Any(words => text.Contains(words, StringComparison.Ordinal)));

    /// <summary>The layout of a table that is recognised.</summary>
    public static Layout Of(Table table, Said said, Catalogue catalogue)
    {
        var header = HeaderOf(table)!.Value;
        var title = TableTitle.Of(table, header);
        return new(table, header, title, Column.Of(table.Rows[header], title, said, catalogue));
    }

    public int? IndexOf(Role role)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Role == role) return i;
        return null;
    }

    /// <summary>The cell of a row in the first column of a role, blanks around it gone; empty when there is none.</summary>
    public string Text(Row row, Role role) => IndexOf(role) is { } index && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    private static int? IndexOf(IReadOnlyList<Row> rows, Predicate<Row> wanted)
    {
        for (var i = 0; i < rows.Count; i++)
            if (wanted(rows[i])) return i;
        return null;
    }
}
