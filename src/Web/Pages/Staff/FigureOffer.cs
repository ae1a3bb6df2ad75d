using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Places;
using Answerable.Core.Signals;
using Answerable.Web.Plans;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff;

/// <summary>Figures that a paper can cite: measure and place are chosen first, then one of the figures that everybody can see.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="measure">The measure's id; null as long as none is chosen.</param>
/// <param name="place">The place's id; null for the first that has figures.</param>
public sealed class FigureOffer(Site site, string? measure, string? place)
{
    private const int MostOffered = 40;

    public string? Measure => measure;

    public string? Place => Places.Any(one => one.Id == place) ? place : Places is [var first, ..] ? first.Id : null;

    /// <summary>The measures with a figure that everybody can see, by topic.</summary>
    public IEnumerable<IGrouping<string, Core.Measures.Measure>> Measures => site.Public.Listed.Where(item => item.Series.Periods.Count > 0).Select(item => item.Measure).GroupBy(one => one.Topic);

    /// <summary>The places with a figure of the measure, the office's own force first.</summary>
    public IReadOnlyList<Place> Places => field ??= Series is not { } series ? []
        : [.. series.Places.OrderByDescending(one => one == site.Office.Force).ThenByDescending(one => one.Within == site.Office.Force.Id)];

    /// <summary>The figures that are offered, the latest first.</summary>
    public IReadOnlyList<Figure> Figures => field ??= Series is not { } series || Place is not { } chosen ? []
        : [.. series.Of(chosen).OrderByDescending(figure => figure.Period).ThenByDescending(figure => figure.Period.Months).Take(MostOffered)];

    /// <summary>They as answers to choose from, as they are sent and in words.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices => [.. Figures.Select(figure => (figure.Period.ToString(), $"{English.Sentence(English.Twelve(figure.Period))}: {English.Value(figure)}"))];

    private Series? Series => field ??= measure is not null && site.Public.Listed.Any(item => item.Measure.Id == measure) ? site.Answers.Series(measure) : null;

    /// <summary>The figure of a period, whether it is offered or older; null where there is none.</summary>
    public Figure? Find(string? period) => Series is { } series && Place is { } chosen ? series.Of(chosen).FirstOrDefault(figure => figure.Period.ToString() == period) : null;

    /// <summary>How the measure was doing at one of its figures.</summary>
    public Progress At(Figure figure) => Progress.At(Series!, figure, site.Office.Baselines, site.Catalogue);

    /// <summary>Cites one of its figures, with what can be said of it today.</summary>
    public CitedFigure Cite(Figure figure)
    {
        var at = At(figure);
        return new(Cited.Of(figure, Series!, site.Today), English.BetterOrWorseSays(at), ProgressTable.Others(site.Public, at));
    }
}
