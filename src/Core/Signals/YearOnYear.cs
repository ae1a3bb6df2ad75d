using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>What a difference between two years of counts amounts to, once chance has been allowed for.</summary>
public enum Outcome
{
    /// <summary>The two are not counted alike.</summary>
    NotComparable,

    /// <summary>Chance explains it.</summary>
    NoClearChange,

    /// <summary>A change in the direction of good.</summary>
    Better,

    /// <summary>A change against the direction of good.</summary>
    Worse,

    /// <summary>More, where neither way is good.</summary>
    Higher,

    /// <summary>Fewer, where neither way is good.</summary>
    Lower,
}

/// <summary>Counts of twelve months against the twelve months before, or of a month against the same month a year before. Rule book section 6.</summary>
/// <param name="Now">The figure now.</param>
/// <param name="Before">The figure a year before.</param>
/// <param name="Change">The comparison.</param>
/// <param name="Breaks">What keeps the two from being alike, if anything.</param>
public sealed record YearOnYear(Figure Now, Figure Before, CountChange Change, IReadOnlyList<Break> Breaks)
{
    /// <summary>
    /// How many times more such counts vary than independent events would. From the months themselves where there are enough that are alike, the
    /// usual season taken out; else assumed, because recorded crime is not published by month.
    /// </summary>
    public double Phi { get; private init; } = Overdispersion.Assumed;

    /// <summary>Whether that is assumed.</summary>
    public bool IsPhiAssumed { get; private init; } = true;

    /// <summary>How sure the change is, before any direction of good.</summary>
    public ChangeVerdict Verdict => Change.Verdict(Phi);

    /// <summary>What it amounts to. Where the two are not alike nothing is called better or worse.</summary>
    public Outcome Outcome => Breaks.Count > 0 ? Outcome.NotComparable : Judge(Verdict, Now.Measure.Direction, Change.Difference > 0);

    /// <summary>What a change amounts to between two numbers that are alike.</summary>
    /// <param name="verdict">How sure it is.</param>
    /// <param name="good">Which way is good.</param>
    /// <param name="rose">Whether it rose.</param>
    public static Outcome Judge(ChangeVerdict verdict, Direction good, bool rose) => verdict == ChangeVerdict.NoClearChange ? Outcome.NoClearChange
        : (good, rose) switch
        {
            (Direction.Up, true) or (Direction.Down, false) => Outcome.Better,
            (Direction.Up, false) or (Direction.Down, true) => Outcome.Worse,
            (_, true) => Outcome.Higher,
            _ => Outcome.Lower,
        };

    /// <summary>Compares a figure with the year before it; a part by category or victim with the same part.</summary>
    /// <param name="series">The series of a count.</param>
    /// <param name="now">A figure of twelve months in it, or of one where the measure is compared by the month.</param>
    /// <param name="catalogue">The known breaks.</param>
    /// <returns>Null where there is no year before, a number is missing or negative, or it is no count.</returns>
    public static YearOnYear? Of(Series series, Figure now, Catalogue catalogue)
    {
        var isMonth = now.Period.IsMonth && now.Measure.Method == Method.SameMonth;
        if (now is not { Value: >= 0 and { } current } || now.Measure.Unit != Unit.Count || !(now.Period.Months == 12 || isMonth)) return null;
        if (series.At(now.Place.Id, now.Period.YearBefore, now.Slice) is not { Value: >= 0 and { } previous } before) return null;
        YearOnYear change = new(now, before, CountChange.Of((long)current, (long)previous, now.Period.Months, now.Period.Months), [.. catalogue.Between(series.Measure.Id, now.Place.Id, before.Period, now.Period)]);
        return isMonth && Spread(series, now, catalogue) is { } phi ? change with { Phi = phi, IsPhiAssumed = false } : change;
    }

    /// <summary>How the months up to one vary that are counted as it is; null with fewer than two years of them in a row.</summary>
    private static double? Spread(Series series, Figure now, Catalogue catalogue)
    {
        List<double?> counts = [];
        for (var month = now.Period; series.At(now.Place.Id, month, now.Slice)?.Value is >= 0 and { } value && !catalogue.Between(series.Measure.Id, now.Place.Id, month, now.Period).Any(); month = month.Plus(-1))
            counts.Insert(0, (double)value);
        return counts.Count < Overdispersion.FewestMonths || Decomposition.Additive(counts) is not { } season ? null
            : Overdispersion.Of([.. season.Adjusted.Select(value => value is { } adjusted ? Math.Max(0, adjusted) : (double?)null)])?.Phi;
    }
}
