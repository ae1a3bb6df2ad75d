using Answerable.Core.Exploring;
using Answerable.Web.Documents;
using Answerable.Web.Words;
using Markers = Answerable.Core.Measures.Markers;

namespace Answerable.Web.Pages.Explore;

/// <summary>An answer as a paper: its tables and notes for another site, for Word and for print, without the drawings.</summary>
public static class ExplorePaper
{
    /// <param name="found">The answer.</param>
    /// <param name="office">Who publishes it.</param>
    /// <param name="address">Where it keeps standing as it is now.</param>
    public static Document Of(Explored found, string office, string address) => new(found.Title, "",
    [
        .. found.Parts.Where(part => part.Cannot is not null).Select(part => new Paragraphs(part.Cannot!)),
        .. found.Question is { View: View.Table, Measures.Count: > 1 } && found.Shown.Count > 0 ? [Measures(found)] : found.Shown.Select(part => found.Question.IsOfOnePeriod ? Order(part) : Cross(part)),
        .. found.Shown.Count == 0 ? [] : About(found),
        new Paragraphs($"{English.ExploreCite(office, found.Title)}<{address}>"),
    ]);

    private static IEnumerable<Block> About(Explored found)
    {
        yield return new Heading(2, English.AboutHead, "about");
        foreach (var part in found.Shown)
        {
            if (found.Shown.Count > 1) yield return new Heading(3, English.Sentence(part.Told), part.Id("about"));
            yield return new Paragraphs(string.Join('\n', part.Notes.Concat(part.Breaks.Select(known => $"{English.BreakName(known.Kind)}, {English.BreakFrom(known)}: {known.Text}")).Select(note => $"- {note}")));
        }

        yield return new Heading(3, English.SourcesHeading, "sources");
        yield return new Paragraphs(string.Join('\n', found.Editions.Select(edition => $"- {English.EditionShort(edition)}. {English.Published(edition)}.")));
    }

    /// <summary>Places in order, with their ranks where they have some.</summary>
    private static Table Order(ExploredPart part)
    {
        var (ordered, telling) = (part.Ordered, part.Question.Telling);
        var (ranked, rated) = (ordered.NoRank == NoRank.None, telling == Telling.Rate);
        return new(
            part.Id("table"), English.CompareWhat(part.Told, ordered.Period, ordered.NoRank, part.Measure.Direction), "",
            [
                English.AreaHead, .. ranked ? [English.RankWord] : Array.Empty<string>(),
                rated ? English.PerHead(part.Crossings.Per!) : telling == Telling.Number ? part.Measure.ShortName : English.Sentence(English.TellingName(telling, null)),
                .. rated ? [part.Measure.ShortName] : Array.Empty<string>(),
            ],
            [
                .. ordered.Rows.Select(row => (IReadOnlyList<TableCell>)
                [
                    row.Crossing.Place.Name,
                    .. ranked ? [TableCell.Figures(row.Standing is { } standing ? English.Rank(standing) : Markers.NotAvailable)] : Array.Empty<TableCell>(),
                    TableCell.Figures(English.Tell(row.Crossing, telling)),
                    .. rated ? [TableCell.Figures(English.Counted(row.Crossing))] : Array.Empty<TableCell>(),
                ]),
                .. part.Question.View == View.Map && part.Map.Added is { } added ? part.Map.Foot(added).Select(row => (IReadOnlyList<TableCell>)
                [
                    row.Name, .. ranked ? [TableCell.Figures("")] : Array.Empty<TableCell>(), TableCell.Figures(row.Shown), .. rated ? [TableCell.Figures(row.Number)] : Array.Empty<TableCell>(),
                ]) : [],
            ],
            []);
    }

    /// <summary>Periods by places, the last first.</summary>
    private static Table Cross(ExploredPart part)
    {
        var telling = part.Question.Telling;
        var sums = part.Question.View == View.Table ? part.Sums.Reverse().ToList() : [];
        var isSummed = sums.Any(sum => sum.Value is not null);
        return new(
            part.Id("table"), English.ExploreTable(part.Told, English.Covers(part.Periods)), "",
            [English.PeriodHead, .. part.Places.Select(place => place.Name), .. isSummed ? [English.AllTogether] : Array.Empty<string>()],
            [
                .. part.Periods.Reverse().Select((period, i) => (IReadOnlyList<TableCell>)
                [
                    English.Sentence(English.Twelve(period)), .. part.Places.Select(place => TableCell.Figures(English.Tell(part.At(place, period), telling))),
                    .. isSummed ? [TableCell.Figures(sums[i].Value is { } value ? English.Number(value) : Markers.NotAvailable)] : Array.Empty<TableCell>(),
                ]),
            ],
            []);
    }

    /// <summary>Several measures beside each other in their last period.</summary>
    private static Table Measures(Explored found)
    {
        var parts = found.Shown;
        return new(
            "table", English.ExploreTable(English.List(parts.Select(part => part.Told)), English.List(parts.Select(part => English.Twelve(part.Periods[^1])).Distinct())), "",
            [English.AreaHead, .. parts.Select(part => part.Measure.ShortName + (part.Crossings.Per is { } per ? ", " + English.PerName(per) : ""))],
            [
                .. parts.SelectMany(part => part.Places).Distinct().Select(place => (IReadOnlyList<TableCell>)
                    [place.Name, .. parts.Select(part => TableCell.Figures(English.Tell(part.At(place, part.Periods[^1]), found.Question.Telling)))]),
            ],
            []);
    }
}
