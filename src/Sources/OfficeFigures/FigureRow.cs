using Answerable.Core.Measures;
using Answerable.Core.Statistics;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OfficeFigures;

/// <summary>The figures of one row: a value, the two counts it is worked out from, and how many people were asked.</summary>
internal sealed class FigureRow(Columns columns, Row row, Measure measure, Remarks remarks)
{
    private const string Value = OfficeFiguresFile.Value, Numerator = OfficeFiguresFile.Numerator, Denominator = OfficeFiguresFile.Denominator, Asked = OfficeFiguresFile.Asked;

    private bool _isRight = true;

    /// <summary>Told of each reading: measure, breakdown, column, value, marker.</summary>
    public delegate void Reader(string measure, string breakdown, string column, decimal? value, string marker);

    public void Take(Reader take, int fewestAsked)
    {
        var marker = Cell(Value) is var text && Markers.MeansNoNumber(text) ? text : "";
        var value = marker.Length > 0 ? null : Number(Value, isWhole: measure.Unit == Unit.Count, most: measure.Unit == Unit.Percent ? 100 : null);
        var (part, whole, asked) = (Number(Numerator, isWhole: false), Number(Denominator, isWhole: false), Number(Asked, isWhole: true));
        if (!_isRight) return;
        foreach (var column in new[] { Numerator, Denominator, Asked })
            if (measure.Unit != Unit.Percent && Cell(column).Length > 0) Refuse("not-a-percentage", column, $"{measure.Name} is not a percentage, and has no {column}. Leave it empty.");
        if (!_isRight) return;
        if (part is null != whole is null) Refuse("half-a-share", part is null ? Numerator : Denominator, "Numerator and denominator stand together or not at all.");
        else if (whole is { } all && (all == 0 || part > all)) Refuse("out-of-range", Numerator, all == 0 ? "The denominator is 0." : $"The numerator {Shown.Value(Cell(Numerator))} is more than the denominator {Shown.Value(Cell(Denominator))}.");
        else if (value is { } printed && part is { } some && Math.Abs(printed - Shares.Percent(some, whole!.Value)!.Value) > Rounding.HalfUnit(printed))
            Refuse("contradicts-counts", Value, $"{Shown.Value(Cell(Value))} is not {Cell(Numerator)} of {Cell(Denominator)}, which is {Rounding.Round(Shares.Percent(some, whole.Value)!.Value, measure.Decimals + 1)}%.");
        else if (marker.Length > 0 && part is not null) Refuse("contradicts-counts", Value, $"{Shown.Value(marker)} says that there is no number, and numerator and denominator give one.");
        else if (value is null && part is null && marker.Length == 0) Refuse("no-figure", Value, "There is a number of people asked and no figure.");
        if (measure.Method == Method.Survey && marker.Length == 0 && (asked ?? whole) < fewestAsked)
            Refuse("too-few-asked", asked is null ? Denominator : Asked, $"Fewer than {fewestAsked} people were asked. A percentage of so few tells nothing, and may tell who they are: write [u] for the value and leave the counts empty.");
        if (!_isRight) return;

        if (Cell(Value).Length > 0) take(measure.Id, "", Value, value, marker);
        if (part is not null)
        {
            take(measure.Part!, "", Numerator, part, "");
            take(measure.Whole!, "", Denominator, whole, "");
        }

        if (asked is not null) take(measure.Id, Core.Measures.Reading.PeopleAsked, Asked, asked, "");
        if (measure.Method == Method.Survey && marker.Length == 0 && asked is null && whole is null)
            remarks.Note("asked-unknown", columns.Where(row, Value), "It is not said how many people were asked, so whether this differs from other figures cannot be told.");
    }

    private decimal? Number(string column, bool isWhole, decimal? most = null)
    {
        var text = Cell(column);
        if (text.Length == 0) return null;
        if (!PrintedNumber.TryRead(text, out var number, out var percent) || (percent && (column != Value || measure.Unit != Unit.Percent)))
            Refuse("bad-number", column, $"{Shown.Value(text)} is not a number. Expected {(isWhole ? "a whole number such as 965" : "a number such as 90.5")}{(column == Value ? ", or a marker such as [x]" : "")}.");
        else if (number < 0 || number > most) Refuse("out-of-range", column, $"{Shown.Value(text)} cannot be: it is {(number < 0 ? "less than 0" : "more than 100%")}.");
        else if (isWhole && number != decimal.Truncate(number)) Refuse("bad-number", column, $"{Shown.Value(text)} is not a whole number.");
        return number;
    }

    private string Cell(string column) => columns.Cell(row, column);

    private void Refuse(string code, string column, string text)
    {
        _isRight = false;
        remarks.Refuse(code, columns.Where(row, columns.Has(column) ? column : OfficeFiguresFile.Measured), text);
    }
}
