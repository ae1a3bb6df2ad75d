using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Answers;

/// <summary>
/// What is known of one measure, place and period: the value that is shown, the exact value where counts give it, and what it rests on.
/// A printed share is shown as printed; ranks, totals and tests use the exact one.
/// </summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">The place.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The shown value: as printed, or worked out where nothing was printed; null where there is only a marker.</param>
/// <param name="Marker">The printed marker, empty where there is none.</param>
/// <param name="Exact">The unrounded value from the counts of the same edition; the printed value itself for a count; null when only a rounded value is known.</param>
/// <param name="Edition">The edition it is from.</param>
/// <param name="From">The readings it rests on, the shown one first. At least one.</param>
/// <param name="Others">The same thing in other editions, in order of precedence.</param>
public sealed record Figure(
    Measure Measure,
    Place Place,
    Period Period,
    decimal? Value,
    string Marker,
    decimal? Exact,
    Edition Edition,
    IReadOnlyList<Reading> From,
    IReadOnlyList<Figure> Others)
{
    /// <summary>The id of its edition, as its readings name it.</summary>
    public string EditionId => From[0].Edition;

    /// <summary>Which part of the measure it is; the whole where nothing is said.</summary>
    public Slice Slice { get; init; }

    /// <summary>Whether the value was printed by the publisher; otherwise it was worked out from counts.</summary>
    public bool IsPrinted => From[0] is var first && first.Breakdown == Slice.ToString() && first.Measure == Measure.Id && first.Period == Period;

    /// <summary>So many for each 1,000 people and the like, the one forces are compared by first; only those whose denominator is known.</summary>
    public IReadOnlyList<Rate> Rates { get; init; } = [];

    /// <summary>What places of different size are compared by: the rate where the measure has one, else the best value.</summary>
    public decimal? Comparable => Measure.Rates.Count == 0 ? Best : Rates.FirstOrDefault(rate => rate.Per == Measure.Rates[0])?.Value;

    /// <summary>
    /// The count behind a share or a rate, what it is out of, and how many of that the value is for: 100 for a percentage. Null where the
    /// counts are not known.
    /// </summary>
    public (double Count, double Size, int Multiplier)? Basis
    {
        get
        {
            if (Measure.Part is { } part && From.FirstOrDefault(reading => reading.Measure == part)?.Value is { } count
                && From.FirstOrDefault(reading => reading.Measure == Measure.Whole)?.Value is { } cases and > 0) return ((double)count, (double)cases, 100);
            return Measure.Rates.Count > 0 && Value is { } events && Rates.FirstOrDefault(rate => rate.Per == Measure.Rates[0]) is { } rate
                ? ((double)events, (double)rate.Denominator.Value!.Value, rate.Per.Number)
                : null;
        }
    }

    /// <summary>It and the same thing in other editions, the first published first: what it was when, and what it became.</summary>
    public IEnumerable<Figure> History => Others.Prepend(this).OrderBy(figure => figure.Edition.Published).ThenBy(figure => figure.Edition.Correction);

    /// <summary>The best value for ranks, totals and tests: exact where known, else as printed.</summary>
    public decimal? Best => Exact ?? Value;

    /// <summary>Whether the measure's standard is met; null without a standard, a value, or where the place is not judged by it.</summary>
    public StandardVerdict? Standard =>
        Measure.Standard is { } standard && standard.From <= Period && !standard.Excludes.Contains(Place.Id)
            ? StandardTest.Judge(Exact, Value, standard.Value, Measure.Direction != Direction.Down)
            : null;
}
