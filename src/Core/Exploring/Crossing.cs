using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Exploring;

/// <summary>Why there is no number.</summary>
public enum Lack
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Nothing was published, or brought in.</summary>
    NoFigure,

    /// <summary>The publisher printed a sign instead.</summary>
    Marked,

    /// <summary>Some of the months or quarters it would be added up from are missing.</summary>
    Incomplete,

    /// <summary>There is nothing to compare it with.</summary>
    NoBefore,

    /// <summary>The two years are not counted alike, or the months it would be added up from are not.</summary>
    NotAlike,

    /// <summary>The year before is so small that a percentage would say too much.</summary>
    TooSmall,

    /// <summary>How many people there are is not known, or the publisher gives no rate.</summary>
    NoDenominator,
}

/// <summary>What is known of a measure where a place and a period meet, in what the question asks it to be told.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">The place.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The unrounded value; null where it lacks.</param>
/// <param name="Lack">Why there is no value.</param>
/// <param name="From">The figures it rests on; one when it was printed whole.</param>
public sealed record Crossing(Measure Measure, Place Place, Period Period, decimal? Value, Lack Lack, IReadOnlyList<Figure> From)
{
    /// <summary>The value as it is shown: as printed, where it was printed so.</summary>
    public decimal? Shown { get => field ?? Value; init; }

    /// <summary>The marker as printed, where there is one.</summary>
    public string Marker => From is [var only] ? only.Marker : "";

    /// <summary>The months or quarters that are missing.</summary>
    public IReadOnlyList<Period> Missing { get; init; } = [];

    /// <summary>What keeps two years, or the months of one, from being alike.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>What it was divided by, for a rate.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Whether it was added up from shorter periods.</summary>
    public bool IsAdded => From.Count > 0 && PartMonths < Period.Months;

    /// <summary>How many months each of the readings it rests on covers. A figure may itself be added up from quarters.</summary>
    public int PartMonths => From.Count > 0 ? From[0].From[0].Period.Months : 0;
}
