using Answerable.Core.Periods;

namespace Answerable.Core.Measures;

/// <summary>What is the matter from a month on, or between two months.</summary>
public enum BreakKind
{
    /// <summary>Counted otherwise from the first month on: figures before and after are not alike.</summary>
    Redefined,

    /// <summary>Part of what should be counted is lacking from the first month to the last.</summary>
    Partial,

    /// <summary>Nothing was supplied from the first month to the last.</summary>
    Missing,
}

/// <summary>A known break in a series, as dated data with its source.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Measures">The ids of the measures it touches.</param>
/// <param name="Places">The ids of the places it touches; empty for all.</param>
/// <param name="From">The first month it touches.</param>
/// <param name="To">The last month it touches; null for a redefinition, which lasts.</param>
/// <param name="Text">What happened, as a sentence for the public.</param>
/// <param name="Source">Where it is said.</param>
public sealed record Break(
    string Id, BreakKind Kind, IReadOnlyList<string> Measures, IReadOnlyList<string> Places, Period From, Period? To, string Text, string Source)
{
    /// <summary>Whether it makes two periods unlike each other: one of them lies wholly or partly on the other side of it.</summary>
    public bool Parts(string measure, string place, Period earlier, Period later) => Concerns(measure, place) && (Kind == BreakKind.Redefined
        ? earlier.Start < From.Start && later.End >= From.Start
        : Touches(measure, place, earlier) || Touches(measure, place, later));

    /// <summary>Whether it falls within a period: both sides of a redefinition, or any of the months that lack something.</summary>
    public bool Touches(string measure, string place, Period period) => Concerns(measure, place) && (Kind == BreakKind.Redefined
        ? period.Start < From.Start && period.End >= From.Start
        : period.End >= From.Start && period.Start <= (To ?? From).End);

    private bool Concerns(string measure, string place) => Measures.Contains(measure) && (Places.Count == 0 || Places.Contains(place));
}
