using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Populations;

/// <summary>Lists of how many people or households areas have: a row for each area, by its official code. What is printed is taken; nothing is added up.</summary>
public static class PopulationFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "population";

    /// <summary>How such lists are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "a list of populations, with a column of official area codes and columns such as \"population mid-2024\" or \"households mid-2021\"",
        (tables, said) => tables.Any(table => AreaList.Find(table, said) is not null), Read);

    /// <summary>Every printed cell as a reading, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        Counts counts = new(catalogue, remarks);
        DateOnly? published = null;
        foreach (var list in tables.Select(table => AreaList.Find(table, said)).OfType<AreaList>())
        {
            list.Check(remarks);
            published ??= PublicationDate.In(list.Table, list.Header);
            if (!remarks.IsRefused) Take(list, catalogue, counts, remarks);
        }

        return counts.Extract(said.Source ?? Source, published);
    }

    private static void Take(AreaList list, Catalogue catalogue, Counts counts, Remarks remarks)
    {
        var column = list.CodeColumn(code => catalogue.Places.TryFind(code, out var place) ? Detail(place.Kind) : 0);
        var name = list.NameColumnOf(column);
        foreach (var row in list.Rows)
        {
            var code = AreaList.Cell(row, column);
            if (!AreaList.IsCode(code) || !catalogue.Places.TryFind(code, out var place))
            {
                remarks.Refuse("unknown-place", list.Where(row, column), code.Length == 0 ? "The area code is blank." : $"{Shown.Value(code)} is not the code of a known area"
                    + (name is { } n ? $"; the row is named {Shown.Value(AreaList.Cell(row, n))}." : "."));
                continue;
            }

            if (name is { } beside && AreaList.Cell(row, beside) is { Length: > 0 } printed && !Gazetteer.IsNameOf(place, printed))
                remarks.Note("code-and-name", list.Where(row, beside), $"{Shown.Value(printed)} is printed beside the code of {place.Name}: the code was believed.", place);
            foreach (var counted in list.Counted) counts.Take(list.Table, list.Header, row, counted.Column, new(counted.Measure, "", place, counted.At), mayBeNegative: false);
        }
    }

    private static int Detail(PlaceKind kind) => kind switch
    {
        PlaceKind.District => 4,
        PlaceKind.LocalArea => 3,
        PlaceKind.Force => 2,
        _ => 1,
    };
}
