using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OfficeFigures;

/// <summary>The rows of an office's own figures, one after another: each is a figure, or says what is wrong with it.</summary>
/// <param name="catalogue">What is known.</param>
/// <param name="remarks">Where problems are told.</param>
/// <param name="isPage">Whether the file holds what an office printed on a page of its own, which may be of any measure.</param>
internal sealed class FigureRows(Catalogue catalogue, Remarks remarks, bool isPage)
{
    private const int FewestAsked = 30; // a percentage of fewer tells nothing, and may tell who they are

    private readonly List<Printed> _readings = [];
    private readonly Dictionary<(string Measure, string Place, Period Period), (string Table, int Line)> _taken = [];
    private (int Number, string Where) _blank;

    private readonly IReadOnlyList<string> _forces = [.. catalogue.Places.All.Where(place => place.Kind is PlaceKind.Force).Select(place => place.Id)];

    private IEnumerable<Measure> Own => catalogue.Measures.Where(measure => TermsOf(measure) is not null).OrderBy(measure => measure.Terms is null);

    /// <summary>What figures of a measure may be for; null where an office has none to give.</summary>
    private OwnTerms? TermsOf(Measure measure) => measure.Terms is { } terms ? terms
        : measure.IsGivenByOffices || (isPage && !measure.IsOwn && measure.For is null)
            ? new(_forces, measure.Method is Method.TwelveMonths or Method.RareEvents or Method.Survey ? 12 : 1, null)
            : null;

    public void Take(Columns columns)
    {
        foreach (var row in columns.Rows) Take(columns, row);
    }

    public Extract Extract(string source)
    {
        if (_readings.Count == 0 && !remarks.IsRefused) remarks.Refuse("no-readings", "the whole file", "No row below the headings holds a figure.");
        if (_blank.Number > 0) remarks.Note("rows-left-empty", _blank.Where, $"{Shown.Count(_blank.Number, "row has", "rows have")} no figure and was left out, the first of them here.");
        return new(source, remarks.IsRefused ? [] : _readings, remarks.All(), null);
    }

    private void Take(Columns columns, Row row)
    {
        string[] figures = [OfficeFiguresFile.Value, OfficeFiguresFile.Numerator, OfficeFiguresFile.Denominator, OfficeFiguresFile.Asked];
        if (figures.All(column => columns.Cell(row, column).Length == 0))
        {
            _blank = (_blank.Number + 1, _blank.Number == 0 ? columns.Where(row, OfficeFiguresFile.Measured) : _blank.Where);
            return;
        }

        if (MeasureOf(columns, row) is not { } measure) return;
        var (place, period) = (PlaceOf(columns, row, measure), PeriodOf(columns, row, measure));
        if (place is null || period is not { } at) return;
        if (!_taken.TryAdd((measure.Id, place, at), (columns.Table.Name, row.Line)))
        {
            var (table, line) = _taken[(measure.Id, place, at)];
            remarks.Refuse("duplicate", columns.Where(row, OfficeFiguresFile.Measured),
                $"{catalogue.Places[place].Name}, {Shown.Months(at)}, {measure.Name} stands already {Spot.OfCell(table, line, columns[OfficeFiguresFile.Measured] + 1).InSentence}. Expected one row for each measure, place and period.");
            return;
        }

        new FigureRow(columns, row, measure, remarks).Take((id, breakdown, column, value, marker) =>
            _readings.Add(new(id, breakdown, place, at, value, marker, "", new(columns.Table.Name, row.Line, columns[column] + 1))), FewestAsked);
    }

    private Measure? MeasureOf(Columns columns, Row row)
    {
        var text = columns.Cell(row, OfficeFiguresFile.Measured);
        if (catalogue.TryMeasure(text.ToLowerInvariant(), out var known) && TermsOf(known) is not null) return known;
        if (Own.FirstOrDefault(measure => Heading.Plain(measure.Name) == Heading.Plain(text)) is { } named) return named;
        remarks.Refuse("unknown-measure", columns.Where(row, OfficeFiguresFile.Measured),
            $"{Shown.Value(text)} is not a measure of the office's own. {(Own.Any() ? $"Known are: {string.Join(", ", Own.Select(measure => measure.Id))}." : "None is defined yet: define it first.")}");
        return null;
    }

    private string? PlaceOf(Columns columns, Row row, Measure measure)
    {
        var text = columns.Cell(row, Columns.Place);
        var places = TermsOf(measure)!.Places.Select(id => catalogue.Places[id]).ToList();
        if (places.FirstOrDefault(place => place.Id == text || place.Code == text || Gazetteer.IsNameOf(place, text)) is { } found) return found.Id;
        remarks.Refuse("unknown-place", columns.Where(row, Columns.Place),
            $"{Shown.Value(text)} is not a place of this measure. Expected: {(places.Count > 12 ? "a police force" : string.Join(", ", places.Select(place => place.Name)))}.");
        return null;
    }

    private Period? PeriodOf(Columns columns, Row row, Measure measure)
    {
        var (text, terms) = (columns.Cell(row, OfficeFiguresFile.At), TermsOf(measure)!);
        if (!Period.TryParse(text, out var period) && !(PrintedMonth.TryRead(text, out var month, out _) && Of(month, out period)))
            Refuse($"{Shown.Value(text)} is not a period.");
        else if (period.Months != terms.Months) Refuse($"{Shown.Value(text)} is {Shown.Count(period.Months, "month", "months")}.");
        else if (terms.Last is { } last && period.LastMonth > last) Refuse($"{Shown.Value(text)} is after {Shown.Months(last)}, the last month of this measure.");
        else return period;
        return null;

        bool Of(Period month, out Period period)
        {
            period = month; // a month is how spreadsheets date what was typed as one
            return terms.Months == 1;
        }

        void Refuse(string found) => remarks.Refuse("unknown-period", columns.Where(row, OfficeFiguresFile.At),
            $"{found} Expected {terms.Months switch { 1 => "a month such as 2026-04", 3 => "a quarter such as 2026-Q2", _ => "twelve months such as P12M/2026-03" }}.");
    }
}
