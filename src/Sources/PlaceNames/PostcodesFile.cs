using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.PlaceNames;

/// <summary>Lists of postcodes, each with the area it lies in: the columns of the ONS Postcode Directory and of Code-Point Open, or any two like them.</summary>
public static class PostcodesFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "postcodes";

    private const string Postal = "postcode";

    private static readonly IReadOnlyList<Wanted> Wanted =
        [new(Postal, "postcode", "post code", "postcode unit", "pcds", "pcd", "pcd2", "pcd7", "pcd8", "pc") { IsMark = true }, .. AreaColumns.Wanted];

    /// <summary>How such lists are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "a list of postcodes, with columns such as \"pcds\" and \"oslaua\", \"lad24cd\" or \"pfa\"",
        (tables, said) => tables.Any(table => Find(table, said) is not null || HasNoHeadings(table)), Read)
    {
        Roles = [Postal, AreaColumns.Area],
    };

    /// <summary>Every postcode as a row of the list, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        Dictionary<string, ReferenceRow> taken = [];
        List<Place> within = [];
        DateOnly? published = null;
        foreach (var table in tables)
        {
            if (Find(table, said) is not { } columns)
            {
                if (HasNoHeadings(table)) remarks.Refuse("no-headings", table.Where(0), "The first row holds a postcode and no headings. Put the row of headings that the publisher gives beside the data above it.");
                continue;
            }

            columns.Check(remarks);
            published ??= PublicationDate.In(table, columns.Header);
            if (!remarks.IsRefused) Take(columns, new(catalogue, columns, said, remarks), taken, within, remarks);
        }

        if (taken.Count == 0 && !remarks.IsRefused) remarks.Refuse("no-postcodes", "the whole file", "No row below the headings holds a postcode.");
        return new(said.Source ?? Source, [], remarks.All(), published)
        {
            References = remarks.IsRefused ? [] : [.. taken.Values],
            Publisher = tables.SelectMany(table => table.Header.Cells).Any(heading => Columns.Plain(heading) is "positional quality indicator") ? "Ordnance Survey" : null,
            Title = $"{Shown.Count(taken.Count, "postcode", "postcodes")} in {NamedRows.Within(catalogue, within)}",
        };
    }

    private static Columns? Find(Table table, Said said) => Columns.FindList(table, Wanted, said) is { } columns && AreaColumns.IsSaid(columns, said) ? columns : null;

    private static bool HasNoHeadings(Table table) => table.Header.Cells.Count > 1 && table.Header.Cells.Any(cell => Postcode.TryRead(cell, out var postcode) && postcode.IsWhole);

    private static void Take(Columns columns, AreaColumns areas, Dictionary<string, ReferenceRow> taken, List<Place> within, Remarks remarks)
    {
        var (repeated, first) = (0, "");
        foreach (var row in columns.Rows)
        {
            var text = columns.Cell(row, Postal);
            if (!Postcode.TryRead(text, out var postcode) || !postcode.IsWhole)
            {
                remarks.Refuse("bad-postcode", columns.Where(row, Postal), text.Length == 0 ? "The postcode is blank." : $"{Shown.Value(text)} is not a whole postcode. Expected one such as NR1 1AA.");
                continue;
            }

            if (areas.Of(row) is not { } area) continue;
            if (!taken.TryGetValue(postcode.Text, out var known))
            {
                taken[postcode.Text] = new(Postcode.Kind, postcode.Text, area.Id, "", new(columns.Table.Name, row.Line, columns[Postal] + 1));
                within.Add(area);
            }
            else if (known.Place != area.Id)
            {
                remarks.Refuse("duplicate", columns.Where(row, Postal), $"{Shown.Value(text)} stands already {Spot.OfCell(known.Cell.Table, known.Cell.Row, known.Cell.Column).InSentence}, in another area.");
            }
            else if (repeated++ == 0)
            {
                first = columns.Where(row, Postal);
            }
        }

        areas.Finish();
        if (repeated > 0) remarks.Note("duplicate", first, $"{Shown.Count(repeated, "postcode is", "postcodes are")} printed twice with the same area, the first of them here; one was kept of each.");
    }
}
