using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Core.Answers;

/// <summary>A figure and its place in the order.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Standing">Its place.</param>
public sealed record RankedFigure(Figure Figure, Standing Standing);

/// <summary>Everyone of a group in rank order, in one period, from one edition.</summary>
/// <param name="Group">The group's id.</param>
/// <param name="Period">The period.</param>
/// <param name="Membership">The list of members used; null for the national group.</param>
/// <param name="Edition">The edition all values are from; null when none of the group is in it.</param>
/// <param name="Order">Best first; equals in order of name. Those with no value are left out.</param>
/// <param name="FromRounded">True when any value was only known rounded, so that order between near equals may be chance of rounding.</param>
public sealed record RankedPeriod(
    string Group, Period Period, Membership? Membership, Edition? Edition, IReadOnlyList<RankedFigure> Order, bool FromRounded)
{
    private readonly Dictionary<string, Standing> _standings = Order.ToDictionary(item => item.Figure.Place.Id, item => item.Standing);

    /// <summary>A force's place, or null when it is not among those ranked.</summary>
    public Standing? Of(string place) => _standings.TryGetValue(place, out var standing) ? standing : null;
}
