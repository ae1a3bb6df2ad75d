using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.PlaceNames;

/// <summary>Lists of towns, villages and neighbourhoods, each with the area it lies in, so that people find theirs by name.</summary>
public static partial class PlaceNamesFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "place-names";

    internal const string Name = "name", OtherName = "other-name", Sort = "kind", Class = "class", Easting = "easting", Northing = "northing", Latitude = "latitude", Longitude = "longitude";

    private static readonly IReadOnlyList<Wanted> Wanted =
    [
        new(Name, "name", "place name", "place", "town", "village", "town or village", "settlement", "neighbourhood", "locality", "name1") { IsMark = true, Also = NameWithYear() },
        new(OtherName, "other name", "welsh name", "name2") { IsOptional = true, Also = WelshWithYear() },
        new(Sort, "kind", "local type", "place type", "settlement type", "descnm") { IsOptional = true },
        new(Class, "type") { IsOptional = true },
        .. AreaColumns.Wanted,
        new(Easting, "easting", "eastings", "geometry x", "oseast1m") { IsOptional = true }, new(Northing, "northing", "northings", "geometry y", "osnrth1m") { IsOptional = true },
        new(Latitude, "latitude", "lat") { IsOptional = true }, new(Longitude, "longitude", "long", "lon", "lng") { IsOptional = true },
    ];

    /// <summary>How such lists are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "a list of named places, with a column of names (town, village, neighbourhood …) and one of the districts, local areas or police forces they lie in, by code or name",
        (tables, said) => tables.Any(table => Find(table, said) is not null), Read)
    {
        Roles = [Name, OtherName, Sort, AreaColumns.Area, Easting, Northing, Latitude, Longitude],
    };

    /// <summary>Every named place as a row of the list, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        NamedRows rows = new(catalogue, remarks);
        DateOnly? published = null;
        foreach (var columns in tables.Select(table => Find(table, said)).OfType<Columns>())
        {
            columns.Check(remarks);
            published ??= PublicationDate.In(columns.Table, columns.Header);
            if (!remarks.IsRefused) Take(columns, new(catalogue, columns, said, remarks), rows, remarks);
        }

        return rows.Extract(said.Source ?? Source, published) with { Publisher = tables.SelectMany(table => table.Header.Cells).Select(PublisherOf).FirstOrDefault(known => known is not null) };
    }

    private static Columns? Find(Table table, Said said) => Columns.FindList(table, Wanted, said) is { } columns && AreaColumns.IsSaid(columns, said) ? columns : null;

    private static void Take(Columns columns, AreaColumns areas, NamedRows rows, Remarks remarks)
    {
        var (others, first) = (0, "");
        foreach (var row in columns.Rows)
        {
            if (IsNoSettlement(columns.Cell(row, Class)))
            {
                if (others++ == 0) first = columns.Where(row, Class);
                continue;
            }

            var name = columns.Cell(row, Name);
            if (name.Length == 0 || PlaceName.Folded(name).Length == 0)
            {
                remarks.Refuse("no-name", columns.Where(row, Name), name.Length == 0 ? "The name is blank." : $"{Shown.Value(name)} has no letter to search for.");
                continue;
            }

            if (areas.Of(row) is not { } area || PointOf(columns, row, remarks) is not { } point) continue;
            var sort = (columns.Has(Sort) ? columns.Cell(row, Sort) : columns.Cell(row, Class)).ToLowerInvariant();
            rows.Take(columns, row, new(name, sort, point), area);
            if (columns.Cell(row, OtherName) is { Length: > 0 } other && PlaceName.Folded(other) != PlaceName.Folded(name)) rows.Take(columns, row, new(other, sort, point), area);
        }

        areas.Finish();
        if (others > 0) remarks.Note("no-settlements", first, $"{Shown.Count(others, "row is", "rows are")} of roads, waters and other things, the first of them here, and left out.");
    }

    /// <summary>Whose list it is, by a heading that only that publisher prints.</summary>
    private static string? PublisherOf(string heading) => Columns.Plain(heading) switch
    {
        "names uri" => "Ordnance Survey",
        "placeid" => "Office for National Statistics",
        var plain when plain.Contains("hclnm", StringComparison.Ordinal) => "House of Commons Library",
        _ => null,
    };

    /// <summary>Ordnance Survey's list of names holds roads, postcodes and rivers too.</summary>
    private static bool IsNoSettlement(string type) => type is "transportNetwork" or "hydrography" or "landform" or "landcover" or "other";

    /// <summary>Where a place is, as printed; empty where nothing is, null where it is refused.</summary>
    private static string? PointOf(Columns columns, Row row, Remarks remarks)
    {
        var (east, north) = (columns.Cell(row, Easting), columns.Cell(row, Northing));
        if (east.Length > 0 && north.Length > 0) return Pair("grid", columns, row, (Easting, 0, 700_000), (Northing, 0, 1_300_000), remarks);
        return columns.Cell(row, Latitude).Length > 0 && columns.Cell(row, Longitude).Length > 0 ? Pair("degrees", columns, row, (Latitude, 49, 61), (Longitude, -9, 3), remarks) : "";
    }

    private static string? Pair(string unit, Columns columns, Row row, (string Role, decimal Least, decimal Most) first, (string Role, decimal Least, decimal Most) second, Remarks remarks)
    {
        List<string> numbers = [];
        foreach (var (role, least, most) in new[] { first, second })
        {
            var text = columns.Cell(row, role);
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) numbers.Add(number.ToString(CultureInfo.InvariantCulture));
            else remarks.Refuse("bad-point", columns.Where(row, role), $"{Shown.Value(text)} is no {role} in Great Britain. Expected a number from {least} to {most}.");
        }

        return numbers.Count == 2 ? $"{unit} {numbers[0]} {numbers[1]}" : null;
    }

    [GeneratedRegex("^(place ?[0-9]{2} ?nm|msoa ?[0-9]{2} ?hclnm)$")]
    private static partial Regex NameWithYear();

    [GeneratedRegex("^(place|msoa) ?[0-9]{2} ?(hcl)?nmw$")]
    private static partial Regex WelshWithYear();
}
