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
    /// <summary>Finds the last published edition that holds all the places needed, and takes what it has of the others.</summary>
    public static Outlined? Of(References references, IReadOnlyCollection<Place> needed, IReadOnlyCollection<Place> others, Core.Measures.Catalogue catalogue)
    {
        var all = needed.Concat(others).Distinct().ToList();
        var ids = all.Select(place => place.Id).ToHashSet();
        var editions = all.Select(place => Boundary.Under(place, catalogue.Places)).Distinct().SelectMany(under => references.Of(Boundary.Kind, place: under))
            .Where(row => ids.Contains(row.Row.Name)).GroupBy(row => row.TakingIn)
            .OrderByDescending(rows => rows.First().Edition.Published).ThenByDescending(rows => rows.First().Edition.Correction).ThenByDescending(rows => rows.Key);
        foreach (var rows in editions)
        {
            var held = rows.ToDictionary(row => row.Row.Name, row => row.Row.Content);
            if (!needed.All(place => held.ContainsKey(place.Id))) continue;
            var edition = rows.First().Edition;
            return new(
                edition, catalogue.TrySource(edition.Source, out var source) ? source.Attribution?.Replace("{year}", edition.Published.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : null,
                held.ToDictionary(item => item.Key, item => Outline.Parse(item.Value)));
        }

        return null;
    }
}
