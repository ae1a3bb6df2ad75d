using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>A figure divided by type of crime, or by kind of victim: the parts that are known.</summary>
/// <param name="Whole">The figure; null where it is not known.</param>
/// <param name="Parts">The parts, in no particular order.</param>
public sealed record Division(Figure? Whole, IReadOnlyList<Figure> Parts)
{
    /// <summary>Whether the parts make the whole, so that a part that is not there is none at all.</summary>
    public bool IsWhole => Whole?.Value is { } whole && Parts.Count > 0 && Parts.All(part => part.Value is not null) && Parts.Sum(part => part.Value) == whole;

    /// <summary>The part of a type or victim; null where there is none.</summary>
    public Figure? Of(Slice slice) => Parts.FirstOrDefault(part => part.Slice == slice);

    /// <summary>By type of crime.</summary>
    public static Division ByCategory(Series series, string place, Period period) => By(series, place, period, slice => slice.Category is { } id ? new Slice(id, null) : null);

    /// <summary>By kind of victim.</summary>
    public static Division ByVictim(Series series, string place, Period period) => By(series, place, period, slice => slice.Victim is { } victim ? new Slice(null, victim) : null);

    private static Division By(Series series, string place, Period period, Func<Slice, Slice?> part) => new(
        series.At(place, period),
        [.. series.Slices(place, period).Select(part).OfType<Slice>().Distinct().Select(slice => series.At(place, period, slice)).OfType<Figure>()]);
}
