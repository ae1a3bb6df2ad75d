using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Signals;

/// <summary>
/// A local area beside a larger place, by the same rate in the same months. Rule book section 7. The area is a part of that place, which makes the comparison a little
/// more cautious than one with the rest of it: by the root of the share that the rest has, 4% where the area is a twelfth.
/// </summary>
/// <param name="Other">The figure of the larger place; the area is a part of it.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="Band">Where the area's interval lies beside it, widened as far as crimes are assumed to cluster.</param>
public sealed record Beside(Figure Other, Rate Rate, BenchmarkBand Band);

/// <summary>One measure of a local area.</summary>
/// <param name="Now">The latest figure.</param>
/// <param name="Before">The figure a year before; null where there is none.</param>
/// <param name="Year">The two compared; null where they cannot be.</param>
/// <param name="Rate">What it is told for how many of; null where that is not known.</param>
/// <param name="Force">Beside the force as a whole; null where that cannot be told.</param>
/// <param name="Country">Beside England and Wales; likewise.</param>
public sealed record AreaFigure(Figure Now, Figure? Before, YearOnYear? Year, Rate? Rate, Beside? Force, Beside? Country)
{
    /// <summary>The measure.</summary>
    public Measure Measure => Now.Measure;

    /// <summary>How often it happens, in numbers that people can say; null for few.</summary>
    public OneIn? Often => Rate is { } rate && Now.Value is { } count ? OneIn.Of(count, rate.Denominator.Value!.Value) : null;
}

/// <summary>All that is known of one local area, measure by measure.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The latest period of any figure; null without figures.</param>
/// <param name="Figures">The latest figure of each measure, in catalogue order.</param>
public sealed record AreaPicture(Place Area, Period? Period, IReadOnlyList<AreaFigure> Figures)
{
    /// <summary>Those that residents are told in everyday words, as far as they are of the latest period.</summary>
    public IEnumerable<AreaFigure> Everyday => Figures.Where(figure => figure.Measure.Everyday is not null && figure.Now.Period == Period);

    /// <summary>Puts together what is known of an area.</summary>
    /// <param name="series">The measures, in catalogue order.</param>
    /// <param name="area">The area.</param>
    /// <param name="force">The id of the force that polices it.</param>
    /// <param name="country">The id of the country.</param>
    /// <param name="catalogue">The known breaks.</param>
    public static AreaPicture Of(IEnumerable<Series> series, Place area, string force, string country, Catalogue catalogue)
    {
        List<AreaFigure> figures = [];
        foreach (var one in series)
        {
            var all = one.Of(area.Id).ToList();
            if ((all.LastOrDefault(figure => figure.Period.Months == 12) ?? all.LastOrDefault()) is not { } now) continue;
            var rate = RateOf(now);
            figures.Add(new(
                now, one.At(area.Id, now.Period.YearBefore), YearOnYear.Of(one, now, catalogue), rate,
                BesideOf(now, rate, one.At(force, now.Period)), BesideOf(now, rate, one.At(country, now.Period))));
        }

        return new(area, figures.Count == 0 ? null : figures.Max(figure => figure.Now.Period), figures);
    }

    private static Rate? RateOf(Figure figure) => (figure.Measure.Everyday?.Per ?? (figure.Measure.Rates is [var usual, ..] ? usual : null)) is { } per
        ? figure.Rates.FirstOrDefault(rate => rate.Per == per) : null;

    private static Beside? BesideOf(Figure own, Rate? rate, Figure? other)
    {
        if (rate is null || own.Value is not >= 0 || other?.Rates.FirstOrDefault(known => known.Per == rate.Per) is not { } beside) return null;
        var interval = Interval.OfRate((double)own.Value.Value, (double)rate.Denominator.Value!.Value, rate.Per.Number, 0.95).Widened((double)rate.Value, Math.Sqrt(Overdispersion.Assumed));
        return new(other, beside, Benchmark.BandOf(interval, (double)beside.Value));
    }
}
