namespace Answerable.Core.Maps;

/// <summary>
/// Areas that lie beside each other, drawn with fewer points. Every border is cut where three lines meet, simplified once, and given to both neighbours, so no
/// sliver and no gap can arise.
/// </summary>
/// <remarks>
/// The points that say least go first: those that make the smallest triangle with their neighbours (Visvalingam and Whyatt, The Cartographic Journal 30, 1993).
/// A point stays where its triangle holds another point, so that no line comes to cross another. Small areas keep more: each border is told as finely as the
/// smaller of its two areas needs.
/// </remarks>
public static class Generalisation
{
    private const double Finest = 10, Coarsest = 400; // metres
    private const double OfSide = 150; // of the side of a square as large as the area

    /// <summary>How far a line may stray, in metres: about a 150th of an area's width, at least 10, at most 400.</summary>
    public static double ToleranceOf(Outline area) => Math.Clamp(Math.Sqrt(area.Area) / OfSide, Finest, Coarsest);

    /// <summary>The areas with fewer points; islands and holes too small to be seen at that fineness are left out, but never an area's largest ring.</summary>
    /// <param name="areas">Outlines that meet in common points.</param>
    /// <returns>The same areas in the same order.</returns>
    public static IReadOnlyList<Outline> Of(IReadOnlyList<Outline> areas)
    {
        Borders borders = new();
        var rings = areas.Select(area => area.Rings.Select(Clean).Where(ring => ring.Count >= 3).Select(borders.Add).ToList()).ToList();
        var cut = rings.Select((of, area) => of.Select(ring => borders.Cut(ring, area, ToleranceOf(areas[area]))).ToList()).ToList();
        borders.Simplify();
        return
        [
            .. areas.Select((area, i) =>
            {
                var small = ToleranceOf(area) * ToleranceOf(area) * 4;
                var largest = cut[i].Count == 0 ? null : cut[i].MaxBy(ring => Outline.AreaOf(borders.Full(ring)));
                IReadOnlyList<IReadOnlyList<GridPoint>> kept =
                [
                    .. cut[i].Where(ring => ring == largest || !borders.IsAlone(ring) || Outline.AreaOf(borders.Full(ring)) >= small)
                        .Select(ring => Clean(borders.Points(ring))).Where(ring => ring.Count >= 3),
                ];
                return kept.Count > 0 ? new Outline(kept) : area;
            }),
        ];
    }

    /// <summary>A ring without points said twice and without spikes, which run out and back on one line.</summary>
    private static IReadOnlyList<GridPoint> Clean(IReadOnlyList<GridPoint> ring)
    {
        List<GridPoint> clean = [];
        foreach (var point in ring)
        {
            if (clean.Count > 0 && clean[^1] == point) continue;
            if (clean.Count > 1 && clean[^2] == point) clean.RemoveAt(clean.Count - 1);
            else clean.Add(point);
        }

        while (clean.Count > 1 && clean[0] == clean[^1]) clean.RemoveAt(clean.Count - 1);
        while (clean.Count > 2 && (clean[^2] == clean[0] || clean[^1] == clean[1]))
        {
            clean.RemoveAt(clean[^2] == clean[0] ? clean.Count - 1 : 0);
            while (clean.Count > 1 && clean[0] == clean[^1]) clean.RemoveAt(clean.Count - 1);
        }

        return clean;
    }
}
