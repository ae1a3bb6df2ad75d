using Answerable.Core.Measures;

namespace Answerable.Core.Statements;

/// <summary>Finds where a sentence says one thing of a row and the table another. In doubt it finds nothing: what it finds keeps a statement from being approved.</summary>
internal sealed class Contradictions(Naming naming)
{
    /// <summary>The contradiction of an unbound number with the rows its sentence names; null for none.</summary>
    public Contradicting? Of(Setting setting)
    {
        var (numeral, clause) = (setting.Numeral, setting.Clause);
        if (!numeral.IsPrintable || setting.IsOfAnotherPeriod || setting.CountsSomethingElse) return null;
        var subjects = setting.Subjects.Where(row => row.Unit != Unit.Count || !setting.IsShare).ToList();
        var says = subjects.SelectMany(row => Cells.Of(row, numeral.Kind)).ToList();
        if (says.Count == 0) return null;

        // What a telling word hints at is enough to let a number pass, and not enough to hold it against.
        var hinted = setting.Section?.Rows.Where(row => !subjects.Contains(row) && naming.Hints(row, setting.Text, setting.Sentence)) ?? [];
        var fitting = says.Concat(hinted.SelectMany(row => Cells.Of(row, numeral.Kind))).Where(told => Cells.Fits(numeral, told)).ToList();
        Contradicting Found(Contradiction why) => new(numeral.Spot, setting.Sentence, why, says);
        if (fitting.Count == 0) return Found(Contradiction.Number);
        if (clause.IsCertain) fitting = [.. fitting.Where(told => !told.Target.IsChange || told.Target.Column == clause.Column)];
        if (fitting.Count == 0) return Found(Contradiction.Period);
        return fitting.All(told => Opposes(clause, told)) ? Found(Contradiction.Direction) : null;
    }

    /// <summary>Words around a bound number that say the other way; null where they do not.</summary>
    public static Contradicting? Of(BoundNumber bound, Told told, Clause clause, Spot sentence) =>
        Opposes(clause, told) ? new(bound.Spot, sentence, Contradiction.Direction, [told]) : null;

    private static bool Opposes(Clause clause, Told told) => told.Target.Aspect is Aspect.Size or Aspect.By && clause.Way is { } way && way != told.Sign;
}
