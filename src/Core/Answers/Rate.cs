using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>A count divided by how many there are of something.</summary>
/// <param name="Per">What it is counted against.</param>
/// <param name="Value">So many for each <see cref="Per.Number"/>, unrounded.</param>
/// <param name="Denominator">The printed number it was divided by, with its own date.</param>
public sealed record Rate(Per Per, decimal Value, Reading Denominator)
{
    /// <summary>A count for each so many of something. Source: count / denominator x number, as in the ONS's table P3.</summary>
    /// <param name="count">The count.</param>
    /// <param name="per">What it is counted against.</param>
    /// <param name="denominator">How many there are; null or not above 0 gives no rate.</param>
    public static Rate? Of(decimal count, Per per, Reading? denominator) =>
        denominator?.Value is > 0 and { } number ? new(per, count * per.Number / number, denominator) : null;
}

/// <summary>
/// How many people or households places have. A count is divided by the latest estimate that is not for a time after the count's: what
/// its own edition prints, as the publisher does, else from the edition that comes first.
/// </summary>
internal sealed class Denominators(IReadOnlyList<Reading> readings, IReadOnlyDictionary<string, int> precedence)
{
    private readonly ILookup<(string Measure, string Place), Reading> _readings = readings.Where(reading => reading is { Breakdown: "", Value: not null })
        .OrderByDescending(reading => reading.Period).ThenBy(reading => precedence[reading.Edition]).ToLookup(reading => (reading.Measure, reading.Place));

    public IReadOnlyList<Rate> RatesOf(Measure measure, decimal count, string place, Period period, string edition) =>
        [.. measure.Rates.Select(per => Rate.Of(count, per, For(per.Of, place, period, edition))).OfType<Rate>()];

    private Reading? For(string measure, string place, Period period, string edition)
    {
        var known = _readings[(measure, place)].Where(reading => reading.Period.End <= period.End).ToList();
        return known.FirstOrDefault(reading => reading.Edition == edition) ?? known.FirstOrDefault();
    }
}
