using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>A row as read.</summary>
/// <param name="Row">The row.</param>
/// <param name="Place">The place it is for.</param>
/// <param name="Force">The force a local area lies in; null for any other place.</param>
/// <param name="Readings">One for each cell that is not blank.</param>
internal sealed record AreaRow(Row Row, Place Place, Place? Force, IReadOnlyList<Printed> Readings);

/// <summary>The rows of one table, read cell by cell.</summary>
internal sealed class AreaRows
{
    private const int FewMeasures = 10;

    private readonly Remarks _remarks;
    private readonly PublisherNotes _notes;
    private readonly Dictionary<string, AreaRow> _rows = [];

    /// <summary>Reads every row below the header of a table.</summary>
    public AreaRows(Layout layout, Catalogue catalogue, PublisherNotes notes, Remarks remarks)
    {
        (Layout, _notes, _remarks) = (layout, notes, remarks);
        Headings(catalogue);
        if (!IsReadable) return;
        PrintedPlaces places = new(layout, catalogue.Places, remarks);
        foreach (var row in layout.Table.Rows.Skip(layout.Header + 1)) Take(row, places);
        Missing(catalogue.Places);
    }

    public Layout Layout { get; }

    /// <summary>Every row that is for a place, in the table's order.</summary>
    public IReadOnlyCollection<AreaRow> All => _rows.Values;

    private bool IsReadable => !Layout.Columns.Any(column => column.Role == Role.Unknown || (column.Role == Role.Figure && column.Period is null));

    private void Take(Row row, PrintedPlaces places)
    {
        if (row.Cells.All(string.IsNullOrWhiteSpace)) return;
        var figures = Enumerable.Range(0, Math.Min(row.Cells.Count, Layout.Columns.Count))
            .Where(i => Layout.Columns[i].Role is Role.Figure or Role.Blank && !string.IsNullOrWhiteSpace(row.Cells[i])).ToList();
        if (figures.Count == 0 && Layout.Text(row, Role.Name).Length == 0)
        {
            _remarks.Note("row-left-out", Remarks.Where(Layout, row, null), "The row has neither the name of an area nor a figure.");
            return;
        }

        if (places.Of(row) is not var (place, force)) return;
        var readings = figures.Select(i => Take(row, i, place)).OfType<Printed>().ToList();
        Cite(row, place, readings);
        if (_rows.TryGetValue(place.Id, out var first))
        {
            var same = readings.Select(Remarks.Shows).SequenceEqual(first.Readings.Select(Remarks.Shows));
            var text = $"{place.Name} stands already in row {first.Row.Line} of {Layout.Called}, {(same ? "with the same figures; one was kept" : "with other figures")}.";
            if (same) _remarks.Note("duplicate", Remarks.Where(Layout, row, Layout.IndexOf(Role.Name)), text, place);
            else _remarks.Refuse("duplicate", Remarks.Where(Layout, row, Layout.IndexOf(Role.Name)), text);
            return;
        }

        _rows[place.Id] = new(row, place, force, readings);
    }

    private Printed? Take(Row row, int index, Place place)
    {
        var (text, column) = (row.Cells[index].Trim(), Layout.Columns[index]);
        if (column.Role == Role.Blank)
        {
            Refuse("unknown-heading", row, index, $"\"{text}\" stands in a column without a heading.");
            return null;
        }

        decimal? value = null;
        if (!Markers.MeansNoNumber(text))
        {
            if (!PrintedNumber.TryRead(text, out var number, out var percent) || (percent && column.Breakdown.Length == 0))
            {
                Refuse("bad-number", row, index, $"\"{Cut(text)}\" is not a number such as 58,881, nor a marker such as [x].");
                return null;
            }

            if (column.IsCount && number != decimal.Truncate(number))
            {
                Refuse("out-of-range", row, index, $"\"{text}\" cannot be a count: expected a whole number.");
                return null;
            }

            value = number;
        }

        return new(column.Measure, column.Breakdown, place.Id, column.Period!.Value, value, value is null ? text : "", "", new(Layout.Table.Name, row.Line, index + 1));
    }

    /// <summary>A note that a place's name cites is kept beside the newest of the row's figures: of the few measures of a table, or of all of a table of many.</summary>
    private void Cite(Row row, Place place, List<Printed> readings)
    {
        var few = readings.Select(reading => reading.Measure).Distinct().ToList();
        string?[] measures = few.Count > FewMeasures ? [null] : [.. few];
        var newest = readings.Where(reading => reading.Period.Months == 12).Select(reading => reading.Period).DefaultIfEmpty().Max();
        foreach (var role in new[] { Role.Name, Role.LocalName })
        {
            foreach (var note in Cited(Layout.Text(row, role), Remarks.Where(Layout, row, Layout.IndexOf(role))))
            {
                if (newest.Months != 12) continue;
                foreach (var measure in measures)
                    _remarks.Note("publisher-note", note.Where, $"{place.Name}, note {note.Number}{Again(note)}: {note.Text}", place, newest, measure);
            }
        }
    }

    private string Again(PublisherNote note) => _notes.All.Count(other => other.Block == note.Block && other.Number == note.Number) is > 1 and var times
        ? string.Create(CultureInfo.InvariantCulture, $" (the {(note.Ordinal == 1 ? "first" : "next")} of {times} with that number)")
        : "";

    private List<PublisherNote> Cited(string text, string where)
    {
        List<PublisherNote> cited = [];
        if (_notes.All.Count == 0) return cited;
        foreach (var number in Heading.NotesIn(text))
        {
            var notes = _notes.Cited(Layout.Title.Number, number);
            if (notes.Count == 0)
                _remarks.Note("note-not-found", where, $"\"{Cut(text)}\" refers to note {number}, but the notes for {Layout.Called} have no note of that number.");
            cited.AddRange(notes);
        }

        return cited;
    }

    private void Headings(Catalogue catalogue)
    {
        var header = Layout.Table.Rows[Layout.Header];
        Cited(Layout.Title.Printed, $"the title of {Layout.Called}");
        Dictionary<Column, int> met = [];
        for (var i = 0; i < Layout.Columns.Count; i++)
        {
            Cited(header.Cells[i], Remarks.Where(Layout, header, i));
            var (column, printed) = (Layout.Columns[i], string.Join(' ', header.Cells[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            if (column.Role == Role.LeftOut) _remarks.Note("column-left-out", Remarks.Where(Layout, header, i), $"The column \"{printed}\" was left out.");
            if (column.Role == Role.Unknown)
            {
                Refuse("unknown-heading", header, i, $"The heading \"{printed}\" of {Layout.Called} is not known. Found: "
                    + $"{string.Join(", ", header.Cells.Select(Heading.Plain).Where(cell => cell.Length > 0).Select(cell => $"\"{cell}\""))}. Expected area codes and names, "
                    + $"a span of months such as Jan 2024 to Dec 2024, or one of: {string.Join(", ", catalogue.Measures.Where(measure => measure.Rates.Count > 0).Select(measure => measure.Name))}. "
                    + $"Say what it means with --map \"{printed}=MEASURE\", or \"{printed}=ignore\" to leave the column out.");
            }
            else if (column.Role == Role.Figure && !met.TryAdd(column, i))
            {
                Refuse("doubled-heading", header, i, $"\"{printed}\" and \"{Heading.Plain(header.Cells[met[column]])}\" of {Layout.Called} mean the same. Leave one out with --map \"{printed}=ignore\".");
            }
        }

        if (Layout.Columns.Any(column => column.Role == Role.Figure && column.Period is null))
            _remarks.Ask("no-period", Remarks.Where(Layout, header, null), $"Neither the title nor the headings of {Layout.Called} say which months it is for, so it was not read. Expected \"year ending December 2024\" or the like.");
        foreach (var year in Layout.Title.Years.Except(Layout.Periods).Where(_ => header.Cells.Any(cell => PrintedSpan.In(Heading.Plain(cell)) is not null)))
        {
            var line = (Layout.Table.Rows.Take(Layout.Header).FirstOrDefault(row => row.Cells.Any(cell => PrintedSpan.YearsEnding(cell).Contains(year))) ?? header).Line;
            _remarks.Note("title-against-columns", Spot.OfCell(Layout.Table.Name, line, 1).ToString(), $"The title of {Layout.Called} says {PrintedSpan.Said(year)}, but its columns are for "
                + $"{string.Join(", ", Layout.Periods.Select(PrintedSpan.Said))}. The columns were believed.");
        }
    }

    /// <summary>Every force of England and Wales, known by the codes of police force areas, must have a row.</summary>
    private void Missing(Gazetteer places)
    {
        var met = _rows.Values.SelectMany(row => new[] { row.Place.Id, row.Force?.Id }).ToHashSet();
        var missing = places.Forces.Where(force => force.Code is { } code && (code.StartsWith("E23", StringComparison.Ordinal) || code.StartsWith("W15", StringComparison.Ordinal)) && !met.Contains(force.Id))
            .Select(force => force.Name).ToList();
        if (missing.Count > 0 && !_remarks.Refused)
            _remarks.Ask("force-missing", Spot.OfCell(Layout.Table.Name, Layout.Table.Rows[Layout.Header].Line, 1).ToString(), $"{Layout.Called} has no row for {string.Join(", ", missing)}.");
    }

    /// <summary>A printed text for a sentence: without the notes it cites, on one line, and not too long.</summary>
    private static string Cut(string text)
    {
        var words = string.Join(' ', (text.IndexOf('[', StringComparison.Ordinal) is > 0 and var notes ? text[..notes] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 60 ? words : string.Concat(words.AsSpan(0, 57), "…");
    }

    private void Refuse(string code, Row row, int index, string text) => _remarks.Refuse(code, Remarks.Where(Layout, row, index), text);
}
