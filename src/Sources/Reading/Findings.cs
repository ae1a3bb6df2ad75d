using Answerable.Core.Measures;

namespace Answerable.Sources.Reading;

/// <summary>
/// Everything found wrong with one file, all at once: a person mends a file once, not once for each fault.
/// </summary>
internal sealed class Findings
{
    private readonly List<Problem> _notes = [];
    private readonly List<Problem> _refusals = [];
    private int _unlisted;
    private Spot _firstUnlisted;

    public bool Refused => _refusals.Count > 0;

    public void Note(Spot place, string code, string text)
    {
        if (_notes.Count < Limits.ProblemsListed) _notes.Add(new(ProblemKind.Note, code, place.ToString(), text));
    }

    public void Refuse(Spot place, string code, string text)
    {
        if (_refusals.Count < Limits.ProblemsListed)
            _refusals.Add(new(ProblemKind.Refusal, code, place.ToString(), text));
        else if (_unlisted++ == 0)
            _firstUnlisted = place;
    }

    /// <summary>Adds what was found apart from it.</summary>
    public void Take(Findings other)
    {
        _notes.AddRange(other._notes.Take(Limits.ProblemsListed - _notes.Count));
        _refusals.AddRange(other._refusals.Take(Limits.ProblemsListed - _refusals.Count));
        if (other._unlisted == 0) return;
        if (_unlisted == 0) _firstUnlisted = other._firstUnlisted;
        _unlisted += other._unlisted;
    }

    public IReadOnlyList<Problem> All() => _unlisted == 0
        ? [.. _notes, .. _refusals]
        : [.. _notes, .. _refusals, new(ProblemKind.Refusal, "more-problems", _firstUnlisted.ToString(),
            $"And {Shown.Count(_unlisted, "more problem")}, the first of them here; only {Limits.ProblemsListed} are listed.")];
}
