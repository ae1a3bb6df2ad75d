using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>A percentage of people who were asked, with how sure it is, against a year before. Rule book sections 5 and 6.</summary>
/// <param name="Now">The figure; it has a value.</param>
/// <param name="Before">The figure a year before; null where there is none.</param>
/// <param name="Asked">How many people were asked; null where that is not known.</param>
/// <param name="AskedBefore">The same a year before.</param>
/// <param name="Likely">Between which percentages the true one probably lies; null where it is not known how many were asked.</param>
/// <param name="Verdict">How sure the change is; null where it cannot be told.</param>
public sealed record SurveyChange(Figure Now, Figure? Before, long? Asked, long? AskedBefore, Interval? Likely, ChangeVerdict? Verdict)
{
    /// <summary>What a weighted survey's sample counts for less, where it is not published by how much.</summary>
    public const double WeightedDesign = 1.5;

    /// <summary>What it amounts to, given which way is good.</summary>
    public Outcome Outcome => Verdict switch
    {
        null => Outcome.NotComparable,
        ChangeVerdict.NoClearChange => Outcome.NoClearChange,
        _ => (Now.Measure.Direction, Now.Best > Before!.Best) switch
        {
            (Direction.Up, true) or (Direction.Down, false) => Outcome.Better,
            (Direction.Up, false) or (Direction.Down, true) => Outcome.Worse,
            (_, true) => Outcome.Higher,
            _ => Outcome.Lower,
        },
    };

    /// <summary>Looks at a figure of a survey.</summary>
    /// <returns>Null where the measure is no survey or the figure has no value.</returns>
    public static SurveyChange? Of(Series series, Figure now)
    {
        if (series.Measure.Method != Method.Survey || now.Best is not { } value) return null;
        var before = series.At(now.Place.Id, now.Period.YearBefore);
        var (asked, design) = Sample(series, now);
        var (askedBefore, designBefore) = before is null ? (null, 1) : Sample(series, before);
        Interval? likely = asked is { } people ? Interval.OfShare(Yes(value, people / design), people / design, 0.95) * 100 : null;
        ChangeVerdict? verdict = asked is { } some && askedBefore is { } then && before?.Best is { } earlier
            && ShareChange.SizeOf(some) != SampleSize.TooFew && ShareChange.SizeOf(then) != SampleSize.TooFew
            ? ShareChange.Of(Yes(value, some), some, Yes(earlier, then), then).PooledP(Math.Max(design, designBefore)) switch
            {
                >= 0.05 => ChangeVerdict.NoClearChange,
                >= 0.002 => ChangeVerdict.LikelyChange,
                _ => ChangeVerdict.ClearChange,
            }
            : null;
        return new(now, before, asked, askedBefore, likely, verdict);
    }

    /// <summary>
    /// How many were asked, and for how much less they count: where it is printed beside counts that add up to another number, answers were
    /// weighted. Where only counts are printed they are the people.
    /// </summary>
    private static (long? Asked, double Design) Sample(Series series, Figure figure)
    {
        var printed = series.PrintedBeside(figure.Place.Id, figure.Period, Reading.PeopleAsked);
        var asked = printed?.Edition == figure.EditionId ? printed.Value : null;
        var whole = figure.Basis?.Size;
        return (asked is { } people && people > 0 ? (long)people : whole is { } all ? (long)all : null, asked is not null && whole is { } cases && cases != (double)asked ? WeightedDesign : 1);
    }

    private static double Yes(decimal percent, double people) => Math.Clamp((double)percent / 100 * people, 0, people);
}
