using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeOpenData;

/// <summary>The Home Office's recorded crime open data: a row for each force or local area, offence code and quarter, a sheet for each year.</summary>
public static class OpenDataFile
{
    /// <summary>The source that files by police force area count as.</summary>
    public const string Source = "ho-open-data";

    /// <summary>The source that files by community safety partnership count as.</summary>
    public const string LocalSource = "ho-open-data-csp";

    internal const string LocalArea = "local-area", Count = "count";

    private static readonly Wanted[] Wanted =
    [
        .. FinancialQuarters.Wanted,
        new(Columns.Place, "force name", "police force"),
        .. PrintedOffences.Wanted,
        new(Count, "number of offences", "offence count"),
    ];

    private static readonly Wanted[] WantedLocally =
        [.. Wanted, new(LocalArea, "csp name", "csp", "community safety partnership", "community safety partnership name") { IsMark = true }];

    /// <summary>How files by police force area are recognised and read.</summary>
    public static Publisher ByForce { get; } = Of(Source, Wanted, "police force area");

    /// <summary>How files by community safety partnership are recognised and read; to be asked before <see cref="ByForce"/>, whose columns they have too.</summary>
    public static Publisher ByLocalArea { get; } = Of(LocalSource, WantedLocally, "community safety partnership");

    private static Publisher Of(string source, Wanted[] wanted, string by) => new(
        source, $"the Home Office's recorded crime open data by {by}, with {string.Join(", ", wanted.Select(column => $"\"{column.Headings[0]}\""))}",
        (tables, said) => tables.Any(table => Columns.Find(table, wanted, said) is not null),
        (tables, said, catalogue) => Read(tables, said, catalogue, source, wanted))
    {
        Roles = [.. wanted.Select(column => column.Role)],
    };

    private static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue, string source, Wanted[] wanted)
    {
        Remarks remarks = new();
        Counts counts = new(catalogue, remarks);
        PrintedForces forces = new(catalogue, said, remarks);
        PrintedLocalAreas areas = new(catalogue, remarks);
        PrintedOffences offences = new(catalogue, said, remarks);
        OffenceRows rows = new(remarks);
        DateOnly? published = null;
        foreach (var table in tables)
        {
            if (Columns.Find(table, wanted, said) is not { } columns)
            {
                published ??= SideSheet.Read(table, catalogue, remarks);
                continue;
            }

            columns.Check(remarks);
            published ??= PublicationDate.In(table, columns.Header);
            if (remarks.IsRefused) continue;
            FinancialQuarters quarters = new(columns, remarks);
            foreach (var row in columns.Rows)
            {
                var (place, quarter) = (forces.Of(columns, row), quarters.Of(row));
                if (place is not null && columns.Has(LocalArea)) place = areas.Of(place, columns, row);
                if (place is not null && quarter is { } period && offences.Of(columns, row, period) is { } measure)
                    counts.Take(columns.Table, columns.Header, row, columns[Count], new(measure, rows.Breakdown(columns, row, place, period), place, period), mayBeNegative: true);
            }
        }

        rows.Report();
        if (!remarks.IsRefused) Grid.Check(counts.Readings, catalogue, remarks);
        return counts.Extract(said.Source ?? source, published);
    }
}
