using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Sources.Reading;

/// <summary>What is noticed while a publisher's tables are taken in: all of it at once, but no more of one kind than a person reads.</summary>
internal sealed class Remarks
{
    private readonly List<TakenNote> _kept = [];
    private readonly Dictionary<(ProblemKind Kind, string Code), (int Number, string Where)> _said = [];

    public bool IsRefused { get; private set; }

    public void Refuse(string code, string where, string text)
    {
        IsRefused = true;
        Add(new(null, null, new(ProblemKind.Refusal, code, where, text)));
    }

    /// <summary>Nothing is published until a person answers it.</summary>
    public void Ask(string code, string where, string text, Place? place = null, Period? period = null) =>
        Add(new(place?.Id, period?.ToString(), new(ProblemKind.Question, code, where, text)));

    /// <summary>Kept, and shown beside the figures of the place and period: of one measure, or of all.</summary>
    public void Note(string code, string where, string text, Place? place = null, Period? period = null, string? measure = null) =>
        Add(new(place?.Id, period?.ToString(), new(ProblemKind.Note, code, where, text)) { Measure = measure });

    /// <summary>Refusals alone where there are any: nothing is kept of such a file. Of each kind the first hundred, and how many more.</summary>
    public IReadOnlyList<TakenNote> All()
    {
        var more = _said.Where(item => item.Value.Number > Limits.ProblemsListed).Select(item => new TakenNote(null, null,
            new(item.Key.Kind, item.Key.Code, item.Value.Where, $"And {Shown.Count(item.Value.Number - Limits.ProblemsListed, "more like it", "more like these")}, the first of them here.")));
        return [.. _kept.Concat(more).Where(note => !IsRefused || note.Problem.Kind == ProblemKind.Refusal)];
    }

    private void Add(TakenNote note)
    {
        var kind = (note.Problem.Kind, note.Problem.Code);
        var (number, where) = _said.GetValueOrDefault(kind);
        if (number < Limits.ProblemsListed) _kept.Add(note);
        _said[kind] = (number + 1, number <= Limits.ProblemsListed ? note.Problem.Where : where);
    }
}
