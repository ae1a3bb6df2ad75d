using System.Globalization;
using Answerable.Core.Maps;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Store;

namespace Answerable.Web;

/// <summary>Outlines of places, all of one edition: a map never mixes vintages.</summary>
/// <param name="Edition">The edition; its title says of when it is.</param>
/// <param name="Attribution">What must be said beside them.</param>
/// <param name="Outlines">The outlines by the id of the place.</param>
public sealed record Outlined(Edition Edition, string? Attribution, IReadOnlyDictionary<string, Outline> Outlines)
{
    /// <summary>Every edition that holds any of the places, the last published first.</summary>
    public static IReadOnlyList<Outlined> Of(References references, IReadOnlyCollection<Place> places, Core.Measures.Catalogue catalogue)
    {
        var ids = places.Select(place => place.Id).ToHashSet();
        return
        [
            .. places.Select(place => Boundary.Under(place, catalogue.Places)).Distinct().SelectMany(under => references.Of(Boundary.Kind, place: under))
                .Where(row => ids.Contains(row.Row.Name)).GroupBy(row => row.TakingIn)
                .OrderByDescending(rows => rows.First().Edition.Published).ThenByDescending(rows => rows.First().Edition.Correction).ThenByDescending(rows => rows.Key)
                .Select(rows => new Outlined(rows.First().Edition, AttributionOf(rows.First().Edition, catalogue), rows.ToDictionary(row => row.Row.Name, row => Outline.Parse(row.Row.Content)))),
        ];
    }

    private static string? AttributionOf(Edition edition, Core.Measures.Catalogue catalogue) =>
        catalogue.TrySource(edition.Source, out var source) ? source.Attribution?.Replace("{year}", edition.Published.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : null;
}
