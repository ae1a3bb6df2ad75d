using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;

namespace Answerable.Core.Statements;

/// <summary>A number of a statement against an earlier one: the label of the change, and what the change amounts to.</summary>
/// <param name="Unit">The unit of the two.</param>
/// <param name="Good">Which way is good.</param>
/// <param name="Now">The number now.</param>
/// <param name="Then">The earlier one.</param>
/// <param name="Breaks">What keeps the two from being alike, if anything: sentences for the public.</param>
public sealed record Comparison(Unit Unit, Direction Good, Amount Now, Amount Then, IReadOnlyList<string> Breaks)
{
    /// <summary>Digits of the percentage that statements print: none.</summary>
    public const int Decimals = 0;

    /// <summary>The parts of the label; null where one of the two has no number or the measure is neither count nor percentage.</summary>
    public ChangeLabel? Label => (Now.Value, Then.Value, Unit) switch
    {
        ({ } now, { } then, Unit.Count) => ChangeLabel.OfCounts(now, then, Decimals),
        ({ } now, { } then, Unit.Percent) => ChangeLabel.OfPercents(now, then, Decimals),
        _ => null,
    };

    /// <summary>Whether the base is so small that a percentage of it would mislead. Rule book section 6: under 50.</summary>
    public bool HasSmallBase => Unit == Unit.Count && Then.Value < CountChange.SmallestBaseForPercent;

    /// <summary>How sure the change is; null where the two are not alike or it cannot be told. The direction of good is applied after it.</summary>
    public ChangeVerdict? Verdict => Breaks.Count > 0 ? null : (Now.Value, Then.Value, Unit) switch
    {
        ( >= 0 and { } now, >= 0 and { } then, Unit.Count) when Now.Period.Months == Then.Period.Months => CountChange.Of((long)now, (long)then).Verdict(),
        ({ } now, { } then, Unit.Percent) => OfSurvey(now, then),
        _ => null,
    };

    /// <summary>What it amounts to; null where it cannot be told.</summary>
    public Outcome? Outcome => Breaks.Count > 0 ? Signals.Outcome.NotComparable
        : Verdict is { } verdict && Label is { } label ? YearOnYear.Judge(verdict, Good, label.Sign > 0) : null;

    /// <summary>Two percentages of people asked: only where it is known how many answered, both times enough. Rule book section 6.</summary>
    private ChangeVerdict? OfSurvey(decimal now, decimal then)
    {
        if (Now.Answers is not { } answers || Then.Answers is not { } before) return null;
        if (ShareChange.SizeOf(answers) is SampleSize.TooFew || ShareChange.SizeOf(before) is SampleSize.TooFew) return null;
        var apart = ShareChange.Of((double)now / 100 * answers, answers, (double)then / 100 * before, before).DifferenceInterval();
        return apart.Lower <= 0 && apart.Upper >= 0 ? ChangeVerdict.NoClearChange : ChangeVerdict.LikelyChange;
    }
}
