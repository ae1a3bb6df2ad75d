using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Answers;

/// <summary>Which places and periods an edition has figures for, and which of those it should have are lacking.</summary>
/// <param name="Kinds">How many places of each kind, in the order of kinds.</param>
/// <param name="Periods">Every period, earliest first.</param>
/// <param name="Missing">Forces that an edition about all forces lacks in a period though it has most of the others; by period, earliest first.</param>
public sealed record Extent(
    IReadOnlyList<(PlaceKind Kind, int Places)> Kinds, IReadOnlyList<Period> Periods, IReadOnlyList<(Period Period, IReadOnlyList<Place> Forces)> Missing)
{
    /// <summary>The extent of what is held. Forces that the edition never names are not expected in it: a list for England and Wales has no Scotland.</summary>
    /// <param name="held">Each place and period with a figure.</param>
    /// <param name="places">All known places.</param>
    public static Extent Of(IEnumerable<(string Place, Period Period)> held, Gazetteer places)
    {
        var pairs = held.Distinct().ToList();
        var named = pairs.Select(pair => pair.Place).Distinct().Select(id => places[id]).ToList();
        var forces = named.Where(place => place.Kind == PlaceKind.Force).ToList();
        var missing = pairs.GroupBy(pair => pair.Period).OrderBy(group => group.Key)
            .Select(group => (Period: group.Key, Here: group.Select(pair => pair.Place).ToHashSet()))
            .Where(item => forces.Count > 1 && forces.Count(force => item.Here.Contains(force.Id)) * 2 > forces.Count)
            .Select(item => (item.Period, Forces: (IReadOnlyList<Place>)[.. forces.Where(force => !item.Here.Contains(force.Id))]))
            .Where(item => item.Forces.Count > 0);
        return new(
            [.. named.GroupBy(place => place.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            [.. pairs.Select(pair => pair.Period).Distinct().Order()],
            [.. missing]);
    }
}
