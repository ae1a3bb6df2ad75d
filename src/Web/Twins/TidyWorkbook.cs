using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Cell = Answerable.Web.Workbooks.Cell;

namespace Answerable.Web.Twins;

/// <summary>Open data as a spreadsheet: a cover, notes, editions, and the lines of the csv with numbers as numbers.</summary>
public static class TidyWorkbook
{
    private const int Wide = 60, Middling = 28, Narrow = 14;

    /// <summary>The columns of the figures, which are those of the csv.</summary>
    public static IReadOnlyList<string> Columns { get; } = TidyCsv.AllColumns.Split(',');

    /// <summary>The workbook of a page.</summary>
    /// <param name="made">What the page is made of.</param>
    /// <param name="imprint">Who publishes it.</param>
    /// <param name="address">The page's address.</param>
    public static Workbook Of(TwinData made, Imprint imprint, string address) => new(made.Title,
    [
        new(English.CoverSheet, made.Title, [new(null, Middling), new(null, 90)], Cover(made, imprint, address)),
        new(English.NotesSheet, English.NotesTitle, Heads(English.NotesHeads, Narrow, Middling, 120), Notes(made.Lines, imprint)),
        new(English.EditionsSheet, English.EditionsTitle, Heads(English.EditionsHeads, Middling + Narrow, Wide, Wide, Narrow, Middling, Middling, 72), made.Editions.Select(Edition)),
        new(English.FiguresSheet, made.Title, Heads(Columns, Middling, Middling, Middling, Narrow, Narrow, Narrow, Middling + Narrow, Wide, Middling, Narrow, Narrow, Narrow, Narrow, 8, 8), made.Lines.Select(Line)),
    ]);

    private static IReadOnlyList<Column> Heads(IReadOnlyList<string> heads, params IReadOnlyList<int> widths) => [.. heads.Zip(widths, (head, width) => new Column(head, width))];

    private static IEnumerable<IReadOnlyList<Cell>> Cover(TwinData made, Imprint imprint, string address) => English.Cover(
        imprint.Office, imprint.Contact, imprint.Demonstration, imprint.Notice, made.Title, made.Version, address,
        made.Lines.Count == 0 ? null : made.Lines.Max(line => line.Period.LastMonth), made.Lines.Count, made.Editions.Count)
        .Select(line => (IReadOnlyList<Cell>)[line.About, line.Text]);

    private static IEnumerable<IReadOnlyList<Cell>> Notes(IReadOnlyList<TidyLine> lines, Imprint imprint)
    {
        foreach (var column in Columns) yield return [English.AboutColumn, column, English.ColumnMeaning(column)];
        var markers = lines.Select(line => line.Marker).Where(marker => marker.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var marker in markers) yield return [English.AboutMarker, marker, English.MarkerMeaning(marker)];
        if (markers.Count == 0) yield return [English.AboutMarker, English.NoName, English.NoMarkers];
        foreach (var measure in lines.Select(line => line.Measure).DistinctBy(measure => measure.Id))
            yield return [English.AboutMeasure, measure.Id, English.MeasureMeaning(measure, imprint.Definition(measure.Id))];
    }

    private static IReadOnlyList<Cell> Edition(Edition edition) =>
    [
        edition.Id, edition.Publisher, edition.Title, edition.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        edition.PublishedIsAssumed ? "yes" : "no", edition.File, edition.Sha256,
    ];

    private static IReadOnlyList<Cell> Line(TidyLine line) =>
    [
        line.Measure.Id, line.Breakdown, line.Place.Id, line.Period.ToString(), line.Value, line.Marker, line.Edition,
        line.Measure.Name, line.Place.Name, line.Place.Code ?? "", TidyCsv.UnitOf(line), line.Status, line.Group ?? "", line.Rank, line.Of,
    ];
}
