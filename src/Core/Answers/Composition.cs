namespace Answerable.Core.Answers;

/// <summary>What a count is made of, in one place and period: the parts that are known, and what is left.</summary>
/// <param name="Whole">The count.</param>
/// <param name="Parts">The known parts, in catalogue order.</param>
public sealed record Composition(Figure Whole, IReadOnlyList<Figure> Parts)
{
    /// <summary>What the known parts leave of the whole; null when the whole has no number.</summary>
    public decimal? Residual => Whole.Value is { } whole ? whole - Parts.Sum(part => part.Value) : null;

    /// <summary>What a figure is made of; null when none of its parts is known for that place and period.</summary>
    /// <param name="whole">The figure.</param>
    /// <param name="series">The series of a measure, by its id.</param>
    public static Composition? Of(Figure whole, Func<string, Series> series)
    {
        var parts = whole.Measure.Components.Select(id => series(id).At(whole.Place.Id, whole.Period)).OfType<Figure>().Where(part => part.Value is not null).ToList();
        return parts.Count == 0 ? null : new(whole, parts);
    }
}
