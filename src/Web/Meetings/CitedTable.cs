using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Meetings;

/// <summary>Figures as a paper cited them, each with what it is now and what came after: the same table on the page, in Word, in print and in the pack.</summary>
public static class CitedTable
{
    /// <param name="site">The office's installation.</param>
    /// <param name="seen">What whoever asks may see.</param>
    /// <param name="id">The table's name in addresses.</param>
    /// <param name="caption">What it is.</param>
    /// <param name="figures">The figures; at least one.</param>
    public static Table Of(Site site, Seen seen, string id, string caption, IReadOnlyList<CitedFigure> figures) => new(
        id, caption, "", [English.MeasureHead, English.CitedHead, English.CitedChangeHead, English.CitedOthersHead, English.CitedNowHead, English.CitedNextHead],
        [.. figures.Select(cited => Row(site, seen, cited))],
        [English.CitedNote(figures.Select(cited => cited.Figure.On)), .. figures.Any(cited => Since(site, seen, cited.Figure) != SinceCited.Same) ? [English.CitedDiffers] : Array.Empty<string>()]);

    /// <summary>The series of a cited figure's measure as it is now; null where the measure is not known any more.</summary>
    public static Series? Series(Site site, Seen seen, Cited cited) => site.Catalogue.TryMeasure(cited.Measure, out _) ? seen.Answers.Series(cited.Measure) : null;

    /// <summary>What has become of a cited figure.</summary>
    public static SinceCited Since(Site site, Seen seen, Cited cited) => Series(site, seen, cited) is { } series ? cited.Since(series) : SinceCited.Gone;

    private static IReadOnlyList<TableCell> Row(Site site, Seen seen, CitedFigure item)
    {
        var (cited, series) = (item.Figure, Series(site, seen, item.Figure));
        var place = site.Catalogue.Places.TryFind(cited.Place, out var found) ? found.Name : cited.Place;
        var next = series is null ? null : cited.Next(series) is [.., var last] ? last : null;
        return
        [
            new TableCell([English.Sentence(series?.Measure.Name ?? cited.Measure), $"{place}, {English.Twelve(cited.Period)}"], false) { Address = series is null ? null : site.Open(English.AtVersion($"/measures/{cited.Measure}", cited.Version)) },
            TableCell.Figures(English.CitedSays(cited, series?.Measure)), item.Change, item.Others,
            TableCell.Figures(English.CitedNow(cited, series)),
            next is null ? new TableCell([English.NothingSince], false) : TableCell.Figures(English.Value(next), English.Twelve(next.Period)),
        ];
    }
}
