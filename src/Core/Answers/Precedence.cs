using Answerable.Core.Measures;

namespace Answerable.Core.Answers;

/// <summary>
/// Which reading is shown where several editions print the same thing: the source that comes first in the catalogue, then the latest
/// published, the highest correction, the last taken in. An edition hides only what it holds.
/// </summary>
public static class Precedence
{
    /// <summary>The place of each edition in the order of precedence; 0 is shown first.</summary>
    public static IReadOnlyDictionary<string, int> Order(IEnumerable<TakenIn> editions, Catalogue catalogue) => editions
        .OrderBy(taken => catalogue.Source(taken.Edition.Source).Order)
        .ThenByDescending(taken => taken.Edition.Published)
        .ThenByDescending(taken => taken.Edition.Correction)
        .ThenByDescending(taken => taken.Order)
        .Select((taken, place) => (taken.Edition.Id, place))
        .ToDictionary(item => item.Id, item => item.place);
}
