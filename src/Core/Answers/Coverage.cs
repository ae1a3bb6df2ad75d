using Answerable.Core.Periods;

namespace Answerable.Core.Answers;

/// <summary>Which months of a place are there, between its first and its last.</summary>
/// <param name="Place">The place's id.</param>
/// <param name="Span">From the first month held to the last; null when nothing is held.</param>
/// <param name="Missing">The months between that have no figure.</param>
public sealed record Coverage(string Place, Period? Span, IReadOnlyList<Period> Missing)
{
    /// <summary>The coverage of one place in a series of months.</summary>
    /// <param name="series">The series.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="expected">The span that should be there; null for the place's own first to last.</param>
    public static Coverage Of(Series series, string place, Period? expected = null)
    {
        var held = series.Of(place).Where(figure => figure.Period.IsMonth).Select(figure => figure.Period).ToHashSet();
        if ((expected ?? (held.Count > 0 ? held.Min().To(held.Max()) : null)) is not { } span) return new(place, null, []);
        return new(place, span, [.. span.EachMonth().Where(month => !held.Contains(month))]);
    }
}
