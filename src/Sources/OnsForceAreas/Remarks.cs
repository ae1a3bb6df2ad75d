using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>Everything noticed about one file, each with its place in it.</summary>
internal sealed class Remarks
{
    private const int RefusalsListed = 100;

    private readonly List<TakenNote> _all = [];
    private readonly HashSet<TakenNote> _said = [];

    public bool Refused => _all.Any(note => note.Problem.Kind == ProblemKind.Refusal);

    public void Note(string code, string where, string text, Place? place = null, Period? period = null, string? measure = null) => Add(ProblemKind.Note, code, where, text, place, period, measure);

    public void Ask(string code, string where, string text) => Add(ProblemKind.Question, code, where, text, null, null);

    public void Refuse(string code, string where, string text) => Add(ProblemKind.Refusal, code, where, text, null, null);

    /// <summary>All of them; when anything is refused only that, and no more than can be read.</summary>
    public IReadOnlyList<TakenNote> Listed()
    {
        var refusals = _all.Where(note => note.Problem.Kind == ProblemKind.Refusal).ToList();
        if (refusals.Count <= RefusalsListed) return refusals.Count > 0 ? refusals : _all;
        return [.. refusals.Take(RefusalsListed), new(null, null, refusals[RefusalsListed].Problem with
        {
            Code = "more",
            Text = string.Create(CultureInfo.InvariantCulture, $"And {refusals.Count - RefusalsListed:N0} more, the first of them here."),
        })];
    }

    /// <summary>The place of a cell, in words.</summary>
    public static string Where(Layout layout, Row row, int? column) =>
        Spot.OfCell(layout.Table.Name, row.Line, (column ?? 0) + 1, column is { } index && index < layout.Headings.Count ? Heading.Plain(layout.Headings[index]) : null).ToString();

    /// <summary>The place of a reading, in words.</summary>
    public static string Where(Printed reading) => Spot.OfCell(reading.Cell.Table, reading.Cell.Row, reading.Cell.Column).ToString();

    /// <summary>The place of a reading inside a sentence.</summary>
    public static string At(Printed reading) => Spot.OfCell(reading.Cell.Table, reading.Cell.Row, reading.Cell.Column).InSentence;

    /// <summary>What a reading says.</summary>
    public static string Shows(Printed reading) => reading.Value is { } value ? Number(value) : reading.Marker;

    /// <summary>A number for a sentence.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##########", CultureInfo.InvariantCulture);

    private void Add(ProblemKind kind, string code, string where, string text, Place? place, Period? period, string? measure = null)
    {
        TakenNote note = new(place?.Id, period?.ToString(), new(kind, code, where, text)) { Measure = measure };
        if (_said.Add(note)) _all.Add(note);
    }
}
