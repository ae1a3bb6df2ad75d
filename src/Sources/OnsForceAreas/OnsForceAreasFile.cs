using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>
/// Recorded crime of police force areas and of the local areas in them, from the workbook of the Office for National Statistics or from one sheet of it.
/// Recognised by what it holds.
/// </summary>
public static partial class OnsForceAreasFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "ons-pfa";

    /// <summary>How these files are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "recorded crime by police force area, with area code, area name and groups of offences or years as headings", Recognises, Read);

    /// <summary>Whether any of the tables is one of police force areas.</summary>
    public static bool Recognises(IReadOnlyList<Table> tables, Said said) => tables.Any(Layout.Recognises);

    /// <summary>Every printed cell as a reading, or the reasons why not.</summary>
    /// <param name="tables">The file's tables.</param>
    /// <param name="said">What the person bringing it in says.</param>
    /// <param name="catalogue">Measures and places.</param>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        var layouts = tables.Where(Layout.Recognises).Select(table => Layout.Of(table, said, catalogue)).ToList();
        List<Table> rest = [.. tables.Where(table => !Layout.Recognises(table))];
        var notes = PublisherNotes.In(rest);
        foreach (var note in notes.All)
            remarks.Note("publisher-note", note.Where, string.Create(CultureInfo.InvariantCulture, $"{(note.Block.Length > 0 ? note.Block : "Notes")}, note {note.Number}: {note.Text}"));
        List<Table> covers = [];
        foreach (var table in rest.Where(table => !PublisherNotes.IsNotes(table)))
        {
            if (Layout.HeaderOfCombined(table) is { } header) CombinedAreas.Check(table, header, catalogue.Places, remarks);
            else covers.Add(table);
        }

        List<AreaRows> rows = [.. layouts.Select(layout => new AreaRows(layout, catalogue, notes, remarks))];
        var latest = layouts.Max(layout => layout.LatestYear);
        if (tables.Count > 1 && latest is { } year) Missing(tables, layouts, year, remarks);
        foreach (var table in rows) AdditionChecks.Of(table, catalogue, remarks);
        Gathered gathered = new(rows, catalogue, remarks);
        foreach (var table in rows) RatioChecks.Of(table, gathered, catalogue, remarks);
        if (gathered.All.Count == 0 && !remarks.Refused) remarks.Refuse("no-readings", layouts[0].Table.Where(0), "No row below the headings holds a figure that can be read.");

        return new(said.Source ?? Source, remarks.Refused ? [] : [.. gathered.All], remarks.Listed(), covers.Select(cover => PublicationDate.In(cover, cover.Rows.Count)).FirstOrDefault(day => day is not null))
        {
            Title = latest is { } ending ? $"Police force area tables, {PrintedSpan.Said(ending)}{(tables.Count == 1 ? $", {layouts[0].Called} only" : "")}" : null,
            Correction = covers.SelectMany(cover => cover.Rows.SelectMany(row => row.Cells)).Concat(layouts.Select(layout => layout.Title.Printed)).Max(CorrectionIn),
        };
    }

    /// <summary>
    /// A workbook has the counts of its year and, as they are counted now, of the year before. Without one of the two tables it is not the workbook, or
    /// that sheet has lost what it is known by.
    /// </summary>
    private static void Missing(IReadOnlyList<Table> tables, List<Layout> layouts, Period latest, Remarks remarks)
    {
        var forces = layouts.Where(layout => !layout.IsLocal).ToList();
        var hasContents = tables.Any(table => table.Rows.Any(row => row.Cells.Any(cell => Heading.Plain(cell) == "table of contents")));
        if (!hasContents && forces.Count < 2) return;
        foreach (var (number, year) in new[] { ("P1", latest), ("P4", latest.YearBefore) })
        {
            if (forces.Any(layout => layout.IsRecordedCrime && layout.Periods.Contains(year))) continue;
            remarks.Refuse("missing-sheet", "the workbook", $"Table {number}, offences by police force area, {PrintedSpan.Said(year)}, is missing. "
                + $"Found the sheets {string.Join(", ", tables.Select(table => $"\"{table.Name.Trim()}\""))}.");
        }
    }

    private static int CorrectionIn(string text) => Corrected().Match(text) is not { Success: true } match ? 0
        : match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"\b(?:correction|corrected|revised edition)\b(?:\s*(?:number|no\.?|version|v)?\s*(?<number>[1-9])\b(?!\s*(?:[0-9/.]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Corrected();
}
