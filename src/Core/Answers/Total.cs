using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Answers;

/// <summary>A figure for a longer period put together from months, with what it lacks.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">The place.</param>
/// <param name="Wanted">The period asked for.</param>
/// <param name="Value">The unrounded result; null when nothing is there or the measure cannot be put together.</param>
/// <param name="Held">The months it is made of.</param>
/// <param name="Missing">The months that it lacks; when there are any, it must be shown with them.</param>
public sealed record Total(Measure Measure, Place Place, Period Wanted, decimal? Value, IReadOnlyList<Figure> Held, IReadOnlyList<Period> Missing)
{
    /// <summary>Whether every month is there.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>The months that are there, as one period; null when there are none or a month between is missing.</summary>
    public Period? Covered =>
        Held.Count > 0 && Held[0].Period.To(Held[^1].Period) is var span && span.Months == Held.Count ? span : null;

    /// <summary>Puts months together: counts by adding; percentages and means weighted by calls, from exact values where they are known.</summary>
    /// <param name="series">The measure's series.</param>
    /// <param name="weights">The series of its weights; may be null for a measure that is summed.</param>
    /// <param name="place">The place.</param>
    /// <param name="wanted">The period.</param>
    public static Total Over(Series series, Series? weights, Place place, Period wanted)
    {
        var measure = series.Measure;
        List<Figure> held = [];
        List<Period> missing = [];
        List<(decimal Value, decimal Weight)> items = [];
        foreach (var month in wanted.EachMonth())
        {
            var weight = measure.Totalling == Totalling.Weighted ? weights?.At(place.Id, month)?.Best : 1;
            if (series.At(place.Id, month) is { Best: { } value } figure && weight is { } w)
            {
                held.Add(figure);
                items.Add((value, w));
            }
            else missing.Add(month);
        }

        var result = measure.Totalling switch
        {
            Totalling.Sum when items.Count > 0 => items.Sum(item => item.Value),
            Totalling.Weighted => Shares.WeightedMean(items),
            _ => (decimal?)null,
        };
        return new(measure, place, wanted, result, held, missing);
    }
}
