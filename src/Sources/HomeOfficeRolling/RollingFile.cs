using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.HomeOfficeRolling;

/// <summary>The Home Office's recorded crime over twelve months that end with each quarter: a row for each force, offence and quarter.</summary>
public static class RollingFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "ho-rolling";

    private const string Region = "region", Offence = "offence", Count = "count";

    private static readonly Wanted[] Wanted =
    [
        new(Columns.Month, "12 months ending", "twelve months ending") { IsMark = true },
        new(Columns.Place, "pfa", "police force area", "force name", "police force"),
        new(Region, "region") { IsOptional = true },
        new(Offence, "offence", "offence description"),
        new(Count, "rolling year total number of offences", "number of offences"),
    ];

    /// <summary>How such files are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, $"the Home Office's recorded crime over twelve months, with {string.Join(", ", Wanted.Select(column => $"\"{column.Headings[0]}\""))}",
        (tables, said) => tables.Any(table => Columns.Find(table, Wanted, said) is not null), Read)
    {
        Roles = [.. Wanted.Select(column => column.Role)],
    };

    /// <summary>Every printed cell as a reading, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        Counts counts = new(catalogue, remarks);
        PrintedForces forces = new(catalogue, said, remarks);
        Labels labels = new(catalogue, said, remarks);
        QuarterEnds ends = new(remarks);
        DateOnly? published = null;
        foreach (var columns in tables.Select(table => Columns.Find(table, Wanted, said)).OfType<Columns>())
        {
            columns.Check(remarks);
            if (remarks.IsRefused) continue;
            HashSet<Place> misplaced = [];
            foreach (var row in columns.Rows)
            {
                var (place, period) = (forces.Of(columns, row), ends.Of(columns.Cell(row, Columns.Month), columns, row));
                if (place is null || period is not { } year) continue;
                if (RegionIsOther(catalogue, place, columns.Cell(row, Region)) && misplaced.Add(place))
                    remarks.Note("region-and-force", columns.Where(row, Region), $"{place.Name} is printed in the region {Shown.Value(columns.Cell(row, Region))}; the force was kept.");
                if (labels.Of(columns.Cell(row, Offence), place, () => columns.Where(row, Offence)) is { } label)
                    counts.Take(columns.Table, columns.Header, row, columns[Count], new(label.Measure, label.Breakdown, place, year), mayBeNegative: true);
            }

            published ??= PublicationDate.In(columns.Table, columns.Header);
        }

        ends.Report();
        if (!remarks.IsRefused) Grid.Check(counts.Readings, catalogue, remarks);
        return counts.Extract(said.Source ?? Source, published);
    }

    private static bool RegionIsOther(Catalogue catalogue, Place place, string region) =>
        region.Length > 0 && place.Within is { } within && !Gazetteer.IsNameOf(catalogue.Places[within], region);
}
