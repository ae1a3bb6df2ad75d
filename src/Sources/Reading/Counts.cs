using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.Reading;

/// <summary>What a cell counts.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Breakdown">Empty, or the part of the measure that it is.</param>
/// <param name="Place">Where.</param>
/// <param name="Period">When.</param>
internal readonly record struct Counted(string Measure, string Breakdown, Place Place, Period Period);

/// <summary>Reads a cell as printed; false for what is none of its kind.</summary>
internal delegate bool CellReading(string text, out PrintedCount count);

/// <summary>The counts taken from a publisher's tables so far, each thing once. True negatives and accounting zeros are kept and said.</summary>
internal sealed class Counts(Catalogue catalogue, Remarks remarks)
{
    private readonly Dictionary<(string Measure, string Breakdown, string Place, Period Period), Printed> _taken = [];
    private int _zeros;
    private string _firstZero = "";

    public IReadOnlyCollection<Printed> Readings => _taken.Values;

    /// <summary>Takes one cell of a table; a blank one holds nothing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="header">The index of its row of headings.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">From 0.</param>
    /// <param name="what">What the cell counts.</param>
    /// <param name="mayBeNegative">Whether fewer than none can be: recorded crimes are taken back, people are not.</param>
    /// <param name="read">How the cell is read, with what a person is told that it looks like; as a whole number where nothing is said.</param>
    public void Take(Table table, int header, Row row, int column, Counted what, bool mayBeNegative, (CellReading Read, string Expected)? read = null)
    {
        var text = column < row.Cells.Count ? row.Cells[column].Trim() : "";
        if (text.Length == 0) return;
        string Where() => Spot.OfCell(table.Name, row.Line, column + 1, table.Rows[header].Cells[column].Trim()).ToString();
        var (reading, expected) = read ?? (PrintedCount.TryRead, $"is not a count. {PrintedCount.Expected}");
        if (!reading(text, out var count))
        {
            remarks.Refuse("bad-number", Where(), $"{Shown.Value(text)} {expected}.");
            return;
        }

        if (count.Value < 0 && !mayBeNegative)
        {
            remarks.Refuse("out-of-range", Where(), $"{Shown.Value(text)} cannot be: it is less than 0.");
            return;
        }

        var key = (what.Measure, what.Breakdown, what.Place.Id, what.Period);
        if (_taken.TryGetValue(key, out var first))
        {
            var same = (first.Value, first.Marker) == (count.Value, count.Marker);
            var sentence = $"{Name(what)} stands already {Spot.OfCell(first.Cell.Table, first.Cell.Row, first.Cell.Column).InSentence}, "
                + (same ? "with the same figure; one was kept." : "with another figure.");
            if (same) remarks.Note("duplicate", Where(), sentence, what.Place, what.Period);
            else remarks.Refuse("duplicate", Where(), sentence);
            return;
        }

        if (count.Value < 0)
            remarks.Note("negative", Where(), $"{Name(what)} is printed as {Shown.Value(text)} and kept so: more was taken back than recorded.", what.Place, what.Period);
        if (count.IsAccountingZero && _zeros++ == 0) _firstZero = Where();
        _taken[key] = new(what.Measure, what.Breakdown, what.Place.Id, what.Period, count.Value, count.Marker, "", new(table.Name, row.Line, column + 1));
    }

    /// <summary>Puts everything together; without a single reading the file is refused.</summary>
    public Extract Extract(string source, DateOnly? published)
    {
        if (_taken.Count == 0 && !remarks.IsRefused) remarks.Refuse("no-readings", "the whole file", "No row below the headings holds a figure.");
        if (_zeros > 0) remarks.Note("accounting-zeros", _firstZero, $"{Shown.Count(_zeros, "cell is", "cells are")} printed as -0 or -00, the first of them here. It is how an accounting format prints none, and was read as 0.");
        return new(source, remarks.IsRefused ? [] : [.. _taken.Values], remarks.All(), published);
    }

    private string Name(Counted what) =>
        $"{what.Place.Name}, {Shown.Months(what.Period)}, {catalogue.Measure(what.Measure).Name}{(what.Breakdown.Length == 0 ? "" : $" ({what.Breakdown.Replace('=', ' ')})")}";
}
